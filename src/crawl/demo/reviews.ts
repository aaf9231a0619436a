import { seededRandom } from '@crosscultural/base';
import type { Review } from '../../corpus';

/** Made-up reviews for tests and benchmarks of the crawler; the same seed gives the same ones. */
export function demoReviews(count: number, seed = 1): Review[] {
  const random = seededRandom(seed);
  const things = ['battery', 'screen', 'keyboard', 'price', 'customer service', 'fingerprint reader', 'software'];
  const words = ['works well', 'broke after a week', 'is better than I expected', 'is not worth it', 'is fine'];
  return Array.from({ length: count }, (_, index) => ({
    id: `demo:${index + 1}`,
    culture: 'foreign',
    language: 'en',
    platform: 'demo',
    text: `The ${random.pick(things)} ${random.pick(words)}. Review ${index + 1} <b>of & for</b> the "demo".`,
    rating: 1 + random.integer(5),
    likes: random.chance(0.3) ? random.integer(2_000) : 0,
    createdAt: `2023-${String(1 + random.integer(12)).padStart(2, '0')}-${String(1 + random.integer(28)).padStart(2, '0')}`,
  }));
}
