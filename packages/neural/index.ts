export * from './bert';
export * from './pretraining';
export * from './tensor';
export * from './training';
export * from './vectors';
