import type { FuzzedReader } from './fuzz';
import { arrayContainers } from './subjects/array-containers';
import { bertFolders } from './subjects/bert-folders';
import { bestParameters, checkpoints } from './subjects/checkpoints';
import { cnnLstmModels } from './subjects/cnn-lstm-models';
import { columnMaps } from './subjects/column-maps';
import { crawlStores } from './subjects/crawl-stores';
import { crawledPages } from './subjects/crawled-pages';
import { crawls } from './subjects/crawls';
import { knownCommunities } from './subjects/known-communities';
import { labelledReviews } from './subjects/labelled-reviews';
import { labelledTexts } from './subjects/labelled-texts';
import { notebooks } from './subjects/notebooks';
import { ownFiles } from './subjects/own-files';
import { ownMicroblogs } from './subjects/own-microblogs';
import { ownPosts } from './subjects/own-posts';
import { ownReviews } from './subjects/own-reviews';
import { publicMicroblogs } from './subjects/public-microblogs';
import { publicPosts } from './subjects/public-posts';
import { publicReviews } from './subjects/public-reviews';
import { reviewStores } from './subjects/review-stores';
import { spreadsheets } from './subjects/spreadsheets';
import { topicModels } from './subjects/topic-models';
import { tripletModels } from './subjects/triplet-models';
import { wordVectors } from './subjects/word-vectors';

/** Every reader of files that others make. */
export const fuzzedReaders: readonly FuzzedReader[] = [
  ...[ownReviews, spreadsheets, ownPosts, ownMicroblogs, labelledReviews, columnMaps],
  ...[publicReviews, publicPosts, publicMicroblogs, knownCommunities, labelledTexts],
  ...[
    wordVectors,
    arrayContainers,
    tripletModels,
    cnnLstmModels,
    checkpoints,
    bestParameters,
    topicModels,
    bertFolders,
  ],
  ...[notebooks, ownFiles, crawls, crawledPages, crawlStores, reviewStores],
];
