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

const valuesOfBits = () => (float16Values ??= Float32Array.from({ length: 65536 }, (_, bits) => fromFloat16(bits)));

/** Reads half-precision numbers, lowest byte first, into `target`. */
export function decodeFloat16(bytes: Uint8Array, target: Float32Array): void {
  const values = valuesOfBits();
  for (let i = 0; i < target.length; i++) target[i] = values[bytes[2 * i] | (bytes[2 * i + 1] << 8)];
}

/** The values of half-precision numbers that are given as their 16 bits. */
export function fromFloat16s(numbers: Uint16Array): Float32Array {
  const table = valuesOfBits();
  const values = new Float32Array(numbers.length);
  for (let i = 0; i < values.length; i++) values[i] = table[numbers[i]];
  return values;
}

/**
 * The half-precision number nearest to a value, as its 16 bits; of two equally near ones that with an even last bit. Values
 * from 65,520 on become infinite, values of at most 2⁻²⁵ zero.
 */
export function toFloat16(value: number): number {
  if (Number.isNaN(value)) return 0x7e00;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (size >= 65520) return sign | 0x7c00;
  // Half-precision numbers near this one are multiples of 2^(exponent − 10); below 2⁻¹⁴ they lie no closer together.
  const exponent = Math.max(exponentOf(size), -14);
  const multiple = roundToEven(size * 2 ** (10 - exponent));
  // The bits count upwards through all positive numbers: a multiple that was rounded up to 2048 carries into the exponent.
  return sign | (((exponent + 14) << 10) + multiple);
}

/** The exponent e of a float64 that is at least 2^e and below 2^(e+1); −1023 of zero and of subnormal numbers. */
function exponentOf(size: number): number {
  float64[0] = size;
  return ((words[1] >>> 20) & 0x7ff) - 1023;
}
const float64 = new Float64Array(1);
const words = new Uint32Array(float64.buffer);

function roundToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}

/** The nearest half-precision numbers, each as its 16 bits; `fromFloat16s` gives their values. */
export function toFloat16s(values: Float32Array): Uint16Array {
  const bits = new Uint16Array(values.length);
  for (let i = 0; i < bits.length; i++) bits[i] = toFloat16(values[i]);
  return bits;
}

/** Reads bfloat16 numbers, which are the upper halves of float32 numbers, lowest byte first, into `target`. */
export function decodeBfloat16(bytes: Uint8Array, target: Float32Array): void {
  const bits = new Uint32Array(target.buffer, target.byteOffset, target.length);
  for (let i = 0; i < bits.length; i++) bits[i] = (bytes[2 * i] << 16) | (bytes[2 * i + 1] << 24);
}
