import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeBfloat16,
  decodeFloat16,
  fromFloat16,
  fromFloat16s,
  toFloat16,
  toFloat16s,
} from '../../../packages/neural/precision/half-precision';

describe('fromFloat16', () => {
  it.each([
    [0x0000, 0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333251953125],
    [0x7bff, 65504],
    [0x0400, 2 ** -14], // the smallest normal number
    [0x0001, 2 ** -24], // the smallest subnormal one
    [0x83ff, -1023 * 2 ** -24],
    [0x7c00, Number.POSITIVE_INFINITY],
    [0xfc00, Number.NEGATIVE_INFINITY],
    [0x7e00, Number.NaN],
  ])('of bits %i is %d', (bits, value) => {
    expect(fromFloat16(bits)).toBe(value);
  });
});

describe('toFloat16', () => {
  it.each([
    [0, 0x0000],
    [-0, 0x8000],
    [1, 0x3c00],
    [-2, 0xc000],
    [1 / 3, 0x3555],
    [65504, 0x7bff],
    [65519.996, 0x7bff],
    [65520, 0x7c00], // half way between 65,504 and 65,536, which is infinity's place
    [-1e30, 0xfc00],
    [Number.POSITIVE_INFINITY, 0x7c00],
    [Number.NEGATIVE_INFINITY, 0xfc00],
    [Number.NaN, 0x7e00],
    [1 + 2 ** -11, 0x3c00], // half way between 1 and 1 + 2⁻¹⁰: the even one
    [1 + 3 * 2 ** -11, 0x3c02],
    [1 + 2 ** -11 + 2 ** -20, 0x3c01],
    [2 - 2 ** -12, 0x4000], // carries into the exponent
    [2 ** -14, 0x0400],
    [2 ** -14 - 2 ** -26, 0x0400], // from the subnormal numbers into the normal ones
    [1023 * 2 ** -24, 0x03ff],
    [2 ** -24, 0x0001],
    [2 ** -25, 0x0000], // half way between zero and the smallest
    [3 * 2 ** -25, 0x0002],
    [-1.1 * 2 ** -25, 0x8001],
    [2 ** -140, 0x0000], // subnormal in float32
    [5e-324, 0x0000],
  ])('of %d is bits %i', (value, bits) => {
    expect(toFloat16(value)).toBe(bits);
  });

  it('gives back all 65,536 patterns, but for the many that are no number', () => {
    const patterns = Uint16Array.from({ length: 65536 }, (_, bits) => bits);
    const isNumber = (bits: number) => (bits & 0x7fff) <= 0x7c00;
    const expected = patterns.map((bits) => (isNumber(bits) ? bits : 0x7e00));
    expect(Buffer.from(toFloat16s(fromFloat16s(patterns)).buffer).equals(Buffer.from(expected.buffer))).toBe(true);
  });

  it('finds the nearest number, and the even one of two', () => {
    const numbers = fc.float({ noNaN: true, min: -65504, max: 65504 });
    fc.assert(
      fc.property(numbers, (value) => {
        const bits = toFloat16(value);
        const distance = (other: number) => Math.abs(fromFloat16(other) - value);
        for (const other of [bits - 1, bits + 1].filter((each) => (each & 0x7fff) < 0x7c00 && each >= 0)) {
          expect(distance(other)).toBeGreaterThanOrEqual(distance(bits));
          if (distance(other) === distance(bits)) expect(bits % 2).toBe(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('decodeFloat16', () => {
  it('reads the lowest byte first', () => {
    const numbers = new Float32Array(2);
    decodeFloat16(Uint8Array.of(0x00, 0x3c, 0x00, 0xc0), numbers);
    expect([...numbers]).toEqual([1, -2]);
  });
});

describe('decodeBfloat16', () => {
  it('reads the upper halves of float32 numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true }), { maxLength: 20 }), (values) => {
        const bits = new Uint32Array(Float32Array.from(values).buffer).map((word) => word & 0xffff0000);
        const expected = new Float32Array(bits.buffer);
        const bytes = Uint8Array.from([...bits].flatMap((word) => [(word >>> 16) & 0xff, word >>> 24]));
        const numbers = new Float32Array(values.length);
        decodeBfloat16(bytes, numbers);
        expect(numbers).toEqual(expected);
      }),
    );
  });
});
