/**
 * ln Γ(x + n) − ln Γ(x) for counts beyond the tables: x is alpha of the topic, or beta where the topic is −1.
 */
// @ts-ignore: decorator
@external("env", "logRising")
export declare function logRising(topic: i32, n: i32): f64;

/** The same from a table of f64 by n. */
// @ts-ignore: decorator
@inline
export function rising(table: usize, tableLength: i32, topic: i32, n: i32): f64 {
  return <u32>n < <u32>tableLength ? load<f64>(table + (<usize>n << 3)) : logRising(topic, n);
}

/** The sum over four counts of the topics topic, topic + step, …, whose tables are `stride` bytes apart. */
// @ts-ignore: decorator
@inline
export function risingOfFour(tables: usize, tableLength: i32, stride: usize, topic: i32, step: i32, counts: v128): f64 {
  const n0 = i32x4.extract_lane(counts, 0);
  const n1 = i32x4.extract_lane(counts, 1);
  const n2 = i32x4.extract_lane(counts, 2);
  const n3 = i32x4.extract_lane(counts, 3);
  if (v128.any_true(i32x4.ge_s(counts, i32x4.splat(tableLength)))) {
    return (
      rising(tables, tableLength, topic, n0) +
      rising(tables + stride, tableLength, topic + step, n1) +
      (rising(tables + 2 * stride, tableLength, topic + 2 * step, n2) +
        rising(tables + 3 * stride, tableLength, topic + 3 * step, n3))
    );
  }
  const first = load<f64>(tables + (<usize>n0 << 3)) + load<f64>(tables + stride + (<usize>n1 << 3));
  return first + (load<f64>(tables + 2 * stride + (<usize>n2 << 3)) + load<f64>(tables + 3 * stride + (<usize>n3 << 3)));
}
