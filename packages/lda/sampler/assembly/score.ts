import { addTo } from './lanes';
import { logRising, rising, risingOfFour } from './rising';
import { scratchAddress, TERM_COUNT } from './scratch';

/**
 * Σ over the entries of lists of ln Γ(n_dk + α_k) − ln Γ(α_k); see scoreRows for the tables, sparse for the lists, whose
 * unused entries count nothing.
 */
export function scoreLists(lists: usize, end: usize, tables: usize, tableLength: i32, stride: usize): f64 {
  let total: f64 = 0;
  if (stride == 0) {
    const countMask = i32x4.splat(0xffff);
    for (let at = lists; at < end; at += 16) {
      const entries = v128.load(at);
      if (v128.any_true(entries)) total += risingOfFour(tables, tableLength, 0, 0, 0, v128.and(entries, countMask));
    }
    return total;
  }
  for (let entry = lists; entry < end; entry += 4) {
    const n = load<u16>(entry);
    if (n == 0) continue;
    const topic = <i32>load<u16>(entry, 2) - 1;
    total += rising(tables + <usize>topic * stride, tableLength, topic, n);
  }
  return total;
}

/** Σ over i32 counts n_kt of ln Γ(n_kt + β) − ln Γ(β), four at a time. */
export function scoreTerms(counts: usize, end: usize, table: usize, tableLength: i32): f64 {
  let total: f64 = 0;
  for (let at = counts; at < end; at += 16) {
    const four = v128.load(at);
    if (v128.any_true(four)) total += risingOfFour(table, tableLength, 0, -1, 0, four);
  }
  return total;
}

/**
 * The same where the counts are not kept and each of the runs holds all tokens of its word: counting to n passes every
 * ln(β + i) below it, and ln Γ(n + β) − ln Γ(β) is their sum.
 *
 * logs: f64 by i, ln(β + i), `length` of them.
 */
export function scoreRuns(
  given: usize, runCount: i32, K: i32, runStart: usize, topics: usize,
  logs: usize, length: i32,
): f64 {
  const counts = scratchAddress(given) + TERM_COUNT;
  let total: f64 = 0;
  for (let run = runStart, last = runStart + (<usize>runCount << 2); run < last; run += 4) {
    const start = topics + (<usize>load<u32>(run) << 1);
    const end = topics + (<usize>load<u32>(run, 4) << 1);
    memory.fill(counts, 0, <usize>K << 2);
    for (let token = start; token < end; token += 2) {
      const n = addTo(counts + (<usize>load<u16>(token) << 2), 1);
      total += n <= length ? load<f64>(logs + (<usize>n << 3) - 8) : logRising(-1, n) - logRising(-1, n - 1);
    }
  }
  return total;
}
