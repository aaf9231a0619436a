import { deriveSeed, UserError } from '@crosscultural/base';
import { fitLda } from '@crosscultural/lda';
import { documentMaker, topicCorpus } from '@crosscultural/text';
import type { OwnClaim } from './own-claim';
import type { Amounts, OwnText } from './own-text';

/** Sweeps of the sampler. */
const iterations = 300;

/** A word is kept for the topics when it stands so often. */
const minimumFrequency = 5;

/**
 * What each text adds to the share of a topic: LDA is fitted to the texts of one side, and the topic that holds most of the claim's words
 * is the one that is meant; a text adds its words in that topic, and all its words.
 *
 * @returns why these texts cannot say it, where they cannot.
 */
export function topicAmounts(
  texts: readonly OwnText[],
  { words = [], topics = 10 }: OwnClaim,
  seed: number,
): Amounts[] | string {
  const toDocument = documentMaker();
  const documents = texts.map((text, i) => ({ ...toDocument({ ...text, culture: text.side }), id: String(i) }));
  let corpus: ReturnType<typeof topicCorpus>;
  try {
    corpus = topicCorpus(documents, { minimumFrequency, partsOfSpeech: ['noun', 'verb', 'adjective'] });
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  const meant = new Set(words.map((word) => word.toLowerCase()));
  const isMeant = corpus.vocabulary.map((word) => meant.has(word.toLowerCase()));
  if (!isMeant.includes(true))
    return `none of the words ${words.join(', ')} stands ${minimumFrequency} times in the texts`;
  if (corpus.vocabulary.length < topics) return `${corpus.vocabulary.length} words are too few for ${topics} topics`;
  const { assignments } = fitLda(corpus, { topics, iterations, alpha: 0.1, seed: deriveSeed(seed, 'topics') });
  const held = new Float64Array(topics);
  for (const [d, document] of corpus.documents.entries())
    for (const [n, word] of document.entries()) held[assignments[d][n]] += Number(isMeant[word]);
  const topic = held.indexOf(Math.max(...held));
  const amounts = texts.map((): Amounts => [0, 0]);
  for (const [d, topicsOfTokens] of assignments.entries()) {
    const inTopic = topicsOfTokens.filter((each) => each === topic).length;
    amounts[Number(corpus.ids[d])] = [inTopic, topicsOfTokens.length];
  }
  return amounts;
}
