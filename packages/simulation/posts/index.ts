export { openBrandPosts } from './open';
export {
  type BrandEvent,
  brandEvents,
  brandTerms,
  brandYear,
  plantedAspectSentiment,
  plantedAspects,
  plantedOccasions,
  plantedPlatforms,
  plantedRelease,
} from './planted';
export {
  type BrandAspect,
  type BrandPlatform,
  type BrandPost,
  brandAspects,
  brandPlatforms,
  brandPostSchema,
  type Occasion,
  occasions,
} from './schema';
export { type BrandSimulation, simulateBrandPosts, streamBrandPosts } from './simulate';
