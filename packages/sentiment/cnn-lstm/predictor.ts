import { batchesByLength, computedNumbers, type Engine } from '@crosscultural/neural';
import { type Batch, batchOf } from './batch';
import { logitsOf, type Network, pairShare } from './network';
import { onnxNetwork } from './onnx-network';

/** Padded words of one batch: enough to keep a core busy, and a few MB. */
const WORDS_PER_BATCH = 2048;

/** Gives logits as numbers. */
export interface Predictor {
  /** @returns [B, C] */
  logits(batch: Batch): Float32Array;
  dispose(): void;
}

/** With ONNX Runtime the whole network is one graph, else it runs operation by operation; the network is not disposed with it. */
export function createPredictor(network: Network, engine: Engine['name']): Predictor {
  if (engine !== 'onnx') {
    return {
      logits: (batch) => computedNumbers(() => ({ logits: logitsOf(network, batch, null) })).logits,
      dispose() {},
    };
  }
  const session = onnxNetwork(network);
  return {
    logits({ size, length, words, pairs, mask, lengths }) {
      const shape = [size, length];
      const pairInputs = {
        pairs: { values: pairs, shape },
        pairShares: { values: Float32Array.from(lengths, pairShare), shape: [size, 1] },
      };
      return session.run({
        words: { values: words, shape },
        mask: { values: mask, shape },
        lengths: { values: lengths, shape: [size] },
        ...(network.settings.wordPairs > 0 ? pairInputs : {}),
      }).logits.values;
    },
    dispose: () => session.dispose(),
  };
}

/** The logits of texts [N, C], in their order, in batches of similar length. */
export function logitsOfTexts(predictor: Predictor, network: Network, texts: readonly Int32Array[]): Float32Array {
  const { classes, settings } = network;
  const logits = new Float32Array(texts.length * classes);
  const lengths = texts.map(({ length }) => length);
  for (const indices of batchesByLength(lengths, WORDS_PER_BATCH)) {
    const found = predictor.logits(
      batchOf(
        indices.map((index) => texts[index]),
        settings.wordPairs,
      ),
    );
    indices.forEach((index, row) => {
      logits.set(found.subarray(row * classes, (row + 1) * classes), index * classes);
    });
  }
  return logits;
}
