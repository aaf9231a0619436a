/** Triplets as a reader sees them: the model of packages/triplets, with its scores, displays, files and the models that ship. */
export * from '@crosscultural/triplets';
export { type FetchModelOptions, fetchModel } from './fetch-model';
export * from './score';
export * from './shipped';
export * from './show';
export { simulatedSettings } from './simulated-settings';
export { type StreamResult, type StreamSettings, streamTriplets } from './stream';
