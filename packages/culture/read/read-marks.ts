import { type Microblogs, ownText } from '@crosscultural/corpus';
import { tagStyles } from './hashtags';

import { entityKinds, type PostMark, postMarks } from './marks';
import { saysPronouns } from './pronouns';
import type { PostEntities } from './read-microblogs';

/** The bit of each mark. */
const bit = Object.fromEntries(postMarks.map((mark, i) => [mark, 1 << i])) as Record<PostMark, number>;

/** Addresses are ASCII: Chinese goes on without a blank. `网页链接` (link to a page) is what Weibo writes for one. */
const address = /https?:\/\/[\x21-\x7e]*|www\.[a-z0-9-]+\.[\x21-\x7e]*|网页链接/gi;
/** Signs that end a sentence, not an address. */
const sentenceEnd = '?!.,;:\'")]';
/** `@name`; before it neither a letter nor a digit, or it is an e-mail address. Names on Twitter are ASCII, those on Weibo need not be. */
const names = {
  word: /(?<![A-Za-z0-9_.+-])[@＠][A-Za-z0-9_]+/g,
  pair: /(?<![A-Za-z0-9_.+-])[@＠][\p{L}\p{N}_-]+|[@＠]\p{Script=Han}[\p{L}\p{N}_-]*/gu,
};
/** Twitter: a word with a letter; no entity such as `&#39;`, no word that goes on. */
const wordTag = /(?<![\p{L}\p{N}_&])[#＃][\p{N}_]{0,100}\p{L}/u;
/** Weibo: `#topic#` on one line, of at most so many signs. */
const longestTopic = 64;

/**
 * What the author of a post wrote carries: hashtag, URL, question and exclamation mark, mention, “I” and “we”. Only the author's own
 * part is read (`ownText`), without the words passed on. Signs inside an address do not count.
 *
 * @param text of a post.
 * @param tags `pair` for Weibo's #topic#, `word` for #topic.
 * @param language of the post; '' where it is not known.
 * @returns one bit a mark, in the order of `postMarks`.
 * @example
 * marksOf('Did you see? http://t.co/abc?d=1!', 'word', 'en'); // url, question, exclamation
 */
export function marksOf(text: string, tags: 'pair' | 'word', language: string): number {
  let rest = ownText(text);
  let marks = 0;
  const hasAddress = rest.includes('://') || rest.includes('网页链接') || /www\./i.test(rest);
  if (hasAddress) {
    const bare = rest.replace(address, (found) => ` ${trailing(found)} `);
    if (bare !== rest) marks |= bit.url;
    rest = bare;
  }
  if (rest.includes('@') || rest.includes('＠')) {
    const bare = rest.replace(names[tags], ' ');
    if (bare !== rest) marks |= bit.mention;
    rest = bare;
  }
  if (tags === 'pair' ? hasTopic(rest) : wordTag.test(rest)) marks |= bit.hashtag;
  if (rest.includes('?') || rest.includes('？')) marks |= bit.question;
  if (rest.includes('!') || rest.includes('！')) marks |= bit.exclamation;
  const { I, we } = saysPronouns(rest, language);
  return marks | (I ? bit.I : 0) | (we ? bit.we : 0);
}

/**
 * The marks of each post that its text and its record tell; those of entities are added by `withEntityMarks`.
 *
 * @returns one bit a mark, in the order of `postMarks`.
 * @example
 * const marks = withEntityMarks(readMarks(microblogs), entities);
 */
export function readMarks(microblogs: Microblogs): Uint16Array {
  const { texts, users, author, languages, language, saysUrl } = microblogs;
  const tags = tagStyles(microblogs);
  return Uint16Array.from(texts, (text, post) => {
    const marks = marksOf(text, tags[users.platform[author[post]]], languages[language[post]]);
    return saysUrl[post] === 1 ? marks | bit.url : marks;
  });
}

/**
 * The marks with those of what posts name.
 *
 * @param marks of `readMarks`.
 * @returns a copy.
 * @example
 * const marks = withEntityMarks(readMarks(microblogs), entities);
 */
export function withEntityMarks(
  marks: Uint16Array,
  { start, kind }: Pick<PostEntities, 'start' | 'kind'>,
): Uint16Array {
  const bits = entityKinds.map((entity) => bit[entity]);
  return marks.map((of, post) => {
    let all = of;
    for (let i = start[post]; i < start[post + 1]; i++) all |= bits[kind[i]];
    return all;
  });
}

/**
 * Whether a post carries a mark.
 *
 * @param marks of the post: one bit a mark.
 * @param mark which one.
 * @example
 * carries(marks[post], 'hashtag');
 */
export function carries(marks: number, mark: PostMark): boolean {
  return (marks & bit[mark]) !== 0;
}

/** What ends an address without belonging to it. */
function trailing(found: string): string {
  let end = found.length;
  while (end > 0 && sentenceEnd.includes(found[end - 1])) end--;
  return found.slice(end);
}

function hasTopic(text: string): boolean {
  for (let open = text.search(/[#＃]/); open >= 0; ) {
    const close = nextHash(text, open + 1);
    if (close < 0) return false;
    const topic = text.slice(open + 1, Math.min(close, open + 2 + longestTopic));
    if (topic.length <= longestTopic && topic.trim() !== '' && !topic.includes('\n')) return true;
    open = close;
  }
  return false;
}

function nextHash(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (text[i] === '#' || text[i] === '＃') return i;
  return -1;
}
