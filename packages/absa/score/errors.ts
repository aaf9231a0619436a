import { type ReadableReview, type Span, spanKey, type Triplet, tripletKey } from '@crosscultural/triplets';
import { type Cue, cuesOf } from './cues';

/** Each way in which labels and extraction can disagree, in the order in which they are told apart. */
export const errorKindMeanings = {
  negation: 'the right pair with the wrong sentiment, beside a word of negation',
  irony: 'the right pair with the wrong sentiment, beside quotation marks or a cue of irony',
  'wrong polarity': 'the right pair with the wrong sentiment, without such a cue',
  'wrong boundary': 'both terms overlap those of a labelled triplet, but do not begin and end where they do',
  'missed aspect': 'the opinion was found with another aspect or none, the aspect not at all',
  'missed opinion': 'the aspect was found with another opinion or none, the opinion not at all',
  'missed both': 'neither term was found',
  'missed pair': 'both terms were found, but not together',
  spurious: 'extracted, and nothing labelled corresponds to it',
} as const;
export type ErrorKind = keyof typeof errorKindMeanings;
export const errorKindNames = Object.keys(errorKindMeanings) as ErrorKind[];

export interface TripletError {
  kind: ErrorKind;
  /** Index of the review. */
  review: number;
  /** The labelled triplet; null for a spurious one. */
  gold: Triplet | null;
  /** The extracted triplet that took its place, if any. */
  predicted: Triplet | null;
  /** Words of negation and irony near it, whatever the kind. */
  cues: Cue[];
}

/**
 * Tells each disagreement between labels and extraction apart, once: labelled triplets that were not extracted, then extracted
 * ones that no labelled triplet accounts for. Cues are words in the text; they suggest a cause and do not prove it.
 *
 * @param gold the labelled triplets of each review.
 * @param predicted the extracted triplets of each review, in the same order.
 * @param reviews the reviews themselves, in the same order.
 * @example
 * absa.tripletErrors(gold, predicted, reviews)[0].kind; // 'wrong boundary', for example
 */
export function tripletErrors(
  gold: readonly (readonly Triplet[])[],
  predicted: readonly (readonly Triplet[])[],
  reviews: readonly ReadableReview[],
): TripletError[] {
  return reviews.flatMap((review, i) =>
    errorsOfReview(distinct(gold[i]), distinct(predicted[i])).map((error): TripletError => {
      const cues = cuesOf(review.text, review.language, (error.gold ?? error.predicted) as Triplet);
      return { ...error, kind: refine(error.kind, cues), review: i, cues };
    }),
  );
}

export interface ErrorKindCount {
  kind: ErrorKind;
  meaning: string;
  count: number;
  /** Of these, how many stand beside a word of negation, and beside a cue of irony. */
  withNegation: number;
  withIrony: number;
  /** The first of them. */
  examples: TripletError[];
}

/**
 * The errors counted by kind, with examples; kinds that do not occur are listed with 0.
 *
 * @param gold the labelled triplets of each review.
 * @param predicted the extracted triplets of each review, in the same order.
 * @param reviews the reviews themselves, for the examples.
 * @param options.examples how many errors of each kind are kept as examples. Default 3.
 * @example
 * absa.errorKinds(gold, predicted, reviews).map(({ kind, count }) => `${kind}: ${count}`);
 */
export function errorKinds(
  gold: readonly (readonly Triplet[])[],
  predicted: readonly (readonly Triplet[])[],
  reviews: readonly ReadableReview[],
  { examples = 3 }: { examples?: number } = {},
): ErrorKindCount[] {
  const errors = tripletErrors(gold, predicted, reviews);
  return errorKindNames.map((kind) => {
    const ofKind = errors.filter((error) => error.kind === kind);
    return {
      kind,
      meaning: errorKindMeanings[kind],
      count: ofKind.length,
      withNegation: ofKind.filter(({ cues }) => cues.includes('negation')).length,
      withIrony: ofKind.filter(({ cues }) => cues.includes('irony')).length,
      examples: ofKind.slice(0, examples),
    };
  });
}

type PlainError = Pick<TripletError, 'kind' | 'gold' | 'predicted'>;

function errorsOfReview(gold: readonly Triplet[], predicted: readonly Triplet[]): PlainError[] {
  const right = new Set(gold.map(tripletKey));
  const found = new Set(predicted.map(tripletKey));
  const missed = gold.filter((triplet) => !found.has(tripletKey(triplet)));
  const wrong = new Set(predicted.filter((triplet) => !right.has(tripletKey(triplet))));

  /** Takes the first wrong extraction that satisfies a condition: it explains one missed triplet. */
  const take = (fits: (triplet: Triplet) => boolean): Triplet | null => {
    const taken = [...wrong].find(fits) ?? null;
    if (taken !== null) wrong.delete(taken);
    return taken;
  };
  // Exact pairs first, so that a neighbour that merely overlaps does not take their place.
  const polarity = missed.map((triplet) => take((other) => samePair(triplet, other)));
  const boundary = missed.map((triplet, i) =>
    polarity[i] === null ? take((other) => overlapping(triplet, other)) : null,
  );
  const errors = missed.map((triplet, i): PlainError => {
    if (polarity[i] !== null) return { kind: 'wrong polarity', gold: triplet, predicted: polarity[i] };
    if (boundary[i] !== null) return { kind: 'wrong boundary', gold: triplet, predicted: boundary[i] };
    return { kind: missedKind(triplet, predicted), gold: triplet, predicted: null };
  });
  return [
    ...errors,
    ...[...wrong].map((triplet): PlainError => ({ kind: 'spurious', gold: null, predicted: triplet })),
  ];
}

function missedKind(triplet: Triplet, predicted: readonly Triplet[]): ErrorKind {
  const aspectFound = predicted.some((other) => overlap(triplet.aspect, other.aspect));
  const opinionFound = predicted.some((other) => overlap(triplet.opinion, other.opinion));
  if (aspectFound && opinionFound) return 'missed pair';
  if (aspectFound) return 'missed opinion';
  return opinionFound ? 'missed aspect' : 'missed both';
}

function refine(kind: ErrorKind, cues: readonly Cue[]): ErrorKind {
  if (kind !== 'wrong polarity' || cues.length === 0) return kind;
  return cues.includes('negation') ? 'negation' : 'irony';
}

function samePair(a: Triplet, b: Triplet): boolean {
  return spanKey(a.aspect) === spanKey(b.aspect) && spanKey(a.opinion) === spanKey(b.opinion);
}

function overlapping(a: Triplet, b: Triplet): boolean {
  return overlap(a.aspect, b.aspect) && overlap(a.opinion, b.opinion);
}

/** Two implicit terms are the same; an implicit and a written one have nothing in common. */
function overlap(a: Span | null, b: Span | null): boolean {
  if (a === null || b === null) return a === b;
  return a.start < b.end && b.start < a.end;
}

function distinct(triplets: readonly Triplet[]): Triplet[] {
  return [...new Map(triplets.map((triplet) => [tripletKey(triplet), triplet])).values()];
}
