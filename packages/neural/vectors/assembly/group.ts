// One input vector meets up to six different output vectors at once: their rows are read together, so that a row that
// is not in the cache keeps nobody waiting. Rows are different, so the order of the updates does not matter.

export const GROUP: i32 = 6;
/** The logistic function is tabulated on (−6, 6); outside a pair is left alone, as word2vec does. */
const LARGEST_SCORE: f32 = 6;
const STEPS_PER_UNIT: f32 = 512 / 6;

// @ts-ignore: decorator
@inline
function sumOfLanes(a: v128): f32 {
  a = f32x4.add(a, v128.shuffle<u32>(a, a, 2, 3, 0, 1));
  return f32x4.extract_lane(f32x4.add(a, v128.shuffle<u32>(a, a, 1, 0, 3, 2)), 0);
}

/** (label − σ(score)) · learning rate. */
// @ts-ignore: decorator
@inline
function gradient(score: f32, label: f32, rate: f32, logistic: usize): f32 {
  if (score <= -LARGEST_SCORE || score >= LARGEST_SCORE) return 0;
  const step = <usize>((score + LARGEST_SCORE) * STEPS_PER_UNIT + 0.5);
  return (label - load<f32>(logistic + (step << 2))) * rate;
}

/**
 * Moves the six output rows and adds the input's own step to `step`.
 *
 * @param rows six addresses; places without a target hold a row of zeros.
 * @param count how many of them are targets.
 * @param firstLabel 1 when the first target is the word that was there, 0 when it is a sampled one as all others are.
 */
export function trainGroup(
  input: usize, rows: usize, count: i32, firstLabel: f32, step: usize, bytes: usize, rate: f32, logistic: usize,
): void {
  const r0 = <usize>load<u32>(rows);
  const r1 = <usize>load<u32>(rows, 4);
  const r2 = <usize>load<u32>(rows, 8);
  const r3 = <usize>load<u32>(rows, 12);
  const r4 = <usize>load<u32>(rows, 16);
  const r5 = <usize>load<u32>(rows, 20);
  let d0 = f32x4.splat(0), d1 = d0, d2 = d0, d3 = d0, d4 = d0, d5 = d0;
  for (let at: usize = 0; at < bytes; at += 16) {
    const a = v128.load(input + at);
    d0 = f32x4.add(d0, f32x4.mul(a, v128.load(r0 + at)));
    d1 = f32x4.add(d1, f32x4.mul(a, v128.load(r1 + at)));
    d2 = f32x4.add(d2, f32x4.mul(a, v128.load(r2 + at)));
    d3 = f32x4.add(d3, f32x4.mul(a, v128.load(r3 + at)));
    d4 = f32x4.add(d4, f32x4.mul(a, v128.load(r4 + at)));
    d5 = f32x4.add(d5, f32x4.mul(a, v128.load(r5 + at)));
  }
  const g0 = f32x4.splat(gradient(sumOfLanes(d0), firstLabel, rate, logistic));
  const g1 = f32x4.splat(count > 1 ? gradient(sumOfLanes(d1), 0, rate, logistic) : 0);
  const g2 = f32x4.splat(count > 2 ? gradient(sumOfLanes(d2), 0, rate, logistic) : 0);
  const g3 = f32x4.splat(count > 3 ? gradient(sumOfLanes(d3), 0, rate, logistic) : 0);
  const g4 = f32x4.splat(count > 4 ? gradient(sumOfLanes(d4), 0, rate, logistic) : 0);
  const g5 = f32x4.splat(count > 5 ? gradient(sumOfLanes(d5), 0, rate, logistic) : 0);
  for (let at: usize = 0; at < bytes; at += 16) {
    const a = v128.load(input + at);
    let row = v128.load(r0 + at);
    let sum = f32x4.add(v128.load(step + at), f32x4.mul(g0, row));
    v128.store(r0 + at, f32x4.add(row, f32x4.mul(g0, a)));
    row = v128.load(r1 + at);
    sum = f32x4.add(sum, f32x4.mul(g1, row));
    v128.store(r1 + at, f32x4.add(row, f32x4.mul(g1, a)));
    row = v128.load(r2 + at);
    sum = f32x4.add(sum, f32x4.mul(g2, row));
    v128.store(r2 + at, f32x4.add(row, f32x4.mul(g2, a)));
    row = v128.load(r3 + at);
    sum = f32x4.add(sum, f32x4.mul(g3, row));
    v128.store(r3 + at, f32x4.add(row, f32x4.mul(g3, a)));
    row = v128.load(r4 + at);
    sum = f32x4.add(sum, f32x4.mul(g4, row));
    v128.store(r4 + at, f32x4.add(row, f32x4.mul(g4, a)));
    row = v128.load(r5 + at);
    sum = f32x4.add(sum, f32x4.mul(g5, row));
    v128.store(r5 + at, f32x4.add(row, f32x4.mul(g5, a)));
    v128.store(step + at, sum);
  }
}
