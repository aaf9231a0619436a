import { attentionIn, type SatisfactionReading, satisfactionIn } from '../measures/measures';
import { correctCells } from './correct-cells';

/** Attention and satisfaction of each subject in some summed cells. */
export interface CorrectedMeasures {
  attention: Float64Array;
  /** NaN where nothing is judged. */
  satisfaction: Float64Array;
  /** Whether the labelled reviews could correct the cells at all; where they could not, everything is NaN. */
  decided: boolean;
}

/**
 * Both measures of every subject in summed cells of `packMentions`, corrected for how the model errs. Attention always comes
 * from the correction that counts every mention, whatever satisfaction divides by.
 *
 * @param sums [4·(subjects + 1)] the last four cells are all other subjects together.
 * @param errorSums [16] summed cells of `ReadingErrors`; null takes the mentions as counted.
 * @param reading what satisfaction divides by.
 */
export function correctedMeasures(
  sums: Float64Array,
  errorSums: Float64Array | null,
  reading: SatisfactionReading,
): CorrectedMeasures {
  const mentioned = errorSums ? correctCells(sums, errorSums, 'per occurrence') : sums;
  const same = errorSums === null || reading === 'per occurrence';
  const judged = same ? mentioned : correctCells(sums, errorSums, reading);
  const subjects = Array.from({ length: sums.length / 4 - 1 }, (_, s) => s);
  return {
    attention: Float64Array.from(subjects, (s) => attentionIn(mentioned, [s])),
    satisfaction: Float64Array.from(subjects, (s) => satisfactionIn(judged, [s], reading)),
    decided: !Number.isNaN(mentioned[0]) && !Number.isNaN(judged[0]),
  };
}

/** The measures on all reviews: corrected, or as counted where the labelled reviews leave the correction open. */
export function observedMeasures(
  sums: Float64Array,
  errorSums: Float64Array | null,
  reading: SatisfactionReading,
): CorrectedMeasures {
  const corrected = correctedMeasures(sums, errorSums, reading);
  return corrected.decided ? corrected : correctedMeasures(sums, null, reading);
}
