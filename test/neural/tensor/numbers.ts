import { seededRandom } from '../../../packages/base/random';
import { type Tensor, tensorflow, type Variable, valueAndGradients } from '../../../packages/neural/tensor';

/** Standard normal numbers, the same for the same seed on every engine. */
export function normal(seed: number, shape: number[], scale = 1): Tensor {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => scale * random.normal());
  return tensorflow().tensor(values, shape);
}

/** [B, L] with the given numbers of tokens, the rest masked. */
export function maskOf(lengths: number[], length: number): Tensor {
  return tensorflow().tensor(
    Float32Array.from({ length: lengths.length * length }, (_, i) =>
      i % length < lengths[Math.floor(i / length)] ? 1 : 0,
    ),
    [lengths.length, length],
  );
}

/**
 * The largest difference between the gradients that an operation gives and central differences, over a random weighted
 * sum of its results, relative to the largest gradient (at least 1).
 */
export function gradientError(
  operation: (inputs: Record<string, Variable>) => Tensor,
  shapes: Record<string, number[]>,
): number {
  const tf = tensorflow();
  return tf.tidy(() => {
    const inputs: Record<string, Variable> = {};
    Object.keys(shapes).forEach((name, i) => {
      inputs[name] = tf.variable(normal(i + 1, shapes[name]));
    });
    const weights = normal(99, operation(inputs).shape);
    const loss = () => tf.sum(tf.mul(operation(inputs), weights));
    const { gradients } = valueAndGradients(loss, inputs);
    let worst = 0;
    for (const name of Object.keys(inputs)) {
      const given = Array.from(gradients[name].dataSync());
      const values = Float32Array.from(inputs[name].dataSync());
      const scale = given.reduce((most, g) => Math.max(most, Math.abs(g)), 1);
      for (let i = 0; i < values.length; i++) {
        const at = (change: number) =>
          tf.tidy(() => {
            const moved = values.slice();
            moved[i] += change;
            inputs[name].assign(tf.tensor(moved, shapes[name]));
            return sumOfProducts(operation(inputs), weights);
          });
        const step = 1 / 128;
        const expected = (at(step) - at(-step)) / (2 * step);
        worst = Math.max(worst, Math.abs(given[i] - expected) / scale);
      }
      inputs[name].assign(tf.tensor(values, shapes[name]));
    }
    for (const input of Object.values(inputs)) input.dispose();
    return worst;
  });
}

/** In double precision, so that the difference of two sums keeps its digits. */
function sumOfProducts(a: Tensor, b: Tensor): number {
  const x = a.dataSync();
  const y = b.dataSync();
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * y[i];
  return sum;
}
