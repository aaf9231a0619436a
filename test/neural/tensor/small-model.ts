import { seededRandom } from '../../../packages/base/random';
import {
  addLayerNorm,
  convolveTokens,
  createAdamW,
  dropout,
  dropoutMask,
  embeddingSum,
  gatedLinearUnit,
  linear,
  maximumOverTokens,
  type Tensor,
  tensorflow,
  transformerLayer,
  type Variable,
  valueAndGradients,
  weightedCrossEntropy,
} from '../../../packages/neural/tensor';

const [BATCH, LENGTH, HIDDEN, WORDS] = [8, 12, 32, 40];

/** A model with every operation, and batches to train it on: the same numbers on every engine. */
export function smallModel() {
  const tf = tensorflow();
  const random = seededRandom(11);
  const variables: Record<string, Variable> = {};
  const add = (name: string, shape: number[], reach: number, middle = 0) => {
    const count = shape.reduce((a, b) => a * b, 1);
    const values = Float32Array.from({ length: count }, () => middle + reach * (2 * random.uniform() - 1));
    variables[name] = tf.tidy(() => tf.variable(tf.tensor(values, shape)));
  };
  const addLinear = (name: string, inputs: number, outputs: number) => {
    add(`${name}.weights`, [inputs, outputs], 1.5 / Math.sqrt(inputs));
    add(`${name}.bias`, [outputs], 0.1);
  };
  const addNorm = (name: string) => {
    add(`${name}.gain`, [HIDDEN], 0.1, 1);
    add(`${name}.bias`, [HIDDEN], 0.1);
  };
  add('words', [WORDS, HIDDEN], 1);
  add('places', [LENGTH, HIDDEN], 1);
  for (const name of ['norm', 'convolutionNorm', 'selfAttentionNorm', 'outputNorm']) addNorm(name);
  addLinear('convolution', 5 * HIDDEN, 2 * HIDDEN);
  addLinear('queryKeyValue', HIDDEN, 3 * HIDDEN);
  addLinear('output', HIDDEN, HIDDEN);
  addLinear('intermediate', HIDDEN, 4 * HIDDEN);
  addLinear('final', 4 * HIDDEN, HIDDEN);
  addLinear('tagger', HIDDEN, 2);
  addLinear('sentiment', HIDDEN, 3);
  const linearOf = (name: string) => ({ weights: variables[`${name}.weights`], bias: variables[`${name}.bias`] });
  const normOf = (name: string) => ({ gain: variables[`${name}.gain`], bias: variables[`${name}.bias`] });
  const apply = (name: string, x: Tensor) => linear(x, linearOf(name).weights, linearOf(name).bias);

  const integers = (count: number, of: (i: number) => number, shape: number[]) =>
    tf.tensor(
      Int32Array.from({ length: count }, (_, i) => of(i)),
      shape,
      'int32',
    );
  const count = BATCH * LENGTH;
  const words = integers(count, (i) => (i * i + 3 * i) % WORDS, [BATCH, LENGTH]);
  const places = integers(count, (i) => i % LENGTH, [BATCH, LENGTH]);
  const tags = integers(count, (i) => (i % 5 === 4 ? -1 : +(i % 3 === 0)), [count]);
  const sentiments = integers(BATCH, (i) => i % 3, [BATCH]);
  const lengths = Array.from({ length: BATCH }, (_, i) => LENGTH - i);
  const mask = tf.tensor(
    Float32Array.from({ length: count }, (_, i) => (i % LENGTH < lengths[Math.floor(i / LENGTH)] ? 1 : 0)),
    [BATCH, LENGTH],
  );
  const [tagWeights, sentimentWeights] = [tf.tensor([1, 3]), tf.tensor([1, 1, 1])];

  const loss = (masks: Tensor[]): Tensor => {
    const { words: table, places: placeTable } = variables;
    const embedded = embeddingSum([
      { table, indices: words },
      { table: placeTable, indices: places },
    ]);
    const x = addLayerNorm(embedded, null, variables['norm.gain'], variables['norm.bias']);
    const { weights, bias } = linearOf('convolution');
    const gated = gatedLinearUnit(convolveTokens(x, mask, weights, bias));
    const kept = dropout(tf.reshape(gated, [BATCH, LENGTH, HIDDEN]), masks[0]);
    const h = addLayerNorm(kept, x, variables['convolutionNorm.gain'], variables['convolutionNorm.bias']);
    const layer = {
      queryKeyValue: linearOf('queryKeyValue'),
      output: linearOf('output'),
      selfAttentionNorm: normOf('selfAttentionNorm'),
      intermediate: linearOf('intermediate'),
      final: linearOf('final'),
      outputNorm: normOf('outputNorm'),
    };
    const y = transformerLayer(h, mask, layer, { heads: 4, dropoutMasks: [masks[1], masks[2]] });
    const tagLoss = weightedCrossEntropy(tf.reshape(apply('tagger', y), [count, 2]), tags, tagWeights);
    const pooled = apply('sentiment', maximumOverTokens(y, mask));
    return tf.mul(tf.add(tagLoss, weightedCrossEntropy(pooled, sentiments, sentimentWeights)), 1 / BATCH);
  };

  const optimizer = createAdamW(variables);
  const dropoutRandom = seededRandom(12);
  const rows = Array.from(words.dataSync());
  return {
    variables,
    optimizer,
    /** One training step; returns the loss before it. */
    step: (): number =>
      tf.tidy(() => {
        const masks = [0, 1, 2].map(() => dropoutMask([BATCH, LENGTH, HIDDEN], 0.2, dropoutRandom));
        const { value, gradients } = valueAndGradients(() => loss(masks), variables);
        optimizer.step(gradients, 2e-3, { touchedRows: { words: rows } });
        return value;
      }),
    dispose: () => {
      tf.dispose([words, places, tags, sentiments, mask, tagWeights, sentimentWeights]);
      tf.dispose(variables);
      optimizer.dispose();
    },
  };
}
