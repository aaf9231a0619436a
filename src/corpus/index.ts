export {
  type DownloadOptions,
  download,
  FetchError,
  type FetchedFile,
  type FetchOptions,
  fetchSources,
  type ListedSource,
  listSources,
  type ReadSourceOptions,
  readSource,
  type Source,
  sha256OfFile,
} from './catalogue';
export type { Corpus } from './corpus';
export { type Culture, cultures } from './fields';
export * from './formats';
export { type OpenCorpusOptions, openCorpus, publicDataMissing, publicSources, sourcesMissing } from './open-corpus';
export { type Post, parsePost, postSchema } from './post';
export * from './review';
export {
  buildStore,
  type Database,
  type Duplicate,
  openDatabase,
  openStore,
  type Parameter,
  type ReviewFilter,
  type ReviewStore,
  type Row,
} from './store';
export { parseUser, type User, userSchema } from './user';
export { describeWhere, type Where } from './where';
