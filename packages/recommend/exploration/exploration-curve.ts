import { bootstrap, deriveSeed, packUnits, seededRandom } from '@crosscultural/base';
import { discounts } from '../metrics/ranking-metrics';
import { type RankingTask, relevantOf, type Scorer, scoresOf } from '../metrics/ranking-task';
import { tieOrder, topItems } from './top-items';

/** Two groups of items, and the group of each user's own. */
export interface Border {
  /** [items] */
  groupOfItem: Uint8Array;
  /** [users] */
  groupOfUser: Uint8Array;
}

/** What lists are like when so much of each goes to the other group. */
export interface ExplorationPoint {
  /** The share that was asked for; null: as the scores have it. */
  share: number | null;
  /** Users for whom something is relevant: they make nDCG; exposure and coverage are over the lists of all. */
  users: number;
  ndcg: number;
  /** 95 %, by bootstrap over users; null where there are fewer than two. */
  interval: [number, number] | null;
  /** nDCG less that of the first share asked for, user by user: paired, so that it tests the difference as `interval` does not. */
  fromFirst: { difference: number; interval: [number, number] | null };
  /** Share of all places that items of the other group have. */
  exposure: number;
  /** Share of the items of the user's own and of the other group that stand in somebody's list. */
  coverageOwn: number;
  coverageOther: number;
  /** False when another point has more of both, nDCG and exposure, or more of one and as much of the other. */
  efficient: boolean;
}

/** How lists are drawn up. */
export interface ExplorationOptions {
  /** Shares of each list that the other group gets. Default 0, 0.1, … 0.5. */
  shares?: readonly number[];
  /** Places of a list. Default 10. */
  size?: number;
  /** Decides the order of equal scores in the lists. */
  seed: number;
}

/**
 * What it costs to show people more of the other group: lists in which the other group has a given share of the places, spread
 * evenly, each group in the order of its scores; nDCG of the lists against the exposure that they give. The first point is the
 * list as the scores have it.
 *
 * @throws RangeError when a share is not between 0 and 1.
 * @example
 * const curve = explorationCurve(task, scorer, border, { seed: 2023 });
 */
export function explorationCurve(
  task: RankingTask,
  scorer: Scorer,
  { groupOfItem, groupOfUser }: Border,
  { shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5], size = 10, seed }: ExplorationOptions,
): ExplorationPoint[] {
  for (const share of shares) {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies between 0 and 1, not at ${share}.`);
  }
  const ties = tieOrder(task.items, seed);
  const tried = [null, ...shares].map((share) => ({ share, ...emptySums(task) }));
  const counted: number[] = [];
  const scores = new Float64Array(task.items);
  for (let user = 0; user < task.users; user++) {
    scoresOf(task, scorer, user, scores);
    const relevant = relevantOf(task, user);
    if (relevant.length > 0) counted.push(user);
    const isOther = (item: number) => groupOfItem[item] !== groupOfUser[user];
    const own = topItems(scores, size, ties, (item) => !isOther(item));
    const other = topItems(scores, size, ties, isOther);
    const free = topItems(scores, size, ties);
    for (const one of tried) {
      const list = one.share === null ? free : shared(own, other, one.share, size);
      for (const item of list) {
        one.seen[item] |= isOther(item) ? 2 : 1;
        one.places++;
        if (isOther(item)) one.otherPlaces++;
      }
      if (relevant.length > 0) one.ndcg.push(ndcgOf(list, relevant, size));
    }
  }
  const found = intervals(
    tried.map(({ ndcg }) => ndcg),
    seed,
  );
  const groupSizes = sizesSeen(groupOfItem, groupOfUser);
  const ends = (interval: [number, number] | null) => (counted.length > 1 ? interval : null);
  const points = tried.map(({ share, places, otherPlaces, seen }, p) => ({
    ...{ share, users: counted.length, ndcg: found[p].value, interval: ends(found[p].interval) },
    fromFirst: { difference: found[tried.length + p].value, interval: ends(found[tried.length + p].interval) },
    exposure: otherPlaces / places,
    coverageOwn: seen.reduce((sum, bits) => sum + (bits & 1), 0) / groupSizes.own,
    coverageOther: seen.reduce((sum, bits) => sum + (bits >> 1), 0) / groupSizes.other,
  }));
  return points.map((point) => ({ ...point, efficient: !points.some((other) => dominates(other, point)) }));
}

const emptySums = ({ items }: RankingTask) => ({
  ndcg: [] as number[],
  places: 0,
  otherPlaces: 0,
  seen: new Uint8Array(items),
});

/** Place i goes to the other group whenever i × share passes a whole number; who has no more items leaves the place to the other. */
function shared(own: readonly number[], other: readonly number[], share: number, size: number): number[] {
  const list: number[] = [];
  let [fromOwn, fromOther] = [0, 0];
  for (let place = 1; place <= size; place++) {
    // Shares such as 0.3 are not exact in binary.
    const due = Math.floor(place * share + 1e-9) > Math.floor((place - 1) * share + 1e-9);
    const takeOther = due ? fromOther < other.length : fromOwn >= own.length;
    const next = takeOther ? other[fromOther++] : own[fromOwn++];
    if (next !== undefined) list.push(next);
  }
  return list;
}

function ndcgOf(list: readonly number[], relevant: readonly number[], size: number): number {
  const hits = new Set(relevant);
  const gain = list.reduce((sum, item, place) => sum + (hits.has(item) ? discounts(place + 1, place + 1) : 0), 0);
  return gain / discounts(1, Math.min(size, relevant.length));
}

/** Of each point's mean, then of each one's difference from the second, the first share asked for; in the same resamples. */
function intervals(ndcg: readonly (readonly number[])[], seed: number) {
  const users = ndcg[0].length;
  const units = packUnits(
    Array.from({ length: users }, (_, user) => [
      ...ndcg.map((values, p) => [p, values[user]] as const),
      [ndcg.length, 1] as const,
    ]),
    ndcg.length + 1,
  );
  const first = Math.min(1, ndcg.length - 1);
  const means = ndcg.map(
    (_, p) =>
      ([sums]: readonly Float64Array[]) =>
        sums[p] / sums[ndcg.length],
  );
  const differences = ndcg.map(
    (_, p) =>
      ([sums]: readonly Float64Array[]) =>
        (sums[p] - sums[first]) / sums[ndcg.length],
  );
  return bootstrap([units], [...means, ...differences], seededRandom(deriveSeed(seed, 'users of exploration')));
}

/** How many items are somebody's own group, and somebody's other group. */
function sizesSeen(groupOfItem: Uint8Array, groupOfUser: Uint8Array): { own: number; other: number } {
  const groups = [...new Set(groupOfUser)];
  const count = (holds: (group: number) => boolean) =>
    groupOfItem.reduce((sum, group) => sum + (holds(group) ? 1 : 0), 0);
  return {
    own: count((group) => groups.includes(group)),
    other: count((group) => groups.some((one) => one !== group)),
  };
}

function dominates(
  a: Pick<ExplorationPoint, 'ndcg' | 'exposure'>,
  b: Pick<ExplorationPoint, 'ndcg' | 'exposure'>,
): boolean {
  return a.ndcg >= b.ndcg && a.exposure >= b.exposure && (a.ndcg > b.ndcg || a.exposure > b.exposure);
}
