import { percentText } from '@crosscultural/attention';
import type { AspectAdvice, Estimated, InfluenceDifference, PlatformInfluence } from '@crosscultural/brand';
import type { BrandEvidence } from '../../claims';
import { endsText } from '../pipelines/ends';

/** How far a number carries a recommendation. */
export type Carried = 'carried' | 'contradicted' | 'nothing stands out' | 'no number';

/** A recommendation of the paper beside the number that bears on it. */
export interface PaperRecommendation {
  /** What the paper advises (§4–5). */
  recommendation: string;
  /** Which number bears on it, and from where on it carries. */
  asked: string;
  /** The number with its interval, or why there is none. */
  numbers: string;
  outcome: Carried;
}

/** What the posts say about aspects and platforms. */
export interface InsightNumbers {
  advice: readonly AspectAdvice[];
  influence: readonly PlatformInfluence[];
  differences: readonly InfluenceDifference[];
  /** Why these posts cannot answer a claim. */
  cannot?: BrandEvidence['cannot'];
}

/** A share, or a growth, of less than so many times what is even does not stand out; ours. */
const leastTimes = 1.1;

/**
 * The recommendations of Paper B (§4–5) beside the numbers that carry them, or the statement that none does. The criteria
 * are ours: the paper derives its advice from no number that it prints.
 *
 * @param numbers `aspectAdvice`, `influenceByPlatform` and `influenceDifferences` of the same posts.
 * @returns one row for each number that bears on a recommendation, in the paper's order.
 * @example
 * paperRecommendations({ advice, influence, differences }).map(({ recommendation, outcome }) => [recommendation, outcome]);
 */
export function paperRecommendations({
  advice,
  influence,
  differences,
  cannot,
}: InsightNumbers): PaperRecommendation[] {
  const of = (aspect: string) => advice.find((one) => one.aspect === aspect);
  const common = advice.filter((one) => one.advice !== 'too few to say').length;
  return [
    praised('Emphasise value for money', 'value', of('value'), cannot?.B4),
    praised('Emphasise innovation', 'innovation', of('innovation'), cannot?.B4),
    blamed('Repair after-sales service', 'after-sales', of('after-sales'), cannot?.B4),
    blamed('Repair the battery', 'battery', of('battery'), cannot?.B4),
    blamed('Repair the screen', 'screen', of('screen'), cannot?.B4),
    ...['camera', 'battery'].flatMap((aspect) => [
      wanted(`Plan features by demand: ${aspect}`, aspect, of(aspect), common, cannot?.B2),
      risen(`Plan features by demand: ${aspect}`, aspect, of(aspect)),
    ]),
    attention(differences, cannot?.B10),
    tone(influence, cannot?.B10),
  ];
}

function praised(
  recommendation: string,
  aspect: string,
  found: AspectAdvice | undefined,
  cannot: string | undefined,
): PaperRecommendation {
  const asked = `praise of ${aspect} clearly above that of all other aspects`;
  return { recommendation, asked, ...leadOf(aspect, found, ['emphasise', 'repair'], cannot) };
}

function blamed(
  recommendation: string,
  aspect: string,
  found: AspectAdvice | undefined,
  cannot: string | undefined,
): PaperRecommendation {
  const asked = `praise of ${aspect} clearly below that of all other aspects`;
  return { recommendation, asked, ...leadOf(aspect, found, ['repair', 'emphasise'], cannot) };
}

function leadOf(
  aspect: string,
  found: AspectAdvice | undefined,
  [carries, contradicts]: readonly [AspectAdvice['advice'], AspectAdvice['advice']],
  cannot: string | undefined,
): Pick<PaperRecommendation, 'numbers' | 'outcome'> {
  if (cannot !== undefined) return noNumber(cannot);
  if (!found) return noNumber(`No post names ${aspect}.`);
  if (found.advice === 'too few to say') return noNumber(`${found.mentions} mentions, too few to say.`);
  return {
    numbers: leadText(found),
    outcome:
      found.advice === carries ? 'carried' : found.advice === contradicts ? 'contradicted' : 'nothing stands out',
  };
}

/** The praise of an aspect and its lead in words. */
function leadText({ positive, lead }: AspectAdvice): string {
  return `${shareText(positive)} of the positive and negative mentions praise, ${pointsText(lead)} points against all other aspects`;
}

/**
 * A share with its interval, for example `89.4 % [88.7, 90.2]`.
 *
 * @example shareText({ value: 0.894, interval: [0.887, 0.902] }) // '89.4 % [88.7, 90.2]'
 */
export function shareText({ value, interval }: Estimated): string {
  return `${percentText(Number.isFinite(value) ? value : null)}${interval ? ` [${interval.map((end) => (100 * end).toFixed(1)).join(', ')}]` : ''}`;
}

/**
 * A difference of shares in points with its interval, for example `+4.1 [+3.0, +5.2]`.
 *
 * @example pointsText({ value: 0.041, interval: [0.03, 0.052] }) // '+4.1 [+3.0, +5.2]'
 */
export function pointsText({ value, interval }: Estimated): string {
  const points = (one: number) => `${one >= 0 ? '+' : '−'}${Math.abs(100 * one).toFixed(1)}`;
  if (!Number.isFinite(value)) return '—';
  return `${points(value)}${interval ? ` [${interval.map(points).join(', ')}]` : ''}`;
}

function wanted(
  recommendation: string,
  aspect: string,
  found: AspectAdvice | undefined,
  aspects: number,
  cannot: string | undefined,
): PaperRecommendation {
  const asked = `at least ${leastTimes} times as many mentions of ${aspect} as an equal share of the aspects`;
  if (cannot !== undefined) return { recommendation, asked, ...noNumber(cannot) };
  if (!found) return { recommendation, asked, ...noNumber(`No post names ${aspect}.`) };
  const { share } = found;
  if (aspects < 2) return { recommendation, asked, ...noNumber('Fewer than two aspects are named often enough.') };
  return {
    ...{ recommendation, asked },
    numbers: `${shareText(share)} of all mentions; an equal share of the ${aspects} common aspects is ${percentText(1 / aspects)}`,
    outcome: against(share, 1 / aspects),
  };
}

function risen(recommendation: string, aspect: string, found: AspectAdvice | undefined): PaperRecommendation {
  const asked = `talk of ${aspect} grows after releases at least ${leastTimes} times as much as all talk`;
  if (!found) return { recommendation, asked, ...noNumber(`No post names ${aspect}.`) };
  const { rise } = found;
  if (!rise) return { recommendation, asked, ...noNumber('No release dates were given, or nothing was said before.') };
  return {
    ...{ recommendation, asked },
    numbers: `grows ${rise.value.toFixed(2)} ${endsText(rise.interval, 2)} times as much as all posts`,
    outcome: against(rise, 1),
  };
}

/** Carried when the interval lies above `even` and the value reaches `leastTimes` that; contradicted when it is as clearly below. */
function against({ value, interval }: Estimated, even: number): Carried {
  if (!interval || !Number.isFinite(value)) return 'no number';
  if (interval[0] > even && value >= even * leastTimes) return 'carried';
  return interval[1] < even && value <= even / leastTimes ? 'contradicted' : 'nothing stands out';
}

const perPlatform = 'A strategy for each platform';

function attention(differences: readonly InfluenceDifference[], cannot: string | undefined): PaperRecommendation {
  const row = { recommendation: perPlatform, asked: 'a difference of the influence index that is clear of 0' };
  if (cannot !== undefined) return { ...row, ...noNumber(cannot) };
  if (differences.length === 0) return { ...row, ...noNumber('There is one platform only.') };
  const [largest] = differences
    .filter(({ difference }) => difference !== null)
    .sort((a, b) => Math.abs(b.difference!) - Math.abs(a.difference!));
  if (!largest) return { ...row, ...noNumber(differences[0].reason ?? 'No index is known.') };
  const { platform, comparedWith, difference, intervalOverWeeks: ends } = largest;
  const numbers = `${platform} less ${comparedWith}: ${difference!.toFixed(2)} ${endsText(ends, 2)}, the largest of ${differences.length}`;
  if (!ends) return { ...row, numbers, outcome: 'no number' };
  return { ...row, numbers, outcome: ends[0] > 0 || ends[1] < 0 ? 'carried' : 'nothing stands out' };
}

function tone(influence: readonly PlatformInfluence[], cannot: string | undefined): PaperRecommendation {
  const row = {
    recommendation: perPlatform,
    asked: 'a difference of tone: intervals of the second reading that do not meet',
  };
  if (cannot !== undefined) return { ...row, ...noNumber(cannot) };
  const known = influence
    .filter(
      ({ comparedWithItself, comparedWithItselfOverWeeks }) =>
        comparedWithItself !== null && comparedWithItselfOverWeeks !== null,
    )
    .sort((a, b) => b.comparedWithItself! - a.comparedWithItself!);
  if (known.length < 2) return { ...row, ...noNumber('Fewer than two platforms have an index.') };
  const [highest, lowest] = [known[0], known[known.length - 1]];
  const text = ({ platform, comparedWithItself, comparedWithItselfOverWeeks }: PlatformInfluence) =>
    `${platform} ${comparedWithItself!.toFixed(2)} ${endsText(comparedWithItselfOverWeeks, 2)}`;
  const apart = highest.comparedWithItselfOverWeeks![0] > lowest.comparedWithItselfOverWeeks![1];
  return {
    ...row,
    numbers: `${text(highest)}, ${text(lowest)}`,
    outcome: apart ? 'carried' : 'nothing stands out',
  };
}

const noNumber = (numbers: string) => ({ numbers, outcome: 'no number' as const });
