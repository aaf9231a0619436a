import { queryKinds } from '../questions';
import { type EncodedQuestion, segmentKinds } from './encoded-question';
import type { Vocabulary } from './vocabulary';

/**
 * Eq. (3) of Paper A for one question: the vectors whose sum goes into the encoder. Where a model has frozen vectors of
 * segmented words, their projection is added, too; it is not among these.
 */
export interface InputVectors {
  /** What stands at each position: special entries and words as the model knows them. */
  positions: string[];
  /** Name of each summand, what it stands for at each position, and its vector there. */
  parts: { name: string; meaning: string[]; vectors: Float32Array[] }[];
}

/** Looks up the summands of the embedded encoder's Eq. (3). */
export function lookUpInputVectors(
  { entries, segments, kind }: EncodedQuestion,
  vocabulary: Vocabulary,
  tables: Record<'entries' | 'segments' | 'kinds', Float32Array>,
  hiddenSize: number,
): InputVectors {
  const row = (table: Float32Array, index: number) => table.slice(index * hiddenSize, (index + 1) * hiddenSize);
  const positions = Array.from(entries, (entry) => vocabulary.entries[entry]);
  return {
    positions,
    parts: [
      { name: 'token', meaning: positions, vectors: Array.from(entries, (entry) => row(tables.entries, entry)) },
      {
        name: 'segment',
        meaning: Array.from(segments, (segment) => segmentKinds[segment]),
        vectors: Array.from(segments, (segment) => row(tables.segments, segment)),
      },
      {
        name: 'query kind',
        meaning: positions.map(() => queryKinds[kind]),
        vectors: positions.map(() => row(tables.kinds, kind)),
      },
    ],
  };
}
