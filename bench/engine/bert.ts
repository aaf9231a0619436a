import { seededRandom } from '../../packages/base/random';
import {
  addLayerNorm,
  createAdamW,
  type Embedding,
  embeddingSum,
  linear,
  multiplyInIntegers,
  onnxTransformerStack,
  type Tensor,
  type TransformerLayerWeights,
  tensorflow,
  transformerLayer,
  type Variable,
  valueAndGradients,
  weightedCrossEntropy,
} from '../../packages/neural/tensor';

export interface Size {
  layers: number;
  hidden: number;
  heads: number;
  vocabulary: number;
  batch: number;
  length: number;
}

/** A small BERT with random weights and one batch; torch_peer.py is the same. */
export function bert(size: Size) {
  const { layers, hidden: H, heads, vocabulary, batch: B, length: L } = size;
  const tf = tensorflow();
  const random = seededRandom(1);
  const variables: Record<string, Variable> = {};
  const add = (name: string, shape: number[], value?: number) => {
    const values = new Float32Array(shape.reduce((a, b) => a * b, 1));
    for (let i = 0; i < values.length; i++) values[i] = value ?? 0.02 * random.normal();
    variables[name] = tf.tidy(() => tf.variable(tf.tensor(values, shape)));
  };
  const addLinear = (name: string, inputs: number, outputs: number) => {
    add(`${name}.weights`, [inputs, outputs]);
    add(`${name}.bias`, [outputs], 0);
  };
  const addNorm = (name: string) => {
    add(`${name}.gain`, [H], 1);
    add(`${name}.bias`, [H], 0);
  };
  add('word', [vocabulary, H]);
  add('position', [512, H]);
  add('segment', [2, H]);
  addNorm('norm');
  for (let layer = 0; layer < layers; layer++) {
    addLinear(`${layer}.queryKeyValue`, H, 3 * H);
    addLinear(`${layer}.output`, H, H);
    addNorm(`${layer}.selfAttentionNorm`);
    addLinear(`${layer}.intermediate`, H, 4 * H);
    addLinear(`${layer}.final`, 4 * H, H);
    addNorm(`${layer}.outputNorm`);
  }
  addLinear('heads', H, 4);

  const linearOf = (name: string) => ({ weights: variables[`${name}.weights`], bias: variables[`${name}.bias`] });
  const normOf = (name: string) => ({ gain: variables[`${name}.gain`], bias: variables[`${name}.bias`] });
  const layerOf = (layer: number): TransformerLayerWeights => ({
    queryKeyValue: linearOf(`${layer}.queryKeyValue`),
    output: linearOf(`${layer}.output`),
    selfAttentionNorm: normOf(`${layer}.selfAttentionNorm`),
    intermediate: linearOf(`${layer}.intermediate`),
    final: linearOf(`${layer}.final`),
    outputNorm: normOf(`${layer}.outputNorm`),
  });

  const integers = (of: (place: number) => number) =>
    tf.tensor(
      Int32Array.from({ length: B * L }, (_, place) => of(place)),
      [B, L],
      'int32',
    );
  const words = integers((place) => 10 + ((place * 7919) % (vocabulary - 100)));
  const embeddings: Embedding[] = [
    { table: variables.word, indices: words },
    { table: variables.position, indices: integers((place) => place % L) },
    { table: variables.segment, indices: integers(() => 0) },
  ];
  const mask = tf.ones([B, L]);
  const labels = tf.reshape(
    integers((place) => (place % 9 === 0 ? 1 : 0)),
    [B * L],
  );
  const weights = tf.tensor([1, 3]);

  const forward = (): Tensor => {
    let x = addLayerNorm(embeddingSum(embeddings), null, variables['norm.gain'], variables['norm.bias']);
    for (let layer = 0; layer < layers; layer++) x = transformerLayer(x, mask, layerOf(layer), { heads });
    return linear(x, variables['heads.weights'], variables['heads.bias']);
  };
  const loss = (): Tensor => {
    const logits = tf.reshape(forward(), [B * L, 4]);
    const part = (first: number) => weightedCrossEntropy(tf.slice(logits, [0, first], [-1, 2]), labels, weights);
    return tf.mul(tf.add(part(0), part(2)), 1 / (2 * B));
  };
  const optimizer = createAdamW(variables);
  const rows = Array.from(words.dataSync());

  /** Inference as one ONNX graph, in float32 or with matrices of eight bits. */
  const inferWhole = (integerProducts: boolean) => {
    const session = onnxTransformerStack({
      tables: { word: variables.word, position: variables.position, segment: variables.segment },
      norm: normOf('norm'),
      layers: Array.from({ length: layers }, (_, layer) => layerOf(layer)),
      heads,
      output: linearOf('heads'),
      integerProducts,
    });
    const shape = [B, L];
    const [word, position, segment] = embeddings.map(({ indices }) => ({
      values: indices.dataSync() as Int32Array,
      shape,
    }));
    const inputs = { word, position, segment, mask: { values: mask.dataSync() as Float32Array, shape } };
    return () => session.run(inputs).output.values.reduce((sum, logit) => sum + logit, 0);
  };

  const infer = (): number =>
    tf.tidy(() => (forward().dataSync() as Float32Array).reduce((sum: number, logit: number) => sum + logit, 0));

  /** Inference on the deterministic engine with matrices of eight bits, from now on. */
  const inferInIntegers = () => {
    const matrices = Object.entries(variables).filter(([name]) => name.endsWith('.weights'));
    multiplyInIntegers(matrices.map(([, matrix]) => matrix));
    return infer;
  };

  return {
    inferWhole,
    inferInIntegers,
    infer,
    train: (): number =>
      tf.tidy(() => {
        const { value, gradients } = valueAndGradients(loss, variables);
        optimizer.step(gradients, 1e-4, { touchedRows: { word: rows } });
        return value;
      }),
  };
}
