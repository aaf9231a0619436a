import { differentiable } from '../differentiable';
import type { Heap } from '../heap/heap';
import { type Matrix, matrixAt, multiplyInto, transposed } from '../heap/matrix';
import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

export const toomCookWidth = 5;

/** Where the two polynomials are evaluated, beside infinity. Numbers near 1 keep the rounding errors small. */
const points = [0, 1, -1, 0.5, -2];
const count = points.length + 1;

/** Π_{l ≠ j} (z − a_l) by its coefficients, the constant first, filled up to `count` of them. */
function polynomialWithout(j: number): number[] {
  let coefficients = [1];
  points.forEach((point, l) => {
    if (l === j) return;
    const shifted = [0, ...coefficients];
    coefficients = shifted.map((value, k) => value - point * (coefficients[k] ?? 0));
  });
  return [...coefficients, ...Array(count - coefficients.length).fill(0)];
}

/** Π_{l ≠ j} (a_j − a_l) */
function distances(j: number): number {
  return points.reduce((product, point, l) => (l === j ? product : product * (points[j] - point)), 1);
}

const infinity = points.length;
const powers = (point: number, highest: number) => Array.from({ length: highest }, (_, k) => point ** k);
const last = (size: number) => Array.from({ length: size }, (_, k) => (k === size - 1 ? 1 : 0));

/** Bᵀ [6, 6], of the six tokens around a tile. */
const ofTokens = [...points.map((_, j) => polynomialWithout(j)), polynomialWithout(infinity)];
/** G [6, 5], of the five weights. */
const ofWeights = [
  ...points.map((point, j) => powers(point, toomCookWidth).map((power) => power / distances(j))),
  last(toomCookWidth),
];
/** Aᵀ [2, 6], of the six products. */
const ofProducts = [0, 1].map((i) => [...points.map((point) => point ** i), i]);

const transposedRows = (rows: number[][]) => rows[0].map((_, k) => rows.map((row) => row[k]));

/**
 * A convolution of width 5 by the algorithm of Toom and Cook: two neighbouring results y = Aᵀ[(G w) ⊙ (Bᵀ x)] need six
 * products of x's and w's combinations instead of ten. Lavin and Gray (2016), §4, in one dimension; the errors are four
 * times those of the direct sums (4e-7 of the result at H = 128). Shapes as for `convolveTokens`.
 */
export function toomCookConvolution(heap: Heap, x: Tensor, mask: Tensor, weights: Tensor, bias: Tensor): Tensor {
  const [batch, length, hidden] = x.shape;
  const outputs = weights.shape[1];
  const tiles = batch * ((length + 1) >> 1);
  const sizes = [batch, length];
  const { wasm, address } = heap;
  const constant = (rows: number[][]) => tensorflow().tensor(rows);
  /** The j-th of six matrices that follow each other. */
  const part = (tensor: Tensor, j: number, rows: number, columns: number): Matrix =>
    matrixAt(address(tensor) + 4 * j * rows * columns, rows, columns);
  const eachPoint = (work: (j: number) => void) => {
    for (let j = 0; j < count; j++) work(j);
  };

  return differentiable(
    [x, weights, bias],
    (x, weights, bias) => {
      const [b, g, a, zeros] = [ofTokens, ofWeights, ofProducts, [Array(hidden).fill(0)]].map(constant);
      const u = heap.allocate([count, tiles, hidden]);
      const v = heap.allocate([count, hidden, outputs]);
      const m = heap.allocate([count, tiles, outputs]);
      const y = heap.allocate([batch * length, outputs]);
      wasm.gatherTiles(...[x, mask, b, zeros, u].map(address), ...sizes, hidden);
      wasm.combine(address(g), count, toomCookWidth, address(weights), address(v), hidden * outputs);
      eachPoint((j) => {
        multiplyInto(heap, part(m, j, tiles, outputs), part(u, j, tiles, hidden), part(v, j, hidden, outputs));
      });
      wasm.joinTiles(...[m, a, bias, y].map(address), ...sizes, outputs);
      return { value: y, saved: [u, v, mask] };
    },
    (dy, [u, v, mask]) => {
      const [b, g, a] = [ofTokens, transposedRows(ofWeights), ofProducts].map(constant);
      const dm = heap.allocate([count, tiles, outputs]);
      const du = heap.allocate([count, tiles, hidden]);
      const dv = heap.allocate([count, hidden, outputs]);
      const [dx, dweights, dbias] = [heap.allocate(x.shape), heap.allocate(weights.shape), heap.allocate([outputs])];
      wasm.splitTiles(...[dy, a, dm].map(address), ...sizes, outputs);
      eachPoint((j) => {
        const slope = part(dm, j, tiles, outputs);
        multiplyInto(heap, part(du, j, tiles, hidden), slope, transposed(part(v, j, hidden, outputs)));
        multiplyInto(heap, part(dv, j, hidden, outputs), transposed(part(u, j, tiles, hidden)), slope);
      });
      wasm.scatterTiles(...[du, mask, b, dx].map(address), ...sizes, hidden);
      wasm.combine(address(g), toomCookWidth, count, address(dv), address(dweights), hidden * outputs);
      wasm.sumColumns(address(dy), address(dbias), batch * length, outputs);
      tensorflow().dispose([b, g, a, dm, du, dv]);
      return [dx, dweights, dbias];
    },
  );
}
