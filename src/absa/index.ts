export * from './attention';
export * from './bert';
export * from './inspection';
export * from './model';
export * from './reading';
