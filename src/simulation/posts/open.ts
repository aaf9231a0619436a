import { openCached, writeJsonLines } from './cache';
import type { BrandPost } from './schema';
import { type BrandSimulation, simulateBrandPosts, streamBrandPosts } from './simulate';

/**
 * Writes simulated brand posts to a file, one JSON object a line; memory stays flat.
 *
 * @returns the number of posts.
 * @throws UserError for a bad number of posts or a folder that cannot be written.
 */
export function writeBrandPosts(file: string, options: BrandSimulation): number {
  return writeJsonLines(file, streamBrandPosts(options));
}

/**
 * The simulated brand posts, from `data/cache` when they were made before.
 *
 * @throws UserError as {@link writeBrandPosts}.
 */
export function openBrandPosts({ posts = 30_000, seed }: BrandSimulation, folder?: string): BrandPost[] {
  const sample = simulateBrandPosts({ posts: 100, seed });
  return openCached(`brand-posts-${posts}-seed-${seed}`, sample, () => streamBrandPosts({ posts, seed }), folder);
}
