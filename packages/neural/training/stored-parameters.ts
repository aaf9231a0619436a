import { type NumberArray, UserError } from '@crosscultural/base';
import { type Channels, fromEightBits, toEightBits } from '../precision/eight-bits';
import { fromFloat16s, toFloat16s } from '../precision/half-precision';
import { type ParameterShape, type ParameterValues, sizeOfShape } from './parameters';

/** How matrices are stored: exactly, in 16 bits a number, or in 8 bits with a scale for each channel. */
export const precisions = ['float32', 'float16', 'int8'] as const;
export type Precision = (typeof precisions)[number];

/** A parameter by its name and shape. */
export type StoredShape = Pick<ParameterShape, 'name' | 'shape'>;

/**
 * The arrays that a model's file holds for its parameters: an array under the name of each, and with `int8` another under
 * `NAME.scales`. Only matrices are rounded; biases and norms are few, and stay as they are.
 *
 * @param shapes of all parameters.
 * @param channelsOf what of the matrix with this name has a scale of its own, see `toEightBits`.
 * @throws RangeError when a value cannot be stored: infinite, no number, or from 65,520 on with `float16`.
 * @example
 * const shapes = linearShapes('output', 64, 3);
 * const arrays = storeParameters(shapes, values, 'int8', () => 'columns'); // 'output.weights', 'output.weights.scales' …
 * restoreParameters(shapes, arrays, 'int8', () => 'columns'); // the rounded values
 */
export function storeParameters(
  shapes: readonly StoredShape[],
  values: ParameterValues,
  precision: Precision,
  channelsOf: (name: string) => Channels,
): Record<string, NumberArray> {
  const arrays: Record<string, NumberArray> = {};
  for (const { name, shape } of shapes) {
    const format = formatOf(shape, precision);
    try {
      if (format === 'float32') arrays[name] = values[name];
      else if (format === 'float16') arrays[name] = inFloat16(values[name]);
      else {
        const { numbers, scales } = toEightBits(values[name], shape[1], channelsOf(name));
        arrays[name] = numbers;
        arrays[scalesOf(name)] = scales;
      }
    } catch (error) {
      throw new RangeError(`${name}: ${(error as Error).message}`);
    }
  }
  return arrays;
}

/**
 * The values of parameters that `storeParameters` stored, with the same `shapes`, `precision` and `channelsOf`.
 *
 * @param source what messages call the arrays: a file.
 * @throws UserError when an array is missing, of another type or of another size.
 */
export function restoreParameters(
  shapes: readonly StoredShape[],
  arrays: Record<string, NumberArray>,
  precision: Precision,
  channelsOf: (name: string) => Channels,
  source: string,
): ParameterValues {
  const values: ParameterValues = {};
  for (const { name, shape } of shapes) {
    const required = <T extends NumberArray>(type: new (length: number) => T, at: string, sizes: number[]): T =>
      requiredArray(arrays, type, at, sizes, source);
    const format = formatOf(shape, precision);
    if (format === 'float32') values[name] = required(Float32Array, name, shape);
    else if (format === 'float16') values[name] = fromFloat16s(required(Uint16Array, name, shape));
    else {
      const channels = channelsOf(name);
      const numbers = required(Int8Array, name, shape);
      const scales = required(Float32Array, scalesOf(name), [channels === 'rows' ? shape[0] : shape[1]]);
      values[name] = fromEightBits({ numbers, scales }, shape[1], channels);
    }
  }
  return values;
}

const scalesOf = (name: string) => `${name}.scales`;

const formatOf = (shape: readonly number[], precision: Precision) => (shape.length === 2 ? precision : 'float32');

function inFloat16(values: Float32Array): Uint16Array {
  const stranger = values.find((value) => !(Math.abs(value) < 65520));
  if (stranger !== undefined) throw new RangeError(`${stranger} cannot be stored in half precision.`);
  return toFloat16s(values);
}

function requiredArray<T extends NumberArray>(
  arrays: Record<string, NumberArray>,
  type: new (length: number) => T,
  name: string,
  shape: number[],
  source: string,
): T {
  const found = Object.hasOwn(arrays, name) ? arrays[name] : undefined;
  if (found === undefined) throw new UserError(`${source}: the parameter ${name} is missing.`);
  if (!(found instanceof type)) {
    throw new UserError(
      `${source}: the parameter ${name} is stored as ${found.constructor.name}, expected ${type.name}.`,
    );
  }
  if (found.length !== sizeOfShape(shape)) {
    throw new UserError(
      `${source}: the parameter ${name} has ${found.length} numbers; the settings and the vocabulary ask for ${shape.join(' × ')}.`,
    );
  }
  return found;
}
