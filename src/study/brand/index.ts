export type {
  BrandStudy,
  BrandStudyOptions,
  JudgedStudy,
  PostCorpus,
  SentimentProgress,
} from './brand-study';
export { type LabelledPosts, publicLabelledSources } from './labelled-texts';
export { openBrandStudy } from './open-brand-study';
export { openPostCorpus } from './post-corpus';
export type { SentimentReader } from './sentiment-reader';
export { defaultPosts, type PlantedPosts } from './simulated-posts';
