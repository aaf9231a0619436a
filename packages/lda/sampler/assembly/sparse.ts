import { addTo, countUpTo, cumulate, lastLane, rotateLeft, sumOfLanes, unitInterval } from './lanes';
import {
  CANDIDATE, INVERSE, INVERSE_MINUS_1, INVERSE_MINUS_2, INVERSE_PLUS_1, NOWHERE, scratchAddress, TERM_COUNT, WEIGHT,
} from './scratch';

/**
 * One pass over the runs firstRun … lastRun − 1 for any K ≤ 8192 (best from about 32): a document is the list of the
 * topics it has, so that a token costs what its document's list is long. See dense8 for how a topic is drawn; the
 * weights are split as (n_dk + α_k) q_k = n_dk q_k + α_k q_k, a list part and a prior part.
 *
 * tokenList: u32 per token, byte offset of its document in lists; lists: per document u32 (topic + 1) << 16 | count,
 * 16-byte aligned, min(length, K) + 1 entries rounded up to 4, 0 after the last; count ≤ 65535, so no longer document;
 * alpha: K f32 and 0 up to a multiple of 16; termCounts: V × (K rounded up to 4) i32, or 0 when every run holds all
 * tokens of its word, which are then counted afresh. Other arguments as in dense8.
 */
export function sparse(
  given: usize, firstRun: i32, lastRun: i32, K: i32,
  runWord: usize, runStart: usize, topics: usize, tokenList: usize,
  lists: usize, topicCounts: usize, termCounts: usize, state: usize,
  alpha: usize, beta: f32, betaSum: f32,
): void {
  pass(false, given, firstRun, lastRun, K, runWord, runStart, topics, tokenList, lists, topicCounts, termCounts, state, alpha, beta, betaSum);
}

/** The same for an alpha that is equal for all topics, which saves multiplications. */
export function sparseEqualAlpha(
  given: usize, firstRun: i32, lastRun: i32, K: i32,
  runWord: usize, runStart: usize, topics: usize, tokenList: usize,
  lists: usize, topicCounts: usize, termCounts: usize, state: usize,
  alpha: usize, beta: f32, betaSum: f32,
): void {
  pass(true, given, firstRun, lastRun, K, runWord, runStart, topics, tokenList, lists, topicCounts, termCounts, state, alpha, beta, betaSum);
}

/** α_k q_k of four topics. */
// @ts-ignore: decorator
@inline
function prior(equalAlpha: bool, weightAt: usize, alphaAt: usize): v128 {
  const weights = v128.load(weightAt, WEIGHT);
  return equalAlpha ? weights : f32x4.mul(weights, v128.load(alphaAt));
}

// @ts-ignore: decorator
@inline
function pass(
  equalAlpha: bool,
  given: usize, firstRun: i32, lastRun: i32, K: i32,
  runWord: usize, runStart: usize, topics: usize, tokenList: usize,
  lists: usize, topicCounts: usize, termCounts: usize, state: usize,
  alpha: usize, beta: f32, betaSum: f32,
): void {
  const scratch = scratchAddress(given);
  let s0 = load<u32>(state);
  let s1 = load<u32>(state, 4);
  const topicBytes = <usize>K << 2;
  const bytes = (topicBytes + 15) & ~15;
  const lastBlock = (bytes - 1) & ~63;
  const countMask = i32x4.splat(0xffff);
  const none = i32x4.splat(0);
  const zero = f32x4.splat(0);
  const laneNumbers = i32x4(0, 1, 2, 3);
  const betas = f32x4.splat(beta);
  const alphaOfAll = load<f32>(alpha);
  const inverseAlpha: f32 = 1 / alphaOfAll;
  memory.fill(scratch + WEIGHT - 16, 0, bytes + 128);
  memory.fill(scratch + INVERSE, 0, bytes);
  for (let at: usize = 0; at < topicBytes; at += 4) {
    const n = <f32>load<i32>(topicCounts + at) + betaSum;
    store<f32>(scratch + at, 1 / (n - 2), INVERSE_MINUS_2);
    store<f32>(scratch + at, 1 / (n - 1), INVERSE_MINUS_1);
    store<f32>(scratch + at, 1 / n, INVERSE);
    store<f32>(scratch + at, 1 / (n + 1), INVERSE_PLUS_1);
  }

  for (let run = firstRun; run < lastRun; run++) {
    const inRun = <usize>run << 2;
    const start = topics + (<usize>load<u32>(runStart + inRun) << 1);
    const end = topics + (<usize>load<u32>(runStart + inRun, 4) << 1);
    let term = scratch + TERM_COUNT;
    if (termCounts) {
      term = termCounts + <usize>load<u32>(runWord + inRun) * bytes;
    } else {
      memory.fill(term, 0, bytes);
      for (let token = start; token < end; token += 2) addTo(term + (<usize>load<u16>(token) << 2), 1);
    }
    let sums = zero;
    for (let at: usize = 0; at < bytes; at += 16) {
      const n = f32x4.convert_i32x4_s(v128.load(term + at));
      const weights = f32x4.mul(f32x4.add(n, betas), v128.load(scratch + at, INVERSE));
      v128.store(scratch + at, weights, WEIGHT);
      sums = f32x4.add(sums, equalAlpha ? weights : f32x4.mul(weights, v128.load(alpha + at)));
    }
    let priorSum: f64 = <f64>sumOfLanes(sums); // Σ_k α_k q_k, or Σ_k q_k where all α_k are equal
    let priorSumSingle = <f32>priorSum;

    for (let token = start, entry = tokenList + ((start - topics) << 1); token < end; token += 2, entry += 4) {
      const old = <u32>load<u16>(token);
      const oldAt = <usize>old << 2;
      const list = lists + <usize>load<u32>(entry);
      const oldLabel = i32x4.splat(old + 1);
      // List part, four entries at a time; the old topic is masked out and its count collected.
      let length: usize = 0;
      let listSums = zero;
      let oldCounts = none;
      do {
        const four = list + length;
        const entries = v128.load(four);
        const counts = v128.and(entries, countMask);
        const isOld = i32x4.eq(i32x4.shr_u(entries, 16), oldLabel);
        let q = v128.load32_zero(scratch + (<usize>load<u16>(four, 2) << 2), WEIGHT - 4);
        q = v128.load_lane<f32>(scratch + (<usize>load<u16>(four, 6) << 2), q, 1, WEIGHT - 4);
        q = v128.load_lane<f32>(scratch + (<usize>load<u16>(four, 10) << 2), q, 2, WEIGHT - 4);
        q = v128.load_lane<f32>(scratch + (<usize>load<u16>(four, 14) << 2), q, 3, WEIGHT - 4);
        const weights = v128.andnot(f32x4.mul(f32x4.convert_i32x4_s(counts), q), isOld);
        v128.store(scratch + length, weights, CANDIDATE);
        listSums = f32x4.add(listSums, weights);
        oldCounts = v128.or(oldCounts, v128.and(counts, isOld));
        length += 16;
      } while (load<u32>(list + length - 4) != 0);
      oldCounts = v128.or(oldCounts, v128.shuffle<u32>(oldCounts, oldCounts, 2, 3, 0, 1));
      oldCounts = v128.or(oldCounts, v128.shuffle<u32>(oldCounts, oldCounts, 1, 0, 3, 2));
      const listSum = sumOfLanes(listSums);
      const oldAlpha = equalAlpha ? alphaOfAll : load<f32>(alpha + oldAt);
      const oldWeight = load<f32>(scratch + oldAt, WEIGHT);
      const stay =
        (<f32>(i32x4.extract_lane(oldCounts, 0) - 1) + oldAlpha) *
        ((<f32>(load<i32>(term + oldAt) - 1) + beta) * load<f32>(scratch + oldAt, INVERSE_MINUS_1));
      s1 ^= s0;
      const random = s0;
      s0 = rotateLeft(random, 26) ^ s1 ^ (s1 << 9);
      s1 = rotateLeft(s1, 13);
      const others = equalAlpha ? oldAlpha * (priorSumSingle - oldWeight) : priorSumSingle - oldAlpha * oldWeight;
      let u = unitInterval(random) * (listSum + others + stay);
      if (u < stay) continue;

      u -= stay;
      let oldEntry: usize = 0;
      let newEntry: usize = 0;
      let listEnd: usize;
      let chosen: usize;
      let used = 0;
      if (u < listSum) {
        // A topic that the document has.
        const limit = f32x4.splat(u);
        let passed = 0;
        let before = zero;
        for (let at: usize = 0; at < length; at += 16) {
          const labels = i32x4.shr_u(v128.load(list + at), 16);
          const isOld = <usize>i32x4.bitmask(i32x4.eq(labels, oldLabel));
          const cumulated = f32x4.add(cumulate(v128.load(scratch + at, CANDIDATE)), before);
          before = lastLane(cumulated);
          passed += countUpTo(cumulated, limit);
          used += popcnt(i32x4.bitmask(i32x4.ne(labels, none)));
          oldEntry = isOld ? list + at + (ctz(isOld) << 2) : oldEntry;
        }
        if (passed >= used) continue; // only by rounding at the end of the range
        newEntry = list + (<usize>passed << 2);
        listEnd = list + (<usize>used << 2);
        chosen = <usize>load<u16>(newEntry, 2) - 1;
        if (chosen == <usize>old) continue; // only by rounding
        store<u32>(newEntry, load<u32>(newEntry) + 1);
      } else {
        // By the prior, any topic but the old one: find the block of 16, then the place in it.
        let rest = equalAlpha ? (u - listSum) * inverseAlpha : u - listSum;
        const oldPrior = equalAlpha ? oldWeight : oldAlpha * oldWeight;
        let block: usize = 0;
        for (; block < lastBlock; block += 64) {
          const p0 = prior(equalAlpha, scratch + block, alpha + block);
          const p1 = prior(equalAlpha, scratch + block + 16, alpha + block + 16);
          const p2 = prior(equalAlpha, scratch + block + 32, alpha + block + 32);
          const p3 = prior(equalAlpha, scratch + block + 48, alpha + block + 48);
          const ofBlock = sumOfLanes(f32x4.add(f32x4.add(p0, p1), f32x4.add(p2, p3)));
          const after = rest - (ofBlock - (block == (oldAt & ~63) ? oldPrior : 0));
          if (after < 0) break;
          rest = after;
        }
        const limit = f32x4.splat(rest);
        const oldLane = i32x4.splat(<i32>((oldAt - block) >> 2));
        let before = zero;
        let lanes = laneNumbers;
        let passed = 0;
        for (let at: usize = 0; at < 64; at += 16) {
          const priors = prior(equalAlpha, scratch + block + at, alpha + block + at);
          const cumulated = f32x4.add(cumulate(v128.andnot(priors, i32x4.eq(lanes, oldLane))), before);
          lanes = i32x4.add(lanes, i32x4.splat(4));
          before = lastLane(cumulated);
          passed += countUpTo(cumulated, limit);
        }
        chosen = (block >> 2) + <usize>passed;
        if (chosen >= <usize>K) chosen = K - 1;
        if (<u32>chosen == old) continue; // only by rounding at the end of the range
        const newLabel = i32x4.splat(<i32>chosen + 1);
        for (let at: usize = 0; at < length; at += 16) {
          const labels = i32x4.shr_u(v128.load(list + at), 16);
          const isOld = <usize>i32x4.bitmask(i32x4.eq(labels, oldLabel));
          const isNew = <usize>i32x4.bitmask(i32x4.eq(labels, newLabel));
          used += popcnt(i32x4.bitmask(i32x4.ne(labels, none)));
          oldEntry = isOld ? list + at + (ctz(isOld) << 2) : oldEntry;
          newEntry = isNew ? list + at + (ctz(isNew) << 2) : newEntry;
        }
        listEnd = list + (<usize>used << 2);
        const fresh = newEntry == 0;
        newEntry = fresh ? listEnd : newEntry;
        listEnd = fresh ? listEnd + 4 : listEnd;
        store<u32>(newEntry, ((<u32>(chosen + 1) << 16) | (load<u32>(newEntry) & 0xffff)) + 1);
      }

      const newAt = chosen << 2;
      const oldTerm = load<i32>(term + oldAt) - 1;
      const newTerm = load<i32>(term + newAt) + 1;
      store<i32>(term + oldAt, oldTerm);
      store<i32>(term + newAt, newTerm);
      const oldWeightNow = (<f32>oldTerm + beta) * load<f32>(scratch + oldAt, INVERSE_MINUS_1);
      const newWeightNow = (<f32>newTerm + beta) * load<f32>(scratch + newAt, INVERSE_PLUS_1);
      const newWeight = load<f32>(scratch + newAt, WEIGHT);
      if (equalAlpha) {
        priorSum += <f64>oldWeightNow - <f64>oldWeight + <f64>newWeightNow - <f64>newWeight;
      } else {
        priorSum += <f64>(oldAlpha * (oldWeightNow - oldWeight));
        priorSum += <f64>(load<f32>(alpha + newAt) * (newWeightNow - newWeight));
      }
      priorSumSingle = <f32>priorSum;
      store<f32>(scratch + oldAt, oldWeightNow, WEIGHT);
      store<f32>(scratch + newAt, newWeightNow, WEIGHT);
      const oldNext: f32 = 1 / (<f32>(addTo(topicCounts + oldAt, -1) - 2) + betaSum);
      const newNext: f32 = 1 / (<f32>(addTo(topicCounts + newAt, 1) + 1) + betaSum);
      store<f32>(scratch + oldAt, load<f32>(scratch + oldAt, INVERSE), INVERSE_PLUS_1);
      store<f32>(scratch + oldAt, load<f32>(scratch + oldAt, INVERSE_MINUS_1), INVERSE);
      store<f32>(scratch + oldAt, load<f32>(scratch + oldAt, INVERSE_MINUS_2), INVERSE_MINUS_1);
      store<f32>(scratch + oldAt, oldNext, INVERSE_MINUS_2);
      store<f32>(scratch + newAt, load<f32>(scratch + newAt, INVERSE_MINUS_1), INVERSE_MINUS_2);
      store<f32>(scratch + newAt, load<f32>(scratch + newAt, INVERSE), INVERSE_MINUS_1);
      store<f32>(scratch + newAt, load<f32>(scratch + newAt, INVERSE_PLUS_1), INVERSE);
      store<f32>(scratch + newAt, newNext, INVERSE_PLUS_1);
      store<u16>(token, <u16>chosen);
      // The old entry loses one; when it becomes empty the last entry takes its place.
      const lessOne = load<u32>(oldEntry) - 1;
      store<u32>(oldEntry, lessOne);
      const tail = load<u32>(listEnd - 4);
      const gone = (lessOne & 0xffff) == 0;
      store<u32>(oldEntry, gone ? tail : lessOne);
      store<u32>(gone ? listEnd - 4 : scratch + NOWHERE, 0);
    }
  }
  store<u32>(state, s0);
  store<u32>(state, s1, 4);
}
