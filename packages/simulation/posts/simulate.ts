import { deriveSeed, type Random, seededRandom, UserError } from '@crosscultural/base';
import { type BrandText, brandTextWriter } from './compose';
import { brandYear, plantedPlatforms } from './planted';
import { type BrandPlatform, type BrandPost, brandPlatforms, occasions } from './schema';
import { dailyRates, dateOfDay, releaseInTheAir, releaseWindow } from './timeline';

export interface BrandSimulation {
  /** How many posts; the paper has "hundreds of thousands". */
  posts?: number;
  /** Same seed, same bytes. */
  seed: number;
}

/** The most posts one call makes; the paper's own collection is smaller. */
const mostPosts = 5_000_000;

/**
 * Simulates a year of posts about the brand on three platforms, in time order (Paper B §2 and what its claims
 * B1–B10 say). Everything in it is invented; `planted.ts` says what was put in.
 *
 * @throws UserError when `posts` is not a whole number from 1 to 5,000,000.
 */
export function simulateBrandPosts(options: BrandSimulation): BrandPost[] {
  return [...streamBrandPosts(options)];
}

/**
 * The same posts one by one; memory does not grow with their number.
 *
 * @throws UserError as {@link simulateBrandPosts}.
 */
export function streamBrandPosts({ posts = 30_000, seed }: BrandSimulation): Generator<BrandPost> {
  if (!Number.isInteger(posts) || posts < 1 || posts > mostPosts) {
    throw new UserError(`The number of posts must be a whole number from 1 to ${mostPosts}, not ${posts}.`);
  }
  return writePosts(posts, seed);
}

function* writePosts(posts: number, seed: number): Generator<BrandPost> {
  const random = seededRandom(deriveSeed(seed, 'brand posts'));
  const counts = countsPerDay(posts, random);
  const writeText = brandTextWriter();
  const platformShares = brandPlatforms.map((platform) => plantedPlatforms[platform].share);
  let number = 0;
  for (let day = 0; day < brandYear.days; day++) {
    const window = releaseWindow(day);
    const drafts = [...counts[day]].flatMap((count, i) =>
      Array.from({ length: count }, () => ({ second: secondOfDay(random), occasion: occasions[i] })),
    );
    drafts.sort((a, b) => a.second - b.second);
    for (const { second, occasion } of drafts) {
      const platform = brandPlatforms[random.categorical(platformShares)];
      const release = occasion === 'product release' ? releaseInTheAir(day)?.name : undefined;
      const text = writeText({ platform, occasion, product: release, afterRelease: window !== undefined }, random);
      number++;
      yield {
        id: `post:${String(number).padStart(6, '0')}`,
        platform,
        culture: 'domestic',
        language: 'zh',
        createdAt: `${dateOfDay(day)}T${clock(second)}+08:00`,
        text: text.text,
        ...interactions(platform, text, window !== undefined, random),
        sentiment: text.sentiment,
        intensity: text.intensity,
        occasion,
        aspects: text.aspects,
        ...(release === undefined ? {} : { release }),
      };
    }
  }
}

/** Shares exactly `posts` posts out to days and occasions: a multinomial draw with the planted rates. */
function countsPerDay(posts: number, random: Random): Uint32Array[] {
  const rates = dailyRates(random);
  const cumulative = new Float64Array(brandYear.days * occasions.length);
  let total = 0;
  for (let cell = 0; cell < cumulative.length; cell++) {
    total += rates[Math.floor(cell / occasions.length)][cell % occasions.length];
    cumulative[cell] = total;
  }
  const counts = rates.map(() => new Uint32Array(occasions.length));
  for (let i = 0; i < posts; i++) {
    const point = random.uniform() * total;
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle] > point) high = middle;
      else low = middle + 1;
    }
    counts[Math.floor(low / occasions.length)][low % occasions.length]++;
  }
  return counts;
}

/** Posting by hour in Beijing: quiet at night, peaks at noon and at nine in the evening. */
const hourWeights = [3, 2, 1, 1, 1, 1, 2, 4, 6, 8, 9, 9, 10, 8, 7, 7, 7, 8, 9, 10, 12, 13, 10, 6];

function secondOfDay(random: Random): number {
  return random.categorical(hourWeights) * 3600 + random.integer(3600);
}

function clock(second: number): string {
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/**
 * Likes, shares and comments of one post: Poisson with a Gamma-distributed mean that the three counts share, which
 * makes each of them negative binomial and the three correlated.
 */
function interactions(platform: BrandPlatform, text: BrandText, afterRelease: boolean, random: Random) {
  const { likes, shares, comments, dispersion } = plantedPlatforms[platform];
  const popularity =
    (random.gamma(dispersion) / dispersion) *
    (afterRelease ? 1.5 : 1) *
    (text.sentiment === 'neutral' ? 0.8 : 1.1) *
    (1 + 0.1 * text.intensity);
  return {
    likes: random.poisson(likes * popularity),
    shares: random.poisson(shares * popularity),
    comments: random.poisson(comments * popularity * (text.sentiment === 'negative' ? 1.6 : 1)),
  };
}
