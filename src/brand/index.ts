export * from './events';
export * from './influence';
export * from './posts';
export * from './sentiment';
export * from './sums';
export * from './timeline';
export * from './topics';
export * from './words';
