import type { Span, Triplet } from '../triplet';

/**
 * F1 of whole triplets alone: what settings are chosen by.
 *
 * @example
 * absa.tripletF1([[a, b]], [[a]]); // 2 · 1 / (2 + 1) = 0.667
 */
export function tripletF1(gold: readonly (readonly Triplet[])[], predicted: readonly (readonly Triplet[])[]): number {
  let [labelled, extracted, correct] = [0, 0, 0];
  gold.forEach((triplets, i) => {
    const right = new Set(triplets.map(tripletKey));
    const found = new Set(predicted[i].map(tripletKey));
    labelled += right.size;
    extracted += found.size;
    for (const key of found) if (right.has(key)) correct++;
  });
  return correct === 0 ? 0 : (2 * correct) / (labelled + extracted);
}

/** A name for a triplet within its review: equal for equal places and sentiment. */
export function tripletKey({ aspect, opinion, sentiment }: Triplet): string {
  return `${spanKey(aspect)}|${spanKey(opinion)}|${sentiment}`;
}

/** A name for a term within its review: equal for equal places. */
export function spanKey(span: Span | null): string {
  return span === null ? 'NULL' : `${span.start}-${span.end}`;
}
