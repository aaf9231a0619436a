export * from './effects';
