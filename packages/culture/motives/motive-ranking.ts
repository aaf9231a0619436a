import {
  deriveSeed,
  interval95,
  packUnits,
  quantile,
  type Random,
  resamples,
  resampleUnits,
  type SparseUnits,
  seededRandom,
  sumOfUnits,
  UserError,
} from '@crosscultural/base';
import { adjustedSharesOfDecided } from '@crosscultural/classify';
import type { Culture, Microblogs } from '@crosscultural/corpus';
import { type Motive, motives } from '../concepts/domains';
import { noMotive } from './classify-motives';
import type { MotiveConfusion } from './motive-confusion';
import { countedShares } from './motive-shares';

/** A motive's place in a culture. */
export interface RankedMotive {
  motive: Motive;
  /** Corrected where the classifier's errors are known, else as counted; NaN where no post has a motive. */
  share: number;
  interval: [number, number] | null;
  /** As the classifier counted. */
  counted: number;
  /** 1 for the largest share. */
  rank: number;
  /** Ranks that 95 % of the draws give it. */
  rankInterval: [number, number] | null;
}

/** Why people of a culture post, in order. */
export interface CultureMotives {
  platform: string;
  culture: Culture;
  /** With a post that has a motive: those on whom the shares rest. */
  users: number;
  /** In a language that is read; of them with a motive. */
  posts: number;
  decided: number;
  /** Whether the classifier's errors are corrected, and taken into the intervals. */
  corrected: boolean;
  reason?: string;
  /** Largest share first. */
  ranking: RankedMotive[];
  /** Orders of all motives by how often draws give them, the most frequent ones. */
  orders: { order: Motive[]; probability: number }[];
  /** How often draws give the named motives the first places, in any order. */
  lead: { motives: readonly Motive[]; probability: number };
}

export interface MotiveRankingInput {
  microblogs: Pick<Microblogs, 'platforms' | 'cultures' | 'users' | 'first' | 'languages' | 'language'>;
  /** Of each post, see `classifyMotives`. */
  motive: Uint8Array;
  /** The classifier's errors on labelled posts, by language; without those of a language that is read nothing is corrected. */
  confusions?: Readonly<Record<string, MotiveConfusion>>;
  /** 1 for posts that count, such as original ones; all unless given. */
  chosen?: ArrayLike<number>;
}

const readLanguages = ['zh', 'en'] as const;
const verdicts = motives.length + 1;
const unknownError = 'No labelled posts exist, so the error of these shares is not known.';

/**
 * Ranks the motives of each culture (Paper C §3.2). Shares are of posts, corrected for the classifier's errors language by language.
 * Each of 2000 draws takes as many users again with replacement and the rows of the confusion anew (Dirichlet with Jeffreys' prior,
 * the same ones for both cultures), so that intervals, ranks and orders hold both errors.
 *
 * @param claimed motives that are said to lead.
 * @param seed decides the draws.
 * @param input posts, the motive of each, and the confusions by language where they are known.
 * @returns one entry a platform.
 * @throws UserError when a confusion has a motive of which no labelled post got a verdict.
 * @example
 * const [weibo, twitter] = motiveRanking({ microblogs, motive, confusions }, ['entertainment', 'convenience'], 2023);
 * twitter.lead.probability; // 0.98
 */
export function motiveRanking(input: MotiveRankingInput, claimed: readonly Motive[], seed: number): CultureMotives[] {
  const { platforms, cultures } = input.microblogs;
  const random = seededRandom(deriveSeed(seed, 'motive ranking'));
  const groups = platforms.map((_, platform) => unitsOf(input, platform));
  const isCorrected = groups.map(({ sums }) => languagesOf(sums).every((language) => input.confusions?.[language]));
  for (const confusion of Object.values(input.confusions ?? {})) checkConfusion(confusion);
  const drawn = groups.map(() => [] as number[][]);
  const sums = new Float64Array(readLanguages.length * verdicts);
  for (let draw = 0; draw < resamples; draw++) {
    const rates = redrawn(input.confusions, random);
    groups.forEach(({ units }, platform) => {
      if (units.units === 0) return;
      resampleUnits(units, sums, random);
      drawn[platform].push(sharesOf(sums, isCorrected[platform] ? rates : undefined));
    });
  }
  return groups.map(({ units, sums: all, deciding }, platform) => {
    const corrected = isCorrected[platform] && units.units > 0;
    const shares = sharesOf(all, corrected ? input.confusions : undefined);
    const known = drawn[platform].filter((draw) => draw.every(Number.isFinite));
    return {
      ...{ platform: platforms[platform], culture: cultures[platform], users: deciding, corrected },
      posts: all.reduce((sum, count) => sum + count, 0),
      decided: all.reduce((sum, count, cell) => sum + (cell % verdicts === motives.length ? 0 : count), 0),
      ...(corrected ? {} : { reason: units.units > 0 ? unknownError : 'No post in a language that is read.' }),
      ranking: ranked(shares, sharesOf(all, undefined), known),
      orders: ordersOf(known),
      lead: { motives: claimed, probability: leadOf(known, claimed) },
    };
  });
}

/** Per user, posts by language and verdict; how many users have a post with a motive. */
function unitsOf(
  { microblogs, motive, chosen }: MotiveRankingInput,
  platform: number,
): { units: SparseUnits; sums: Float64Array; deciding: number } {
  const { users, first, languages, language } = microblogs;
  const place = languages.map((name) => readLanguages.indexOf(name as (typeof readLanguages)[number]));
  const lists: [number, number][][] = [];
  for (let user = 0; user + 1 < first.length; user++) {
    if (users.platform[user] !== platform) continue;
    const counts = new Map<number, number>();
    for (let post = first[user]; post < first[user + 1]; post++) {
      if (place[language[post]] < 0 || (chosen && chosen[post] !== 1)) continue;
      const verdict = motive[post] === noMotive ? motives.length : motive[post];
      const cell = place[language[post]] * verdicts + verdict;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    if (counts.size > 0) lists.push([...counts]);
  }
  const units = packUnits(lists, readLanguages.length * verdicts);
  const deciding = lists.filter((list) => list.some(([cell]) => cell % verdicts !== motives.length)).length;
  return { units, sums: sumOfUnits(units), deciding };
}

const countsOf = (sums: Float64Array, place: number) => sums.subarray(place * verdicts, (place + 1) * verdicts);

function languagesOf(sums: Float64Array): string[] {
  return readLanguages.filter((_, place) => countsOf(sums, place).some((count) => count > 0));
}

/** Languages weigh by their posts. */
function sharesOf(sums: Float64Array, confusions: MotiveRankingInput['confusions']): number[] {
  const shares = motives.map(() => 0);
  let total = 0;
  readLanguages.forEach((language, place) => {
    const counts = countsOf(sums, place);
    const decided = counts.subarray(0, motives.length).reduce((sum, count) => sum + count, 0);
    if (decided === 0) return;
    const posts = confusions ? decided + counts[motives.length] : decided;
    const own = confusions ? adjustedSharesOfDecided(counts, confusions[language]) : countedShares(counts);
    total += posts;
    for (let motive = 0; motive < shares.length; motive++) shares[motive] += posts * (own?.[motive] ?? Number.NaN);
  });
  return shares.map((share) => share / total);
}

function redrawn(confusions: MotiveRankingInput['confusions'], random: Random): MotiveRankingInput['confusions'] {
  if (confusions === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(confusions).map(([language, rows]) => [
      language,
      rows.map((row) => random.dirichlet(row.map((count) => count + 0.5))),
    ]),
  );
}

function checkConfusion(confusion: MotiveConfusion): void {
  confusion.forEach((row, motive) => {
    if (row.slice(0, motives.length).some((count) => count > 0)) return;
    throw new UserError(
      `No labelled post with the motive ${motives[motive]} got a verdict: label more posts, or correct nothing.`,
    );
  });
}

function ranksOf(shares: readonly number[]): number[] {
  const order = shares.map((_, motive) => motive).sort((a, b) => shares[b] - shares[a] || a - b);
  const ranks = shares.map(() => 0);
  order.forEach((motive, place) => {
    ranks[motive] = place + 1;
  });
  return ranks;
}

function ranked(shares: readonly number[], counted: readonly number[], known: readonly number[][]): RankedMotive[] {
  const ranks = ranksOf(shares);
  const drawnRanks = known.map(ranksOf);
  return motives
    .map((motive, i): RankedMotive => {
      const places = drawnRanks.map((draw) => draw[i]);
      return {
        ...{ motive, share: shares[i], counted: counted[i], rank: ranks[i] },
        interval: interval95(known.map((draw) => draw[i])),
        rankInterval:
          places.length === 0 ? null : [Math.floor(quantile(places, 0.025)), Math.ceil(quantile(places, 0.975))],
      };
    })
    .sort((a, b) => a.rank - b.rank);
}

const mostOrders = 5;

function ordersOf(known: readonly number[][]): CultureMotives['orders'] {
  const counts = new Map<string, number>();
  for (const draw of known) {
    const ranks = ranksOf(draw);
    const order = [...motives].sort((a, b) => ranks[motives.indexOf(a)] - ranks[motives.indexOf(b)]).join();
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostOrders)
    .map(([order, count]) => ({ order: order.split(',') as Motive[], probability: count / known.length }));
}

/** How often the claimed motives take the first places. */
function leadOf(known: readonly number[][], claimed: readonly Motive[]): number {
  const places = claimed.map((motive) => motives.indexOf(motive));
  const leads = known.filter((draw) => {
    const ranks = ranksOf(draw);
    return places.every((motive) => ranks[motive] <= places.length);
  });
  return leads.length / known.length;
}
