import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../packages/base/errors';
import { readContainer, writeContainer } from '../../../packages/neural/training/container';

const folder = mkdtempSync(path.join(tmpdir(), 'container-'));
const file = path.join(folder, 'a.bin');
afterAll(() => rmSync(folder, { recursive: true }));

describe('a container', () => {
  beforeEach(() =>
    writeContainer(file, 'reader', {
      description: { language: 'zh', entries: ['电'] }, // the first character of "battery"
      arrays: { a: Float32Array.of(1, -2.5, 1e-30), empty: new Float32Array(0), b: Float32Array.of(7) },
    }),
  );

  it('gives back what was written', () => {
    const { description, arrays } = readContainer(file, 'reader');
    expect(description).toEqual({ language: 'zh', entries: ['电'] });
    expect(Object.keys(arrays)).toEqual(['a', 'empty', 'b']);
    expect([...arrays.a]).toEqual([...Float32Array.of(1, -2.5, 1e-30)]);
    expect([...arrays.b]).toEqual([7]);
  });

  it('is refused in one line when cut off at any place, or changed in any byte', () => {
    const whole = readFileSync(file);
    for (let length = 0; length < whole.length; length += 7) {
      writeFileSync(file, whole.subarray(0, length));
      expect(() => readContainer(file, 'reader')).toThrow(UserError);
    }
    for (let at = 0; at < whole.length; at += 5) {
      const changed = Buffer.from(whole);
      changed[at] ^= 1;
      writeFileSync(file, changed);
      expect(() => readContainer(file, 'reader')).toThrow(/a\.bin: [^\n]+$/u);
    }
  });

  it('is refused when it is another kind of file, of a newer version, or missing', () => {
    expect(() => readContainer(file, 'training state')).toThrow('expected a training state, found a reader');
    const newer = readFileSync(file);
    newer.writeUInt32LE(2, 8);
    writeFileSync(file, newer);
    expect(() => readContainer(file, 'reader')).toThrow('newer version');
    writeFileSync(file, `%PDF-1.7 ${'x'.repeat(200)}`);
    expect(() => readContainer(file, 'reader')).toThrow('another kind of file');
    expect(() => readContainer(path.join(folder, 'none', 'a.bin'), 'reader')).toThrow('there is no reader');
  });
});
