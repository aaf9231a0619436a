export * from './bert';
export * from './tensor';
export * from './training';
export * from './vectors';
