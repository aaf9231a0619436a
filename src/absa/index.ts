export * from './attention';
export * from './reading';
