import { deriveSeed, seededRandom } from '@crosscultural/base';
import type { LdaModel } from '../model/model';
import { mostProbable } from './coherence';

/** A question for a person: which of these words does not belong? */
export interface IntrusionQuestion {
  topic: number;
  /** In random order. */
  words: string[];
  /** The word that another topic lent. */
  intruder: string;
}

/**
 * Word intrusion (Chang et al. 2009): a topic's most probable words and one that is improbable in it but among the most
 * probable of another topic. If people find the intruder, the topic means something to them.
 *
 * @param count words of the topic, beside the intruder.
 * @returns one question per topic that has an intruder; with one topic there is none.
 */
export function wordIntrusion(
  model: LdaModel,
  { count = 5, seed }: { count?: number; seed: number },
): IntrusionQuestion[] {
  const first = model.phi.map((row) => mostProbable(row, count));
  const halfOfVocabulary = Math.ceil(model.vocabulary.length / 2);
  return model.phi.flatMap((row, topic) => {
    const random = seededRandom(deriveSeed(seed, `intruder of topic ${topic}`));
    const improbable = new Set(mostProbable(row, row.length).slice(Math.max(count, halfOfVocabulary)));
    const candidates = [...new Set(first.flatMap((words, k) => (k === topic ? [] : words)))].filter((t) =>
      improbable.has(t),
    );
    if (candidates.length === 0) return [];
    const intruder = random.pick(candidates);
    const words = random.shuffle([...first[topic], intruder]).map((t) => model.vocabulary[t]);
    return [{ topic, words, intruder: model.vocabulary[intruder] }];
  });
}
