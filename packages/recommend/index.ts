export type { Interactions } from './interactions';
