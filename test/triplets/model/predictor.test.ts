import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { useEngine } from '../../../packages/neural/tensor';
import { initialValues } from '../../../packages/neural/training/parameters';
import type { Question } from '../../../packages/triplets';
import { batchOf } from '../../../packages/triplets/encoder/batch';
import { createVocabulary } from '../../../packages/triplets/encoder/vocabulary';
import { buildLayers, parametersOf } from '../../../packages/triplets/model/build';
import { createPredictor } from '../../../packages/triplets/model/predictor';
import { sentence, tinySettings } from '../tiny';

const onnxIsInstalled = (() => {
  try {
    return require.resolve('onnxruntime-node') !== '';
  } catch {
    return false;
  }
})();

const settings = { ...tinySettings, language: 'zh', wordFeatureSize: 6, convolutionLayers: 2 };
const questions: Question[] = [
  { sentence: sentence('电池很好', 'zh'), query: { kind: 'aspects' } }, // "the battery is very good"
  {
    sentence: sentence('屏幕好', 'zh'), // "the screen is good"
    query: { kind: 'sentiment', aspect: { first: 0, last: 1 }, opinion: { first: 2, last: 2 } },
  },
];
const vocabulary = createVocabulary(['电', '池', '很', '好', '屏', '幕']);
const words = { words: ['电池', '屏幕'], dimension: 6, values: Float32Array.from({ length: 12 }, (_, i) => i / 6 - 1) };

describe.skipIf(!onnxIsInstalled)('the graph of ONNX Runtime', () => {
  const values = initialValues(parametersOf(settings, vocabulary), seededRandom(3));
  const made: { dispose(): void }[] = [];
  afterAll(async () => {
    for (const thing of made) thing.dispose();
    await useEngine('wasm');
  });

  it('gives what the same layers give operation by operation', async () => {
    await useEngine('wasm');
    const layers = buildLayers({ settings, vocabulary, words, values });
    const batch = batchOf(questions.map((question) => layers.encoder.encodeQuestion(question)));
    const [slow, fast] = (['wasm', 'onnx'] as const).map((engine) => createPredictor(layers, engine));
    made.push(slow, fast, layers);
    const [expected, found] = [slow.predict(batch), fast.predict(batch)];
    expect(found.tags.length).toBe(batch.size * batch.length * 4);
    // Padding is never read.
    const isToken = (i: number) => batch.mask[Math.floor(i / 4)] === 1;
    expected.tags.forEach((value, i) => {
      if (isToken(i)) expect(found.tags[i]).toBeCloseTo(value, 4);
    });
    expected.sentiments.forEach((value, i) => {
      expect(found.sentiments[i]).toBeCloseTo(value, 4);
    });
  });
});
