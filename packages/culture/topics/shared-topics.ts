import { type PostWords, postGloss, postWords } from '@crosscultural/brand';
import type { Microblogs } from '@crosscultural/corpus';
import { topicReader, topWords } from '@crosscultural/lda';
import { everydayConceptOf } from '../concepts';
import type { PostTopics } from '../read/read-microblogs';
import { alignTopics, type TopicAlignment } from './align-topics';
import { fitTopics, type LanguageTopics, type TopicSettings } from './fit-topics';
import { documentOf, idsIn, languagesOfPosts, type TopicLanguage, topicLanguages } from './topic-words';
import { wordGlosses } from './word-glosses';

/** The topics of posts in one space for both languages, and where they come from. */
export interface SharedTopics {
  topics: PostTopics;
  /** The models, Chinese first; a language with too few posts has none. */
  languages: readonly LanguageTopics[];
  /** Null where one language alone is modelled: its topics are the columns then. */
  alignment: TopicAlignment | null;
  /** Of each topic of each model, its column. */
  columnOf: readonly Int32Array[];
}

/**
 * With fewer topics that both languages share, they tell users and posts of two languages nothing apart: all are near each other
 * (our choice).
 */
export const fewestSharedTopics = 5;

/** Posts whose topics are asked: their texts, and the languages that their source tells. */
export type PostTexts = Pick<Microblogs, 'texts' | 'languages' | 'language'>;

/**
 * What posts are about, in topics that both languages share: the topics of each language (`fitTopics`), aligned through a
 * dictionary of everyday words (`alignTopics`), then every post read by the fixed models. A post's topics therefore depend on its own
 * words and on the models, never on the posts beside it. Fitting looks at a bounded random part of the posts; segmenting and
 * reading are linear in posts.
 *
 * @param dictionary Chinese words with their English counterparts, as `conceptDictionary()`.
 * @returns columns for the shared topics, best match first, and a last one for what is left over; posts in no modelled language
 * or without a known word have NaN.
 * @throws UserError when lda refuses an option.
 * @example
 * const { topics } = profiles.sharedTopics(microblogs, profiles.conceptDictionary(), { seed: 2023 });
 */
export function sharedTopics(
  microblogs: Microblogs,
  dictionary: Readonly<Record<string, readonly string[]>>,
  settings: TopicSettings,
): SharedTopics {
  const words = postWords(microblogs.texts);
  const languageOf = languagesOfPosts(microblogs);
  const languages = topicLanguages
    .map((language, index) => {
      const rows: number[] = [];
      for (let row = 0; row < languageOf.length; row++) if (languageOf[row] === index) rows.push(row);
      return fitTopics(language, microblogs, words, rows, settings);
    })
    .filter((fitted) => fitted !== null);
  const [first, second] = languages;
  const alignment = second ? alignTopics(first.model, second.model, dictionary, settings.seed) : null;
  const columnOf = alignment
    ? [alignment.firstColumn, alignment.secondColumn]
    : languages.map(({ model }) => Int32Array.from({ length: model.topics }, (_, topic) => topic));
  const labels = [...(alignment ? labelsOfPairs(alignment) : languages.flatMap(labelsOfTopics)), 'other'];
  const without = { languages, alignment, columnOf };
  return { ...without, topics: readTopics({ ...without, labels }, words, languageOf) };
}

/**
 * The topics of posts that the models have not seen: to the same bytes what they would have got among the others.
 *
 * @param shared what `sharedTopics` gave.
 * @param posts their texts, and the languages that their source tells (an empty name where it tells none).
 * @example
 * profiles.steps.topicsOfTexts(shared, { texts: ['去看电影'], languages: [''], language: Uint8Array.of(0) }); // 'go and see a film'
 */
export function topicsOfTexts(shared: SharedTopics, posts: PostTexts): PostTopics {
  const words = postWords(posts.texts, { minimumPosts: 1 });
  return readTopics({ ...shared, labels: shared.topics.labels }, words, languagesOfPosts(posts));
}

function readTopics(
  { languages, columnOf, labels }: Omit<SharedTopics, 'topics' | 'alignment'> & { labels: readonly string[] },
  words: PostWords,
  languageOf: Uint8Array,
): PostTopics {
  const width = labels.length;
  const shares = new Float32Array(languageOf.length * width).fill(Number.NaN);
  languages.forEach(({ language, model }, l) => {
    const own = topicLanguages.indexOf(language);
    const idOf = idsIn(model.vocabulary, words);
    const read = topicReader(model);
    for (let row = 0; row < languageOf.length; row++) {
      if (languageOf[row] !== own) continue;
      const document = documentOf(words, row, idOf);
      if (document.length === 0) continue;
      const place = shares.subarray(row * width, (row + 1) * width).fill(0);
      read(document).forEach((share, topic) => {
        place[columnOf[l][topic]] += share;
      });
    }
  });
  return { labels, shares };
}

/** What a word says in English, for readers without Chinese; null where no glossary has it. */
export function glossOf(word: string, language: TopicLanguage): string | null {
  if (language === 'en') return word;
  if (Object.hasOwn(wordGlosses, word)) return wordGlosses[word];
  return everydayConceptOf(word, language)?.concept ?? postGloss(word);
}

/**
 * The most probable words of a topic, Chinese ones with their meaning in brackets where a glossary has it.
 *
 * @param count words of each topic. Default 6.
 * @example
 * const [chinese] = (await study.topics()).languages;
 * profiles.wordsWithGlosses(chinese, 3)[0]; // '电影 (film), 导演 (director), 票房 (box office)'
 */
export function wordsWithGlosses({ language, model }: LanguageTopics, count = 6): string[] {
  return topWords(model, count, { minimumFrequency: 1 }).map((top) =>
    top
      .map(({ word }) => {
        const gloss = glossOf(word, language);
        return gloss === null || gloss === word ? word : `${word} (${gloss})`;
      })
      .join(', '),
  );
}

/** A pair is named by the English words that are probable on both sides. */
function labelsOfPairs({ aligned }: TopicAlignment): string[] {
  return distinct(
    aligned
      .filter(({ how }) => how === 'pair')
      .map(({ common }) => [...new Set(common.map((both) => both.split(' = ')[1]))].slice(0, 2).join(', ')),
  );
}

function labelsOfTopics({ language, model }: LanguageTopics): string[] {
  return distinct(
    topWords(model, 2, { minimumFrequency: 1 }).map((top) =>
      top.map(({ word }) => glossOf(word, language) ?? word).join(', '),
    ),
  );
}

/** A name that has come before gets a number. */
function distinct(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
