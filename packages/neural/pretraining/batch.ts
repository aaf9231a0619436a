import type { Random } from '@crosscultural/base';
import type { BertInput } from '../bert';
import { hideWords, type MaskingSettings, type PieceKinds } from './masking';
import type { TextSequence } from './sequences';

/** Sequences side by side, with what is to be guessed about them. */
export interface PretrainingBatch extends BertInput {
  /** Positions that were hidden, counted through all rows: row · L + position. */
  places: Int32Array;
  /** The pieces that stood there. */
  targets: Int32Array;
  /** [B]: class of the stars, −1 where unknown */
  stars: Int32Array;
}

/**
 * Lays sequences side by side, padded to the longest (with row 0, `[PAD]`), and hides words in them.
 *
 * @example
 * const batch = pretrainingBatch(sequences.slice(0, 32), pieceKinds(vocabulary), { share: 0.15, joining: 0.2 }, seededRandom(1));
 */
export function pretrainingBatch(
  sequences: readonly TextSequence[],
  kinds: PieceKinds,
  masking: MaskingSettings,
  random: Random,
): PretrainingBatch {
  const size = sequences.length;
  const length = Math.max(...sequences.map(({ entries }) => entries.length));
  const entries = new Int32Array(size * length);
  const segments = new Int32Array(size * length);
  const mask = new Float32Array(size * length);
  const places: number[] = [];
  const targets: number[] = [];
  sequences.forEach((sequence, row) => {
    const first = row * length;
    const end = first + sequence.entries.length;
    const hidden = hideWords(sequence.entries, kinds, masking, random);
    entries.set(hidden.entries, first);
    mask.fill(1, first, end);
    if (sequence.second > 0) segments.fill(1, first + sequence.second, end);
    places.push(...hidden.places.map((place) => first + place));
    targets.push(...hidden.targets);
  });
  return {
    ...{ size, length, entries, segments, mask },
    places: Int32Array.from(places),
    targets: Int32Array.from(targets),
    stars: Int32Array.from(sequences, ({ stars }) => stars),
  };
}
