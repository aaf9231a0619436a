export * from './attention';
export * from './model';
export * from './reading';
