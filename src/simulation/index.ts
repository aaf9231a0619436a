export * from './microblogs';
export * from './posts';
export * from './reviews';
