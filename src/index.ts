export * as claims from './claims';
export * as corpus from './corpus';
export * as figures from './figures';
export * as notebook from './notebook';
export { seededRandom } from './random';
export { openStudy } from './study';
export * as text from './text';
export * as topics from './topics';
