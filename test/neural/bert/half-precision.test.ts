import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBfloat16, decodeFloat16, fromFloat16 } from '../../../packages/neural/bert/half-precision';

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
