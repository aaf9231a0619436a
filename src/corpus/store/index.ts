export { type BuildOptions, buildStore } from './build';
export { type Duplicate, type DuplicateSearch, searchDuplicates } from './duplicates';
export { mergeParts, type NearCopy } from './merge-parts';
export { type PartReview, readPart } from './read-part';
export { storeVersion } from './schema';
export { openStore, type ReviewFilter, type ReviewStore } from './store';
export { type PartsOptions, writeParts } from './write-parts';
