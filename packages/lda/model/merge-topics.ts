import { UserError } from '@crosscultural/base';
import { tokenSequence } from './corpus';
import { type LdaModel, ldaModel } from './model';

/**
 * Joins topics that say the same: their tokens become tokens of one topic, whose alpha is the sum of theirs. θ and φ are
 * those of the last state, also where the model had averages.
 *
 * @param groups topics to join, for example [[1, 4]] makes 1 and 4 one topic; topics not named stay alone.
 * @returns a model with fewer topics, in the order of the lowest topic of each group; nameTopics finds the labels again.
 * @throws UserError when a topic is named twice or does not exist.
 */
export function mergeTopics(model: LdaModel, groups: readonly (readonly number[])[]): LdaModel {
  const leader = Array.from({ length: model.topics }, (_, k) => k);
  const named = groups.flat();
  for (const topic of named) {
    if (!(topic in leader)) throw new UserError(`There is no topic ${topic}; topics go from 0 to ${model.topics - 1}.`);
    if (named.indexOf(topic) !== named.lastIndexOf(topic)) throw new UserError(`Topic ${topic} is in two groups.`);
  }
  for (const group of groups) for (const topic of group) leader[topic] = Math.min(...group);
  const leaders = [...new Set(leader)].sort((a, b) => a - b);
  const merged = leader.map((topic) => leaders.indexOf(topic));
  const alpha = new Float64Array(leaders.length);
  model.alpha.forEach((value, k) => {
    alpha[merged[k]] += value;
  });
  return ldaModel(model.vocabulary, tokenSequence(model), {
    priors: { alpha, beta: model.beta },
    seed: model.seed,
    iterations: model.iterations,
    logLikelihood: [...model.logLikelihood],
    assignments: Uint16Array.from(model.assignments.flatMap((topics) => Array.from(topics, (topic) => merged[topic]))),
  });
}
