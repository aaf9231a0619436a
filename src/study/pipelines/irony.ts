import { cuesOf, type Span, type Triplet } from '@crosscultural/absa';
import { bootstrap, deriveSeed, packUnits, seededRandom, wilsonInterval } from '@crosscultural/base';
import type { Review } from '@crosscultural/corpus';

/** How the mentions of one kind were read; shares of all of them, those that were missed included. */
export interface IronyRow {
  mentions: string;
  /** How many there are: the denominator. */
  labelled: number;
  /** Found with terms that overlap, whatever the polarity. */
  found: number;
  /** Found with the right polarity. */
  right: number;
  share: number;
  /** Bootstrap over reviews, 95 %; by Wilson's score where all are right or all wrong. */
  interval: [number, number] | null;
}

/** The mentions that are compared, by the labelled triplet. */
const kinds = ['blame that is meant ironically', 'of it, beside a cue of irony', 'other blame', 'praise'] as const;

/**
 * How many ironic mentions are read with the right polarity, beside plain blame and praise. Irony is known where the
 * simulation planted it.
 *
 * @param reviews with their labelled triplets.
 * @param extracted what the model found in each.
 * @param isIronic whether an opinion is meant ironically.
 * @param seed of the bootstrap.
 * @example ironyRows(reviews, extracted, study.planted!.isIronic, study.seed)[0].share
 */
export function ironyRows(
  reviews: readonly Review[],
  extracted: readonly (readonly Triplet[])[],
  isIronic: (opinion: string, language: string) => boolean,
  seed: number,
): IronyRow[] {
  const units = packUnits(
    reviews.map(({ text, language, triplets = [] }, i) =>
      triplets.flatMap((gold) => {
        const ironic = gold.sentiment === 'negative' && gold.opinion !== null && isIronic(gold.opinion.text, language);
        const cue = ironic && cuesOf(text, language, gold).includes('irony');
        const own = ironic ? (cue ? [0, 1] : [0]) : gold.sentiment === 'negative' ? [2] : [3];
        if (gold.sentiment === 'neutral') return [];
        const read = extracted[i].filter((one) => meets(one, gold));
        const cells = [0, ...(read.length > 0 ? [1] : []), ...(read.some(isRight(gold)) ? [2] : [])];
        return own.flatMap((kind) => cells.map((cell) => [3 * kind + cell, 1] as const));
      }),
    ),
    3 * kinds.length,
  );
  const random = seededRandom(deriveSeed(seed, 'irony'));
  const values = bootstrap(
    [units],
    kinds.flatMap((_, kind) => [
      ([sums]: readonly Float64Array[]) => sums[3 * kind],
      ([sums]: readonly Float64Array[]) => sums[3 * kind + 1],
      ([sums]: readonly Float64Array[]) => sums[3 * kind + 2],
      ([sums]: readonly Float64Array[]) => sums[3 * kind + 2] / sums[3 * kind],
    ]),
    random,
  );
  return kinds.map((mentions, kind) => {
    const [labelled, found, right, share] = values.slice(4 * kind, 4 * kind + 4);
    return {
      ...{ mentions, labelled: labelled.value, found: found.value, right: right.value },
      share: share.value,
      // A bootstrap of nothing but right ones knows no wrong one.
      interval: share.value === 0 || share.value === 1 ? wilsonInterval(share.value, labelled.value) : share.interval,
    };
  });
}

const isRight = (gold: Triplet) => (one: Triplet) => one.sentiment === gold.sentiment;

/** Both terms overlap, or are meant and not written in both. */
function meets(one: Triplet, gold: Triplet): boolean {
  return overlap(one.aspect, gold.aspect) && overlap(one.opinion, gold.opinion);
}

function overlap(a: Span | null, b: Span | null): boolean {
  return a === null || b === null ? a === b : a.start < b.end && b.start < a.end;
}
