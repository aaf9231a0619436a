import {
  attentionIn,
  correctCells,
  leastLabelledBlame,
  leastRecallOfBlame,
  pairsIn,
  readingErrors,
  satisfactionIn,
  whyNotTestable,
} from '@crosscultural/attention';
import { packUnits, type Random, type SparseUnits, sumOfUnits } from '@crosscultural/base';
import { mixtureShares } from '@crosscultural/classify';
import type { Sentiment } from '@crosscultural/corpus';
import type { OwnClaim } from './own-claim';
import { meantMentions, meantTexts, type OwnText, unitsOf } from './own-text';
import { type Judge, type LabelledText, type OwnReader, unknownMistakes } from './reader';

/** One side's measure, corrected for the mistakes of whoever read its texts. */
export interface CorrectedSide {
  units: SparseUnits;
  /** One unit a labelled text; the same object for both sides where the labelled texts tell no sides. */
  errors: SparseUnits;
  /**
   * The measure in summed units; NaN where the labelled texts tell praise and the rest no better than a coin. `doubt` adds to what was read
   * what Jeffreys' prior would draw, half a unit on average, before the correction (as `withDoubt` of Paper A's measures).
   */
  measure(sums: Float64Array, errorSums: Float64Array, doubt?: Doubt): number;
}

/** What draws doubt, and how many texts or mentions a unit that says anything has. */
export interface Doubt {
  random: Random;
  perUnit: number;
}

const judgements: readonly Sentiment[] = ['positive', 'neutral', 'negative'];

/**
 * The sides of a claim with the errors of their reader, or why these cannot be known. A side takes the labelled texts that belong to it
 * where the labelled file tells sides, because a reader errs differently in another language; all of them where it tells none.
 *
 * @param names of the claim's sides.
 * @param sides their texts.
 */
export function correctedSides(
  claim: OwnClaim,
  names: readonly string[],
  sides: readonly (readonly OwnText[])[],
  { judge, labelled, resample }: { judge: Judge; labelled: OwnReader['labelled']; resample: 'text' | 'author' },
): CorrectedSide[] | string {
  const correct = claim.measure === 'positive share' ? positiveShare : mentionMeasure;
  const field = claim.measure === 'positive share' ? 'sentiment' : 'triplets';
  const known = labelled.filter(({ truth }) => truth[field] !== undefined);
  if (known.length === 0) return unknownMistakes(judge);
  const read = known.filter((text) => text.read !== undefined);
  if (read.length === 0)
    return 'claims.yaml names labelled texts and not what the model reads in them: read: names that file';
  const tellsSides = read.some(({ truth }) => truth.side !== '');
  const shared = tellsSides ? undefined : correct.errors(read, claim);
  const corrected = names.map((name, i) => {
    const errors =
      shared ??
      correct.errors(
        read.filter(({ truth }) => truth.side === name),
        claim,
      );
    const obstacle = correct.obstacle(errors, claim);
    if (obstacle !== null) return `${tellsSides ? `${name}: ` : ''}${obstacle}`;
    return {
      units: unitsOf(sides[i], correct.lists(sides[i], claim), correct.cells, resample),
      errors,
      measure: correct.measure(claim),
    };
  });
  const obstacle = corrected.find((side) => typeof side === 'string');
  return obstacle ?? (corrected as CorrectedSide[]);
}

type Lists = (readonly [number, number])[][];

interface Correction {
  cells: number;
  /** Per text, what it adds to which cell. */
  lists(texts: readonly OwnText[], claim: OwnClaim): Lists;
  errors(labelled: readonly LabelledText[], claim: OwnClaim): SparseUnits;
  /** Why the errors are too little known. */
  obstacle(errors: SparseUnits, claim: OwnClaim): string | null;
  measure(claim: OwnClaim): CorrectedSide['measure'];
}

/** Cells: texts read as positive, neutral, negative, not judged at all. Errors: 4·truth + read. */
const positiveShare: Correction = {
  cells: 4,
  lists: (texts, claim) => {
    const isMeant = meantTexts(texts, claim);
    return texts.map(({ sentiment }, i) => (isMeant[i] ? [[readingOf(sentiment), 1]] : []));
  },
  errors: (labelled) =>
    packUnits(
      labelled.map(({ truth, read }) => [[4 * readingOf(truth.sentiment) + readingOf(read?.sentiment), 1]]),
      12,
    ),
  obstacle: (errors) => {
    const sums = sumOfUnits(errors);
    const labelledAs = (truth: number) =>
      sums.subarray(4 * truth, 4 * truth + 4).reduce((sum, count) => sum + count, 0);
    const few = [0, 2].find((truth) => labelledAs(truth) < leastLabelledBlame);
    if (few !== undefined)
      return `only ${labelledAs(few)} labelled texts are ${judgements[few]}, fewer than ${leastLabelledBlame}`;
    // Texts that it leaves open are corrected for; of those it judges, it must find more blame than it misses.
    const recall = sums[10] / (sums[8] + sums[9] + sums[10]);
    return recall >= leastRecallOfBlame
      ? null
      : `the reader takes ${(100 * (1 - recall)).toFixed(0)} % of the negative labelled texts that it judges for others`;
  },
  measure: () => (sums, errorSums, doubt) => {
    const doubted = (count: number, size = 1) => count + (doubt ? doubt.random.gamma(0.5) * size : 0);
    const rows = [0, 1, 2].map((truth) => errorSums.subarray(4 * truth, 4 * truth + 4));
    // People who label nothing neutral know two classes.
    const labelled = rows.filter((row) => row.some((count) => count > 0));
    if (labelled.length < 2 || labelled[0] !== rows[0]) return Number.NaN;
    const read = Array.from(sums, (count) => doubted(count, doubt?.perUnit));
    const confusion = labelled.map((row) => Array.from(row, (count) => doubted(count)));
    return mixtureShares(read, confusion)?.[0] ?? Number.NaN;
  },
};

const readingOf = (sentiment?: Sentiment) => (sentiment === undefined ? 3 : judgements.indexOf(sentiment));

/** Cells as `packMentions` has them: what is meant, and all else. Errors as `readingErrors` has them. */
const mentionMeasure: Correction = {
  cells: 8,
  lists: (texts, claim) => {
    const isMeant = meantMentions(texts, claim);
    return texts.map(({ triplets = [] }, i) =>
      triplets.map(({ sentiment }, j) => [(isMeant[i][j] ? 0 : 4) + judgements.indexOf(sentiment), 1]),
    );
  },
  errors: (labelled, claim) => {
    const mentionsOf = (texts: readonly OwnText[]) => {
      const isMeant = meantMentions(texts, claim);
      return texts.map(({ triplets = [] }, i) =>
        triplets.map(({ aspect, category, sentiment }, j) => {
          const name = category ?? aspect?.text.toLowerCase() ?? '';
          return { feature: isMeant[i][j] ? 'meant' : `other: ${name}`, sentiment };
        }),
      );
    };
    const [truth, read] = [labelled.map((text) => text.truth), labelled.map((text) => text.read as OwnText)];
    return readingErrors(mentionsOf(truth), mentionsOf(read), '').units;
  },
  obstacle: (errors, { measure }) => {
    const sums = sumOfUnits(errors);
    if (measure === 'satisfaction') return whyNotTestable(sums)?.replace(/^not testable: /, '') ?? null;
    // Attention is corrected for praise and the rest that are missed: of both, some must be labelled.
    const fewest = Math.min(pairsIn(sums, ['positive']), pairsIn(sums, ['neutral', 'negative']));
    return fewest < leastLabelledBlame
      ? `fewer than ${leastLabelledBlame} labelled mentions of praise, or of the rest`
      : null;
  },
  measure:
    ({ measure }) =>
    (sums, errorSums, doubt) => {
      if (measure === 'attention') {
        return Math.min(1, attentionIn(correctCells(sums, errorSums, 'per occurrence'), [0]));
      }
      const seen = Float64Array.from(sums);
      if (doubt) for (const cell of [0, 2]) seen[cell] += doubt.random.gamma(0.5) * doubt.perUnit;
      return satisfactionIn(correctCells(seen, errorSums, 'per evaluated mention'), [0], 'per evaluated mention');
    },
};
