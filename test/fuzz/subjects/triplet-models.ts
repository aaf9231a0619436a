import { seededRandom } from '../../../packages/base/random';
import { initialValues } from '../../../packages/neural/training';
import { createVocabulary } from '../../../packages/triplets/encoder';
import { parametersOf } from '../../../packages/triplets/model/build';
import { readModel, writeModel } from '../../../packages/triplets/model/model-file';
import { tinySettings } from '../../triplets/tiny';
import { containerReader } from '../containers';
import { written } from '../seeds';

const smallTriplets = { ...tinySettings, wordFeatureSize: 2 };
export const tripletModels = containerReader(
  'triplet models',
  'triplet model',
  'model.bin',
  written((_, folder) => {
    const vocabulary = createVocabulary(['the', 'fan']);
    const values = initialValues(parametersOf(smallTriplets, vocabulary), seededRandom(1));
    const words = { words: ['风扇'], dimension: 2, values: Float32Array.of(1, 2) };
    const decodings = [{ threshold: 0.5, delta: 0.1, maximumLength: 4 }];
    writeModel(folder, { settings: smallTriplets, decodings, vocabulary, words, values, identity: 'x' });
  }, 'model.bin'),
  readModel,
);
