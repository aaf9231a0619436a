import { statSync } from 'node:fs';
import { readContainer, UserError, writeContainer } from '@crosscultural/base';
import type { PartState, TopicCounts } from '@crosscultural/lda';
import type { TopicCells } from './topic-cells';

/** Where the chain of a shard stands after a block. */
export interface ShardSample {
  /** Of each piece that is sampled apart. */
  states: PartState[];
  /** Its own tokens by term and topic. */
  cells: TopicCells;
  /** ln p(z | α) of the documents of each piece; 0 before the first sweep. */
  documentsLogLikelihoods: number[];
}

/** What all shards know of each other after a block. */
export interface MergedCounts {
  counts: TopicCounts;
  /** ln p(w, z) per token after each block so far, in nats. */
  logLikelihood: number[];
}

const sampleKind = 'topics of a shard';

type SampleArrays = Record<`assignments${number}`, Uint16Array> &
  Record<`lists${number}` | 'cellPlaces' | 'cellCounts', Uint32Array>;

export function writeSample(file: string, { states, cells, documentsLogLikelihoods }: ShardSample): void {
  const arrays: SampleArrays = { cellPlaces: cells.places, cellCounts: cells.counts };
  for (const [piece, { assignments, lists }] of states.entries()) {
    arrays[`assignments${piece}`] = assignments;
    arrays[`lists${piece}`] = lists;
  }
  writeContainer(file, sampleKind, { description: { documentsLogLikelihoods }, arrays });
}

/**
 * Reads what the step has written.
 *
 * @throws UserError when it was emptied since, because a later block was done.
 */
export function readSample(file: string): ShardSample {
  refuseEmptied(file);
  const { description, arrays } = readContainer<SampleArrays>(file, sampleKind);
  const { documentsLogLikelihoods } = description as Pick<ShardSample, 'documentsLogLikelihoods'>;
  const states = documentsLogLikelihoods.map((_, piece) => ({
    assignments: arrays[`assignments${piece}`],
    lists: arrays[`lists${piece}`],
  }));
  return { states, documentsLogLikelihoods, cells: { places: arrays.cellPlaces, counts: arrays.cellCounts } };
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
