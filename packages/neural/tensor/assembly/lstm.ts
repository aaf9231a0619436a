import { loadSome, sigmoid, storeSome } from './lanes';

/** tanh x = 2 σ(2x) − 1 */
// @ts-ignore: decorator
@inline
function tanh(x: v128): v128 {
  const two = f32x4.splat(2);
  return f32x4.sub(f32x4.mul(two, sigmoid(f32x4.mul(two, x))), f32x4.splat(1));
}

/** σ(1 − σ), the slope of the sigmoid where its value is σ. */
// @ts-ignore: decorator
@inline
function sigmoidSlope(value: v128): v128 {
  return f32x4.mul(value, f32x4.sub(f32x4.splat(1), value));
}

/** 1 − t², the slope of tanh where its value is t. */
// @ts-ignore: decorator
@inline
function tanhSlope(value: v128): v128 {
  return f32x4.sub(f32x4.splat(1), f32x4.mul(value, value));
}

/**
 * One time step of an LSTM for `rows` texts. Its sums come from the inputs and from the state before, [rows, 4·hidden] each:
 * input gate, forget gate, candidate, output gate. `gates` [rows, 4·hidden] receives what the four become; the cells and states
 * are [rows, hidden]. Where the mask [rows] is 0, cell and state stay as they were.
 */
export function lstmStep(
  inputs: usize, recurrences: usize, mask: usize, cellBefore: usize, stateBefore: usize,
  gates: usize, cell: usize, state: usize, rows: usize, hidden: usize,
): void {
  const bytes = hidden << 2;
  for (let row: usize = 0; row < rows; row++) {
    const wide = row * bytes * 4;
    const narrow = row * bytes;
    if (load<f32>(mask + (row << 2)) == 0) {
      memory.fill(gates + wide, 0, bytes * 4);
      memory.copy(cell + narrow, cellBefore + narrow, bytes);
      memory.copy(state + narrow, stateBefore + narrow, bytes);
      continue;
    }
    for (let k: usize = 0; k < hidden; k += 4) {
      const count = hidden - k;
      const at = narrow + (k << 2);
      const i = wide + (k << 2), f = i + bytes, g = f + bytes, o = g + bytes;
      const input = sigmoid(f32x4.add(loadSome(inputs + i, count), loadSome(recurrences + i, count)));
      const forget = sigmoid(f32x4.add(loadSome(inputs + f, count), loadSome(recurrences + f, count)));
      const candidate = tanh(f32x4.add(loadSome(inputs + g, count), loadSome(recurrences + g, count)));
      const output = sigmoid(f32x4.add(loadSome(inputs + o, count), loadSome(recurrences + o, count)));
      const kept = f32x4.mul(forget, loadSome(cellBefore + at, count));
      const now = f32x4.add(kept, f32x4.mul(input, candidate));
      storeSome(gates + i, input, count);
      storeSome(gates + f, forget, count);
      storeSome(gates + g, candidate, count);
      storeSome(gates + o, output, count);
      storeSome(cell + at, now, count);
      storeSome(state + at, f32x4.mul(output, tanh(now)), count);
    }
  }
}

/**
 * The gradient of `lstmStep`, from the slopes by its state and its cell, [rows, hidden], to those by its sums, dsums
 * [rows, 4·hidden]. dcell becomes the slope by the cell before; dstate becomes 0, and stays where the mask is 0: what then goes
 * on to the state before without passing through the sums.
 */
export function lstmStepGradient(
  gates: usize, cellBefore: usize, cell: usize, mask: usize,
  dstate: usize, dcell: usize, dsums: usize, rows: usize, hidden: usize,
): void {
  const bytes = hidden << 2;
  for (let row: usize = 0; row < rows; row++) {
    const wide = row * bytes * 4;
    const narrow = row * bytes;
    if (load<f32>(mask + (row << 2)) == 0) {
      memory.fill(dsums + wide, 0, bytes * 4);
      continue;
    }
    for (let k: usize = 0; k < hidden; k += 4) {
      const count = hidden - k;
      const at = narrow + (k << 2);
      const i = wide + (k << 2), f = i + bytes, g = f + bytes, o = g + bytes;
      const input = loadSome(gates + i, count), forget = loadSome(gates + f, count);
      const candidate = loadSome(gates + g, count), output = loadSome(gates + o, count);
      const slope = loadSome(dstate + at, count);
      const squashed = tanh(loadSome(cell + at, count));
      const byOutput = f32x4.mul(f32x4.mul(slope, output), tanhSlope(squashed));
      const byCell = f32x4.add(loadSome(dcell + at, count), byOutput);
      const before = loadSome(cellBefore + at, count);
      storeSome(dsums + i, f32x4.mul(f32x4.mul(byCell, candidate), sigmoidSlope(input)), count);
      storeSome(dsums + f, f32x4.mul(f32x4.mul(byCell, before), sigmoidSlope(forget)), count);
      storeSome(dsums + g, f32x4.mul(f32x4.mul(byCell, input), tanhSlope(candidate)), count);
      storeSome(dsums + o, f32x4.mul(f32x4.mul(slope, squashed), sigmoidSlope(output)), count);
      storeSome(dcell + at, f32x4.mul(byCell, forget), count);
    }
    memory.fill(dstate + narrow, 0, bytes);
  }
}
