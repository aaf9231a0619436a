import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { ahead } from './skip-ahead';

/** A seeded source of random numbers: the same seed gives the same sequence on every machine. */
export interface Random {
  /** A number in [0, 1). */
  uniform(): number;
  /** An integer in [0, size). */
  integer(size: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One element of a non-empty list, each equally likely. */
  pick<T>(items: readonly T[]): T;
  /** An index drawn with probability proportional to its weight; weights are not negative, their sum is positive. */
  categorical(weights: ArrayLike<number>): number;
  /** A draw from the standard normal distribution. */
  normal(): number;
  /** A draw from Gamma(shape, scale 1), shape > 0. */
  gamma(shape: number): number;
  /** A probability vector from Dir(concentration). */
  dirichlet(concentration: readonly number[]): number[];
  /** A count from Poisson(mean). */
  poisson(mean: number): number;
  /** A shuffled copy. */
  shuffle<T>(items: readonly T[]): T[];
  /** Leaves so many numbers of `uniform` out, in the time of a few. */
  skip(count: number): void;
  /** Lets other code draw: it gets the generator's state, four words of 32 bits, and leaves in it where its draws have led. */
  continuedBy(draw: (state: Int32Array) => void): void;
}

/**
 * Makes a random source from an integer seed (xoroshiro128+).
 *
 * @param seed a safe integer; the same one gives the same numbers on every machine.
 * @throws RangeError when the seed is not a safe integer.
 * @example
 * const random = seededRandom(2023);
 * random.pick(['a', 'b', 'c']); // the same one every time
 */
export function seededRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed must be an integer, not ${seed}.`);
  const generator = xoroshiro128plus(seed);
  const uniform = () => uniformFloat64(generator);

  const integer = (size: number) => Math.floor(uniform() * size);

  const categorical = (weights: ArrayLike<number>) => {
    let total = 0;
    for (let i = 0; i < weights.length; i++) total += weights[i];
    let rest = uniform() * total;
    for (let i = 0; i < weights.length - 1; i++) {
      rest -= weights[i];
      if (rest < 0) return i;
    }
    return weights.length - 1;
  };

  /** Box and Muller (1958); the second value of each pair is dropped to keep the sequence easy to follow. */
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

  /**
   * Marsaglia and Tsang (2000); shapes below 1 by the boost Gamma(a) = Gamma(a + 1) · U^(1/a). Their squeeze spares most draws the two
   * logarithms; the slack, far above what rounding adds, keeps it from accepting what the logarithms would not.
   */
  const gamma = (shape: number): number => {
    if (!(shape > 0)) throw new RangeError(`The shape of a gamma distribution must be positive, not ${shape}.`);
    const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    const surely = 1 - 1e-11 * (1 + d);
    for (;;) {
      const x = normal();
      const root = 1 + c * x;
      const v = root * root * root; // `**` takes half the time of a draw
      if (!(v > 0)) continue;
      const u = 1 - uniform();
      const squared = x * x;
      if (u < surely - 0.0331 * squared * squared || Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return shape < 1 ? d * v * (1 - uniform()) ** (1 / shape) : d * v;
      }
    }
  };

  const dirichlet = (concentration: readonly number[]) => {
    const draws = concentration.map(gamma);
    const total = draws.reduce((sum, draw) => sum + draw, 0);
    return draws.map((draw) => draw / total);
  };

  /** Knuth's product of uniforms, in steps of at most 500 so that exp(−mean) does not underflow. */
  const poisson = (mean: number) => {
    if (!(mean >= 0)) throw new RangeError(`The mean of a Poisson distribution must not be negative, not ${mean}.`);
    let count = 0;
    for (let rest = mean; rest > 0; rest -= 500) {
      const limit = Math.exp(-Math.min(rest, 500));
      for (let product = 1 - uniform(); product > limit; product *= 1 - uniform()) count++;
    }
    return count;
  };

  return {
    uniform,
    integer,
    chance: (probability) => uniform() < probability,
    pick: (items) => items[integer(items.length)],
    categorical,
    normal,
    gamma,
    dirichlet,
    poisson,
    shuffle: (items) => {
      const copy = [...items];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = integer(i + 1);
        [copy[i], copy[j]] = [copy[j], copy[i]];
      }
      return copy;
    },
    skip: (count) => {
      // Into the same object: a generator that could be another one would make every draw slower.
      Object.assign(generator, ahead(generator, 2 * count));
    },
    continuedBy: (draw) => {
      const state = Int32Array.from(generator.getState());
      draw(state);
      Object.assign(generator, xoroshiro128plusFromState([...state]));
    },
  };
}

/**
 * Derives an independent seed for a named part of a run, so that adding one part does not shift the random
 * numbers of another (FNV-1a over the name, mixed with the seed).
 *
 * @param seed the seed of the whole run, a safe integer.
 * @param name what the part is called.
 * @returns an integer of 32 bits.
 * @example
 * const random = seededRandom(deriveSeed(2023, 'bootstrap'));
 */
export function deriveSeed(seed: number, name: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash | 0;
}
