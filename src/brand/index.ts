export * from './effects';
export * from './influence';
export * from './posts';
export * from './timeline';
