import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packContainer, readContainer, UserError, unpackContainer, writeContainer } from '@crosscultural/base';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'container-'));
const file = path.join(folder, 'a.bin');
afterAll(() => rmSync(folder, { recursive: true }));

const contents = {
  description: { name: '音质', sizes: [1, 2] }, // sound quality
  arrays: {
    bytes: Uint8Array.of(1, 2, 255),
    topics: Uint16Array.of(3, 65535),
    counts: Uint32Array.of(4_294_967_295),
    weights: Float32Array.of(0.1, Number.NaN, -0),
    none: new Float64Array(0),
    sums: Float64Array.of(Math.PI, Number.POSITIVE_INFINITY),
    changes: Int32Array.of(-1),
  },
};

describe('packContainer and unpackContainer', () => {
  it('give back the description and arrays of any kind, to the last bit', () => {
    expect(unpackContainer(packContainer('counts', contents), 'counts')).toEqual(contents);
    expect(packContainer('counts', contents)).toEqual(packContainer('counts', contents));
  });

  it('take a part of a larger array', () => {
    const arrays = { part: Float64Array.of(1, 2, 3).subarray(1, 2) };
    expect(unpackContainer(packContainer('counts', { description: null, arrays }), 'counts').arrays).toEqual({
      part: Float64Array.of(2),
    });
  });

  it('use the arrays where they lie, or a copy when the bytes begin at an odd place', () => {
    const bytes = packContainer('counts', contents);
    expect(unpackContainer(bytes, 'counts').arrays.sums.buffer).toBe(bytes.buffer);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(unpackContainer(shifted.subarray(3), 'counts')).toEqual(contents);
  });

  it('refuse an array that no container holds', () => {
    const arrays = { big: BigInt64Array.of(1n) as unknown as Int32Array };
    expect(() => packContainer('counts', { description: null, arrays })).toThrow(
      'big: a container holds no BigInt64Array',
    );
  });
});

describe('readContainer', () => {
  it('reads what writeContainer wrote', () => {
    const nested = path.join(folder, 'new', 'folder', 'a.bin');
    writeContainer(nested, 'counts', contents);
    expect(readContainer<typeof contents.arrays>(nested, 'counts').arrays.weights).toEqual(contents.arrays.weights);
  });

  it('notices every changed byte and every cut, and says where in one line', () => {
    writeContainer(file, 'counts', contents);
    const bytes = readFileSync(file);
    const place = fc.integer({ min: 0, max: bytes.length - 1 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, change) => {
        const spoilt = Buffer.from(bytes);
        spoilt[at] ^= change;
        writeFileSync(file, spoilt);
        expect(() => readContainer(file, 'counts')).toThrow(UserError);
        writeFileSync(file, bytes.subarray(0, at));
        expect(() => readContainer(file, 'counts')).toThrow(/a\.bin: [^\n]+$/u);
      }),
    );
  });

  it('says what is wrong: another kind, version or file, or none', () => {
    writeContainer(file, 'counts', contents);
    expect(() => readContainer(file, 'model')).toThrow('expected a model, found a counts');
    const bytes = readFileSync(file);
    bytes[8] = 3;
    writeFileSync(file, bytes);
    expect(() => readContainer(file, 'counts')).toThrow('a newer version of this project (layout 3, known: 2)');
    bytes[8] = 1;
    writeFileSync(file, bytes);
    expect(() => readContainer(file, 'counts')).toThrow('an older version of this project (layout 1, known: 2)');
    writeFileSync(file, 'plain text that is longer than the shortest container can be');
    expect(() => readContainer(file, 'counts')).toThrow('another kind of file');
    expect(() => readContainer(path.join(folder, 'none', 'a.bin'), 'counts')).toThrow('there is no counts');
  });

  it.each([
    ['no JSON', '{'],
    ['no list of arrays', '{"kind":"counts"}'],
    ['an array of no known type', '{"kind":"counts","arrays":[{"name":"x","type":"constructor","length":1}]}'],
    [
      'an array that is longer than the file',
      '{"kind":"counts","arrays":[{"name":"x","type":"Int8Array","length":1e9}]}',
    ],
  ])('refuses in one line a header that is %s, though the checksum is right', (_, header) => {
    const fixed = Buffer.from('CROSSCUL\u0002\0\0\0\0\0\0\0', 'latin1');
    fixed.writeUInt32LE(header.length, 12);
    const content = Buffer.concat([fixed, Buffer.from(header)]);
    writeFileSync(file, Buffer.concat([content, createHash('sha256').update(content).digest()]));
    expect(() => readContainer(file, 'counts')).toThrow(UserError);
    expect(() => readContainer(file, 'counts')).toThrow(/a\.bin: its header does not describe what follows; [^\n]+$/u);
  });
});
