/** Steps that L-BFGS remembers. */
const memory = 8;

export interface MinimiseSettings {
  /** Stops when a step would gain less than this share of the function's value, by its estimated curvature. Default 1e-4. */
  tolerance?: number;
  /** Default 200. */
  iterations?: number;
}

/** One step taken, and how the gradient turned along it. */
interface Step {
  moved: Float64Array;
  turned: Float64Array;
  inverseCurvature: number;
}

/**
 * Finds the minimum of a smooth convex function: L-BFGS (Nocedal and Wright 2006, algorithms 7.4 and 7.5) with a line search
 * that halves the step until the function falls enough (Armijo). No chance, no threads: the same bytes everywhere.
 *
 * Coordinates of very different curvature (an intercept beside a rare word) make it slow unless `curvatures` evens them out.
 *
 * @param evaluate writes the gradient at `point` into `gradient` and returns the function's value.
 * @param point where to begin; overwritten with the minimum.
 * @param curvatures about how strongly the function bends along each coordinate, each positive.
 * @returns the number of steps taken.
 */
export function minimise(
  evaluate: (point: Float64Array, gradient: Float64Array) => number,
  point: Float64Array,
  curvatures: Float64Array,
  { tolerance = 1e-4, iterations = 200 }: MinimiseSettings = {},
): number {
  const size = point.length;
  let gradient = new Float64Array(size);
  let nextGradient = new Float64Array(size);
  const next = new Float64Array(size);
  const direction = new Float64Array(size);
  const history: Step[] = [];
  let value = evaluate(point, gradient);

  for (let iteration = 0; iteration < iterations; iteration++) {
    if (evenedDot(gradient, gradient, curvatures) / 2 <= tolerance * Math.abs(value)) return iteration;
    descentDirection(direction, gradient, history, curvatures);
    const slope = dot(direction, gradient);
    let step = 1;
    let nextValue = Number.POSITIVE_INFINITY;
    for (let halvings = 0; halvings < 40; halvings++) {
      for (let i = 0; i < size; i++) next[i] = point[i] + step * direction[i];
      nextValue = evaluate(next, nextGradient);
      if (nextValue <= value + 1e-4 * step * slope) break;
      step /= 2;
    }
    // Not even the smallest step goes down: rounding decides here, so this is the minimum.
    if (!(nextValue < value)) return iteration;
    remember(history, point, next, gradient, nextGradient);
    point.set(next);
    value = nextValue;
    [gradient, nextGradient] = [nextGradient, gradient];
  }
  return iterations;
}

/** −H·gradient by the two loops of algorithm 7.4. */
function descentDirection(
  direction: Float64Array,
  gradient: Float64Array,
  history: readonly Step[],
  curvatures: Float64Array,
): void {
  for (let i = 0; i < direction.length; i++) direction[i] = -gradient[i];
  const shares = new Float64Array(history.length);
  for (let h = history.length - 1; h >= 0; h--) {
    const { moved, turned, inverseCurvature } = history[h];
    shares[h] = inverseCurvature * dot(moved, direction);
    for (let i = 0; i < direction.length; i++) direction[i] -= shares[h] * turned[i];
  }
  const last = history.at(-1);
  const scale = last ? 1 / (last.inverseCurvature * evenedDot(last.turned, last.turned, curvatures)) : 1;
  for (let i = 0; i < direction.length; i++) direction[i] *= scale / curvatures[i];
  for (let h = 0; h < history.length; h++) {
    const { moved, turned, inverseCurvature } = history[h];
    const correction = shares[h] - inverseCurvature * dot(turned, direction);
    for (let i = 0; i < direction.length; i++) direction[i] += correction * moved[i];
  }
}

function remember(
  history: Step[],
  point: Float64Array,
  next: Float64Array,
  gradient: Float64Array,
  nextGradient: Float64Array,
): void {
  const oldest = history.length === memory ? history.shift() : undefined;
  const moved = oldest?.moved ?? new Float64Array(point.length);
  const turned = oldest?.turned ?? new Float64Array(point.length);
  for (let i = 0; i < point.length; i++) {
    moved[i] = next[i] - point[i];
    turned[i] = nextGradient[i] - gradient[i];
  }
  const curvature = dot(moved, turned);
  if (curvature > 0) history.push({ moved, turned, inverseCurvature: 1 / curvature });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** Σ a·b / curvature. */
function evenedDot(a: Float64Array, b: Float64Array, curvatures: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] * b[i]) / curvatures[i];
  return sum;
}
