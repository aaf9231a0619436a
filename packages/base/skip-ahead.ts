import { type xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

type Generator = ReturnType<typeof xoroshiro128plus>;
/** 128 columns of 4 words: where a step leads from a state with one bit. */
type Steps = Int32Array;

const bits = 128;
const words = 4;

/** Entry k leads 2^k steps ahead. */
const powers: Steps[] = [];

/**
 * A generator as it is after some steps, without taking them: a step of xoroshiro128+ is linear in the bits of its state, and so are 2^k
 * of them (Haramoto, Matsumoto, Nishimura, Panneton and L'Ecuyer 2008).
 *
 * @param steps how many numbers of 32 bits are left out.
 */
export function ahead(generator: Generator, steps: number): Generator {
  if (steps !== last.steps) last = { steps, columns: inOne(steps) };
  const [s01, s00, s11, s10] = after(last.columns, Int32Array.from(generator.getState()));
  return xoroshiro128plusFromState([s01, s00, s11, s10]);
}

/** Resamples leave the same number out again and again. */
let last: { steps: number; columns: Steps } = { steps: 0, columns: columnsOf((state) => state) };

/** So many steps at once. */
function inOne(steps: number): Steps {
  return columnsOf((start) => {
    let state = start;
    for (let k = 0, rest = steps; rest > 0; k++, rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) state = after(power(k), state);
    }
    return state;
  });
}

function power(k: number): Steps {
  powers[k] ??= columnsOf((start) => (k === 0 ? oneStep(start) : after(power(k - 1), after(power(k - 1), start))));
  return powers[k];
}

/** Where a linear map leads from each state with one bit. */
function columnsOf(map: (state: Int32Array) => Int32Array): Steps {
  const columns = new Int32Array(bits * words);
  for (let bit = 0; bit < bits; bit++) {
    const start = new Int32Array(words);
    start[bit >> 5] = 1 << (bit & 31);
    columns.set(map(start), bit * words);
  }
  return columns;
}

function oneStep(state: Int32Array): Int32Array {
  const generator = xoroshiro128plusFromState([...state]);
  generator.next();
  return Int32Array.from(generator.getState());
}

function after(columns: Steps, state: Int32Array): Int32Array {
  const next = new Int32Array(words);
  for (let bit = 0; bit < bits; bit++) {
    if (((state[bit >> 5] >>> (bit & 31)) & 1) === 0) continue;
    for (let w = 0; w < words; w++) next[w] ^= columns[bit * words + w];
  }
  return next;
}
