export { type BuildOptions, buildStore } from './build';
export { type Duplicate, type DuplicateSearch, searchDuplicates } from './duplicates';
export { fewestShingles, nearDuplicateThreshold } from './near-duplicates';
export { storeVersion } from './schema';
export { jaccard, normaliseForComparison, shingles } from './shingles';
export { openStore, type ReviewFilter, type ReviewStore } from './store';
