import { interval95, type Random, resampleUnits, sumOfUnits } from '@crosscultural/base';
import { middleBy, type SatisfactionReading, satisfactionReadings } from '../../attention';
import { type Culture, cultures } from '../../corpus';
import type { Claim } from '../../papers';
import { type ClaimPart, type ClaimResult, judge, type ReadingResult, type Verdict } from '../claim';
import type { LedgerEvidence } from '../evidence';
import { notComputed, notTestable } from '../unanswered';
import { verdictOfParts } from '../whole-claim';
import { type Counted, countMentions } from './counted';
import { type Draw, drawnFrom } from './drawn';
import type { Part } from './parts';
import { type Question, questionOf } from './questions';

type Result = Omit<ClaimResult, 'artefact'>;
/** Sums of the two cultures' reviews, and of the labelled reviews that tell the model's errors. */
type Sums = Readonly<Record<Culture, { mentions: Float64Array; errors: Float64Array | undefined }>>;

/**
 * Judges claims A4–A13 part by part from the feature words that reviews name. All intervals come from one bootstrap over reviews and,
 * where a model read them and labelled reviews tell its errors, over these; mentions are then corrected in every draw.
 */
export function judgeAttentionClaims(
  claims: readonly Claim[],
  { reviews, attention: settings = {} }: Pick<LedgerEvidence, 'reviews' | 'attention'>,
  random: Random,
): Result[] {
  const missing = cultures.filter((culture) => !reviews?.[culture]?.mentions);
  if (missing.length > 0) {
    const reason = `No triplets mapped to feature words were given for the ${missing.join(' and ')} reviews.`;
    return claims.map((claim) => notComputed(claim, 'reviews', reason));
  }
  const counts = {
    domestic: countMentions('domestic', reviews?.domestic ?? {}, settings),
    foreign: countMentions('foreign', reviews?.foreign ?? {}, settings),
  };
  const questions = claims.map((claim) => questionOf(claim, counts));
  const middle = middleBy[settings.cut ?? 'median'];
  const drawOf = (sums: Sums, reading: SatisfactionReading): Draw => {
    const drawn = (culture: Culture) =>
      drawnFrom(counts[culture], sums[culture].mentions, sums[culture].errors, reading, middle);
    return { domestic: drawn('domestic'), foreign: drawn('foreign') };
  };
  const observed = sumsOf(counts, sumOfUnits);
  const found = satisfactionReadings.map((reading) => drawOf(observed, reading));
  const measured = questions.flatMap((question) => satisfactionReadings.map((_, r) => measures(question, found[r])));

  const { draws: resamples = 2000 } = settings;
  const draws = measured.map((values) => values.map(() => new Float64Array(resamples)));
  for (let b = 0; b < resamples; b++) {
    const sums = sumsOf(counts, (units) => {
      const drawn = new Float64Array(units.cells);
      resampleUnits(units, drawn, random);
      return drawn;
    });
    const both = satisfactionReadings.map((reading) => drawOf(sums, reading));
    questions.forEach((question, q) => {
      both.forEach((draw, r) => {
        const list = draws[satisfactionReadings.length * q + r];
        measures(question, draw).forEach((value, i) => {
          list[i][b] = value;
        });
      });
    });
  }
  return questions.map((question, q) => {
    const outcomes = satisfactionReadings.map((_, r) => {
      const at = satisfactionReadings.length * q + r;
      return outcomeOf(claims[q], question, measured[at], draws[at].map(interval95));
    });
    return resultOf(claims[q], question, outcomes, counts, found[0]);
  });
}

function sumsOf(counts: Readonly<Record<Culture, Counted>>, sum: (units: Counted['units']) => Float64Array): Sums {
  const own = ({ units, errors }: Counted) => ({ mentions: sum(units), errors: errors && sum(errors.units) });
  return { domestic: own(counts.domestic), foreign: own(counts.foreign) };
}

/** The value of each testable part, and last the share of them that hold. */
function measures({ parts }: Question, draw: Draw): number[] {
  const asked = parts.filter(({ obstacle }) => obstacle === undefined);
  const values = asked.map((part) => part.value(draw));
  return [...values, values.filter((value, i) => value >= asked[i].criterion.value).length / asked.length];
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
  values: readonly number[],
  intervals: readonly ([number, number] | null)[],
): Outcome {
  let next = 0;
  const judged = parts.map((part): ClaimPart => {
    const { name, side } = part;
    if (part.obstacle !== undefined) {
      return { name, side, verdict: 'not testable', value: null, interval95: null, reason: part.obstacle };
    }
    const [value, interval] = [values[next], raised(intervals[next++], part)];
    const verdict = judge(value, interval, part.criterion);
    return verdict === 'not testable'
      ? {
          name,
          side,
          verdict,
          value: null,
          interval95: null,
          reason: 'no word stands out, or the reviews do not define its value',
        }
      : { name, side, verdict, value, interval95: interval };
  });
  const [value, interval] = [values[next], intervals[next]];
  const verdicts = judged.map(({ verdict }) => verdict);
  return { verdict: verdictOfParts(verdicts, value, interval, claim.criterion), value, interval, parts: judged };
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
    detail: [question.describe(found), ...(reasons === '' ? [] : [reasons])].join(' '),
    ...(depends && { readings, dependsOnReading: readings.some((one) => one.verdict !== verdict) }),
    parts,
  };
}

/** Which parts cannot be tested, and why: parts of one reason together. */
function reasonsOf(parts: readonly ClaimPart[]): string {
  const untestable = parts.filter(({ verdict }) => verdict === 'not testable');
  const list = [...new Set(untestable.map(({ reason }) => reason))].map((reason) => {
    const own = untestable.filter((part) => part.reason === reason);
    return `${own.map(({ name, side }) => `${name} (${side})`).join(', ')}: ${reason}`;
  });
  return list.length > 0 ? `Not testable: ${list.join('; ')}.` : '';
}
