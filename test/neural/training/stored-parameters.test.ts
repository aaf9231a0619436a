import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { initialValues, linearShapes, normShapes } from '../../../packages/neural/training/parameters';
import {
  type Precision,
  precisions,
  restoreParameters,
  storeParameters,
} from '../../../packages/neural/training/stored-parameters';

const table = { name: 'entries', shape: [40, 8], start: { deviation: 0.1 } };
const shapes = [table, ...linearShapes('layer', 8, 24), ...normShapes('norm', 24)];
const values = initialValues(shapes, seededRandom(1));
const channelsOf = (name: string) => (name === 'entries' ? 'rows' : 'columns');
const store = (precision: Precision) => storeParameters(shapes, values, precision, channelsOf);
const restore = (arrays: ReturnType<typeof store>, precision: Precision) =>
  restoreParameters(shapes, arrays, precision, channelsOf, 'm.bin');

describe('storeParameters', () => {
  it('stores matrices in the precision and leaves vectors as they are', () => {
    const typesOf = (precision: Precision) =>
      Object.entries(store(precision)).map(([name, array]) => `${name} ${array.constructor.name} ${array.length}`);
    const vectors = ['layer.bias', 'norm.gain', 'norm.bias'].map((name) => `${name} Float32Array 24`);
    expect(typesOf('float32')).toEqual(['entries Float32Array 320', 'layer.weights Float32Array 192', ...vectors]);
    expect(typesOf('float16')).toEqual(['entries Uint16Array 320', 'layer.weights Uint16Array 192', ...vectors]);
    expect(typesOf('int8')).toEqual([
      ...['entries Int8Array 320', 'entries.scales Float32Array 40'],
      ...['layer.weights Int8Array 192', 'layer.weights.scales Float32Array 24'],
      ...vectors,
    ]);
  });

  it.each([
    ['float32', 0],
    ['float16', 2 ** -11],
    ['int8', 1 / 254],
  ] as const)('gives back in %s what it was given, to %d of a channel’s largest', (precision, error) => {
    const back = restore(store(precision), precision);
    for (const { name, shape } of shapes) {
      if (shape.length === 1) {
        expect(back[name]).toEqual(values[name]);
        continue;
      }
      const channelOf = (i: number) => (channelsOf(name) === 'rows' ? Math.floor(i / shape[1]) : i % shape[1]);
      const largest: number[] = [];
      values[name].forEach((value, i) => {
        largest[channelOf(i)] = Math.max(largest[channelOf(i)] ?? 0, Math.abs(value));
      });
      const far = back[name].map((value, i) => Math.abs(value - values[name][i]) / largest[channelOf(i)]);
      expect(Math.max(...far)).toBeLessThanOrEqual(error * 1.001);
      expect(Math.max(...far)).toBeGreaterThanOrEqual(error * 0.5);
    }
    expect(restore(storeParameters(shapes, back, precision, channelsOf), precision)).toEqual(back);
  });

  it('says which parameter cannot be stored', () => {
    const with1e5 = { ...values, entries: values.entries.map(() => 1e5) };
    expect(() => storeParameters(shapes, with1e5, 'float16', channelsOf)).toThrow(
      'entries: 100000 cannot be stored in half precision.',
    );
    const withNaN = { ...values, 'layer.weights': values['layer.weights'].map(() => Number.NaN) };
    expect(() => storeParameters(shapes, withNaN, 'int8', channelsOf)).toThrow(
      'layer.weights: NaN cannot be stored in eight bits.',
    );
  });
});

describe('restoreParameters', () => {
  it.each(precisions)('says in one line what does not fit, in %s', (precision) => {
    const arrays = store(precision);
    const { entries, ...without } = arrays;
    expect(() => restore(without, precision)).toThrow(/^m\.bin: the parameter entries is missing\.$/);
    expect(() => restore({ ...arrays, entries: entries.subarray(0, 312) }, precision)).toThrow(
      'm.bin: the parameter entries has 312 numbers; the settings and the vocabulary ask for 40 × 8.',
    );
    expect(() => restore({ ...arrays, entries: new Float64Array(320) }, precision)).toThrow(
      /^m\.bin: the parameter entries is stored as Float64Array, expected \w+\.$/,
    );
  });

  it('needs a scale for each channel', () => {
    const arrays = store('int8');
    expect(() => restore({ ...arrays, 'layer.weights.scales': new Float32Array(8) }, 'int8')).toThrow(
      'the parameter layer.weights.scales has 8 numbers; the settings and the vocabulary ask for 24.',
    );
  });
});
