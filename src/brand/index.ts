export * from './posts';
export * from './sentiment';
export * from './topics';
export * from './words';
