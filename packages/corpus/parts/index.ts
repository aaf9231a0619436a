/** The reviews of a corpus in Parquet files that are worked on apart: written, read, and merged into a store. */
export { readDocuments, writeDocuments } from './documents';
export { mergeParts, type NearCopy } from './merge-parts';
export { type PartReview, readPart } from './read-part';
export { addSentiment, type JudgedReview, writeSentiment } from './sentiment';
export { stageReviews } from './stage-reviews';
export { type PartTriplets, readTriplets, writeTriplets } from './triplets';
export { type PartsOptions, type StagedReviews, writeParts } from './write-parts';
