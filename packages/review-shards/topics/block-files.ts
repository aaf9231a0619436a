import { statSync } from 'node:fs';
import { readContainer, UserError, writeContainer } from '@crosscultural/base';
import type { PartState, TopicCounts } from '@crosscultural/lda';
import type { TopicCells } from './topic-cells';

/** Where the chain of a shard stands after a block. */
export interface ShardSample {
  state: PartState;
  /** Its own tokens by term and topic. */
  cells: TopicCells;
  /** ln p(z | α) of its documents; 0 before the first sweep. */
  documentsLogLikelihood: number;
}

/** What all shards know of each other after a block. */
export interface MergedCounts {
  counts: TopicCounts;
  /** ln p(w, z) per token after each block so far, in nats. */
  logLikelihood: number[];
}

const sampleKind = 'topics of a shard';

export function writeSample(file: string, { state, cells, documentsLogLikelihood }: ShardSample): void {
  const { assignments, lists } = state;
  writeContainer(file, sampleKind, {
    description: { documentsLogLikelihood },
    arrays: { assignments, lists, cellPlaces: cells.places, cellCounts: cells.counts },
  });
}

/**
 * Reads what the step has written.
 *
 * @throws UserError when it was emptied since, because a later block was done.
 */
export function readSample(file: string): ShardSample {
  refuseEmptied(file);
  const { description, arrays } = readContainer<{
    assignments: Uint16Array;
    lists: Uint32Array;
    cellPlaces: Uint32Array;
    cellCounts: Uint32Array;
  }>(file, sampleKind);
  const { assignments, lists, cellPlaces, cellCounts } = arrays;
  return {
    ...(description as Pick<ShardSample, 'documentsLogLikelihood'>),
    state: { assignments, lists },
    cells: { places: cellPlaces, counts: cellCounts },
  };
}

const countsKind = 'counts of all shards';

export function writeMergedCounts(file: string, { counts, logLikelihood }: MergedCounts): void {
  writeContainer(file, countsKind, { description: { logLikelihood }, arrays: { ...counts } });
}

/**
 * Reads what the step has written.
 *
 * @throws UserError when it was emptied since, because a later block was done.
 */
export function readMergedCounts(file: string): MergedCounts {
  refuseEmptied(file);
  const { description, arrays } = readContainer<{ terms: Int32Array; topics: Int32Array }>(file, countsKind);
  return { ...(description as Pick<MergedCounts, 'logLikelihood'>), counts: arrays };
}

/** @throws UserError for a result of a block that is not kept. */
function refuseEmptied(file: string): void {
  if (statSync(file).size > 0) return;
  throw new UserError(
    'The results of this block were removed when a later one was done: delete results/topics-sample and results/topics-merge in the folder to sample anew.',
  );
}
