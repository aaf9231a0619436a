/** Steps that L-BFGS remembers. */
const memory = 8;

export interface MinimiseSettings {
  /** Stops when no entry of the gradient exceeds this share of the first one's largest. Default 1e-3. */
  tolerance?: number;
  /** Default 200. */
  iterations?: number;
}

/**
 * Finds the minimum of a smooth convex function: L-BFGS (Nocedal and Wright 2006, algorithms 7.4 and 7.5) with a line search
 * that halves the step until the function falls enough (Armijo). No chance, no threads: the same bytes everywhere.
 *
 * @param evaluate writes the gradient at `point` into `gradient` and returns the function's value.
 * @param point where to begin; overwritten with the minimum.
 * @returns the number of steps taken.
 */
export function minimise(
  evaluate: (point: Float64Array, gradient: Float64Array) => number,
  point: Float64Array,
  { tolerance = 1e-3, iterations = 200 }: MinimiseSettings = {},
): number {
  const size = point.length;
  let gradient = new Float64Array(size);
  let nextGradient = new Float64Array(size);
  const next = new Float64Array(size);
  const direction = new Float64Array(size);
  const history: { moved: Float64Array; turned: Float64Array; inverseCurvature: number }[] = [];
  let value = evaluate(point, gradient);
  const target = tolerance * largest(gradient);

  for (let iteration = 0; iteration < iterations; iteration++) {
    if (largest(gradient) <= target) return iteration;
    descentDirection(direction, gradient, history);
    let slope = dot(direction, gradient);
    if (!(slope < 0)) {
      history.length = 0;
      for (let i = 0; i < size; i++) direction[i] = -gradient[i];
      slope = dot(direction, gradient);
    }
    let step = history.length === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
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
  history: readonly { moved: Float64Array; turned: Float64Array; inverseCurvature: number }[],
): void {
  for (let i = 0; i < direction.length; i++) direction[i] = -gradient[i];
  const shares = new Float64Array(history.length);
  for (let h = history.length - 1; h >= 0; h--) {
    const { moved, turned, inverseCurvature } = history[h];
    shares[h] = inverseCurvature * dot(moved, direction);
    for (let i = 0; i < direction.length; i++) direction[i] -= shares[h] * turned[i];
  }
  const last = history.at(-1);
  if (last) {
    const scale = 1 / (last.inverseCurvature * dot(last.turned, last.turned));
    for (let i = 0; i < direction.length; i++) direction[i] *= scale;
  }
  for (let h = 0; h < history.length; h++) {
    const { moved, turned, inverseCurvature } = history[h];
    const correction = shares[h] - inverseCurvature * dot(turned, direction);
    for (let i = 0; i < direction.length; i++) direction[i] += correction * moved[i];
  }
}

function remember(
  history: { moved: Float64Array; turned: Float64Array; inverseCurvature: number }[],
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
  if (curvature > 1e-12 * dot(turned, turned)) history.push({ moved, turned, inverseCurvature: 1 / curvature });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]));
  return most;
}
