import { addTopicCounts, beginPart, noTopicCounts, piecesOf, piecesPerSweep, sweepPart } from '@crosscultural/lda';
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
    const pieces = piecesOf(part, piecesPerSweep(block.of.block));
    if (!has('topics-sample')) {
      const own = noTopicCounts(part.vocabularySize, block.topics);
      const begun = pieces.map((piece) => beginPart(piece, block));
      for (const { counts } of begun) addTopicCounts(own, counts);
      const states = begun.map(({ state }) => state);
      return writeSample(output, { states, cells: packCells(own), documentsLogLikelihoods: pieces.map(() => 0) });
    }
    const { states, cells, documentsLogLikelihoods } = readSample(input('topics-sample'));
    const { counts } = readMergedCounts(input('topics-merge'));
    const { piece } = block;
    const { state, change, documentsLogLikelihood } = sweepPart(pieces[piece], states[piece], counts, block);
    const own = unpackCells(cells, part.vocabularySize, block.topics);
    addTopicCounts(own, change);
    writeSample(output, {
      states: states.with(piece, state),
      cells: packCells(own),
      documentsLogLikelihoods: documentsLogLikelihoods.with(piece, documentsLogLikelihood),
    });
  },
};
