export { type BuildOptions, buildStore } from './build';
export { type Duplicate, type DuplicateSearch, searchDuplicates } from './duplicates';
export { storeVersion } from './schema';
export { openStore, type ReviewFilter, type ReviewStore } from './store';
