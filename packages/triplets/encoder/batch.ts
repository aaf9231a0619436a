import { type EncodedQuestion, QUERIED_ASPECT, QUERIED_OPINION } from './encoded-question';

/** Several questions side by side, padded to the longest: B rows of L positions, row by row. */
export interface Batch {
  size: number;
  length: number;
  questions: readonly EncodedQuestion[];
  /** [B, L] */
  entries: Int32Array;
  /** [B, L] */
  segments: Int32Array;
  /** [B, L], the row's kind at each position */
  kinds: Int32Array;
  /** [B, L], 1 for a token, 0 for padding */
  mask: Float32Array;
  /** [B, L], 1 at the queried aspect, or at the whole sequence where none is queried */
  aspectMask: Float32Array;
  /** [B, L], the same for the queried opinion */
  opinionMask: Float32Array;
}

/** Lays questions side by side, padded to the longest. */
export function batchOf(questions: readonly EncodedQuestion[]): Batch {
  const size = questions.length;
  const length = Math.max(...questions.map(({ entries }) => entries.length));
  const batch: Batch = {
    size,
    length,
    questions,
    entries: new Int32Array(size * length),
    segments: new Int32Array(size * length),
    kinds: new Int32Array(size * length),
    mask: new Float32Array(size * length),
    aspectMask: new Float32Array(size * length),
    opinionMask: new Float32Array(size * length),
  };
  questions.forEach(({ entries, segments, kind }, row) => {
    const first = row * length;
    batch.entries.set(entries, first);
    batch.segments.set(segments, first);
    batch.kinds.fill(kind, first, first + length);
    batch.mask.fill(1, first, first + entries.length);
    fillMask(batch.aspectMask, first, segments, QUERIED_ASPECT);
    fillMask(batch.opinionMask, first, segments, QUERIED_OPINION);
  });
  return batch;
}

/** 1 where the sequence has this segment; everywhere where it has it nowhere, so that there is always something to read. */
function fillMask(mask: Float32Array, first: number, segments: Int32Array, wanted: number): void {
  const isQueried = segments.includes(wanted);
  segments.forEach((segment, position) => {
    mask[first + position] = !isQueried || segment === wanted ? 1 : 0;
  });
}
