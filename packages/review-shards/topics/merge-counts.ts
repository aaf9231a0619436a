import { noTopicCounts, termsLogLikelihood } from '@crosscultural/lda';
import type { Step } from '@crosscultural/shards';
import { readMergedCounts, readSample, writeMergedCounts } from './block-files';
import type { Block } from './settings';
import { addCells } from './topic-cells';
import { readVocabulary } from './vocabulary';

/**
 * The counts of all shards after a block: each shard's own, added up, which is the counts before and every shard's difference; what a
 * shard had that is lost since goes with it.
 */
export const mergeCounts: Step = {
  name: 'topics-merge',
  joint: true,
  needs: [
    { step: 'topics-vocabulary', of: 'once' },
    { step: 'topics-sample', of: 'all shards' },
    { step: 'topics-merge', of: 'once' },
  ],
  async run({ shards, parameters, has, input, output }) {
    const { topics, alpha, beta } = parameters as Block;
    const { vocabulary } = readVocabulary(input('topics-vocabulary'));
    const counts = noTopicCounts(vocabulary.length, topics);
    let score = 0;
    for (const { name } of shards) {
      const { cells, documentsLogLikelihoods } = readSample(input('topics-sample', name));
      addCells(counts, cells);
      for (const ofPiece of documentsLogLikelihoods) score += ofPiece;
    }
    const tokens = counts.topics.reduce((sum, count) => sum + count, 0);
    const priors = { alpha: new Float64Array(topics).fill(alpha), beta };
    const logLikelihood = has('topics-merge')
      ? [
          ...readMergedCounts(input('topics-merge')).logLikelihood,
          (score + termsLogLikelihood(counts, priors)) / tokens,
        ]
      : [];
    writeMergedCounts(output, { counts, logLikelihood });
  },
};
