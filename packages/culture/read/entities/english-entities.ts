import { englishTag } from '@crosscultural/text';
import type { EntityKind } from '../marks';
import { type CapitalisedRun, englishWords, type RunWord } from './capitalised-runs';
import {
  isWordToo,
  looseEndings,
  organisationEndings,
  organisationHeads,
  placeEndings,
  placeHeads,
  titles,
  type WordKind,
  wordKind,
} from './english-words';
import type { FoundEntity } from './found-entity';
import { gazetteer } from './gazetteer';
import { withoutMarkup } from './mask';

/** Places of a run: the words from `from` to before `to`. */
interface RunSpan {
  kind: EntityKind;
  from: number;
  to: number;
}

/**
 * The places, people and organisations that an English text names. Candidates are runs of capitalised words; each distinct run is
 * read once, by the gazetteer, compromise's lexicon of names, and the usual endings (Bank, University, Street). An article before
 * an organisation belongs to its name, as in OntoNotes (the Halden Institute).
 *
 * @example
 * englishEntities('back from Toronto'); // [{ kind: 'location', text: 'Toronto', concept: 'Toronto', start: 10, end: 17 }]
 */
export function englishEntities(text: string): FoundEntity[] {
  const masked = withoutMarkup(text, 'en');
  const { runs, small, isHeadline } = englishWords(masked);
  const found: FoundEntity[] = [];
  const add = (kind: EntityKind, start: number, end: number) => {
    const name = text.slice(start, end);
    found.push({ kind, start, end, text: name, concept: conceptOf(name) });
  };
  for (const run of runs) {
    const names = namesInRun(run, isHeadline);
    if (names.length === 0 && isFirmInText(run, masked)) add('organisation', run.words[0].start, run.words[2].end);
    for (const { kind, from, to } of names) {
      const start = run.words[from].start;
      add(kind, kind === 'organisation' ? withArticle(masked, start) : start, run.words[to - 1].end);
    }
  }
  for (const { word, start, end } of small) {
    const known = smallNames().get(word);
    if (known) add(known, start, end);
  }
  return found.sort((a, b) => a.start - b.start);
}

const beforeFirms = /(?:^|\s)(?:at|according to) $/i;
const afterFirms = /^ (?:reports|announces|announced|launches|launched|opens|sells|hires)\b/;

/** Two strange words joined by and are a firm where somebody is at them, or where they do what firms do: seen at Marks and Spencer. */
function isFirmInText({ words }: CapitalisedRun, text: string): boolean {
  if (words.length !== 3 || (words[1].word !== 'and' && words[1].word !== '&')) return false;
  if (wordKind(words[0].word) !== 'unknown' || wordKind(words[2].word) === 'never') return false;
  const [{ start }, , { end }] = words;
  return beforeFirms.test(text.slice(Math.max(0, start - 14), start)) || afterFirms.test(text.slice(end, end + 14));
}

function withArticle(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 5), start);
  return /(?:^|[^\p{L}])[Tt]he $/u.test(before) || before === 'the ' || before === 'The ' ? start - 4 : start;
}

function conceptOf(name: string): string {
  const bare = name.replace(/^[Tt]he /, '');
  return (gazetteer.en.get(name) ?? gazetteer.en.get(bare) ?? gazetteer.en.get(capitalised(bare)))?.concept ?? bare;
}

const capitalised = (word: string) => word[0].toUpperCase() + word.slice(1).toLowerCase();

let small: Map<string, EntityKind> | undefined;

/** Places that can be written small without being mistaken: one word of at least five letters that is nothing else. */
function smallNames(): Map<string, EntityKind> {
  if (small === undefined) {
    small = new Map();
    for (const [name, { kind }] of gazetteer.en) {
      const word = name.toLowerCase();
      const isOther =
        englishTag(word) !== undefined && !['City', 'Country', 'Region', 'Place'].includes(englishTag(word) as string);
      if (kind === 'location' && word.length >= 5 && /^[a-z]+$/.test(word) && !isOther && !isWordToo(word))
        small.set(word, kind);
    }
    for (const word of [
      'queens',
      'georgia',
      'pacific',
      'atlantic',
      'phoenix',
      'columbus',
      'charlotte',
      'orlando',
      'florence',
      'cologne',
    ])
      small.delete(word);
  }
  return small;
}

const runs = new Map<string, readonly RunSpan[]>();
/** Distinct runs have no end in a long corpus; memory has. */
const mostRuns = 200_000;

function namesInRun(run: CapitalisedRun, isHeadline: boolean): readonly RunSpan[] {
  const key = `${run.beginsSentence ? '.' : ''}${isHeadline ? '!' : ''}${run.words.map(({ word }) => word).join(' ')}`;
  let found = runs.get(key);
  if (found === undefined) {
    if (runs.size >= mostRuns) runs.clear();
    found = readRun(run.words, run.beginsSentence, isHeadline);
    runs.set(key, found);
  }
  return found;
}

function readRun(words: readonly RunWord[], beginsSentence: boolean, isHeadline: boolean): RunSpan[] {
  const names = words.map(({ word }) => word);
  const found: RunSpan[] = [];
  for (let from = 0; from < names.length; ) {
    const span = spanFrom(names, from, from === 0 && beginsSentence, isHeadline);
    if (span) found.push(span);
    from = span ? span.to : from + 1;
  }
  return found;
}

function spanFrom(
  names: readonly string[],
  from: number,
  beginsSentence: boolean,
  isHeadline: boolean,
): RunSpan | undefined {
  const kind = wordKind(names[from]);
  const known = knownFrom(names, from);
  const organisation = isHeadline ? undefined : organisationFrom(names, from);
  if (organisation && organisation > (known?.to ?? 0)) return { kind: 'organisation', from, to: organisation };
  const person =
    personFrom(names, from, kind, beginsSentence) ?? strangerFrom(names, from, beginsSentence || isHeadline);
  if (person && person.to > (known?.to ?? 0)) return person;
  const place = isHeadline ? undefined : placeFrom(names, from);
  if (place && place.to > (known?.to ?? 0)) return place;
  if (known) return known.to === from + 1 && isWordToo(names[from]) && beginsSentence ? undefined : known;
  if (isHeadline) return undefined;
  const firm = firmFrom(names, from, beginsSentence);
  if (firm) return { kind: 'organisation', from, to: firm };
  return aloneAt(names, from, kind, beginsSentence);
}

/** The longest name of the gazetteer, or of compromise's lexicon in several words. */
function knownFrom(names: readonly string[], from: number): RunSpan | undefined {
  for (let to = Math.min(names.length, from + 4); to > from; to--) {
    const name = names.slice(from, to).join(' ');
    const known =
      gazetteer.en.get(name) ??
      (name.length > 3 && name === name.toUpperCase() ? gazetteer.en.get(capitalised(name)) : undefined);
    if (known) return { kind: known.kind, from, to };
    if (to === from + 1) break;
    const kind = kindOfWord(wordKind(name));
    if (kind) return { kind, from, to };
  }
  return undefined;
}

function kindOfWord(kind: WordKind): EntityKind | undefined {
  if (kind === 'place') return 'location';
  return kind === 'organisation' || kind === 'person' ? kind : undefined;
}

const isJoining = (word: string) => /^[\p{Ll}&]/u.test(word);

/** Where an organisation's name ends that begins at a word: with a usual ending, or after University of …; 0 for none. */
function organisationFrom(names: readonly string[], from: number): number {
  if (wordKind(names[from]) === 'never' || isJoining(names[from])) return 0;
  if (organisationHeads.has(names[from]) && names[from + 1] === 'of') {
    const next = from + (names[from + 2] === 'the' ? 3 : 2);
    if (next >= names.length) return 0;
    let to = next + 1;
    while (to < names.length && to < next + 3 && !isJoining(names[to]) && wordKind(names[to]) !== 'never') to++;
    return to;
  }
  if (organisationEndings.has(names[from])) return 0;
  let end = 0;
  for (let to = from + 1; to < names.length && to < from + 5; to++) {
    if (isJoining(names[to]) ? names[to] !== 'and' && names[to] !== '&' : wordKind(names[to]) === 'never') break;
    if (!organisationEndings.has(names[to])) continue;
    const before = names.slice(from, to).filter((name) => !isJoining(name));
    if (!looseEndings.has(names[to]) || before.some((name) => wordKind(name) !== 'common')) end = to + 1;
  }
  return end;
}

/** First name and what follows, or what follows a title. */
function personFrom(
  names: readonly string[],
  from: number,
  kind: WordKind,
  beginsSentence: boolean,
): RunSpan | undefined {
  const isTitle = titles.has(names[from].replace(/\.$/, ''));
  const first = isTitle ? from + 1 : from;
  if (first >= names.length) return undefined;
  // Sydney Brown, but not Sydney Siege: of a place, only a family name makes a person.
  if (!isTitle && isFirstNameToo(names[from])) {
    if (wordKind(names[first + 1] ?? '') !== 'last name') return undefined;
  } else if (!isTitle && kind !== 'first name' && kind !== 'person') return undefined;
  let to = first;
  const mayEnd = (at: number) =>
    at < names.length &&
    /^\p{Lu}/u.test(names[at]) &&
    !placeEndings.has(names[at]) &&
    !organisationEndings.has(names[at]) &&
    isSurname(names[at]);
  if (isTitle) {
    while (to < first + 3 && mayEnd(to)) to++;
    return to > first ? { kind: 'person', from: first, to } : undefined;
  }
  to = first + 1;
  while (['de', 'la', 'van', 'von', 'der', 'bin', 'al', 'du', 'di'].includes(names[to])) to++;
  const surnameAt = to;
  while (to < surnameAt + 2 && mayEnd(to)) to++;
  if (to === surnameAt) return undefined;
  if (beginsSentence && isWordToo(names[from]) && wordKind(names[to - 1]) === 'common') return undefined;
  return { kind: 'person', from, to };
}

/** Two words, and no more, that nothing lists, or a family name after one: mostly a person. At the head of a sentence it may be anything. */
function strangerFrom(names: readonly string[], from: number, mayBeAnything: boolean): RunSpan | undefined {
  if (mayBeAnything || from !== 0 || names.length !== 2) return undefined;
  const isTitleCase = names.every((name) => /^\p{Lu}\p{Ll}{2,}$/u.test(name) && !gazetteer.en.has(name));
  const [first, last] = names.map(wordKind);
  const isStrange = first === 'unknown' && (last === 'unknown' || last === 'last name' || last === 'first name');
  const isEastern = first === 'last name' && (last === 'unknown' || last === 'first name');
  return isTitleCase && (isStrange || (first === 'common' && last === 'last name') || isEastern)
    ? { kind: 'person', from, to: 2 }
    : undefined;
}

/** Places that people are called after, so that a family name decides: Charlotte Brown. */
const isFirstNameToo = (word: string) =>
  /^(?:Charlotte|Austin|Sydney|Florence|Georgia|Jordan|Sofia|Orlando|Phoenix|Virginia|Paris|Chad|Israel|Adelaide|Victoria|Savannah|Madison|Brooklyn|Carolina)$/.test(
    word,
  );

function isSurname(word: string): boolean {
  const kind = wordKind(word);
  if (kind === 'never' || kind === 'organisation') return false;
  return !gazetteer.en.has(word) || gazetteer.en.get(word)?.kind === 'person';
}

/** … Street, Lake … */
function placeFrom(names: readonly string[], from: number): RunSpan | undefined {
  const isName = (word: string | undefined) =>
    word !== undefined && !isJoining(word) && wordKind(word) !== 'never' && !organisationEndings.has(word);
  if (!isName(names[from])) return undefined;
  const next = names[from + 1];
  if (isName(next) && placeHeads.has(names[from]) && wordKind(next) !== 'common')
    return { kind: 'location', from, to: from + 2 };
  for (let to = from + 1; to < names.length && to < from + 4 && isName(names[to]); to++) {
    if (placeEndings.has(names[to])) return { kind: 'location', from, to: to + 1 };
  }
  return undefined;
}

/** Two words joined by and, one of them a thing's name at least: a firm (Marks and Spencer). Two strange ones are rather two persons. */
function firmFrom(names: readonly string[], from: number, beginsSentence: boolean): number {
  const isFirmName = (word: string | undefined) =>
    word !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(word) &&
    ['unknown', 'common', 'last name'].includes(wordKind(word)) &&
    !gazetteer.en.has(word);
  const joins = names[from + 1] === 'and' || names[from + 1] === '&';
  if (!joins || !isFirmName(names[from]) || !isFirmName(names[from + 2])) return 0;
  if (wordKind(names[from]) !== 'common' && wordKind(names[from + 2]) !== 'common') return 0;
  return beginsSentence && names[from + 1] === 'and' && wordKind(names[from]) === 'common' ? 0 : from + 3;
}

function aloneAt(names: readonly string[], from: number, kind: WordKind, beginsSentence: boolean): RunSpan | undefined {
  const word = names[from];
  if (word.length < 3 || isJoining(word)) return undefined;
  const span = (found: EntityKind): RunSpan => ({ kind: found, from, to: from + 1 });
  if (kind === 'place' || kind === 'organisation')
    return isWordToo(word) ? undefined : span(kind === 'place' ? 'location' : kind);
  if ((kind === 'first name' || kind === 'person') && !isWordToo(word) && !beginsSentence) return span('person');
  return undefined;
}
