import type { Culture } from '@crosscultural/corpus';
import type { PartOfSpeech } from '@crosscultural/text';

/** Which words of which reviews a topic model over shards is made of. */
export interface TopicWords {
  culture: Culture;
  /** Only words of these classes; null for all. */
  partsOfSpeech: readonly PartOfSpeech[] | null;
  /** A word is left out when it occurs fewer times in the reviews of all shards. */
  minimumFrequency: number;
}

/** How a topic model is fitted over shards. */
export interface ShardTopics extends TopicWords {
  topics: number;
  /** Over all tokens. */
  sweeps: number;
  /** Sweeps that each shard makes before it learns of the others'; 1/n for the n-th part of its documents. */
  block: number;
  alpha: number;
  beta: number;
  seed: number;
}

/** What the jobs of a block are told. */
export interface Block extends Pick<ShardTopics, 'topics' | 'alpha' | 'beta' | 'seed'> {
  /** The number of its first sweep, from 1. */
  firstSweep: number;
  /** None in the first block, in which the topics are drawn that sampling begins with. */
  sweeps: number;
  /** Which piece of every shard is sampled, from 0: there are several where a block is less than a sweep. */
  piece: number;
  /** What it is a block of: the results of an earlier block are not kept, so that another model cannot begin with them. */
  of: Pick<ShardTopics, 'sweeps' | 'block'>;
}

/** The words of the paper's topics, as in its notebook: nouns that occur more than eight times, α = 0.1 and β = 0.01. */
export const usualTopics = {
  partsOfSpeech: ['noun'],
  minimumFrequency: 9,
  topics: 5,
  sweeps: 500,
  block: 1,
  alpha: 0.1,
  beta: 0.01,
} as const;
