import { bootstrap, deriveSeed, seededRandom, sumOfUnits } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import type { LdaModel } from '@crosscultural/lda';
import type { AttentionEstimate } from '../measures/estimates';
import { minimumOccurrences, occurrencesIn, satisfactionIn } from '../measures/measures';
import type { FeatureMention } from '../mentions/mentions';
import { packMentions } from '../mentions/packed-mentions';

/** Topics of one culture's reviews, with a name each. */
export interface NamedTopics {
  culture: Culture;
  /** Ids of the reviews that the topics were fitted on, in the order of the model's documents. */
  corpus: { ids: readonly string[] };
  model: Pick<LdaModel, 'documentTopicCounts'>;
  themes: string[];
}

/** The feature words that each review names, in the order of `reviews`, and what is estimated from them. */
export interface MentionedWords {
  reviews: readonly { id: string }[];
  mentions: readonly (readonly FeatureMention[])[];
  estimate: AttentionEstimate;
}

/** A feature word in the reviews that mainly belong to one topic. */
export interface TopicWordCell {
  theme: string;
  feature: string;
  mentions: number;
  positive: number;
  negative: number;
  /** Share of the topic's mentions of feature words; null where its reviews name none. */
  share: number | null;
  /**
   * That share, divided by the word's share in all reviews with a topic: above 1 the topic speaks of it more than others do. Null
   * where one of the two is unknown.
   */
  lean: number | null;
  /** Positive mentions / mentions, as counted; null below 9 mentions, and where the model carries no statement on satisfaction. */
  satisfaction: number | null;
  /** Bootstrap over the topic's reviews, 95 %; null where satisfaction is. */
  satisfactionInterval: [number, number] | null;
}

/** Which topics the reviews of a culture belong to, which feature words they name there, and how they judge them. */
export interface TopicWords {
  culture: Culture;
  themes: string[];
  /** Most mentions first. */
  features: string[];
  /** cells[topic][feature] */
  cells: TopicWordCell[][];
  /** Reviews by main topic; the last number counts those without one. */
  reviews: number[];
}

/**
 * Relates topics to feature words and their sentiment, as §2 of Paper A promises and the paper never does. A review belongs to
 * the topic that most of its tokens are in (of equal ones to none); its mentions of feature words are counted there.
 *
 * @param topics of one culture's reviews.
 * @param found the feature words of the same reviews.
 * @param seed of the bootstrap.
 * @example wordsByTopic(await topicsOf(study, culture), await attentionOf(study, culture), study.seed).cells[0][0].lean
 */
export function wordsByTopic(
  { culture, corpus, model, themes }: NamedTopics,
  { reviews, mentions, estimate }: MentionedWords,
  seed: number,
): TopicWords {
  const features = [...estimate.features].sort((a, b) => b.occurrences - a.occurrences).map(({ feature }) => feature);
  const topicOf = new Map(corpus.ids.map((id, d) => [id, mainTopic(model.documentTopicCounts[d])]));
  const carried = estimate.features.some(({ satisfaction }) => satisfaction !== null);
  const lists = reviews.map(({ id }, i) => ({ topic: topicOf.get(id), mentions: mentions[i] }));
  const counted = themes.map((_, k) => {
    const own = lists.filter(({ topic }) => topic === k);
    const mentionsOf = own.map((one) => one.mentions);
    return { reviews: own.length, words: countWords(mentionsOf, features, deriveSeed(seed, `topic ${k}`)) };
  });
  const all = features.map((_, f) => counted.reduce((sum, { words }) => sum + words[f].mentions, 0));
  const total = all.reduce((sum, count) => sum + count, 0);
  return {
    culture,
    themes,
    features,
    reviews: [...counted.map((one) => one.reviews), lists.filter(({ topic }) => topic === undefined).length],
    cells: counted.map(({ words }, k) => {
      const inTopic = words.reduce((sum, word) => sum + word.mentions, 0);
      return words.map(({ interval, ...word }, f) => {
        const isTold = carried && word.mentions >= minimumOccurrences;
        return {
          ...{ theme: themes[k], feature: features[f], ...word },
          share: inTopic === 0 ? null : word.mentions / inTopic,
          lean: inTopic === 0 || all[f] === 0 ? null : word.mentions / inTopic / (all[f] / total),
          satisfaction: isTold ? word.positive / word.mentions : null,
          satisfactionInterval: isTold ? interval : null,
        };
      });
    }),
  };
}

/** The topic of most tokens; `undefined` where two have as many, or there is no token. */
function mainTopic(counts: ArrayLike<number>): number | undefined {
  const sorted = Array.from(counts, (count, topic) => ({ count, topic })).sort((a, b) => b.count - a.count);
  return sorted[0].count > (sorted[1]?.count ?? 0) ? sorted[0].topic : undefined;
}

interface CountedWord {
  mentions: number;
  positive: number;
  negative: number;
  interval: [number, number] | null;
}

/** Mentions and satisfaction of each feature in these reviews, with a bootstrap over them. */
function countWords(
  mentions: readonly (readonly FeatureMention[])[],
  features: readonly string[],
  seed: number,
): CountedWord[] {
  const { units } = packMentions(mentions, features);
  const sums = sumOfUnits(units);
  const statistics = features.map(
    (_, f) =>
      ([drawn]: readonly Float64Array[]) =>
        satisfactionIn(drawn, [f], 'per occurrence'),
  );
  const satisfaction = bootstrap([units], statistics, seededRandom(seed));
  return satisfaction.map(({ interval }, f) => ({
    mentions: occurrencesIn(sums, [f]),
    positive: sums[4 * f],
    negative: sums[4 * f + 2],
    interval,
  }));
}

/**
 * Names of topics, each once: of two topics with the same theme the second gets a number.
 *
 * @param themes a name for each topic.
 * @example distinctThemes(['service', 'price', 'service']) // ['service', 'price', 'service (2)']
 */
export function distinctThemes(themes: readonly string[]): string[] {
  return themes.map((theme, k) => {
    const before = themes.slice(0, k).filter((name) => name === theme).length;
    return before === 0 ? theme : `${theme} (${before + 1})`;
  });
}
