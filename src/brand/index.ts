export * from './influence';
export * from './posts';
export * from './sums';
export * from './timeline';
export * from './words';
