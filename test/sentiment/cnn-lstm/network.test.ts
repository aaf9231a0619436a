import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base';
import { type Tensor, tensorflow as tf, useEngine, valueAndGradients } from '../../../packages/neural/tensor';
import { batchOf } from '../../../packages/sentiment/cnn-lstm/batch';
import { createNetwork, logitsOf } from '../../../packages/sentiment/cnn-lstm/network';
import { createPredictor, logitsOfTexts } from '../../../packages/sentiment/cnn-lstm/predictor';
import type { CnnLstmSettings } from '../../../packages/sentiment/cnn-lstm/settings';
import { withoutPart } from '../../../packages/sentiment/cnn-lstm/settings';
import { parameterShapes, startValues, tapsOf } from '../../../packages/sentiment/cnn-lstm/shapes';
import { engines } from '../../neural/tensor/engines';
import { tinySettings } from './posts';

const words = Array.from({ length: 20 }, (_, i) => `w${i}`);
const texts = [Int32Array.of(3, 4, 5, 6, 7), Int32Array.of(8), Int32Array.of(2, 21, 9, 3)];

const kinds: [string, CnnLstmSettings][] = [
  ['the largest of each feature', tinySettings({ pooling: 'maximum' })],
  ['the last state', tinySettings({ pooling: 'last', lstm: [7, 5] })],
  ['both, two directions, word pairs', tinySettings({ bidirectional: true, lstm: [6, 5], wordPairs: 64 })],
  ['attention, two directions', tinySettings({ pooling: 'attention', bidirectional: true })],
  ['no convolutions', withoutPart(tinySettings(), 'convolutions')],
  ['no LSTM', withoutPart(tinySettings(), 'LSTM')],
  ['neither', withoutPart(withoutPart(tinySettings({ wordPairs: 8 }), 'LSTM'), 'convolutions')],
  ['a convolution of width 5 and of width 1', tinySettings({ widths: [5, 1] })],
];

/** A network whose parameters are all away from zero. */
function networkOf(settings: CnnLstmSettings) {
  const values = startValues(settings, { words, vectors: null }, 3);
  const random = seededRandom(4);
  for (const name of Object.keys(values)) values[name] = values[name].map((value) => value + 0.2 * random.normal());
  return createNetwork(settings, words.length, 3, values);
}

describe.each(kinds)('a network with %s', (_, settings) => {
  let expected: number[];
  beforeAll(async () => {
    await useEngine('cpu');
    const network = networkOf(settings);
    expected = Array.from(logitsOfTexts(createPredictor(network, 'cpu'), network, texts));
    network.dispose();
  });

  it.each(engines)('gives the same on the engine %s, in whatever batches', async (engine) => {
    const { name } = await useEngine(engine);
    const network = networkOf(settings);
    const predictor = createPredictor(network, name);
    const together = logitsOfTexts(predictor, network, texts);
    const alone = texts.flatMap((text) => Array.from(predictor.logits(batchOf([text], settings.wordPairs))));
    for (let i = 0; i < expected.length; i++) {
      expect(together[i]).toBeCloseTo(expected[i], 4);
      expect(alone[i]).toBeCloseTo(expected[i], 4);
    }
    predictor.dispose();
    network.dispose();
  });

  it('teaches every one of its parameters', async () => {
    await useEngine('wasm');
    const network = networkOf(settings);
    const loss = (): Tensor => tf().sum(tf().square(logitsOf(network, batchOf(texts, settings.wordPairs), null)));
    const { gradients } = valueAndGradients(loss, network.variables);
    for (const { name } of parameterShapes(settings, words.length, 3)) {
      const slopes = gradients[name]?.dataSync() ?? [];
      // A bias added to all scores of an attention changes none of its weights.
      if (name === 'attention.bias') continue;
      expect(Math.max(...Array.from(slopes, Math.abs)), name).toBeGreaterThan(0);
    }
    tf().dispose(gradients);
    network.dispose();
  });
});

describe('the forward pass', () => {
  beforeAll(async () => {
    await useEngine('wasm');
  });
  afterAll(() => {
    expect(tf().memory().numTensors).toBe(0);
  });

  it('is a bag of the largest numbers without convolutions and LSTM, by hand', () => {
    const settings = tinySettings({ widths: [], lstm: [], pooling: 'maximum', dimension: 2 });
    const values = {
      words: Float32Array.of(0, 0, 0, 0, 1, -2, 3, -4),
      'output.weights': Float32Array.of(1, 0, 10, 100),
      'output.bias': Float32Array.of(0.5, -0.5),
    };
    const network = createNetwork(settings, 2, 2, values);
    const predictor = createPredictor(network, 'wasm');
    // The largest of (1, −2) and (3, −4): (3, −2); 3·1 − 2·10 + 0.5 and 3·0 − 2·100 − 0.5.
    expect([...predictor.logits(batchOf([Int32Array.of(2, 3)], 0))]).toEqual([-16.5, -200.5]);
    network.dispose();
  });

  it('adds what each pair of words says, 2/√n of it', () => {
    const settings = tinySettings({ widths: [], lstm: [], pooling: 'maximum', dimension: 1, wordPairs: 1 });
    const values = {
      words: new Float32Array(3),
      pairs: Float32Array.of(1, -3),
      'output.weights': new Float32Array(2),
      'output.bias': new Float32Array(2),
    };
    const network = createNetwork(settings, 1, 2, values);
    const logits = createPredictor(network, 'wasm').logits(batchOf([Int32Array.of(2, 2, 2, 2), Int32Array.of(2)], 1));
    expect([...logits]).toEqual([4, -12, 2, -6]); // 4 pairs · 2/√4, 1 pair · 2
    network.dispose();
  });

  it('drops nothing when predicting, and the same for the same seed when training', () => {
    const settings = tinySettings({ wordPairs: 16, dropout: { words: 0.3, layers: 0.3, output: 0.3, pairs: 0.3 } });
    const network = networkOf(settings);
    const logits = (seed: number | null) =>
      tf().tidy(() =>
        Array.from(logitsOf(network, batchOf(texts, 16), seed === null ? null : seededRandom(seed)).dataSync()),
      );
    expect(logits(null)).toEqual(logits(null));
    expect(logits(1)).toEqual(logits(1));
    expect(logits(1)).not.toEqual(logits(2));
    expect(logits(1)).not.toEqual(logits(null));
    network.dispose();
  });
});

describe('tapsOf', () => {
  it('centres each width as a convolution of that width is centred', () => {
    const settings = tinySettings({ widths: [1, 2, 5], filters: 1, dimension: 1 });
    const taps = tapsOf(settings); // [5, 3]
    const column = (kind: number) => [0, 1, 2, 3, 4].map((tap) => taps[3 * tap + kind]);
    expect(column(0)).toEqual([0, 0, 1, 0, 0]);
    expect(column(1)).toEqual([0, 1, 1, 0, 0]); // unfoldTokens: a width of 2 reads a word and the one before it
    expect(column(2)).toEqual([1, 1, 1, 1, 1]);
  });
});
