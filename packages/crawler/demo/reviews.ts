import { seededRandom } from '@crosscultural/base';

/** A review as the demo shop shows it. Reviews of any corpus will do: what else they hold is not looked at. */
export interface DemoReview {
  text: string;
  /** Stars, 1 to 5. */
  rating?: number;
  /** Those who found it helpful. */
  likes?: number;
  /** ISO 8601; the shop shows the day. */
  createdAt?: string;
  author?: string;
}

/**
 * Made-up English reviews to try the crawler on.
 *
 * @param count how many.
 * @param seed the same seed gives the same ones; 1 by default.
 * @example demoReviews(2).map(({ rating }) => rating) // [4, 2]
 */
export function demoReviews(count: number, seed = 1): (DemoReview & { id: string })[] {
  const random = seededRandom(seed);
  const things = ['battery', 'screen', 'keyboard', 'price', 'customer service', 'fingerprint reader', 'software'];
  const words = ['works well', 'broke after a week', 'is better than I expected', 'is not worth it', 'is fine'];
  return Array.from({ length: count }, (_, index) => ({
    id: `demo:${index + 1}`,
    text: `The ${random.pick(things)} ${random.pick(words)}. Review ${index + 1} <b>of & for</b> the "demo".`,
    rating: 1 + random.integer(5),
    likes: random.chance(0.3) ? random.integer(2_000) : 0,
    createdAt: `2023-${String(1 + random.integer(12)).padStart(2, '0')}-${String(1 + random.integer(28)).padStart(2, '0')}`,
  }));
}
