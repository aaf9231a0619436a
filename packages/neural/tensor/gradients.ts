import type { Tensor, Variable } from './tensor';
import { tensorflow } from './tensorflow';

/**
 * The value of a loss and its gradients by the variables, by the variables' keys; a variable that the loss does not
 * depend on has none. The gradients are the caller's to dispose (or call this within `tidy`).
 *
 * @param loss gives a scalar; what it makes on the way is disposed
 * @example
 * const tf = tensorflow();
 * const x = tf.variable(tf.tensor([3]));
 * const { value, gradients } = valueAndGradients(() => tf.sum(tf.square(x)), { x }); // 9 and { x: [6] }
 */
export function valueAndGradients(
  loss: () => Tensor,
  variables: Record<string, Variable>,
): { value: number; gradients: Record<string, Tensor> } {
  const names = Object.keys(variables);
  const { value, grads } = tensorflow().variableGrads(
    loss,
    names.map((name) => variables[name]),
  );
  const gradients: Record<string, Tensor> = {};
  for (const name of names) {
    const gradient = grads[variables[name].name];
    if (gradient) gradients[name] = gradient;
  }
  const number = value.dataSync()[0];
  value.dispose();
  return { value: number, gradients };
}
