import { UserError } from '@crosscultural/base';
import { chineseWords, describeEnglishWord, normaliseText, stopWords } from '@crosscultural/text';

/**
 * The words of posts as numbers: post i owns the entries `starts[i]` … `starts[i + 1]` − 1 of `ids`. Word 0 is no word: it stands
 * once for every stretch of marks and rare words, so that neighbours in `ids` were neighbours in the text.
 */
export interface PostWords {
  /** Word 0 is empty; then the most frequent words by posts first, equal counts by code units. */
  vocabulary: readonly string[];
  /** Posts that hold each word; 0 for word 0. */
  documentFrequency: Uint32Array;
  /** 1 for words that say what a post is about; 0 for stop words, numbers and single characters. */
  isContent: Uint8Array;
  /** [posts + 1]. */
  starts: Uint32Array;
  ids: Uint32Array;
}

/** Which words are kept. */
export interface PostWordsOptions {
  /** A word stands in at least this many posts. Default 5. */
  minimumPosts?: number;
  /** Only so many of the most frequent words. Default 50,000. */
  maximumWords?: number;
}

const hasHan = /\p{Script=Han}/u;
const wordOrMark = /[\p{L}\p{N}\p{M}]+(?:'\p{L}[\p{L}\p{N}\p{M}]*)*|[^\s\p{L}\p{N}\p{M}]+/gu;
const isWord = /^[\p{L}\p{N}]/u;
/** Who is spoken to (@united, @小米手机) is no word of what is said. */
const mention = /@[\p{L}\p{N}_-]{1,30}/gu;
/** From this length on a slice keeps the whole text that it was cut from in memory. */
const shortestSharedSlice = 13;

/**
 * Segments posts once for every analysis that reads words: markup, web addresses, @names and emoji gone, small letters, Chinese by
 * the segmenter, English in dictionary forms; a post with Chinese characters is Chinese.
 *
 * @param texts one a post, any number of them; they may be empty.
 * @throws UserError when an option is not a whole number of at least 1.
 * @example
 * const words = brand.postWords(posts.texts);
 * words.vocabulary[words.ids[words.starts[0]]]; // the first word of the first post
 */
export function postWords(texts: readonly string[], options: PostWordsOptions = {}): PostWords {
  const { minimumPosts = 5, maximumWords = 50_000 } = options;
  checkWhole('minimumPosts', minimumPosts);
  checkWhole('maximumWords', maximumWords);
  const all = everyWord(texts);
  const kept = keptWords(all, minimumPosts, maximumWords);
  const idOf = new Uint32Array(all.words.length);
  kept.forEach((word, place) => {
    idOf[word] = place + 1;
  });
  const vocabulary = ['', ...kept.map((word) => all.words[word])];
  return {
    vocabulary,
    documentFrequency: Uint32Array.from([0, ...kept.map((word) => all.posts[word])]),
    isContent: Uint8Array.from(vocabulary, (word) => (isContentWord(word) ? 1 : 0)),
    ...renumbered(all, idOf),
  };
}

/** Word 0 of what follows is a mark. */
interface EveryWord {
  words: string[];
  /** Posts that hold each word. */
  posts: Uint32Array;
  starts: Uint32Array;
  ids: Uint32Array;
}

function everyWord(texts: readonly string[]): EveryWord {
  const numberOf = new Map<string, number>();
  const words = [''];
  const starts = new Uint32Array(texts.length + 1);
  let ids = new Uint32Array(1024);
  let posts = new Uint32Array(1024);
  let lastPost = new Int32Array(1024).fill(-1);
  let length = 0;
  const numberOfUnit = (unit: string): number => {
    let word = numberOf.get(unit);
    if (word === undefined) {
      word = words.length;
      const own = unit.length < shortestSharedSlice ? unit : [...unit].join('');
      numberOf.set(own, word);
      words.push(own);
    }
    return word;
  };
  for (let post = 0; post < texts.length; post++) {
    for (const unit of unitsOf(texts[post])) {
      if (unit.trim() === '') continue;
      const word = isWord.test(unit) ? numberOfUnit(unit) : 0;
      if (word >= posts.length) {
        posts = grown(posts, Uint32Array);
        lastPost = grown(lastPost, Int32Array).fill(-1, lastPost.length);
      }
      if (word > 0 && lastPost[word] !== post) {
        lastPost[word] = post;
        posts[word]++;
      }
      if (length === ids.length) ids = grown(ids, Uint32Array);
      ids[length++] = word;
    }
    starts[post + 1] = length;
  }
  return { words, posts: posts.subarray(0, words.length), starts, ids: ids.subarray(0, length) };
}

function unitsOf(text: string): readonly string[] {
  const normal = normaliseText(text, { keepDigits: true }).replace(mention, ' ');
  return hasHan.test(normal) ? chineseWords(normal) : (normal.match(wordOrMark) ?? []).map(dictionaryForm);
}

const dictionaryForms = new Map<string, string>();

function dictionaryForm(word: string): string {
  let form = dictionaryForms.get(word);
  if (form === undefined) {
    form = /^[a-z]+$/.test(word) ? describeEnglishWord(word).lemma : word;
    dictionaryForms.set(word, form);
  }
  return form;
}

function grown<T extends Uint32Array | Int32Array>(array: T, kind: { new (length: number): T }): T {
  const larger = new kind(array.length * 2);
  larger.set(array);
  return larger;
}

function keptWords({ words, posts }: EveryWord, minimumPosts: number, maximumWords: number): number[] {
  return Array.from(words.keys())
    .filter((word) => word > 0 && posts[word] >= minimumPosts)
    .sort((a, b) => posts[b] - posts[a] || (words[a] < words[b] ? -1 : 1))
    .slice(0, maximumWords);
}

/** The kept words by their new numbers, what lies between them as one 0. */
function renumbered({ starts, ids }: EveryWord, idOf: Uint32Array): { starts: Uint32Array; ids: Uint32Array } {
  const newStarts = new Uint32Array(starts.length);
  const newIds = new Uint32Array(ids.length);
  let length = 0;
  for (let post = 0; post + 1 < starts.length; post++) {
    for (let i = starts[post]; i < starts[post + 1]; i++) {
      const id = idOf[ids[i]];
      if (id === 0 && length > newStarts[post] && newIds[length - 1] === 0) continue;
      newIds[length++] = id;
    }
    newStarts[post + 1] = length;
  }
  return { starts: newStarts, ids: newIds.slice(0, length) };
}

function isContentWord(word: string): boolean {
  if ([...word].length < 2 || /^[\d\p{P}]+$/u.test(word)) return false;
  return !stopWords(hasHan.test(word) ? 'zh' : 'en').has(word);
}

function checkWhole(name: string, value: number): void {
  if (!(Number.isInteger(value) && value >= 1)) {
    throw new UserError(`${name} must be a whole number of at least 1, not ${value}.`);
  }
}
