import { seededRandom } from '@crosscultural/base';
import type { BertConfig } from '../bert';
import { tensorflow, type Variable } from '../tensor';
import { batchesByLength, type Judgement } from '../training';
import { pretrainingBatch } from './batch';
import { pretrainingLosses } from './losses';
import type { MaskingSettings, PieceKinds } from './masking';
import type { TextSequence } from './sequences';

/** How well a model guesses on sequences that it does not learn from. */
export interface PretrainingScores {
  /** Mean loss of a hidden piece, in nats. */
  maskedWords: number;
  /** Share of the sequences with known stars whose class is right; null without any. */
  stars: number | null;
}

/** What is judged at once. */
const PIECES_AT_ONCE = 2048;
/** The same words are hidden at every judgement. */
const SEED = 1;

/** Judges a model by its loss on hidden words; the lower, the better. */
export function judgeGuesses(
  sequences: readonly TextSequence[],
  variables: Record<string, Variable>,
  config: BertConfig,
  kinds: PieceKinds,
  masking: MaskingSettings,
): Judgement<PretrainingScores> {
  const tf = tensorflow();
  const random = seededRandom(SEED);
  const sums = { loss: 0, hidden: 0, known: 0, right: 0 };
  const lengths = sequences.map(({ entries }) => entries.length);
  for (const indices of batchesByLength(lengths, PIECES_AT_ONCE)) {
    const chosen = indices.map((index) => sequences[index]);
    const batch = pretrainingBatch(chosen, kinds, masking, random);
    tf.tidy(() => {
      const { maskedWords, starLogits } = pretrainingLosses(batch, variables, config);
      sums.loss += maskedWords.dataSync()[0] * batch.places.length;
      sums.hidden += batch.places.length;
      const guesses = tf.argMax(starLogits, 1).dataSync();
      batch.stars.forEach((stars, row) => {
        if (stars < 0) return;
        sums.known++;
        if (guesses[row] === stars) sums.right++;
      });
    });
  }
  const maskedWords = sums.loss / sums.hidden;
  return { score: -maskedWords, details: { maskedWords, stars: sums.known === 0 ? null : sums.right / sums.known } };
}

/**
 * The loss of guessing every piece by its frequency alone: the entropy of the pieces, in nats. A model that has learned nothing
 * of words beside each other does not get below it.
 *
 * @example
 * guessingLoss(sequences, pieceKinds(vocabulary)); // 6.5 or so for English
 */
export function guessingLoss(sequences: readonly TextSequence[], { kind }: PieceKinds): number {
  const counts = new Float64Array(kind.length);
  let total = 0;
  for (const { entries } of sequences) {
    for (const row of entries) {
      if (kind[row] === 0) continue;
      counts[row]++;
      total++;
    }
  }
  return counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / total) * Math.log(count / total)), 0);
}
