import type { Random } from '@crosscultural/base';
import { type Sentiment, sentiments } from '../../corpus';
import type { GoldAnswer } from '../questions';
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

/** The right answers of a batch; −1 where nothing is asked. */
export interface BatchLabels {
  /** [B · L], 1 where an answer starts */
  starts: Int32Array;
  /** [B · L] */
  ends: Int32Array;
  /** [B], index of `sentiments` */
  sentiments: Int32Array;
}

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

export function labelsOf({ size, length, questions }: Batch, answers: readonly GoldAnswer[]): BatchLabels {
  const labels: BatchLabels = {
    starts: new Int32Array(size * length).fill(-1),
    ends: new Int32Array(size * length).fill(-1),
    sentiments: new Int32Array(size).fill(-1),
  };
  answers.forEach((gold, row) => {
    if (gold.kind === 'sentiment') {
      labels.sentiments[row] = sentiments.indexOf(gold.sentiment);
      return;
    }
    const { starts, ends } = questions[row];
    starts.forEach((position, i) => {
      labels.starts[row * length + position] = gold.startLabels[i];
    });
    ends.forEach((position, i) => {
      labels.ends[row * length + position] = gold.endLabels[i];
    });
  });
  return labels;
}

/** Labels of a batch that asks for nothing but a sentiment. */
export function sentimentLabels({ size, length }: Batch, labels: readonly Sentiment[]): BatchLabels {
  return {
    starts: new Int32Array(size * length).fill(-1),
    ends: new Int32Array(size * length).fill(-1),
    sentiments: Int32Array.from(labels, (sentiment) => sentiments.indexOf(sentiment)),
  };
}

/** Batches that are shuffled together and then sorted by length, so that little is padded. */
const BATCHES_SORTED_TOGETHER = 20;

/**
 * Items in random batches of similar length.
 *
 * @returns indices of the items, one list per batch; each item occurs once.
 */
export function shuffledBatches(lengths: readonly number[], batchSize: number, random: Random): number[][] {
  const order = random.shuffle(lengths.map((_, i) => i));
  const batches: number[][] = [];
  for (let at = 0; at < order.length; at += batchSize * BATCHES_SORTED_TOGETHER) {
    const pool = order.slice(at, at + batchSize * BATCHES_SORTED_TOGETHER);
    pool.sort((a, b) => lengths[a] - lengths[b]);
    for (let i = 0; i < pool.length; i += batchSize) batches.push(pool.slice(i, i + batchSize));
  }
  return random.shuffle(batches);
}

/**
 * Items in batches of similar length whose padded size stays below a number of tokens, longest first.
 *
 * @returns indices of the items, one list per batch; each item occurs once.
 */
export function batchesByLength(lengths: readonly number[], tokensPerBatch: number): number[][] {
  const order = lengths.map((_, i) => i).sort((a, b) => lengths[b] - lengths[a]);
  const batches: number[][] = [];
  for (let at = 0; at < order.length; ) {
    const rows = Math.max(1, Math.floor(tokensPerBatch / lengths[order[at]]));
    batches.push(order.slice(at, at + rows));
    at += rows;
  }
  return batches;
}
