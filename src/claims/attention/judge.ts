import { openInterval95, type SatisfactionReading, satisfactionReadings } from '@crosscultural/attention';
import { type Random, resampleUnits, sumOfUnits } from '@crosscultural/base';
import { notComputed, notTestable, verdictOfParts } from '@crosscultural/claims';
import { type Culture, cultures } from '@crosscultural/corpus';
import type { Claim } from '../../papers';
import { type ClaimPart, type ClaimResult, judge, type ReadingResult, type Verdict } from '../claim';
import type { LedgerEvidence } from '../evidence';
import { type Counted, countMentions } from './counted';
import { type CultureSums, type Draw, measuring } from './drawn';
import type { Part } from './parts';
import { type Question, questionOf } from './questions';
import { reasonsOf, withinPlacebo } from './reasons';

type Result = Omit<ClaimResult, 'artefact'>;
type Ends = [number, number];
type Sums = Readonly<Record<Culture, CultureSums>>;
/** Measures the parts of a claim, and last the share of them that hold, in a list that the next call overwrites. */
type Measures = (draw: Draw) => Float64Array;

/**
 * Judges claims A4–A13 part by part from the feature words that reviews name. All intervals come from one bootstrap over reviews and,
 * where a model read them and labelled reviews tell its errors, over these; mentions are then corrected in every draw. A draw
 * that cannot be corrected leaves everything possible, and of satisfaction with a word the draws hold Jeffreys' doubt: as in
 * the figures. What compares the cultures must exceed what each differs by from itself (`shareOfAttention`).
 */
export function judgeAttentionClaims(
  claims: readonly Claim[],
  { seed, reviews, attention: settings = {} }: Pick<LedgerEvidence, 'seed' | 'reviews' | 'attention'>,
  random: Random,
): Result[] {
  const missing = cultures.filter((culture) => !reviews?.[culture]?.mentions);
  if (missing.length > 0) {
    const reason = `No triplets mapped to feature words were given for the ${missing.join(' and ')} reviews.`;
    return claims.map((claim) => notComputed(claim, 'reviews', reason));
  }
  const counts = {
    domestic: countMentions('domestic', reviews?.domestic ?? {}, settings, seed),
    foreign: countMentions('foreign', reviews?.foreign ?? {}, settings, seed),
  };
  const questions = claims.map((claim) => questionOf(claim, counts));
  const { draws: resamples = 2000, cut = 'median' } = settings;
  const samples = () => {
    const [home, abroad] = cultures.map((culture) => measuring(counts[culture], cut));
    return (sums: Sums) => {
      const [domestic, foreign] = [home(sums.domestic), abroad(sums.foreign)];
      return (reading: SatisfactionReading, doubt?: Random): Draw => ({
        domestic: domestic(reading, doubt),
        foreign: foreign(reading, doubt),
      });
    };
  };
  const found = satisfactionReadings.map((reading) => samples()(sumsOf(counts, sumOfUnits))(reading));
  const asked = questions.flatMap((question) => found.map((all) => measuresOf(question, all)));
  const measured = asked.map((measures, a) => measures(found[a % found.length]).slice());

  const draws = measured.map((values) => Array.from(values, () => new Float64Array(resamples)));
  const undecided = found.map(() => new Uint8Array(resamples));
  const sums = sumsOf(counts, ({ cells }) => new Float64Array(cells));
  const sample = samples();
  for (let b = 0; b < resamples; b++) {
    for (const culture of cultures) {
      const { units, errors } = counts[culture];
      resampleUnits(units, sums[culture].mentions, random);
      if (errors) resampleUnits(errors.units, sums[culture].errors!, random);
    }
    const drawOf = sample(sums);
    const both = satisfactionReadings.map((reading) => drawOf(reading, random));
    both.forEach((draw, r) => {
      undecided[r][b] = cultures.every((culture) => draw[culture].decided) ? 0 : 1;
    });
    for (let a = 0; a < asked.length; a++) {
      const values = asked[a](both[a % both.length]);
      for (let i = 0; i < values.length; i++) draws[a][i][b] = values[i];
    }
  }
  return questions.map((question, q) => {
    const outcomes = found.map((_, r) => {
      const a = found.length * q + r;
      const last = measured[a].length - 1;
      const intervals = draws[a].map((list, i) => intervalOf(list, undecided[r], measured[a][i], i === last));
      return outcomeOf(claims[q], question, measured[a], intervals);
    });
    return resultOf(claims[q], question, outcomes, counts, found[0]);
  });
}

function sumsOf(counts: Readonly<Record<Culture, Counted>>, sum: (units: Counted['units']) => Float64Array): Sums {
  const own = ({ units, errors }: Counted) => ({ mentions: sum(units), errors: errors && sum(errors.units) });
  return { domestic: own(counts.domestic), foreign: own(counts.foreign) };
}

/**
 * The value of each part without an obstacle, and last the share of all parts that hold: one that nobody can test does not, and of a word
 * that is claimed to be low in both measures neither part does where one fails.
 */
function measuresOf({ parts }: Question, found: Draw): Measures {
  const asked = parts.filter(({ obstacle }) => obstacle === undefined);
  const measures = asked.map((part) => part.value(found));
  const others = parts.flatMap((part): number[][] => {
    if (part.obstacle !== undefined) return [];
    const partners = parts.filter(({ together }) => together !== undefined && together === part.together);
    return [partners.map((partner) => asked.indexOf(partner))];
  });
  const values = new Float64Array(asked.length + 1);
  const holds = (i: number) => i >= 0 && values[i] >= asked[i].criterion.value;
  return (draw) => {
    for (let i = 0; i < asked.length; i++) values[i] = measures[i](draw);
    let holding = 0;
    for (let i = 0; i < asked.length; i++) if (holds(i) && others[i].every(holds)) holding++;
    values[asked.length] = holding / parts.length;
    return values;
  };
}

/**
 * The interval of a part or, with `isShare`, of the share of parts that hold, widened to the value in the case that a skewed bootstrap
 * misses it. A lead has no largest value: a draw that decides nothing counts as the largest one that was drawn.
 */
function intervalOf(draws: Float64Array, undecided: Uint8Array, value: number, isShare: boolean): Ends | null {
  const largest = draws.reduce((most, one) => (Number.isFinite(one) ? Math.max(most, one) : most), 1);
  const interval = openInterval95(draws, undecided, isShare ? [0, 1] : [-1, largest]);
  return interval && [Math.min(interval[0], value), Math.max(interval[1], value)];
}

/** What one reading says of a claim. */
interface Outcome {
  verdict: Verdict;
  value: number;
  interval: [number, number] | null;
  parts: ClaimPart[];
}

function outcomeOf(
  claim: Claim,
  { parts }: Question,
  values: Float64Array,
  intervals: readonly ([number, number] | null)[],
): Outcome {
  let next = 0;
  const judged = parts.map((part): ClaimPart => {
    const { name, side, placebo } = part;
    if (part.obstacle !== undefined) {
      return { name, side, verdict: 'not testable', value: null, interval95: null, reason: part.obstacle };
    }
    const [value, interval] = [values[next], raised(intervals[next++], part)];
    const verdict = interval === null ? 'not testable' : judge(value, interval, part.criterion);
    return verdict === 'not testable'
      ? {
          name,
          side,
          verdict,
          value: null,
          interval95: null,
          reason: 'no word stands out, or the reviews do not define its value',
        }
      : { name, side, verdict, value, interval95: interval, ...(placebo !== undefined && { placebo }) };
  });
  const [value, interval] = surelyHolding(parts, judged, values[next], intervals[next]);
  const verdicts = judged.map(({ verdict }) => verdict);
  return { verdict: verdictOfParts(verdicts, value, interval, claim.criterion), value, interval, parts: judged };
}

/**
 * The share of parts that hold, without the comparisons of cultures that reach what is asked and are not supported: a difference that is
 * not surely larger than within a culture is none of cultures, however the others fare.
 */
function surelyHolding(
  parts: readonly Part[],
  judged: readonly ClaimPart[],
  share: number,
  interval: Ends | null,
): [number, Ends | null] {
  const unsure = judged.filter(
    ({ placebo, value, verdict }, i) =>
      placebo !== undefined && value !== null && value >= parts[i].criterion.value && verdict !== 'supported',
  ).length;
  const sure = share - unsure / parts.length;
  return [sure, interval && [Math.min(interval[0], sure), interval[1]]];
}

function raised(interval: [number, number] | null, { ceiling }: Part): [number, number] | null {
  return interval && ceiling !== undefined ? [interval[0], Math.max(interval[1], ceiling)] : interval;
}

function resultOf(
  claim: Claim,
  question: Question,
  outcomes: readonly Outcome[],
  counts: Readonly<Record<Culture, Counted>>,
  found: Draw,
): Result {
  const [{ verdict, value, interval, parts }] = outcomes;
  const n = question.about.reduce((sum, culture) => sum + counts[culture].units.units, 0);
  const reasons = reasonsOf(parts);
  if (verdict === 'not testable') return { ...notTestable(claim, 'reviews', n, reasons), parts };
  const depends = question.parts.some(({ measure }) => measure === 'satisfaction');
  const readings = outcomes.map(
    (outcome, r): ReadingResult => ({
      reading: `satisfaction ${satisfactionReadings[r]}`,
      verdict: outcome.verdict,
      value: Number.isNaN(outcome.value) ? null : outcome.value,
      interval95: outcome.interval,
    }),
  );
  return {
    id: claim.id,
    verdict,
    statistic: { name: claim.statistic, value },
    interval95: interval,
    n,
    unit: 'reviews',
    detail: [question.describe(found), withinPlacebo(parts), reasons].filter((said) => said !== '').join(' '),
    ...(depends && { readings, dependsOnReading: readings.some((one) => one.verdict !== verdict) }),
    parts,
  };
}
