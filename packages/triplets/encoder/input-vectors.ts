import type { Variable } from '@crosscultural/neural';
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

/**
 * Looks up the summands of BERT's Eq. (3): the token's, its position's and its segment's vector.
 *
 * @param pieces the vocabulary
 * @param segmentNames what the segment stands for at each position
 */
export function bertInputVectors(
  { entries, segments }: Pick<EncodedQuestion, 'entries' | 'segments'>,
  variables: Record<string, Variable>,
  pieces: readonly string[],
  segmentNames: string[],
): InputVectors {
  const rows = (name: string, indices: ArrayLike<number>) => {
    const table = variables[name].dataSync() as Float32Array;
    const width = variables[name].shape[1] as number;
    return Array.from(indices, (row) => table.slice(row * width, (row + 1) * width));
  };
  const positions = Array.from(entries, (entry) => pieces[entry]);
  const places = positions.map((_, place) => place);
  return {
    positions,
    parts: [
      { name: 'token', meaning: positions, vectors: rows('entries', entries) },
      { name: 'position', meaning: places.map(String), vectors: rows('positions', places) },
      { name: 'segment', meaning: segmentNames, vectors: rows('segments', segments) },
    ],
  };
}
