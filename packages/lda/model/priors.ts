import { UserError } from '@crosscultural/base';

/** The priors of a topic model. */
export interface Priors {
  /** K positive numbers, one per topic (MALLET's --alpha is the sum of these). */
  readonly alpha: Float64Array;
  /** One positive number for every term. */
  readonly beta: number;
}

/**
 * Fills in and checks K and the priors. Without alpha every topic gets 5 / K, without beta every term gets 0.01:
 * the defaults of MALLET, whose alpha of 5 is the sum over topics.
 *
 * @throws UserError when K is not a whole number between 1 and the size of the vocabulary, or a prior is not positive.
 */
export function checkedPriors(
  topics: number,
  alpha: number | readonly number[] | undefined,
  beta: number | undefined,
  vocabularySize: number,
): Priors {
  if (!Number.isInteger(topics) || topics < 1) {
    throw new UserError(`The number of topics must be a whole number of at least 1, not ${topics}.`);
  }
  if (topics > vocabularySize) {
    throw new UserError(
      `${topics} topics are more than the ${vocabularySize} words of the vocabulary; ask for fewer topics or add documents.`,
    );
  }
  if (topics > 65535) throw new UserError(`At most 65535 topics are possible, not ${topics}.`);
  const perTopic =
    typeof alpha === 'object' ? Float64Array.from(alpha) : new Float64Array(topics).fill(alpha ?? 5 / topics);
  if (perTopic.length !== topics) {
    throw new UserError(
      `alpha lists ${perTopic.length} values for ${topics} topics; give one number or one per topic.`,
    );
  }
  for (const value of perTopic) checkPrior('alpha', value);
  checkPrior('beta', beta ?? 0.01);
  return { alpha: perTopic, beta: beta ?? 0.01 };
}

function checkPrior(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new UserError(`${name} must be a positive number, not ${value}.`);
}

/** @throws UserError when a number that counts something is not whole or below the least that makes sense. */
export function checkCount(name: string, value: number, least: number): number {
  if (!Number.isInteger(value) || value < least) {
    throw new UserError(`${name} must be a whole number of at least ${least}, not ${value}.`);
  }
  return value;
}
