/** Triplets for the papers: the package, with what it does not know — this project's models, files, scores and displays. */
export * from '@crosscultural/triplets';
export { type FetchModelOptions, fetchModel } from './fetch-model';
export * from './score';
export * from './shipped';
export * from './show';
export { simulatedSettings } from './simulated-settings';
export { type StreamResult, type StreamSettings, streamTriplets } from './stream';
