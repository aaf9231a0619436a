import type { PostWords } from '@crosscultural/brand';
import type { Microblogs } from '@crosscultural/corpus';
import { fewestUsers } from '../privacy/small-groups';

/** The languages whose posts are read: those that the table of concepts joins. */
export const topicLanguages = ['zh', 'en'] as const;
export type TopicLanguage = (typeof topicLanguages)[number];

/** What `languagesOfPosts` holds for a post in no language that is read. */
export const noLanguage = 255;

/** Of the posts of a language. */
const mostPosts = 0.2;

const hasHan = /\p{Script=Han}/u;

/**
 * By which language's words each post is read: Chinese where it holds Chinese characters, else English. A post that its
 * source says to be in a third language is not read.
 *
 * @returns [posts] index into `topicLanguages`, or `noLanguage`.
 * @example
 * languagesOfPosts({ texts: ['早上好'], languages: [''], language: Uint8Array.of(0) }); // [0]: "good morning" is Chinese
 */
export function languagesOfPosts({ texts, languages, language }: Pick<Microblogs, 'texts' | 'languages' | 'language'>) {
  const isThird = languages.map((name) => name !== '' && !topicLanguages.some((known) => name.startsWith(known)));
  return Uint8Array.from(texts, (text, row) => {
    if (isThird[language[row]]) return noLanguage;
    return hasHan.test(text) ? 0 : 1;
  });
}

/**
 * The words of one language that say what posts are about: content words of at least ten of the users (topics are published, and
 * fewer would tell who said it) and of at most a fifth of the language's posts (a word of every fifth post parts nothing).
 *
 * @param author [posts] of all posts.
 * @param rows of the posts of that language, ascending: the posts of a user stand together.
 * @returns numbers into `words.vocabulary`, most frequent words of all posts first.
 */
export function wordsOfTopics(words: PostWords, author: Int32Array, rows: readonly number[]): number[] {
  const { vocabulary, isContent, starts, ids } = words;
  const [posts, users] = [new Uint32Array(vocabulary.length), new Uint32Array(vocabulary.length)];
  const [lastRow, lastUser] = [new Int32Array(vocabulary.length).fill(-1), new Int32Array(vocabulary.length).fill(-1)];
  for (const row of rows) {
    for (let i = starts[row]; i < starts[row + 1]; i++) {
      const word = ids[i];
      if (lastRow[word] === row) continue;
      lastRow[word] = row;
      posts[word]++;
      if (lastUser[word] !== author[row]) users[word]++;
      lastUser[word] = author[row];
    }
  }
  return Array.from(vocabulary.keys()).filter(
    (word) => isContent[word] === 1 && users[word] >= fewestUsers && posts[word] <= mostPosts * rows.length,
  );
}

/**
 * Posts as documents over a vocabulary: words that it lacks are left out.
 *
 * @param idOf [words.vocabulary], −1 for a word that is left out.
 */
export function documentOf(words: PostWords, row: number, idOf: Int32Array): number[] {
  const document: number[] = [];
  for (let i = words.starts[row]; i < words.starts[row + 1]; i++) {
    const id = idOf[words.ids[i]];
    if (id >= 0) document.push(id);
  }
  return document;
}

/** Of each word of posts, its number in a model's vocabulary; −1 where the model does not know it. */
export function idsIn(vocabulary: readonly string[], words: PostWords): Int32Array {
  const ids = new Map(vocabulary.map((word, id) => [word, id]));
  return Int32Array.from(words.vocabulary, (word) => ids.get(word) ?? -1);
}
