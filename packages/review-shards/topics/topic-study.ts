import { UserError } from '@crosscultural/base';
import { piecesPerSweep } from '@crosscultural/lda';
import { emptyResults, type Stage, type Study } from '@crosscultural/shards';
import { documents } from './documents';
import { kept } from './kept';
import { mergeCounts } from './merge-counts';
import { model } from './model';
import { sample } from './sample';
import type { Block, ShardTopics, TopicWords } from './settings';
import { vocabulary } from './vocabulary';
import { words } from './words';

/** All steps of topics over shards. */
export const topicSteps = [kept, words, vocabulary, documents, sample, mergeCounts, model];

/**
 * A topic model over shards of reviews, as studies one after the other: one for each block of sweeps, or of a piece of one, in which every
 * shard samples against the counts that were merged last, and one job merges.
 *
 * @param reviews the study that prepares the reviews, which comes first.
 * @throws UserError when a number is none that makes sense.
 */
export function topicStudy(reviews: Study, settings: ShardTopics): Study {
  const { topics, sweeps, block, alpha, beta, seed, culture, partsOfSpeech, minimumFrequency } = settings;
  for (const [name, value] of Object.entries({ topics, sweeps })) {
    if (!(Number.isSafeInteger(value) && value >= 1))
      throw new UserError(`${name} must be a positive whole number, not ${value}.`);
  }
  const pieces = piecesPerSweep(block);
  const then = (after: Study, steps: Study['steps'], parameters: unknown): Study => ({
    ...{ folder: after.folder, code: after.code, steps, parameters, after },
  });
  const wordsOf: TopicWords = { culture, partsOfSpeech, minimumFrequency };
  let study = then(then(reviews, [kept], {}), [words, vocabulary, documents], wordsOf);
  const sampled = (firstSweep: number, count: number, piece: number) => {
    const parameters: Block = { topics, alpha, beta, seed, firstSweep, sweeps: count, piece, of: { sweeps, block } };
    study = then(study, [sample, mergeCounts], parameters);
  };
  sampled(1, 0, 0);
  for (let done = 0; done < sweeps; done += Math.max(1, block))
    for (let piece = 0; piece < pieces; piece++) sampled(done + 1, Math.min(Math.max(1, block), sweeps - done), piece);
  return then(study, [model], settings);
}

/**
 * Frees the disk of blocks that nothing reads any more: told of every stage that is settled, it empties the results of a block when the
 * next one is merged.
 */
export function forgetOldBlocks(folder: string): (stage: Stage) => void {
  let earlier: Stage[] = [];
  let current: Stage[] = [];
  return (stage) => {
    if (stage.step === sample) current = [stage];
    if (stage.step !== mergeCounts) return;
    for (const { jobs } of earlier) emptyResults(folder, jobs);
    earlier = [...current, stage];
  };
}
