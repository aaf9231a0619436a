export * from './attention';
export * from './inspection';
export * from './model';
export * from './reading';
