export type { Graph } from './links';
