import { deriveSeed, seededRandom, UserError } from '@crosscultural/base';
import { type Interactions, transposed } from '../interactions';
import { solveInPlace } from './cholesky';

/** How to factorise interactions. */
export interface AlsOptions {
  /** f, the length of the vectors. Default 16. */
  factors?: number;
  /** λ, the weight of the squared lengths of all vectors. Default 1. */
  regularisation?: number;
  /** α: something done r times is believed with confidence 1 + α r. Default 40 (Hu, Koren and Volinsky 2008, §4). */
  confidence?: number;
  /** Rounds: all users, then all items. Default 15. */
  iterations?: number;
  /** Decides where the vectors begin. */
  seed: number;
}

/** Vectors of users and items: their product says how well they fit. */
export interface AlsModel {
  factors: number;
  regularisation: number;
  confidence: number;
  /** [users × factors] */
  userVectors: Float64Array;
  /** [items × factors] */
  itemVectors: Float64Array;
}

/**
 * Collaborative filtering without ratings: implicit alternating least squares (Hu, Koren and Volinsky 2008). It minimises
 * Σ c_ui (p_ui − x_u · y_i)² + λ (Σ |x_u|² + Σ |y_i|²) over all pairs of a user and an item, with p_ui = 1 and c_ui = 1 + α r_ui
 * where the user chose the item r_ui times, and p_ui = 0, c_ui = 1 elsewhere. The sum over all pairs costs no more than that over
 * the choices (their equation 4, and the YᵀY trick below it); each small system is solved exactly, by Cholesky.
 *
 * @throws UserError when an option is out of range.
 * @example
 * const model = implicitAls(interactions, { factors: 8, seed: 2023 });
 */
export function implicitAls(
  interactions: Interactions,
  { factors = 16, regularisation = 1, confidence = 40, iterations = 15, seed }: AlsOptions,
): AlsModel {
  checkWhole('factors', factors, 1);
  checkWhole('iterations', iterations, 1);
  if (!(regularisation > 0)) throw new UserError(`regularisation must be positive, not ${regularisation}.`);
  if (!(confidence >= 0)) throw new UserError(`confidence must not be negative, not ${confidence}.`);
  const random = seededRandom(deriveSeed(seed, 'implicit ALS'));
  const itemVectors = Float64Array.from({ length: interactions.items * factors }, () => random.normal() / factors);
  const userVectors = new Float64Array(interactions.users * factors);
  const model = { factors, regularisation, confidence, userVectors, itemVectors };
  const byItem = transposed(interactions);
  for (let round = 0; round < iterations; round++) {
    solveSide(interactions, itemVectors, userVectors, model);
    solveSide(byItem, userVectors, itemVectors, model);
  }
  // Users last: their vectors are then the ones that foldIn gives.
  solveSide(interactions, itemVectors, userVectors, model);
  return model;
}

/**
 * The vector of somebody whom the model did not see, from what they chose: one more user's least squares, the items held fixed.
 *
 * @param items numbers of the items chosen, each once; `times` how often each, once when left out.
 * @returns [factors]; zeros for somebody who chose nothing.
 * @example
 * const vector = foldIn(model, [3, 17]);
 */
export function foldIn(model: AlsModel, items: ArrayLike<number>, times?: ArrayLike<number>): Float64Array {
  const one: Interactions = {
    users: 1,
    items: model.itemVectors.length / model.factors,
    start: Int32Array.of(0, items.length),
    item: Int32Array.from(items),
    times: times && Float64Array.from(times),
  };
  const vector = new Float64Array(model.factors);
  solveSide(one, model.itemVectors, vector, model);
  return vector;
}

type Settings = Pick<AlsModel, 'factors' | 'regularisation' | 'confidence'>;

/** Sets every vector of one side to its least squares, those of the other side held fixed. */
function solveSide(
  { users, start, item, times }: Interactions,
  fixed: Float64Array,
  solved: Float64Array,
  { factors: f, regularisation, confidence }: Settings,
): void {
  const gram = gramOf(fixed, f);
  for (let k = 0; k < f; k++) gram[k * f + k] += regularisation;
  const A = new Float64Array(f * f);
  const b = new Float64Array(f);
  for (let u = 0; u < users; u++) {
    if (start[u] === start[u + 1]) {
      solved.fill(0, u * f, (u + 1) * f);
      continue;
    }
    A.set(gram);
    b.fill(0);
    for (let k = start[u]; k < start[u + 1]; k++) {
      const extra = confidence * (times ? times[k] : 1);
      const at = item[k] * f;
      for (let i = 0; i < f; i++) {
        const weighted = extra * fixed[at + i];
        b[i] += fixed[at + i] + weighted;
        for (let j = 0; j <= i; j++) A[i * f + j] += weighted * fixed[at + j];
      }
    }
    solveInPlace(A, b, f);
    solved.set(b, u * f);
  }
}

/** YᵀY, its lower triangle. */
function gramOf(vectors: Float64Array, f: number): Float64Array {
  const gram = new Float64Array(f * f);
  for (let at = 0; at < vectors.length; at += f) {
    for (let i = 0; i < f; i++) for (let j = 0; j <= i; j++) gram[i * f + j] += vectors[at + i] * vectors[at + j];
  }
  return gram;
}

function checkWhole(name: string, value: number, least: number): void {
  if (!(Number.isInteger(value) && value >= least)) {
    throw new UserError(`${name} must be a whole number of at least ${least}, not ${value}.`);
  }
}
