export { airlinePosts } from './airline';
export { collectionNotices } from './collection';
export { collectPosts, noLabel, type PostCollector, type PostColumns, type PostRow, postsToColumns } from './columns';
export { type HotSearch, hotSearchFolder, readHotSearch } from './hot-search';
export { type DailyInteractions, type HuaweiDaily, readHuaweiDaily } from './huawei-daily';
export { brandOfModel, jdPhonePosts } from './jd-phones';
export type { OpenedPosts } from './opened';
export { type OwnPostsOptions, readOwnPosts } from './own';
export { type PostField, type PostMap, parsePostMap, postFields } from './own-columns';
export type { Posts } from './posts';
export {
  type PublicPostSource,
  publicBrandPosts,
  publicBrandSources,
  publicPostSources,
  readPublicPosts,
} from './public';
export { redmi6Posts } from './redmi6';
