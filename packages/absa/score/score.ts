import { quantile, seededRandom } from '@crosscultural/base';
import { type Sentiment, spanKey, type Triplet, tripletKey } from '@crosscultural/triplets';

/** What is compared: an aspect or opinion by its place, a pair of them, or a whole triplet; and parts of the triplets. */
export const scoredParts = [
  'aspects',
  'opinions',
  'pairs',
  'triplets',
  'explicit',
  'implicit',
  'positive',
  'neutral',
  'negative',
] as const;
export type ScoredPart = (typeof scoredParts)[number];

export interface Score {
  /** How many there are in the labels, how many were extracted, and how many of those are right. */
  gold: number;
  predicted: number;
  correct: number;
  /** correct / predicted; 0 when nothing was extracted. */
  precision: number;
  /** correct / gold; 0 when nothing is labelled. */
  recall: number;
  /** Harmonic mean of both; 0 when nothing is right. */
  f1: number;
  /** Where 95 % of the bootstrap's F1 lie. */
  interval: { low: number; high: number };
}

/** Scores of each part; `explicit` to `negative` are triplets with only written terms, with an implicit one, of one sentiment. */
export type TripletScores = Record<ScoredPart, Score> & { reviews: number };

const resamples = 1000;

/**
 * Precision, recall and F1 by exact match: a term counts when both its ends are right, a triplet when both terms and the
 * sentiment are. An implicit term is a term like any other. What is repeated in one review counts once.
 *
 * @param gold the labelled triplets of each review.
 * @param predicted the extracted triplets of each review, in the same order.
 * @param options.seed of the percentile bootstrap, which draws whole reviews with replacement 1,000 times.
 * @throws RangeError when both do not have as many reviews.
 * @example
 * const gold = reviews.map(({ triplets = [] }) => triplets);
 * const { triplets } = absa.scoreTriplets(gold, absa.extractTriplets(model, reviews), { seed: 1 });
 * [triplets.f1, triplets.interval.low, triplets.interval.high];
 */
export function scoreTriplets(
  gold: readonly (readonly Triplet[])[],
  predicted: readonly (readonly Triplet[])[],
  { seed }: { seed: number },
): TripletScores {
  if (gold.length !== predicted.length) {
    throw new RangeError(`labels of ${gold.length} reviews, but extractions of ${predicted.length}`);
  }
  const counts = gold.map((triplets, i) => countReview(triplets, predicted[i]));
  const totals = sum(counts, (_, i) => i);
  const random = seededRandom(seed);
  const samples = scoredParts.map(() => new Float64Array(resamples));
  for (let b = 0; b < resamples; b++) {
    const drawn = sum(counts, () => random.integer(counts.length));
    scoredParts.forEach((_, part) => {
      samples[part][b] = f1Of(drawn, part);
    });
  }
  const scores = scoredParts.map((_, part): Score => {
    const [g, p, c] = totals.subarray(3 * part, 3 * part + 3);
    const sorted = samples[part].sort();
    return {
      gold: g,
      predicted: p,
      correct: c,
      precision: p === 0 ? 0 : c / p,
      recall: g === 0 ? 0 : c / g,
      f1: f1Of(totals, part),
      interval: { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) },
    };
  });
  return {
    reviews: gold.length,
    ...(Object.fromEntries(scoredParts.map((part, i) => [part, scores[i]])) as Record<ScoredPart, Score>),
  };
}

/** Gold, predicted and correct of each part, one after the other. */
function countReview(gold: readonly Triplet[], predicted: readonly Triplet[]): Float64Array {
  const counts = new Float64Array(3 * scoredParts.length);
  scoredParts.forEach((part, i) => {
    const right = keysOf(part, gold);
    const found = keysOf(part, predicted);
    counts[3 * i] = right.size;
    counts[3 * i + 1] = found.size;
    for (const key of found) if (right.has(key)) counts[3 * i + 2]++;
  });
  return counts;
}

function keysOf(part: ScoredPart, triplets: readonly Triplet[]): Set<string> {
  switch (part) {
    case 'aspects':
      return new Set(triplets.map(({ aspect }) => spanKey(aspect)));
    case 'opinions':
      return new Set(triplets.map(({ opinion }) => spanKey(opinion)));
    case 'pairs':
      return new Set(triplets.map(({ aspect, opinion }) => `${spanKey(aspect)}|${spanKey(opinion)}`));
    default:
      return new Set(triplets.filter((triplet) => belongsTo(part, triplet)).map(tripletKey));
  }
}

function belongsTo(part: 'triplets' | 'explicit' | 'implicit' | Sentiment, triplet: Triplet): boolean {
  if (part === 'triplets') return true;
  const isImplicit = triplet.aspect === null || triplet.opinion === null;
  if (part === 'explicit' || part === 'implicit') return isImplicit === (part === 'implicit');
  return triplet.sentiment === part;
}

function sum(counts: readonly Float64Array[], draw: (_: unknown, i: number) => number): Float64Array {
  const totals = new Float64Array(3 * scoredParts.length);
  for (let i = 0; i < counts.length; i++) {
    const drawn = counts[draw(undefined, i)];
    for (let k = 0; k < totals.length; k++) totals[k] += drawn[k];
  }
  return totals;
}

/** 2 · precision · recall / (precision + recall) = 2 · correct / (gold + predicted). */
function f1Of(totals: Float64Array, part: number): number {
  const [gold, predicted, correct] = totals.subarray(3 * part, 3 * part + 3);
  return correct === 0 ? 0 : (2 * correct) / (gold + predicted);
}
