/** Triplets of aspect, opinion and sentiment over shards. */
export type { ShardTriplets } from './extract';
export { readShardTriplets, shippedTripletModels, tripletSteps, tripletStudy } from './triplet-study';
