import { addTopicCounts, beginPart, sweepPart } from '@crosscultural/lda';
import type { Step } from '@crosscultural/shards';
import { readMergedCounts, readSample, writeSample } from './block-files';
import { readPartOfCorpus } from './documents';
import type { Block } from './settings';
import { packCells, unpackCells } from './topic-cells';

/**
 * A block of sweeps over the tokens of a shard, against the counts of all shards as they were last merged (AD-LDA: Newman, Asuncion,
 * Smyth and Welling 2009). It begins with the topics that one machine begins with.
 */
export const sample: Step = {
  name: 'topics-sample',
  needs: [
    { step: 'topics-documents', of: 'same shard' },
    { step: 'topics-sample', of: 'same shard' },
    { step: 'topics-merge', of: 'once' },
  ],
  async run({ parameters, has, input, output }) {
    const block = parameters as Block;
    const part = readPartOfCorpus(input('topics-documents'));
    if (!has('topics-sample')) {
      const { state, counts } = beginPart(part, block);
      return writeSample(output, { state, cells: packCells(counts), documentsLogLikelihood: 0 });
    }
    const before = readSample(input('topics-sample'));
    const { counts } = readMergedCounts(input('topics-merge'));
    const { state, change, documentsLogLikelihood } = sweepPart(part, before.state, counts, block);
    const own = unpackCells(before.cells, part.vocabularySize, block.topics);
    addTopicCounts(own, change);
    writeSample(output, { state, cells: packCells(own), documentsLogLikelihood });
  },
};
