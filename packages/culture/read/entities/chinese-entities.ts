import { chineseWords } from '@crosscultural/text';
import type { EntityKind } from '../marks';
import {
  familyName,
  isOftenGiven,
  isPureFamilyName,
  isRarelyGiven,
  isTransliterating,
  mayBeGiven,
} from './chinese-names';
import { isCommonEnding, isNameEnding, type NameWord, nameWord } from './chinese-words';
import type { FoundEntity } from './found-entity';
import { gazetteer } from './gazetteer';
import { withoutMarkup } from './mask';

interface Span {
  kind: EntityKind;
  start: number;
  end: number;
}

/** Most words before an ending that belong to an organisation's name. */
const longestName = 4;

/**
 * The places, people and organisations that a Chinese text names: the gazetteer, jieba's tags, family names before characters of given
 * names, and the endings of organisations (大学, university; 集团, group). One pass over the words.
 *
 * @example
 * chineseEntities('刚从厦门回来'); // [{ kind: 'location', text: '厦门', concept: 'Xiamen', start: 2, end: 4 }]
 */
export function chineseEntities(text: string): FoundEntity[] {
  const masked = withoutMarkup(text, 'zh');
  const words = chineseWords(masked);
  const found: Span[] = [];
  let start = 0;
  for (let i = 0; i < words.length; ) {
    const span = spanAt(words, i, start, masked, found);
    if (span === undefined) {
      start += words[i++].length;
      continue;
    }
    // An organisation takes in what its name begins with: 北京 (Beijing) of 北京银行 (Bank of Beijing).
    while (found.length > 0 && found[found.length - 1].end > span.start) found.pop();
    found.push(span);
    while (i < words.length && start < span.end) start += words[i++].length;
  }
  return found.map(({ kind, start, end }) => {
    const name = text.slice(start, end);
    return { kind, start, end, text: name, concept: gazetteer.zh.get(name)?.concept ?? name };
  });
}

function spanAt(words: readonly string[], i: number, start: number, text: string, found: Span[]): Span | undefined {
  const word = words[i];
  const span = (kind: EntityKind, from: number, length: number): Span => ({ kind, start: from, end: from + length });
  if (word === '·' || word === '・') return foreignName(text, start);
  const known = gazetteer.zh.get(word);
  if (known) return span(known.kind, start, word.length);
  const joined = joinedName(words, i);
  if (joined) return span(joined.kind, start, joined.length);
  const told = toldPerson(words, i, start, text);
  if (told) return told;
  const described = nameWord(word);
  switch (described.role) {
    case 'place':
      return span('location', start, word.length);
    case 'organisation':
      return span('organisation', start, word.length);
    case 'organisation ending': {
      const before = nameBefore(words, i, start, found);
      return before === undefined ? undefined : span('organisation', start - before, before + word.length);
    }
    case 'other':
      return undefined;
    default: {
      const person = personAt(words, i, described);
      return person && span('person', start + person.skipped, person.length);
    }
  }
}

const joinable = new Map<string, number>();

/** Names of the gazetteer that the segmenter cuts into several words. */
function joinedName(words: readonly string[], i: number): { kind: EntityKind; length: number } | undefined {
  if (joinable.size === 0) {
    for (const name of gazetteer.zh.keys()) {
      const parts = chineseWords(name);
      if (parts.length > 1) joinable.set(parts[0], Math.max(parts.length, joinable.get(parts[0]) ?? 0));
    }
  }
  for (let count = joinable.get(words[i]) ?? 0; count > 1; count--) {
    const name = words.slice(i, i + count).join('');
    const known = gazetteer.zh.get(name);
    if (known) return { kind: known.kind, length: name.length };
  }
  return undefined;
}

/** How many characters before an ending belong to the organisation's name; undefined where it names none. */
function nameBefore(words: readonly string[], i: number, start: number, found: readonly Span[]): number | undefined {
  const last = found[found.length - 1];
  let length = 0;
  let names = false;
  for (let back = i - 1; back >= 0 && back >= i - longestName; back--) {
    const word = words[back];
    const at = start - length - word.length;
    const isFound = last !== undefined && at >= last.start && at + word.length <= last.end;
    const { role, tag, isGeneric } = nameWord(word);
    if (isFound && last.kind === 'person' && names) break;
    if (isFound || role === 'unknown' || tag === 'nz' || tag.startsWith('nr')) {
      const swallowed = !isFound && word.length > 2 && isLeading(word[0]) ? 1 : 0;
      length += word.length - swallowed;
      names = true;
      if (swallowed > 0) break;
      continue;
    }
    const isNoun = role === 'noun' || role === 'organisation ending';
    if (!isNoun && !isNamePart(tag)) break;
    if (word.length > 1 && !isGeneric && role === 'noun' && !isCommonEnding(words[i])) names = true;
    length += word.length;
  }
  return names ? length : (singleCharacters(words, i) ?? verbAsName(words, i));
}

const isNamePart = (tag: string) => tag === 'b' || tag === 'f' || tag === 's';
/** Words that the model of unknown words takes for the head of the name after them. */
const isLeading = (character: string) => '又在和跟被从与对去到给是有由据照'.includes(character);

/** 远帆科技 (Yuanfan Tech): two characters that are no word. */
function singleCharacters(words: readonly string[], i: number): number | undefined {
  const isPart = (word: string | undefined) => word?.length === 1 && /\p{Script=Han}/u.test(word) && mayBeGiven(word);
  return isNameEnding(words[i]) && isPart(words[i - 1]) && isPart(words[i - 2]) ? 2 : undefined;
}

/** 知行出版社 (Zhixing Press, know and act): a verb at the head of a clause, where no verb has such an object. */
function verbAsName(words: readonly string[], i: number): number | undefined {
  const word = words[i - 1];
  if (
    word?.length !== 2 ||
    !isNameEnding(words[i]) ||
    !/^(?:\P{Script=Han}|[了据在由被和与从看])?$/u.test(words[i - 2] ?? '')
  )
    return undefined;
  const { tag, isGeneric } = nameWord(word);
  return tag.startsWith('v') && !isGeneric && mayBeGiven(word[0]) && mayBeGiven(word[1]) ? word.length : undefined;
}

/** Said of people: the word after or before a name that might be something else. */
const cueAfter = /^(?:说|表示|认为|称|先生|女士|老师|教授|同学|导演|医生|博士|演唱会)$/;

/** What people are the object of, and what follows those who are told of. */
const cueBefore = new Set(
  '看到 想起 采访 听 听说 遇到 遇见 见到 认识 感谢 谢谢 支持 喜欢 祝 祝贺 恭喜 据 跟 和 与 找 问 刚看到 提到 邀请 采访了 关注 介绍 专访'.split(
    ' ',
  ),
);
const cueCharacterBefore = new Set('照据跟和与听找');
/** After a name at the head of a clause: also, says, thinks, and. */
const saysAfter = new Set('说也认称和与');
const cueCharacterAfter = new Set('的说也在和与了表认称是，。！？、：今昨');

/**
 * A name of three characters that the segmenter did not keep together, between a word that people follow, or the head of a clause, and
 * one that follows people: 想起韩默然说 (remembered that Han Moran says).
 */
function toldPerson(words: readonly string[], i: number, start: number, text: string): Span | undefined {
  const word = words[i];
  if (word.length > 3) return undefined;
  const skipped = word.length > 1 && cueCharacterBefore.has(word[0]) && nameWord(word).role === 'unknown' ? 1 : 0;
  if (!isPureFamilyName(word[skipped]) || gazetteer.zh.has(word)) return undefined;
  const before = words[i - 1] ?? '';
  const headsClause = !/\p{Script=Han}$/u.test(before);
  if (skipped === 0 && !headsClause && !cueBefore.has(before) && !cueCharacterBefore.has(before)) return undefined;
  const at = start + skipped;
  const [first, second, after = ''] = text.slice(at + 1, at + 4);
  if (second === undefined || !/^\p{Script=Han}{2}$/u.test(first + second)) return undefined;
  const isGiven = (character: string) => mayBeGiven(character) || isRarelyGiven(character);
  const follows = headsClause ? saysAfter : cueCharacterAfter;
  const isTold = isGiven(first) && isGiven(second) && (follows.has(after) || (!headsClause && after === ''));
  return isTold ? { kind: 'person', start: at, end: at + 3 } : undefined;
}

/** A person's name from a word on, of which the first characters may belong to no name. */
function personAt(
  words: readonly string[],
  i: number,
  { role, tag }: NameWord,
): { skipped: number; length: number } | undefined {
  const word = words[i];
  if (role === 'person') {
    // 李子涵 (Li Zihan), of which the dictionary knows 李子.
    const next = words[i + 1] ?? '';
    const goesOn = word.length === 2 && next.length === 1 && isOftenGiven(next) && mayBeGiven(next);
    return { skipped: 0, length: word.length + (goesOn ? 1 : 0) };
  }
  if (role === 'unknown') {
    return nameFrom(words, i, 0) ?? (/^[照听跟和与见对给让向问找像想]/.test(word) ? nameFrom(words, i, 1) : undefined);
  }
  const isFamilyName = familyName(word).length === word.length && (tag.startsWith('nr') || tag === 'ns' || tag === 'n');
  return isFamilyName ? nameFrom(words, i, 0) : undefined;
}

/** Family name and given name from a character of a word on; the given name may go on in the next words. */
function nameFrom(
  words: readonly string[],
  i: number,
  skipped: number,
): { skipped: number; length: number } | undefined {
  const word = words[i];
  const family = familyName(word, skipped);
  if (family.length === 0) return undefined;
  let given = 0;
  for (let at = skipped + family.length; at < word.length && given < 2; at++) {
    // What the model of unknown words took for one word of the length of a name is one.
    const isWhole = word.length - skipped === family.length + 2 && !family.isAmbiguous;
    if (!mayBeGiven(word[at]) && !(isWhole && isRarelyGiven(word[at]))) break;
    given++;
  }
  const usesWord = skipped + family.length + given === word.length;
  if (given < 2 && usesWord) given += givenInNextWords(words, i + 1, given);
  if (given === 2) return { skipped, length: family.length + given };
  const isSure = family.length === 2 || !family.isAmbiguous || cueAfter.test(words[i + 1] ?? '');
  // Two characters that no dictionary lists are a name only if the second is usual in names: 赵薇, not 张图 (a picture).
  const isOwnWord = word.length - skipped > family.length && isOftenGiven(word[skipped + family.length]);
  return given === 1 && isSure && isOwnWord ? { skipped, length: family.length + 1 } : undefined;
}

function givenInNextWords(words: readonly string[], next: number, given: number): number {
  const word = words[next];
  if (word === undefined) return 0;
  const { tag, role } = nameWord(word);
  if (
    role === 'organisation ending' ||
    !/^(?:x|n|nr|nz|ns|g|a|ng|nrt|nrfg|j)/.test(tag) ||
    !/^\p{Script=Han}/u.test(word)
  )
    return 0;
  if (given === 0 && word.length === 2) {
    const isName = role === 'unknown' || tag.startsWith('nr');
    const mayBe = isName ? mayBeGiven : isOftenGiven;
    return mayBe(word[0]) && mayBe(word[1]) ? 2 : 0;
  }
  if (word.length > 1 || !mayBeGiven(word)) return 0;
  if (given === 1) return 1;
  // Family name and two single characters: both must be usual in names.
  const second = words[next + 1];
  return isOftenGiven(word) && second?.length === 1 && isOftenGiven(second) ? 2 : 0;
}

/** Foreign names are written with a dot between their parts: characters of transliterations on both sides. */
function foreignName(text: string, dot: number): Span | undefined {
  const longestPart = 7;
  let start = dot;
  while (start > 0 && dot - start < longestPart && isTransliterating(text[start - 1])) start--;
  let end = dot + 1;
  while (end < text.length && end - dot <= longestPart && isTransliterating(text[end])) end++;
  return start < dot && end > dot + 1 ? { kind: 'person', start, end } : undefined;
}
