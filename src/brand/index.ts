export * from './posts';
export * from './sentiment';
export * from './words';
