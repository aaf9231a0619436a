export type { BrandStudy, BrandStudyOptions, JudgedStudy } from './brand-study';
export { type LabelledPosts, publicLabelledSources } from './labelled-texts';
export { openBrandStudy } from './open-brand-study';
export { openPostCorpus, type PostCorpus } from './post-corpus';
export { labelledSourcesOf } from './readers';
export type { SentimentProgress, SentimentReader } from './sentiment-reader';
export { defaultPosts, type PlantedPosts } from './simulated-posts';
