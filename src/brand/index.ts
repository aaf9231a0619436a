export * from './posts';
export * from './sums';
