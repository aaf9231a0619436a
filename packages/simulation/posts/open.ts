import { openCached } from '../cache';
import type { BrandPost } from './schema';
import { type BrandSimulation, simulateBrandPosts, streamBrandPosts } from './simulate';

/**
 * The simulated brand posts, from `data/cache` when they were made before.
 *
 * @param folder of the cache; `data/cache` unless given.
 * @throws UserError for a bad number of posts, a damaged file or a folder that cannot be written.
 */
export function openBrandPosts({ posts = 30_000, seed }: BrandSimulation, folder?: string): BrandPost[] {
  const sample = simulateBrandPosts({ posts: 100, seed });
  return openCached(`brand-posts-${posts}-seed-${seed}`, sample, () => streamBrandPosts({ posts, seed }), folder);
}
