/** The value of a number of 16 bits in IEEE 754 half precision: 1 sign bit, 5 exponent bits, 10 fraction bits. */
export function fromFloat16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24; // zero and subnormal numbers
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** All 65,536 half-precision numbers. */
let float16Values: Float32Array | undefined;

/** Reads half-precision numbers, lowest byte first, into `target`. */
export function decodeFloat16(bytes: Uint8Array, target: Float32Array): void {
  float16Values ??= Float32Array.from({ length: 65536 }, (_, bits) => fromFloat16(bits));
  for (let i = 0; i < target.length; i++) target[i] = float16Values[bytes[2 * i] | (bytes[2 * i + 1] << 8)];
}

/** Reads bfloat16 numbers, which are the upper halves of float32 numbers, lowest byte first, into `target`. */
export function decodeBfloat16(bytes: Uint8Array, target: Float32Array): void {
  const bits = new Uint32Array(target.buffer, target.byteOffset, target.length);
  for (let i = 0; i < bits.length; i++) bits[i] = (bytes[2 * i] << 16) | (bytes[2 * i + 1] << 24);
}
