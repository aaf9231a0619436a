export * from './tensor';
export * from './vectors';
