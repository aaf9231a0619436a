/** Reviews in shards: how they are made, what is done to them on any number of machines, and how they become one store again. */
export { makeShards, type ShardOptions } from './make/make-shards';
export { type Merged, mergeShards, mergeUnlessMerged } from './merge';
export { anyJob, childFile, reviewStudy } from './review-study';
export * from './sentiment';
export * from './topics';
export * from './triplets';
