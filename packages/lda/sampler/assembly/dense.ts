import { addTo, countUpTo, cumulate, lastLane, rotateLeft, sumOfLanes, unitInterval } from './lanes';
import { CANDIDATE, INVERSE, INVERSE_MINUS_1, MASK, scratchAddress, WEIGHT, WEIGHT_WITHOUT_ONE } from './scratch';

/**
 * One pass over the runs firstRun … lastRun − 1 for K ≤ 64 (best from 9 to about 32): see dense8, whose arguments these
 * are, with rows of `width` numbers, K rounded up to a multiple of 4.
 */
export function dense(
  given: usize, firstRun: i32, lastRun: i32, K: i32, width: i32,
  runWord: usize, runStart: usize, topics: usize, tokenRow: usize,
  documentRows: usize, topicCounts: usize, termCounts: usize, state: usize,
  beta: f32, betaSum: f32,
): void {
  const scratch = scratchAddress(given);
  let s0 = load<u32>(state);
  let s1 = load<u32>(state, 4);
  const bytes = <usize>width << 2;
  const betas = f32x4.splat(beta);
  const betasMinusOne = f32x4.splat(beta - 1);
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  memory.fill(scratch + INVERSE_MINUS_1, 0, bytes);
  memory.fill(scratch + INVERSE, 0, bytes);
  memory.fill(scratch + MASK - 512, 0, 1024);
  store<u32>(scratch, 0xffffffff, MASK);
  for (let at: usize = 0; at < <usize>K << 2; at += 4) {
    const n = <f32>load<i32>(topicCounts + at) + betaSum;
    store<f32>(scratch + at, 1 / (n - 1), INVERSE_MINUS_1);
    store<f32>(scratch + at, 1 / n, INVERSE);
  }

  for (let run = firstRun; run < lastRun; run++) {
    const inRun = <usize>run << 2;
    let token = topics + (<usize>load<u32>(runStart + inRun) << 1);
    const end = topics + (<usize>load<u32>(runStart + inRun, 4) << 1);
    const term = termCounts + <usize>load<u32>(runWord + inRun) * bytes;
    for (let at: usize = 0; at < bytes; at += 16) {
      const n = f32x4.convert_i32x4_s(v128.load(term + at));
      const without = f32x4.mul(f32x4.add(n, betasMinusOne), v128.load(scratch + at, INVERSE_MINUS_1));
      v128.store(scratch + at, f32x4.mul(f32x4.add(n, betas), v128.load(scratch + at, INVERSE)), WEIGHT);
      v128.store(scratch + at, without, WEIGHT_WITHOUT_ONE);
    }

    for (let row = tokenRow + ((token - topics) << 1); token < end; token += 2, row += 4) {
      const old = <usize>load<u16>(token);
      const oldAt = old << 2;
      const document = documentRows + <usize>load<u32>(row);
      let sums = zero;
      for (let at: usize = 0; at < bytes; at += 16) {
        const product = f32x4.mul(v128.load(document + at), v128.load(scratch + at, WEIGHT));
        const weights = v128.andnot(product, v128.load(scratch + MASK + at - oldAt));
        v128.store(scratch + at, weights, CANDIDATE);
        sums = f32x4.add(sums, weights);
      }
      const stay = (load<f32>(document + oldAt) - 1) * load<f32>(scratch + oldAt, WEIGHT_WITHOUT_ONE);
      s1 ^= s0;
      const random = s0;
      s0 = rotateLeft(random, 26) ^ s1 ^ (s1 << 9);
      s1 = rotateLeft(s1, 13);
      const u = unitInterval(random) * (sumOfLanes(sums) + stay);
      if (u < stay) continue;

      const limit = f32x4.splat(u - stay);
      let before = zero;
      let passed = 0;
      for (let at: usize = 0; at < bytes; at += 16) {
        const cumulated = f32x4.add(cumulate(v128.load(scratch + at, CANDIDATE)), before);
        before = lastLane(cumulated);
        passed += countUpTo(cumulated, limit);
      }
      let chosen = <usize>passed;
      if (chosen >= <usize>K) chosen = K - 1;
      if (chosen == old) continue; // only by rounding at the end of the range
      store<u16>(token, <u16>chosen);
      const newAt = chosen << 2;

      // Whole vectors are written: a store of 4 bytes would delay the next load of 16.
      const oldVector = oldAt & ~15;
      const newVector = newAt & ~15;
      const oldMask = v128.load(scratch + MASK + oldVector - oldAt);
      const newMask = v128.load(scratch + MASK + newVector - newAt);
      const oldRow = document + oldVector;
      v128.store(oldRow, f32x4.sub(v128.load(oldRow), v128.and(one, oldMask)));
      const newRow = document + newVector;
      v128.store(newRow, f32x4.add(v128.load(newRow), v128.and(one, newMask)));

      const oldTerm = <f32>addTo(term + oldAt, -1) + beta;
      const newTerm = <f32>addTo(term + newAt, 1) + beta;
      const oldInverse = load<f32>(scratch + oldAt, INVERSE_MINUS_1);
      const newInverseMinus1 = load<f32>(scratch + newAt, INVERSE);
      const oldInverseMinus1: f32 = 1 / (<f32>(addTo(topicCounts + oldAt, -1) - 1) + betaSum);
      const newInverse: f32 = 1 / (<f32>addTo(topicCounts + newAt, 1) + betaSum);
      store<f32>(scratch + oldAt, oldInverse, INVERSE);
      store<f32>(scratch + oldAt, oldInverseMinus1, INVERSE_MINUS_1);
      store<f32>(scratch + newAt, newInverse, INVERSE);
      store<f32>(scratch + newAt, newInverseMinus1, INVERSE_MINUS_1);
      store<f32>(scratch + oldAt, (oldTerm - 1) * oldInverseMinus1, WEIGHT_WITHOUT_ONE);
      store<f32>(scratch + newAt, (newTerm - 1) * newInverseMinus1, WEIGHT_WITHOUT_ONE);
      const oldWeights = v128.load(scratch + oldVector, WEIGHT);
      v128.store(scratch + oldVector, v128.bitselect(f32x4.splat(oldTerm * oldInverse), oldWeights, oldMask), WEIGHT);
      const newWeights = v128.load(scratch + newVector, WEIGHT);
      v128.store(scratch + newVector, v128.bitselect(f32x4.splat(newTerm * newInverse), newWeights, newMask), WEIGHT);
    }
  }
  store<u32>(state, s0);
  store<u32>(state, s1, 4);
}
