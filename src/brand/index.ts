export * from './posts';
export * from './words';
