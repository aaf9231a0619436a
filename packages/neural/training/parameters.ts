import type { Random } from '@crosscultural/base';
import { tensorflow, type Variable } from '../tensor';

/** The numbers of a model by name, as plain data. */
export type ParameterValues = Record<string, Float32Array>;

/** A parameter before it is made. */
export interface ParameterShape {
  name: string;
  shape: number[];
  /** Standard deviation of the normal distribution it is drawn from, or the one value it starts with. */
  start: { deviation: number } | { value: number };
}

/**
 * A matrix and its bias, as `linear` takes them: `NAME.weights` [inputs, outputs] and `NAME.bias` [outputs].
 *
 * @param gain the matrix is drawn with the standard deviation gain / √inputs; 0.8 unless given
 * @example
 * linearShapes('hidden', 128, 64).map(({ name }) => name); // ['hidden.weights', 'hidden.bias']
 */
export function linearShapes(name: string, inputs: number, outputs: number, gain = 0.8): ParameterShape[] {
  return [
    { name: `${name}.weights`, shape: [inputs, outputs], start: { deviation: gain / Math.sqrt(inputs) } },
    { name: `${name}.bias`, shape: [outputs], start: { value: 0 } },
  ];
}

/**
 * The scale and offset of a layer normalisation over `size` features, as `addLayerNorm` takes them: `NAME.gain` and
 * `NAME.bias`, each [size].
 *
 * @example
 * normShapes('norm', 64).map(({ name }) => name); // ['norm.gain', 'norm.bias']
 */
export function normShapes(name: string, size: number): ParameterShape[] {
  return [
    { name: `${name}.gain`, shape: [size], start: { value: 1 } },
    { name: `${name}.bias`, shape: [size], start: { value: 0 } },
  ];
}

/** How many numbers a tensor of this shape holds. */
export function sizeOfShape(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/**
 * The numbers that parameters start with, drawn in the order of the list.
 *
 * @example
 * const shapes = linearShapes('output', 64, 3);
 * const variables = createVariables(shapes, initialValues(shapes, seededRandom(1)));
 */
export function initialValues(shapes: readonly ParameterShape[], random: Random): ParameterValues {
  const values: ParameterValues = {};
  for (const { name, shape, start } of shapes) {
    const numbers = new Float32Array(sizeOfShape(shape));
    if ('value' in start) numbers.fill(start.value);
    else for (let i = 0; i < numbers.length; i++) numbers[i] = start.deviation * random.normal();
    values[name] = numbers;
  }
  return values;
}

/**
 * Variables of TensorFlow.js that hold the values; they are the caller's to dispose. See `initialValues` for an example.
 *
 * @param isTrainable which parameters training changes: for the others no gradient is computed; all unless given
 * @throws Error when a value is missing or has another size than its shape.
 */
export function createVariables(
  shapes: readonly ParameterShape[],
  values: ParameterValues,
  isTrainable: (name: string) => boolean = () => true,
): Record<string, Variable> {
  const tf = tensorflow();
  const variables: Record<string, Variable> = {};
  for (const { name, shape } of shapes) {
    const found = values[name]?.length;
    if (found !== sizeOfShape(shape)) {
      throw new Error(`${name} needs ${sizeOfShape(shape)} numbers (${shape.join(' × ')}), not ${found ?? 'none'}.`);
    }
    const initial = tf.tensor(values[name], shape);
    // No name: the library refuses a name twice, and several models may be open at once.
    variables[name] = tf.variable(initial, isTrainable(name));
    initial.dispose();
  }
  return variables;
}

/**
 * Copies of the values of variables.
 *
 * @example
 * const kept = valuesOf(variables);
 * // … train on, think better of it …
 * assignValues(variables, kept);
 */
export function valuesOf(variables: Record<string, Variable>): ParameterValues {
  const values: ParameterValues = {};
  for (const name of Object.keys(variables)) values[name] = Float32Array.from(variables[name].dataSync());
  return values;
}

/** Gives variables other values of the same sizes; see `valuesOf` for an example. */
export function assignValues(variables: Record<string, Variable>, values: ParameterValues): void {
  const tf = tensorflow();
  for (const name of Object.keys(variables)) {
    const tensor = tf.tensor(values[name], variables[name].shape);
    variables[name].assign(tensor);
    tensor.dispose();
  }
}
