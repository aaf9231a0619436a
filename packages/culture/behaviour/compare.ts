import {
  adjustPValues,
  type CliffsDelta,
  cliffsDelta,
  packUnits,
  permutationTest,
  riskRatio,
  seededRandom,
  studentQuantile,
  studentUpperTail,
} from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import { fewestUsers } from '../privacy/small-groups';
import type { ReadMicroblogs } from '../read/read-microblogs';
import { deviation, estimateMeasures, type PlatformEstimate } from './estimate';
import { gao2012, gaoSource } from './gao-2012';
import { type BehaviourMeasure, isCorrected, type MeasureName } from './measure';
import { behaviourMeasures, type MeasureOptions } from './measures';

/** A number with its 95 % interval. */
export interface Effect {
  value: number;
  interval: [number, number] | null;
}

/** Which platform a measure is larger on: as published, or as a claim says. */
export interface ExpectedDirection {
  /** Null too where the platforms are not a domestic one, then a foreign one. */
  larger: Culture | null;
  /** As published for the culture of each platform, in the order of the estimates; null where no number is. */
  values: readonly (number | null)[];
  source: string;
}

export type BehaviourVerdict = 'same' | 'reversed' | 'cannot tell' | 'no published direction';

/** A measure on both platforms, beside what was published. */
export interface BehaviourRow extends MeasureName {
  /** In the order of the platforms. */
  estimates: PlatformEstimate[];
  expected: ExpectedDirection | null;
  /** First platform less second. */
  difference: Effect | null;
  /** First platform over second, for shares. */
  ratio: Effect | null;
  /** Of the users' own rates, first platform against second; an interval over users that knows of no other error. */
  cliffsDelta: CliffsDelta | null;
  /** Two-sided; null where a platform has too few users, or a correction ends at 0 or 1. */
  p: number | null;
  /** After Holm, over all measures that were tested. */
  adjustedP: number | null;
  significant: boolean;
  verdict: BehaviourVerdict;
  /** Why, in a few words. */
  reason: string;
}

const level = 0.05;

/**
 * Each measure on one platform beside the other, and beside Gao et al. 2012 (Paper C, §3.2). Intervals are from one bootstrap over
 * users (`estimateMeasures`); the interval of a difference joins those of its two sides (Zou and Donner 2008); p is that of the
 * difference on the logit or logarithmic scale over its bootstrap standard error, by Student's t (by a permutation of users where a
 * share is 0 or 1 without a correction), corrected by Holm.
 *
 * A verdict says whether the measure differs, after Holm, in the published direction. It speaks of these samples; how they were drawn
 * stands beside it.
 *
 * @param read posts with what was read in each; with one platform only, nothing is compared.
 * @param options.seed decides the resamples.
 * @param options.kinds of posts. Default: originals.
 * @example
 * const rows = compareBehaviour(await study.read(), { seed: 2023 });
 */
export function compareBehaviour(read: ReadMicroblogs, options: MeasureOptions & { seed: number }): BehaviourRow[] {
  return compareMeasures(behaviourMeasures(read, options), read.microblogs, options.seed);
}

/**
 * As `compareBehaviour`, of any measures, such as those by access kind.
 *
 * @param measures of `behaviourMeasures` or `measuresByAccess`.
 * @param microblogs that the measures were taken from.
 * @param seed decides the resamples.
 * @example
 * compareMeasures(measuresByAccess(read), read.microblogs, 2023);
 */
export function compareMeasures(
  measures: readonly BehaviourMeasure[],
  microblogs: ReadMicroblogs['microblogs'],
  seed: number,
): BehaviourRow[] {
  const { platforms, cultures, users } = microblogs;
  const estimates = estimateMeasures(measures, users.platform, platforms.length, seededRandom(seed));
  const compared = measures.map((measure, m) => compareOne(measure, estimates[m], cultures, users.platform, seed));
  const tested = compared.filter(({ p }) => p !== null);
  const adjusted = adjustPValues(
    tested.map(({ p }) => p as number),
    'holm',
  );
  tested.forEach((row, i) => {
    row.adjustedP = adjusted[i];
    row.significant = adjusted[i] < level;
  });
  return compared.map((row) => ({ ...row, ...verdictOf(row, platforms) }));
}

/**
 * Whether platforms stand for what was compared: a domestic one, then a foreign one. Two of one culture say nothing of cultures.
 *
 * @param cultures of the platforms, in order.
 * @example
 * comparesCultures(['foreign', 'foreign']); // false
 */
export function comparesCultures(cultures: readonly Culture[]): boolean {
  return cultures[0] === 'domestic' && cultures[1] === 'foreign';
}

/** What is expected of platforms of these cultures. */
function expectedOf(id: string, cultures: readonly Culture[]): ExpectedDirection | null {
  const published = expectations.get(id);
  if (!published) return null;
  return {
    larger: comparesCultures(cultures) ? published.larger : null,
    values: cultures.map((culture) => published.values[culture === 'domestic' ? 0 : 1]),
    source: published.source,
  };
}

/** Domestic value, then foreign. Directions of Gao et al. 2012, then of claim C2 (more mentions and more “we” at home, more “I” abroad). */
const expectations = new Map<string, ExpectedDirection>([
  ...gao2012.map(({ measure, Weibo, Twitter, larger }): [string, ExpectedDirection] => [
    measure,
    {
      larger: larger === null ? null : larger === 'Weibo' ? 'domestic' : 'foreign',
      values: [Weibo, Twitter],
      source: gaoSource,
    },
  ]),
  ...(['mention', 'we', 'I'] as const).map((measure): [string, ExpectedDirection] => [
    measure,
    { larger: measure === 'I' ? 'foreign' : 'domestic', values: [null, null], source: 'claim C2 of Paper C' },
  ]),
]);

function compareOne(
  measure: BehaviourMeasure,
  estimates: PlatformEstimate[],
  cultures: readonly Culture[],
  platform: Uint8Array,
  seed: number,
): BehaviourRow {
  const { id, label, group, estimand, unit, access } = measure;
  const row: BehaviourRow = {
    ...{ id, label, group, estimand, unit, access, estimates },
    expected: expectedOf(id, cultures),
    ...{ difference: null, ratio: null, cliffsDelta: null, p: null, adjustedP: null, significant: false },
    ...{ verdict: 'cannot tell', reason: '' },
  };
  if (estimates.length < 2 || estimates.some(({ users, value }) => users < fewestUsers || !Number.isFinite(value))) {
    return row;
  }
  const [home, abroad] = estimates;
  const freedom = Math.min(home.users, abroad.users) - 1;
  const atEnd = unit === 'share' && estimates.some(({ value }) => value === 0 || value === 1);
  return {
    ...row,
    difference: differenceOf(home, abroad),
    ratio: unit === 'share' ? ratioOf(home, abroad, freedom) : null,
    cliffsDelta: cliffsDelta(ratesOf(measure, platform, 0), ratesOf(measure, platform, 1)),
    p: !atEnd
      ? probability(home, abroad, freedom)
      : isCorrected(measure)
        ? null
        : probabilityByPermutation(measure, platform, seed),
  };
}

/** Zou and Donner 2008, eq. 4: from the intervals of two independent estimates. */
function differenceOf(home: PlatformEstimate, abroad: PlatformEstimate): Effect {
  const value = home.value - abroad.value;
  if (!home.interval || !abroad.interval) return { value, interval: null };
  const half = (a: PlatformEstimate, end: 0 | 1, b: PlatformEstimate) =>
    Math.sqrt((a.value - a.interval![end]) ** 2 + (b.value - b.interval![1 - end]) ** 2);
  return { value, interval: [value - half(home, 0, abroad), value + half(home, 1, abroad)] };
}

function ratioOf(home: PlatformEstimate, abroad: PlatformEstimate, freedom: number): Effect | null {
  const share = ({ value, error }: PlatformEstimate) => ({ share: value, error: error * value * (1 - value) });
  const found = riskRatio(share(home), share(abroad), studentQuantile(0.975, freedom));
  return found && { value: found.ratio, interval: found.interval };
}

/** Two-sided, of the difference on the scale of the intervals; the errors of a confusion that both share cancel in the draws. */
function probability(home: PlatformEstimate, abroad: PlatformEstimate, freedom: number): number | null {
  const error = deviation(home.draws.map((draw, b) => draw - abroad.draws[b]));
  const distance = Math.abs(home.centre - abroad.centre);
  return error > 0 ? Math.min(1, 2 * studentUpperTail(distance / error, freedom)) : null;
}

/** Where nobody, or everybody, has it on a platform, resampling gives no error: users are dealt to the platforms anew instead. */
function probabilityByPermutation(measure: BehaviourMeasure, platform: Uint8Array, seed: number): number {
  const { numerator, denominator } = measure;
  const [home, abroad] = [0, 1].map((wanted) => {
    const users = Array.from(platform.keys()).filter((user) => platform[user] === wanted && denominator[user] > 0);
    return packUnits(
      users.map((user): [number, number][] => [
        [0, numerator[user]],
        [1, denominator[user]],
      ]),
      2,
    );
  });
  return permutationTest(home, abroad, [(a, b) => a[0] / a[1] - b[0] / b[1]], seededRandom(seed))[0];
}

/** The users' own rates on a platform. */
function ratesOf({ numerator, denominator }: BehaviourMeasure, platform: Uint8Array, wanted: number): Float64Array {
  return numerator
    .map((value, user) => (denominator[user] > 0 ? value / denominator[user] : Number.NaN))
    .filter((_, user) => platform[user] === wanted);
}

function verdictOf(
  { group, estimates, expected, difference, significant, p }: BehaviourRow,
  platforms: readonly string[],
): Pick<BehaviourRow, 'verdict' | 'reason'> {
  if (estimates.length < 2) return { verdict: 'cannot tell', reason: `only ${platforms.join(', ')} is here` };
  const few = estimates.findIndex(({ users }) => users < fewestUsers);
  if (few >= 0) return { verdict: 'cannot tell', reason: `fewer than ten users on ${platforms[few]}` };
  if (!difference || p === null) {
    const unlike = 'the labelled texts of the model are unlike these posts';
    return { verdict: 'cannot tell', reason: group === 'sentiment' ? unlike : 'the value is not defined' };
  }
  const more = difference.value > 0 ? 0 : 1;
  const found = `more on ${platforms[more]}`;
  if (!expected?.larger) {
    return { verdict: 'no published direction', reason: significant ? found : 'no difference after Holm' };
  }
  if (!significant) return { verdict: 'cannot tell', reason: 'no difference after Holm' };
  const larger = more === 0 ? 'domestic' : 'foreign';
  return { verdict: larger === expected.larger ? 'same' : 'reversed', reason: found };
}
