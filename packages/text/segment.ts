import path from 'node:path';
import { packageFolderOf, UserError } from '@crosscultural/base';
import { isGluedNumber } from './glued-numbers';
import type { PartOfSpeech } from './token';
import { type CutText, type Cutter, wordCutter, wordsOf } from './word-cutter';

/** The part of nodejieba that is used here. */
interface Jieba extends Cutter {
  load(dictionaries: { userDict: string; idfDict: string }): void;
  tag(text: string): { word: string; tag: string }[];
  insertWord(word: string, tag: string): boolean;
  /** Takes away all that was inserted. Added to nodejieba like `wordEnds`. */
  forgetWords?(): void;
}

/** A word that the segmenter must know, such as a name. */
export interface DictionaryWord {
  word: string;
  partOfSpeech?: PartOfSpeech;
}

const lexicons = path.join(packageFolderOf(__dirname), 'lexicons');
const dictionaries = {
  userDict: path.join(lexicons, 'electronics.dict.utf8'),
  /** Of jieba's keyword extractor, which nobody calls: one line instead of 260,000 that take half a second to read. */
  idfDict: path.join(lexicons, 'no-keywords.idf.utf8'),
};

let jieba: Jieba | undefined;
/** One shared empty list: lists are compared by identity. */
export const noExtraWords: readonly DictionaryWord[] = [];

/** Words handed to the native dictionary besides its files. */
const inserted = new Map<string, string>();
/** Native tags by word; a tag depends on the word alone, so one native look-up per distinct word is enough. */
const tags = new Map<string, string>();
/** The list of the last call, so that a list given again costs nothing. */
let lastExtraWords: readonly DictionaryWord[] | undefined;

/**
 * Makes the segmenter know exactly these extra words, whatever it knew before: otherwise results would depend on what was segmented
 * earlier. nodejieba as it is published cannot forget a word: it reads its dictionary anew (half a second).
 *
 * @throws UserError when a word is empty or holds blanks.
 */
export function useDictionary(extraWords: readonly DictionaryWord[]): void {
  if (jieba && extraWords === lastExtraWords) return;
  const wanted = new Map<string, string>();
  for (const { word, partOfSpeech } of extraWords) {
    const written = word.trim().toLowerCase();
    if (written === '' || /\s/.test(written)) {
      throw new UserError(
        `A word of the user dictionary must not be empty; one with blanks is joined after segmentation: ${JSON.stringify(word)}.`,
      );
    }
    wanted.set(written, tagOfPart[partOfSpeech ?? 'noun']);
  }
  const mustForget = [...inserted].some(([word, tag]) => wanted.get(word) !== tag);
  if (!jieba) {
    jieba = loadJieba();
    jieba.load(dictionaries);
  } else if (mustForget) {
    if (jieba.forgetWords) jieba.forgetWords();
    else jieba.load(dictionaries);
    inserted.clear();
    tags.clear();
  }
  for (const [word, tag] of wanted) {
    if (inserted.has(word)) continue;
    jieba.insertWord(word, tag);
    inserted.set(word, tag);
    tags.clear();
  }
  lastExtraWords = extraWords;
}

function loadedJieba(): Jieba {
  if (!jieba) useDictionary(noExtraWords);
  return jieba as Jieba;
}

function loadJieba(): Jieba {
  const published = require('nodejieba') as Jieba;
  const { wordEnds, forgetWords } = require('nodejieba/build/Release/nodejieba.node') as Jieba;
  return { ...published, wordEnds, forgetWords };
}

let cutter: ((text: string) => CutText) | undefined;

/** Cuts Chinese text into words, Latin words and single marks, told by where they end. */
export function cutChinese(text: string): CutText {
  cutter ??= wordCutter(loadedJieba());
  return cutter(text);
}

/** The same as strings. */
export const segmentChinese = (text: string) => wordsOf(cutChinese(text));

/**
 * The words, blanks and marks of a Chinese text, by the project's own dictionary alone: the same whatever words an
 * earlier call added. Joined they give the text.
 *
 * @example
 * text.chineseWords('键盘很好'); // ['键盘', '很', '好']
 */
export function chineseWords(text: string): string[] {
  if (!jieba || holdsInserted(text)) useDictionary(noExtraWords);
  return segmentChinese(text);
}

/**
 * Whether a text holds a word that was added to the dictionary. To a text without one the added words mean nothing: jieba looks
 * up only words that stand in it. So they need not be taken away, which would read the dictionary anew.
 */
function holdsInserted(text: string): boolean {
  for (const word of inserted.keys()) if (text.includes(word)) return true;
  return false;
}

/** The class of a word that `segmentChinese` gave. */
export function partOfChineseWord(word: string): PartOfSpeech {
  return partOfTag(tagOfWord(word));
}

function tagOfWord(word: string): string {
  let tag = tags.get(word);
  if (tag === undefined) {
    // A word cut out of its sentence may fall into parts; then the last part, a Chinese compound's head, decides.
    tag = isGluedNumber(word) ? 'eng' : (loadedJieba().tag(word).at(-1)?.tag ?? 'x');
    tags.set(word, tag);
  }
  return tag;
}

const tagOfPart: Record<PartOfSpeech, string> = {
  noun: 'n',
  verb: 'v',
  adjective: 'a',
  adverb: 'd',
  idiom: 'i',
  function: 'u',
  unknown: 'x',
};

/** jieba's tags (ICTCLAS set) by their first letter. */
const partOfFirstLetter: Record<string, PartOfSpeech> = {
  n: 'noun',
  t: 'noun',
  s: 'noun',
  j: 'noun',
  e: 'function',
  v: 'verb',
  a: 'adjective',
  b: 'adjective',
  z: 'adjective',
  d: 'adverb',
  i: 'idiom',
  l: 'idiom',
  x: 'unknown',
  g: 'unknown',
};

function partOfTag(tag: string): PartOfSpeech {
  // Latin words, and verbs used as nouns (维修, repair).
  if (tag === 'eng' || tag === 'vn') return 'noun';
  if (tag === 'zg') return 'adverb';
  return partOfFirstLetter[tag[0]] ?? 'function';
}

/**
 * The tag of one Chinese word in jieba's set (ICTCLAS): `ns` place, `nt` organisation, `nr` person, `nz` other proper name, `n` noun,
 * `v` verb, `x` a word that the dictionary does not list. It depends on the word alone, not on its sentence.
 *
 * @param word as `chineseWords` cuts it.
 * @example
 * text.chineseTag('上海'); // 'ns' (Shanghai)
 */
export function chineseTag(word: string): string {
  if (!jieba || holdsInserted(word)) useDictionary(noExtraWords);
  return tagOfWord(word);
}
