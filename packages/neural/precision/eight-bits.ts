/** What of a matrix shares a scale: each row, or each column. */
export type Channels = 'rows' | 'columns';

/** A matrix in eight bits a number: value = number · scale of its channel. */
export interface EightBitMatrix {
  /** −127 … 127, row by row. */
  numbers: Int8Array;
  /** One for each channel; 0 where all its values are. */
  scales: Float32Array;
}

const LARGEST = 127;
/** A channel with smaller values is stored as zeros: half of this times a number would not be exact any more. */
const SMALLEST_SCALE = 2 ** -126;

/**
 * Rounds a matrix to eight bits, symmetrically: scale = largest size / 127, number = value / scale, to the nearest integer.
 * What `fromEightBits` makes of it comes out as the same bytes again.
 *
 * @param values row by row.
 * @param columns length of a row.
 * @param channels columns for the matrix of a linear layer, whose outputs differ in size; rows for a table of vectors.
 * @throws RangeError when a value is infinite or no number.
 * @example
 * toEightBits(Float32Array.of(127, 0.5, -127, 1), 2, 'columns').numbers; // 127, 64, -127, 127
 */
export function toEightBits(values: Float32Array, columns: number, channels: Channels): EightBitMatrix {
  const channelOf = channelsBy(columns, channels);
  const scales = new Float32Array(channels === 'columns' ? columns : values.length / columns);
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new RangeError(`${values[i]} cannot be stored in eight bits.`);
    const channel = channelOf(i);
    scales[channel] = Math.max(scales[channel], Math.abs(values[i]));
  }
  for (let channel = 0; channel < scales.length; channel++) scales[channel] = shortened(scales[channel] / LARGEST);
  const numbers = new Int8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const scale = scales[channelOf(i)];
    numbers[i] = scale === 0 ? 0 : Math.round(values[i] / scale);
  }
  return { numbers, scales };
}

/** The values of a matrix in eight bits; see `toEightBits`. They are the same on every CPU, since none is rounded. */
export function fromEightBits({ numbers, scales }: EightBitMatrix, columns: number, channels: Channels): Float32Array {
  const channelOf = channelsBy(columns, channels);
  const values = new Float32Array(numbers.length);
  for (let i = 0; i < values.length; i++) values[i] = numbers[i] * scales[channelOf(i)];
  return values;
}

/** Smaller matrices are not worth multiplying in eight bits. */
const LEAST_SIZE = 64;

/** Whether products with a matrix of this shape, [inputs, outputs], are computed in eight bits where they may be. */
export const isWorthEightBits = (shape: readonly number[]): boolean =>
  shape.length === 2 && shape.every((size) => size >= LEAST_SIZE);

/** Bounds the scale of a row from below: a row of zeros would be divided by 0. */
export const LEAST_ROW_SCALE = 1e-30;

const channelsBy = (columns: number, channels: Channels) =>
  channels === 'columns' ? (index: number) => index % columns : (index: number) => Math.floor(index / columns);

/** The nearest number with 17 of a float32's 24 significant bits: its products with numbers of 7 bits are exact. */
function shortened(scale: number): number {
  float32[0] = scale;
  bits[0] = (bits[0] + 0x40) & ~0x7f;
  return float32[0] < SMALLEST_SCALE ? 0 : float32[0];
}
const float32 = new Float32Array(1);
const bits = new Uint32Array(float32.buffer);
