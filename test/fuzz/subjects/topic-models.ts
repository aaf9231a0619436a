import path from 'node:path';
import { fitLda, loadModel, saveModel } from '../../../packages/lda';
import { containerReader } from '../containers';
import { written } from '../seeds';

export const topicModels = containerReader(
  'topic models',
  'topic model',
  'topics.model',
  written((file) => {
    const corpus = {
      vocabulary: ['a', 'b', 'c'],
      documents: [
        [0, 1, 2, 0],
        [1, 2],
      ],
    };
    saveModel(file, fitLda(corpus, { topics: 2, iterations: 3, seed: 1 }));
  }, 'topics.model'),
  (folder) => loadModel(path.join(folder, 'topics.model')),
);
