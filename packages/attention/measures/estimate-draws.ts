import { deriveSeed, type SparseUnits, seededRandom } from '@crosscultural/base';
import { isCorrected, openInterval95, withDoubt } from '../errors/corrected-draws';
import type { ReadingErrors } from '../errors/reading-errors';
import { type CutLines, type Quadrant, quadrantOf } from './cut-lines';
import { allOccurrences, occurrencesIn, type SatisfactionReading, satisfactionIn } from './measures';

/** What is measured, and how, in every sample. */
export interface SampleSettings {
  seed: number;
  errors: ReadingErrors | undefined;
  reading: SatisfactionReading;
  /** Whether anything may be said of satisfaction; without it, it is NaN. */
  testable: boolean;
  /** Per word, whether it has no part in the cut lines and in no field. */
  rare: readonly boolean[];
  middle: (values: Float64Array) => number;
  resamples: number;
}

/** The measures of all words, in one sample. */
export interface SampleMeasures {
  attention: Float64Array;
  satisfaction: Float64Array;
  cuts: CutLines;
  /** Satisfaction with everything. */
  mean: number;
}

/** What the draws say of one word. */
export interface WordDraws {
  quadrant: Quadrant | null;
  attended: boolean;
  attentionInterval: [number, number] | null;
  satisfactionInterval: [number, number] | null;
  fromMeanInterval: [number, number] | null;
  /** Shares of the draws in which the word is in the same field, and its attention on the same side of the line. */
  quadrantShare: number;
  attendedShare: number;
}

/** The measures on all reviews, and what their draws say of them. */
export interface DrawnEstimate {
  own: SampleMeasures;
  words: WordDraws[];
  meanInterval: [number, number] | null;
  /** Satisfaction with everything, as counted. */
  naiveMean: number;
}

/** Attention and satisfaction of all words on all reviews, and in draws of the reviews and of the labelled reviews. */
export function drawnEstimate(units: SparseUnits, settings: SampleSettings): DrawnEstimate {
  const { seed, errors, reading, testable, rare, middle, resamples } = settings;
  const everything = rare.map((_, f) => f);
  const common = (values: Float64Array) => values.filter((_, f) => !rare[f]);
  const satisfied = (cells: Float64Array, words: readonly number[]) =>
    testable ? satisfactionIn(cells, words, reading) : Number.NaN;
  const measuresIn = (occurrences: Float64Array, judged: Float64Array, doubted = judged): SampleMeasures => {
    const all = allOccurrences(occurrences);
    const attention = Float64Array.from(everything, (f) => occurrencesIn(occurrences, [f]) / all);
    const satisfaction = Float64Array.from(everything, (f) => satisfied(doubted, [f]));
    const cuts = { attention: middle(common(attention)), satisfaction: middle(common(satisfaction)) };
    return { attention, satisfaction, cuts, mean: satisfied(judged, everything) };
  };

  const { sums, draw } = withDoubt(units, errors, reading);
  const orCounted = (cells: Float64Array) => (isCorrected(cells) ? cells : sums.counted);
  const own = measuresIn(orCounted(sums.occurrences), orCounted(sums.judged));
  const quadrantIn = (one: SampleMeasures, f: number) =>
    rare[f] ? null : quadrantOf({ attention: one.attention[f], satisfaction: one.satisfaction[f] }, one.cuts);
  const attendedIn = (one: SampleMeasures, f: number) => one.attention[f] >= one.cuts.attention;
  const quadrants = everything.map((f) => quadrantIn(own, f));
  const attended = everything.map((f) => attendedIn(own, f));

  const draws = everything.map(() => ({
    attention: new Float64Array(resamples),
    satisfaction: new Float64Array(resamples),
    fromMean: new Float64Array(resamples),
    sameQuadrant: 0,
    sameSide: 0,
  }));
  const means = new Float64Array(resamples);
  // A draw can leave attention open, or satisfaction, or both.
  const open = { attention: new Uint8Array(resamples), satisfaction: new Uint8Array(resamples) };
  const random = seededRandom(deriveSeed(seed, 'bootstrap of attention'));
  const doubt = seededRandom(deriveSeed(seed, 'doubt where all mentions agree'));
  for (let b = 0; b < resamples; b++) {
    const drawn = draw(random, doubt);
    open.attention[b] = isCorrected(drawn.occurrences) ? 0 : 1;
    open.satisfaction[b] = isCorrected(drawn.judged) ? 0 : 1;
    const one = measuresIn(drawn.occurrences, drawn.judged, drawn.doubted);
    const sideIsTold = !Number.isNaN(one.cuts.attention);
    means[b] = one.mean;
    draws.forEach((word, f) => {
      word.attention[b] = one.attention[f];
      word.satisfaction[b] = one.satisfaction[f];
      word.fromMean[b] = one.satisfaction[f] - one.mean;
      if (quadrants[f] === quadrantIn(one, f)) word.sameQuadrant++;
      if (sideIsTold && attended[f] === attendedIn(one, f)) word.sameSide++;
    });
  }
  return {
    own,
    words: draws.map((word, f) => ({
      quadrant: quadrants[f],
      attended: attended[f],
      attentionInterval: openInterval95(word.attention, open.attention, [0, 1]),
      satisfactionInterval: openInterval95(word.satisfaction, open.satisfaction, [0, 1]),
      fromMeanInterval: openInterval95(word.fromMean, open.satisfaction, [-1, 1]),
      quadrantShare: word.sameQuadrant / resamples,
      attendedShare: word.sameSide / resamples,
    })),
    meanInterval: openInterval95(means, open.satisfaction, [0, 1]),
    naiveMean: satisfactionIn(sums.counted, everything, reading),
  };
}
