import type { Tensor } from './tensor';
import { tensorflow } from './tensorflow';

/** What a hand-written operation gives: its result, and the tensors that its gradient will need. */
export interface Forward {
  value: Tensor;
  saved: Tensor[];
}

/**
 * An operation with a hand-written gradient.
 *
 * @param inputs the tensors that a gradient flows to
 * @param forward computes the value; tensors it closes over that the gradient needs belong in `saved` too
 * @param backward from the gradient of the loss by the value and the saved tensors, in their order, the gradients by
 *   the inputs, in their order
 */
export function differentiable(
  inputs: Tensor[],
  forward: (...inputs: Tensor[]) => Forward,
  backward: (dy: Tensor, saved: Tensor[]) => Tensor[],
): Tensor {
  const operation = tensorflow().customGrad((...inputsAndSave: unknown[]) => {
    const save = inputsAndSave.pop() as (tensors: Tensor[]) => void;
    const { value, saved } = forward(...(inputsAndSave as Tensor[]));
    save(saved);
    return { value, gradFunc: backward };
  });
  return operation(...inputs);
}
