import type { InfluenceDifference, PlatformInfluence } from '../../brand';
import type { BrandEvidence } from '../../claims';
import { endsText } from '../pipelines/ends';
import { percentText } from '../pipelines/shares';
import type { AspectAdvice, Estimated } from './aspect-advice';

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

/** Talk of an aspect that grows by less than this beyond that of all posts does not stand out; ours. */
const leastRise = 1.1;

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
  return [
    praised('Emphasise value for money', 'value', of('value')),
    praised('Emphasise innovation', 'innovation', of('innovation')),
    blamed('Repair after-sales service', 'after-sales', of('after-sales')),
    blamed('Repair the battery', 'battery', of('battery')),
    blamed('Repair the screen', 'screen', of('screen')),
    ...['camera', 'battery'].flatMap((aspect) => [
      wanted(`Plan features by demand: ${aspect}`, aspect, of(aspect), advice.length),
      risen(`Plan features by demand: ${aspect}`, aspect, of(aspect)),
    ]),
    attention(differences, cannot?.B10),
    tone(influence, cannot?.B10),
  ];
}

function praised(recommendation: string, aspect: string, found: AspectAdvice | undefined): PaperRecommendation {
  const asked = `praise of ${aspect} clearly above that of all other aspects`;
  return { recommendation, asked, ...leadOf(aspect, found, 'emphasise', 'repair') };
}

function blamed(recommendation: string, aspect: string, found: AspectAdvice | undefined): PaperRecommendation {
  const asked = `praise of ${aspect} clearly below that of all other aspects`;
  return { recommendation, asked, ...leadOf(aspect, found, 'repair', 'emphasise') };
}

function leadOf(
  aspect: string,
  found: AspectAdvice | undefined,
  carries: AspectAdvice['advice'],
  contradicts: AspectAdvice['advice'],
): Pick<PaperRecommendation, 'numbers' | 'outcome'> {
  if (!found) return noNumber(`No post names ${aspect}.`);
  if (found.advice === 'too few to say') return noNumber(`${found.mentions} mentions, too few to say.`);
  return {
    numbers: leadText(found),
    outcome:
      found.advice === carries ? 'carried' : found.advice === contradicts ? 'contradicted' : 'nothing stands out',
  };
}

/** The praise of an aspect and its lead in words, for example `81.0 % [80, 82] praise, +4.1 points [3.0, 5.2]`. */
export function leadText({ positive, lead }: Pick<AspectAdvice, 'positive' | 'lead'>): string {
  const points = (value: number) => `${value >= 0 ? '+' : '−'}${Math.abs(100 * value).toFixed(1)}`;
  const ends = lead.interval ? ` [${lead.interval.map(points).join(', ')}]` : '';
  return `${shareText(positive)} of the positive and negative mentions praise, ${points(lead.value)} points${ends} against all other aspects`;
}

const shareText = ({ value, interval }: Estimated) =>
  `${percentText(value)}${interval ? ` [${interval.map((end) => (100 * end).toFixed(1)).join(', ')}]` : ''}`;

function wanted(
  recommendation: string,
  aspect: string,
  found: AspectAdvice | undefined,
  aspects: number,
): PaperRecommendation {
  const asked = `more mentions of ${aspect} than an equal share of the ${aspects} aspects`;
  if (!found) return { recommendation, asked, ...noNumber(`No post names ${aspect}.`) };
  const { share } = found;
  return {
    ...{ recommendation, asked },
    numbers: `${shareText(share)} of all mentions; an equal share is ${percentText(1 / aspects)}`,
    outcome: against(share, 1 / aspects, 1 / aspects),
  };
}

function risen(recommendation: string, aspect: string, found: AspectAdvice | undefined): PaperRecommendation {
  const asked = `talk of ${aspect} grows after releases at least ${leastRise} times as much as all talk`;
  if (!found) return { recommendation, asked, ...noNumber(`No post names ${aspect}.`) };
  const { rise } = found;
  if (!rise) return { recommendation, asked, ...noNumber('No release dates were given, or nothing was said before.') };
  return {
    ...{ recommendation, asked },
    numbers: `grows ${rise.value.toFixed(2)} ${endsText(rise.interval, 2)} times as much as all posts`,
    outcome: against(rise, 1, leastRise),
  };
}

/** Carried when the interval lies above `even` and the value reaches `least`; contradicted when the interval lies below `even`. */
function against({ value, interval }: Estimated, even: number, least: number): Carried {
  if (!interval || !Number.isFinite(value)) return 'no number';
  if (interval[0] > even && value >= least) return 'carried';
  return interval[1] < even ? 'contradicted' : 'nothing stands out';
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
