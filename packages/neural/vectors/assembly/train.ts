import { GROUP, trainGroup } from './group';
import { aliasOf, bitsOf, integerOf, nextState } from './random';

/**
 * One pass over some sentences with one learning rate: word2vec's skip-gram with negative sampling, in gensim's order.
 *
 * @param tokens word numbers (u32); sentence s has those from starts[s] to starts[s + 1] − 1.
 * @param kept room for the words of a sentence that subsampling keeps.
 * @param keep V thresholds (u32): a token stays when 32 random bits are below.
 * @param aliases the noise distribution over V words (see random.ts).
 * @param inputs, outputs V rows of `bytes` bytes; after the last row of outputs one of zeros follows.
 * @param logistic σ at 1,025 places from −6 to 6 (f32).
 * @param scratch 64 bytes and one row of zeros.
 * @param state the random generator (u64).
 */
export function trainSentences(
  tokens: usize, starts: usize, sentences: i32, kept: usize, keep: usize, aliases: usize, words: u32,
  inputs: usize, outputs: usize, bytes: usize, logistic: usize,
  window: i32, negative: i32, rate: f32, scratch: usize, state: usize,
): void {
  let random = load<u64>(state);
  for (let sentence = 0; sentence < sentences; sentence++) {
    const place = starts + (<usize>sentence << 2);
    const end = tokens + (<usize>load<u32>(place, 4) << 2);
    let length = 0;
    for (let token = tokens + (<usize>load<u32>(place) << 2); token < end; token += 4) {
      const word = load<u32>(token);
      random = nextState(random);
      if (bitsOf(random) > load<u32>(keep + (<usize>word << 2))) continue;
      store<u32>(kept + (<usize>length << 2), word);
      length++;
    }
    for (let i = 0; i < length; i++) {
      random = nextState(random);
      const reach = 1 + <i32>integerOf(random, window);
      const first = max(0, i - reach);
      const last = min(length - 1, i + reach);
      const center = load<u32>(kept + (<usize>i << 2));
      for (let j = first; j <= last; j++) {
        if (j == i) continue;
        const input = inputs + <usize>load<u32>(kept + (<usize>j << 2)) * bytes;
        random = trainPair(input, center, aliases, words, outputs, bytes, logistic, negative, rate, scratch, random);
      }
    }
  }
  store<u64>(state, random);
}

/** Predicts the word `center` from one word of its window, against `negative` words of noise. */
// @ts-ignore: decorator
@inline
function trainPair(
  input: usize, center: u32, aliases: usize, words: u32, outputs: usize, bytes: usize, logistic: usize,
  negative: i32, rate: f32, scratch: usize, random: u64,
): u64 {
  const step = scratch + 64;
  const zeros = outputs + <usize>words * bytes;
  store<u32>(scratch, <u32>(outputs + <usize>center * bytes));
  let count = 1;
  let label: f32 = 1;
  for (let n = 0; n < negative; n++) {
    random = nextState(random);
    const word = aliasOf(random, aliases, words);
    if (word == center) continue;
    const row = <u32>(outputs + <usize>word * bytes);
    // A full group, or a word drawn twice, which must see what its first update did.
    let closes = count == GROUP;
    for (let k = 0; k < count; k++) if (load<u32>(scratch + (<usize>k << 2)) == row) closes = true;
    if (closes) {
      fillUp(scratch, count, zeros);
      trainGroup(input, scratch, count, label, step, bytes, rate, logistic);
      count = 0;
      label = 0;
    }
    store<u32>(scratch + (<usize>count << 2), row);
    count++;
  }
  fillUp(scratch, count, zeros);
  trainGroup(input, scratch, count, label, step, bytes, rate, logistic);
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(input + at, f32x4.add(v128.load(input + at), v128.load(step + at)));
    v128.store(step + at, f32x4.splat(0));
  }
  return random;
}

// @ts-ignore: decorator
@inline
function fillUp(rows: usize, count: i32, zeros: usize): void {
  for (; count < GROUP; count++) store<u32>(rows + (<usize>count << 2), <u32>zeros);
}
