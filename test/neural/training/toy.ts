import { seededRandom } from '../../../packages/base/random';
import { embeddingSum, linear, type Tensor, tensorflow, weightedCrossEntropy } from '../../../packages/neural/tensor';
import {
  createVariables,
  initialValues,
  linearShapes,
  type Training,
  type TrainingSettings,
} from '../../../packages/neural/training';

const WORDS = 12;
const SIZE = 4;

/** Texts of word numbers; a text with more even words than odd ones is of class 1. */
const texts = Array.from({ length: 60 }, (_, i) => {
  const random = seededRandom(i);
  return Array.from({ length: 3 + 2 * random.integer(3) }, () => random.integer(WORDS));
});
const classOf = (text: readonly number[]) => Number(text.filter((word) => word % 2 === 0).length * 2 > text.length);
export const dev = texts.slice(40);

/** A classifier by the mean of its words' vectors, and how it is trained: nothing of BMRC. */
export function toyTraining(
  settings: Partial<TrainingSettings> = {},
  epochs = 8,
  learningRate = 0.05,
): Training<'pre-training' | 'texts', { right: number }> & { dispose(): void } {
  const shapes = [
    { name: 'words', shape: [WORDS, SIZE], start: { deviation: 0.1 } },
    ...linearShapes('output', SIZE, 2),
  ];
  const variables = createVariables(shapes, initialValues(shapes, seededRandom(3)));
  const logitsOf = (batch: readonly (readonly number[])[]): Tensor => {
    const tf = tensorflow();
    const means = batch.map((text) => {
      const indices = tf.tensor(Int32Array.from(text), [1, text.length], 'int32');
      return tf.mean(embeddingSum([{ table: variables.words, indices }]), 1);
    });
    return linear(tf.concat(means, 0), variables['output.weights'], variables['output.bias']);
  };
  const stageOf = (examples: readonly (readonly number[])[]) => ({
    batchSize: 8,
    learningRate,
    lengths: examples.map(({ length }) => length),
    batchOf: (indices: readonly number[]) => {
      const batch = indices.map((index) => examples[index]);
      return {
        loss: () => {
          const tf = tensorflow();
          const labels = tf.tensor(Int32Array.from(batch, classOf), undefined, 'int32');
          return tf.div(weightedCrossEntropy(logitsOf(batch), labels, tf.ones([2])), batch.length);
        },
        touchedRows: { words: batch.flat() },
      };
    },
  });
  return {
    variables,
    stages: [
      { name: 'pre-training', epochs: 1, ...stageOf(texts.slice(0, 10)) },
      { name: 'texts', epochs, ...stageOf(texts.slice(0, 40)) },
    ],
    settings: { seed: 1, warmUp: 0.1, weightDecay: 0.01, clipNorm: 1, ...settings },
    judge: () => {
      const found = tensorflow().tidy(() => tensorflow().argMax(logitsOf(dev), 1).dataSync());
      const right = dev.filter((text, i) => classOf(text) === found[i]).length;
      return { score: right / dev.length, details: { right } };
    },
    dispose: () => {
      for (const variable of Object.values(variables)) variable.dispose();
    },
  };
}
