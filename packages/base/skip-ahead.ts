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
  let state = Int32Array.from(generator.getState());
  for (let k = 0, rest = steps; rest > 0; k++, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) state = after(power(k), state);
  }
  return xoroshiro128plusFromState([...state]);
}

function power(k: number): Steps {
  if (powers[k]) return powers[k];
  const steps = new Int32Array(bits * words);
  for (let bit = 0; bit < bits; bit++) {
    const start = new Int32Array(words);
    start[bit >> 5] = 1 << (bit & 31);
    steps.set(k === 0 ? oneStep(start) : after(power(k - 1), after(power(k - 1), start)), bit * words);
  }
  powers[k] = steps;
  return steps;
}

function oneStep(state: Int32Array): readonly number[] {
  const generator = xoroshiro128plusFromState([...state]);
  generator.next();
  return generator.getState();
}

function after(steps: Steps, state: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(words);
  for (let bit = 0; bit < bits; bit++) {
    if (((state[bit >> 5] >>> (bit & 31)) & 1) === 0) continue;
    for (let w = 0; w < words; w++) next[w] ^= steps[bit * words + w];
  }
  return next;
}
