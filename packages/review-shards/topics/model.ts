import { modelOfParts, saveModel } from '@crosscultural/lda';
import type { Step } from '@crosscultural/shards';
import { readMergedCounts, readSample } from './block-files';
import { readPartOfCorpus } from './documents';
import type { ShardTopics } from './settings';
import { readVocabulary } from './vocabulary';

/** The topic model of all shards, in the file that `loadModel` of packages/lda reads. */
export const model: Step = {
  name: 'topics-model',
  joint: true,
  needs: [
    { step: 'topics-vocabulary', of: 'once' },
    { step: 'topics-documents', of: 'all shards' },
    { step: 'topics-sample', of: 'all shards' },
    { step: 'topics-merge', of: 'once' },
  ],
  async run({ shards, parameters, input, output }) {
    const { topics, alpha, beta, seed, sweeps } = parameters as ShardTopics;
    const { vocabulary } = readVocabulary(input('topics-vocabulary'));
    const { logLikelihood } = readMergedCounts(input('topics-merge'));
    const documents = shards.flatMap(({ name }) => readPartOfCorpus(input('topics-documents', name)).documents);
    const states = shards.flatMap(({ name }) => readSample(input('topics-sample', name)).states);
    const fitted = { topics, alpha, beta, seed, iterations: sweeps, logLikelihood };
    saveModel(output, modelOfParts({ vocabulary, documents }, states, fitted));
  },
};
