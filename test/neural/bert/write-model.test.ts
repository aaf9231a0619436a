import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seededRandom } from '@crosscultural/base';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type BertConfig,
  bertParameters,
  readBertConfig,
  readBertParameters,
  readTokeniserSettings,
  writeBertModel,
} from '../../../packages/neural/bert';
import { openSafetensors } from '../../../packages/neural/bert/safetensors';
import { fromFloat16, toFloat16 } from '../../../packages/neural/precision/half-precision';

const folder = mkdtempSync(path.join(tmpdir(), 'write-model-'));
afterAll(() => rmSync(folder, { recursive: true }));

const config: BertConfig = {
  ...{ vocabularySize: 6, hiddenSize: 4, layers: 2, heads: 2 },
  ...{ intermediateSize: 12, maximumLength: 5, segmentKinds: 2, dropout: 0.1 },
};
const tokeniser = {
  vocabulary: ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]', '屏'],
  lowerCase: true,
  stripAccents: null,
};
const random = seededRandom(1);
const values = Object.fromEntries(
  bertParameters(config).map(({ name, shape }) => [
    name,
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random.normal()),
  ]),
);

describe('writeBertModel', () => {
  it('writes what the readers then read', () => {
    const model = path.join(folder, 'model');
    writeBertModel(model, { config, tokeniser, values: { ...values, 'stars.bias': new Float32Array(3) } });
    expect(readdirSync(model).sort()).toEqual([
      'config.json',
      'model.safetensors',
      'tokenizer_config.json',
      'vocab.txt',
    ]);
    expect(readBertConfig(model)).toEqual(config);
    expect(readTokeniserSettings(model)).toEqual(tokeniser);
    // Half precision keeps 11 bits.
    const read = readBertParameters(model, config);
    expect(Object.keys(read)).toEqual(Object.keys(values));
    for (const [name, numbers] of Object.entries(values)) {
      numbers.forEach((value, i) => {
        expect(Math.abs(read[name][i] - value)).toBeLessThanOrEqual(Math.abs(value) * 2 ** -11 + 2 ** -25);
      });
    }
  });

  it('has the published names, and matrices as [outputs, inputs]', () => {
    const model = path.join(folder, 'model');
    const file = openSafetensors(path.join(model, 'model.safetensors'));
    expect(file.tensors.get('encoder.layer.1.intermediate.dense.weight')?.shape).toEqual([12, 4]);
    expect(file.tensors.get('embeddings.word_embeddings.weight')?.start).toSatisfy((start: number) => start % 8 === 0);
    // The second column of the keys' weights is the sixth of [queries, keys, values].
    const key = file.read('encoder.layer.0.attention.self.key.weight');
    const ours = values['layer1.queryKeyValue.weights'];
    expect([...key.slice(4, 8)]).toEqual([0, 1, 2, 3].map((input) => fromFloat16(toFloat16(ours[12 * input + 5]))));
    expect([...file.tensors.keys()]).not.toContain('stars.bias');
    file.close();
  });

  it('refuses values of another size', () => {
    const wrong = { ...values, segments: new Float32Array(3) };
    expect(() => writeBertModel(path.join(folder, 'wrong'), { config, tokeniser, values: wrong })).toThrow(
      'segments needs 8 numbers (2 × 4), not 3.',
    );
  });
});
