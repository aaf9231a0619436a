export { type BuildOptions, buildStore } from './build';
export { type Cell, type Database, openDatabase, type Parameter, type Row } from './database';
export {
  type Duplicate,
  type DuplicateSearch,
  fewestShingles,
  nearDuplicateThreshold,
  searchDuplicates,
} from './duplicates';
export { storeVersion } from './schema';
export { jaccard, normaliseForComparison, shingles } from './shingles';
export { openStore, type ReviewFilter, type ReviewStore } from './store';
