import {
  interval95,
  packUnits,
  resamples,
  resampleUnits,
  type SparseUnits,
  seededRandom,
  studentQuantile,
  sumOfUnits,
} from '@crosscultural/base';
import { fewestUsers } from '../privacy/small-groups';
import type { ReadMicroblogs } from '../read/read-microblogs';
import type { Effect } from './compare';
import { deviation } from './estimate';
import { type BehaviourMeasure, type MeasureName, ownPosts, postsOfKinds } from './measure';
import { behaviourMeasures, type MeasureOptions } from './measures';

/** Users are alike in activity when their numbers of posts lie between the same two of these (chosen here). */
export const activityBins = [1, 2, 3, 5, 10, 20, 50, 100] as const;

/** How much of a gap between the platforms is left among posts that came about alike. */
export interface MatchedGap extends MeasureName {
  /** Domestic less foreign, all posts; sentiment as the model reads it, not corrected. */
  raw: Effect;
  /** Among users of like activity, in groups of posts that both platforms have. */
  matched: Effect;
  /** Matched over raw: 1 when matching explains nothing, 0 when it explains the gap; null where the raw gap may be none. */
  remains: Effect | null;
  /** Users in strata that both platforms have. */
  users: [number, number];
}

/** What was matched. */
export interface MatchedComparison {
  /** Groups that both platforms have; empty where none is told, or none on both. */
  groups: string[];
  gaps: MatchedGap[];
}

/**
 * How much of each gap between the platforms the choice of posts makes: posts of one kind only (originals), users compared with users
 * of like activity (`activityBins`), posts with posts of the same group where the source tells groups that both platforms have.
 * The matched gap is the mean of the strata's gaps, each weighted by d₁d₂ / (d₁ + d₂) of its denominators (Mantel and Haenszel 1959);
 * strata on one platform only drop out. What matching cannot see (other events, other years) stays in the gap.
 *
 * @param options.seed decides the resamples of the bootstrap over users.
 * @returns no gaps with one platform; none for measures with fewer than 10 users a platform in common strata.
 * @example
 * matchedComparison(await study.read(), { seed: 2023 }).gaps.map(({ label, remains }) => [label, remains]);
 */
export function matchedComparison(read: ReadMicroblogs, options: MeasureOptions & { seed: number }): MatchedComparison {
  const { microblogs } = read;
  const groups = sharedGroups(microblogs);
  if (microblogs.platforms.length < 2) return { groups, gaps: [] };
  const { platform } = microblogs.users;
  const chosen = postsOfKinds(microblogs, options.kinds ?? ownPosts);
  const bins = activityOf(microblogs.author, chosen, platform.length);
  const all = behaviourMeasures(read, options, chosen);
  const ofStrata =
    groups.length === 0
      ? [all]
      : groups.map((name) => behaviourMeasures(read, options, postsOfGroup(microblogs, name, chosen)));
  const cells = packStrata(all, ofStrata, bins);
  const members = [0, 1].map((p) => Array.from(platform.keys()).filter((user) => platform[user] === p));
  const units = members.map((users) => packUnits(users.map(cells.entriesOf), cells.size));
  const draws = drawGaps(units, cells, all.length, options.seed);
  const [home, abroad] = units.map(sumOfUnits);
  const gaps = all.flatMap((measure, m) => {
    const users = [0, 1].map((p) => usersInCommon(m, ofStrata, bins, platform, p)) as [number, number];
    const [raw, matched] = [cells.rawGap(home, abroad, m), cells.matchedGap(home, abroad, m)];
    if (Math.min(...users) < fewestUsers || !Number.isFinite(raw + matched)) return [];
    const quantile = studentQuantile(0.975, Math.min(...users) - 1);
    const around = (value: number, values: Float64Array): Effect => {
      const half = quantile * deviation(values);
      return { value, interval: Number.isFinite(half) ? [value - half, value + half] : null };
    };
    const { id, label, group, estimand, unit } = measure;
    const rawEffect = around(raw, draws.raw[m]);
    const clear = rawEffect.interval !== null && rawEffect.interval[0] * rawEffect.interval[1] > 0;
    const ratios = draws.matched[m].map((value, b) => value / draws.raw[m][b]);
    return {
      ...{ id, label, group, estimand, unit, users, raw: rawEffect, matched: around(matched, draws.matched[m]) },
      remains: clear ? { value: matched / raw, interval: interval95(ratios) } : null,
    };
  });
  return { groups, gaps };
}

type Groups = Pick<ReadMicroblogs['microblogs'], 'groups' | 'group' | 'author' | 'users' | 'platforms'>;

/** Names of groups that posts of both platforms have. */
function sharedGroups({ groups, group, author, users, platforms }: Groups): string[] {
  const seen = groups.map(() => new Set<number>());
  group.forEach((index, post) => {
    seen[index].add(users.platform[author[post]]);
  });
  return groups.filter((name, index) => name !== '' && platforms.length > 1 && seen[index].size === platforms.length);
}

function postsOfGroup({ groups, group }: Groups, name: string, chosen: Uint8Array): Uint8Array {
  const wanted = groups.indexOf(name);
  return chosen.map((one, post) => (group[post] === wanted ? one : 0));
}

/** The bin of each user's number of posts. */
function activityOf(author: Int32Array, chosen: Uint8Array, users: number): Uint8Array {
  const posts = new Int32Array(users);
  author.forEach((user, post) => {
    posts[user] += chosen[post];
  });
  return Uint8Array.from(posts, (n) => activityBins.filter((least) => least <= n).length);
}

/** Per measure the cells of all posts, then two for each stratum: a group of posts, a bin of activity. */
function packStrata(
  all: readonly BehaviourMeasure[],
  ofStrata: readonly (readonly BehaviourMeasure[])[],
  bins: Uint8Array,
) {
  const bin = activityBins.length + 1;
  const width = 2 + 2 * ofStrata.length * bin;
  return {
    size: all.length * width,
    entriesOf: (user: number): [number, number][] =>
      all.flatMap((measure, m) => {
        const pair = (at: number, { numerator, denominator }: BehaviourMeasure): [number, number][] =>
          denominator[user] === 0
            ? []
            : [
                [at, numerator[user]],
                [at + 1, denominator[user]],
              ];
        return [
          ...pair(m * width, measure),
          ...ofStrata.flatMap((measures, s) => pair(m * width + 2 + 2 * (s * bin + bins[user]), measures[m])),
        ];
      }),
    rawGap: (home: Float64Array, abroad: Float64Array, m: number) =>
      home[m * width] / home[m * width + 1] - abroad[m * width] / abroad[m * width + 1],
    matchedGap: (home: Float64Array, abroad: Float64Array, m: number) => {
      let [gap, weights] = [0, 0];
      for (let at = m * width + 2; at < (m + 1) * width; at += 2) {
        const [n1, n2] = [home[at + 1], abroad[at + 1]];
        if (n1 === 0 || n2 === 0) continue;
        const weight = (n1 * n2) / (n1 + n2);
        gap += weight * (home[at] / n1 - abroad[at] / n2);
        weights += weight;
      }
      return gap / weights;
    },
  };
}

/** Both gaps of each measure over resamples of users. */
function drawGaps(units: readonly SparseUnits[], cells: ReturnType<typeof packStrata>, measures: number, seed: number) {
  const random = seededRandom(seed);
  const empty = () => Array.from({ length: measures }, () => new Float64Array(resamples));
  const [raw, matched] = [empty(), empty()];
  const [home, abroad] = units.map(() => new Float64Array(cells.size));
  for (let b = 0; b < resamples; b++) {
    if (units[0].units > 0) resampleUnits(units[0], home, random);
    if (units[1].units > 0) resampleUnits(units[1], abroad, random);
    for (let m = 0; m < measures; m++) {
      raw[m][b] = cells.rawGap(home, abroad, m);
      matched[m][b] = cells.matchedGap(home, abroad, m);
    }
  }
  return { raw, matched };
}

/** Users of a platform with something to tell in a stratum that the other platform has too. */
function usersInCommon(
  m: number,
  ofStrata: readonly (readonly BehaviourMeasure[])[],
  bins: Uint8Array,
  platform: Uint8Array,
  wanted: number,
): number {
  const common = ofStrata.map((measures) => {
    const has = [new Set<number>(), new Set<number>()];
    measures[m].denominator.forEach((n, user) => {
      if (n > 0) has[platform[user]].add(bins[user]);
    });
    return has;
  });
  return Array.from(platform.keys()).filter(
    (user) =>
      platform[user] === wanted &&
      ofStrata.some((measures, s) => measures[m].denominator[user] > 0 && common[s][1 - wanted].has(bins[user])),
  ).length;
}
