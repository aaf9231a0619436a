/**
 * Reviews, posts and users: what they are, and where they come from. Inside, everything leans one way: what is kept
 * (`review`, `post`, `user`) ← `formats` ← `store` ← `catalogue` ← `open-corpus`.
 */
export {
  type DataStatement,
  dataStatement,
  dataStatements,
  derivationOf,
  type FetchedFile,
  type FetchOptions,
  fetchSources,
  type ListedSource,
  listSources,
  type PublicCorpus,
  publicCorpora,
  publicSources,
  type ReadSourceOptions,
  readSource,
  type Source,
  type SourceFile,
} from './catalogue';
export type { Corpus } from './corpus';
export { type Culture, cultures } from './fields';
/** The parsers of single formats, for files that you know the format of. */
export * as formats from './formats';
export {
  type AnyReviewsOptions,
  formatOf,
  type LabelledFileOptions,
  type LabelledFormat,
  type LabelledOrigin,
  labelStudioConfig,
  labelStudioTask,
  postsOfCrawl,
  type ReaderNotice,
  type ReaderOptions,
  type ReviewFormat,
  readAnyReviews,
  readLabelled,
  readReviewLines,
  reviewsOfCrawl,
} from './formats';
export {
  type LabelledTextOptions,
  type LabelledTextPart,
  type LabelledTextSource,
  type LabelledTexts,
  labelledTextSources,
  readLabelledTexts,
  threeClasses,
} from './labelled-texts';
export { type MergedFolder, mergedDocuments, mergedStore, textCode, writeMerged } from './merged-folder';
export {
  checkedMicroblogs,
  collectMicroblogs,
  countForgotten,
  type ForgetOptions,
  forgetUser,
  type KnownCommunities,
  knownCommunitySources,
  type Links,
  linksOf,
  type MicroblogCollector,
  type MicroblogFormat,
  type MicrobloggerRow,
  type Microbloggers,
  type MicroblogRow,
  type Microblogs,
  microblogFormatOf,
  type OpenedMicroblogs,
  type OwnMicroblogsOptions,
  ownText,
  type PostKind,
  type PublicMicroblogsOptions,
  platformName,
  postKinds,
  publicCommunities,
  publicMicroblogSources,
  publicMicroblogs,
  type RecordShape,
  readOwnMicroblogs,
  readPoliticians,
  readSinanet,
  rememberUser,
  unknownNumber,
  unknownTime,
} from './microblogs';
export { type OpenCorpusOptions, openCorpus, sourcesMissing } from './open-corpus';
export { checkLines, checkOwnFile, type FileCheck, fewReviews } from './own-reviews';
export {
  joinDocuments,
  mergeParts,
  type NearCopy,
  type PartReview,
  type PartsOptions,
  readPart,
  writeDocuments,
  writeParts,
} from './parts';
export { type Post, parsePost, postSchema } from './post';
export {
  airlinePosts,
  brandOfModel,
  collectionNotices,
  collectPosts,
  type DailyInteractions,
  type HotSearch,
  type HuaweiDaily,
  hotSearchFolder,
  jdPhonePosts,
  noLabel,
  type OpenedPosts,
  type OwnPostsOptions,
  type PostCollector,
  type PostColumns,
  type PostField,
  type PostMap,
  type PostRow,
  type Posts,
  type PublicPostSource,
  parsePostMap,
  postFields,
  postsToColumns,
  publicBrandPosts,
  publicBrandSources,
  publicPostSources,
  readHotSearch,
  readHuaweiDaily,
  readOwnPosts,
  readPublicPosts,
  redmi6Posts,
} from './posts';
export { parseReview, type Review, reviewSchema, type Sentiment, type Span, sentiments, type Triplet } from './review';
export {
  type BuildOptions,
  buildStore,
  type Duplicate,
  openStore,
  type ReviewFilter,
  type ReviewStore,
  storeVersion,
} from './store';
export { parseUser, type User, userSchema } from './user';
export type { Where } from './where';
