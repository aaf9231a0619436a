import { seededRandom } from '../../../packages/base/random';
import { initialValues } from '../../../packages/neural/training';
import { readCnnLstm, saveCnnLstm } from '../../../packages/sentiment/cnn-lstm/folder';
import type { CnnLstmSettings } from '../../../packages/sentiment/cnn-lstm/settings';
import { parameterShapes } from '../../../packages/sentiment/cnn-lstm/shapes';
import { containerReader } from '../containers';
import { written } from '../seeds';

const stage = { epochs: 1, batchSize: 2, learningRate: 0.01 };
const cnnLstmSettings: CnnLstmSettings = {
  ...{
    seed: 1,
    maximumWords: 5,
    minimumCount: 1,
    dimension: 2,
    wordVectors: null,
    widths: [2, 3],
    filters: 2,
    lstm: [2],
  },
  ...{
    bidirectional: true,
    pooling: 'attention',
    wordPairs: 2,
    classWeights: 'equal',
    relatedStage: stage,
    mainStage: stage,
  },
  ...{
    dropout: { words: 0, layers: 0, output: 0, pairs: 0 },
    patience: 1,
    averaging: 0,
    warmUp: 0,
    weightDecay: 0,
    clipNorm: 1,
  },
};
export const cnnLstmModels = containerReader(
  'CNN-LSTM models',
  'CNN-LSTM',
  'model.bin',
  written((_, folder) => {
    const parameters = initialValues(parameterShapes(cnnLstmSettings, 1, 2), seededRandom(1));
    const pass = { stage: 'main' as const, epoch: 1, epochs: 1, loss: 1, devLoss: 1, devAccuracy: 0.5 };
    const described = { classes: ['negative', 'positive'], settings: cnnLstmSettings, words: ['很'], identity: 'x' };
    saveCnnLstm({ ...described, history: [pass], bestEpoch: 1, parameters }, folder);
  }, 'model.bin'),
  readCnnLstm,
);
