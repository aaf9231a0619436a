import { gluedStart } from './glued-numbers';
import { irregularForms, keptForms, nounsInReviews } from './lexicons/english-forms';
import type { PartOfSpeech } from './token';

const wordOrMarks = new RegExp(
  String.raw`(?:${gluedStart})?[\p{L}\p{N}\p{M}]+(?:'\p{L}[\p{L}\p{N}\p{M}]*)*|[^\s\p{L}\p{N}\p{M}]`,
  'gu',
);
const asciiWordOrMarks = new RegExp(String.raw`(?:${gluedStart})?[a-z0-9]+(?:'[a-z][a-z0-9]*)*|[^\sa-z0-9]`, 'g');

/** Cuts English text, in lower case, into words and single marks. Reads text that a tokeniser has cut already (do n't) and text that none has (don't). */
export function tokeniseEnglish(text: string): string[] {
  return text.match(/[^\0-\x7f]/.test(text) ? wordOrMarks : asciiWordOrMarks) ?? [];
}

/** The part of compromise that is used here. */
interface Compromise {
  model(): { one: { lexicon: Record<string, string | string[]> } };
  methods(): {
    two: {
      transform: {
        verb: { toInfinitive(word: string, model: unknown): string };
        adjective: {
          fromComparative(word: string, model: unknown): string;
          fromSuperlative(word: string, model: unknown): string;
        };
      };
    };
  };
}

let compromise: Compromise | undefined;

function loadedCompromise(): Compromise {
  compromise ??= require('compromise/two') as Compromise;
  return compromise;
}

/** What is left of a word without its clitic: it's → it, camera's → camera; a negation keeps its own (don't). */
export function withoutClitic(word: string): string {
  if (word.endsWith("n't")) return word;
  const apostrophe = word.indexOf("'");
  return apostrophe > 0 ? word.slice(0, apostrophe) : word;
}

/**
 * Dictionary form and class of one English word, by look-up: compromise's lexicon of 24,000 forms and its models of
 * verbs and adjectives, with hand-made exceptions first. The sentence around the word is not looked at.
 *
 * @example
 * text.describeEnglishWord('batteries'); // { lemma: 'battery', partOfSpeech: 'noun' }
 */
export function describeEnglishWord(word: string): { lemma: string; partOfSpeech: PartOfSpeech } {
  const model = loadedCompromise().model();
  const tag = englishTag(word) ?? tagByEnding(word, model.one.lexicon);
  const lemma = keptForms.has(word) ? word : (irregularForms.get(word) ?? regularLemma(word, tag, model));
  return { lemma, partOfSpeech: nounsInReviews.has(lemma) ? 'noun' : partOfTag(tag) };
}

function regularLemma(word: string, tag: string, model: unknown): string {
  const { verb, adjective } = loadedCompromise().methods().two.transform;
  switch (tag) {
    case 'Plural':
    case 'PluralByEnding':
      return singular(word);
    case 'PastTense':
    case 'PresentTense':
    case 'Gerund':
    case 'Participle':
      return verb.toInfinitive(word, model);
    case 'Comparative':
      return adjective.fromComparative(word, model);
    case 'Superlative':
      return adjective.fromSuperlative(word, model);
    default:
      return word;
  }
}

/** The singular by English spelling: batteries, boxes, cables; wireless, status and analysis are no plurals. */
function singular(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** For words that the lexicon does not list: the commonest class of their ending. */
function tagByEnding(word: string, lexicon: Record<string, string | string[]>): string {
  if (word.endsWith('ly') && word.length > 4) return 'Adverb';
  if (/[^aeiou](?:ing)$/.test(word) && word.length > 5) return 'Gerund';
  if (/[a-z]{2}ed$/.test(word) && word.length > 4) return 'PastTense';
  if (/(?:able|ible|ous|ful|less|ive|ish|proof|friendly)$/.test(word) && word.length > 5) return 'Adjective';
  if (word.endsWith('s') && word.length > 3) {
    const stem = word.slice(0, -1);
    if (Object.hasOwn(lexicon, stem) && /^(?:Infinitive|Verb)/.test(String(lexicon[stem]))) return 'PresentTense';
    return 'PluralByEnding';
  }
  return 'Noun';
}

/**
 * The first tag of a word or a fixed term in compromise's lexicon of 24,000 forms, such as `City`, `Organization`, `FemaleName`,
 * `LastName`, `Noun` or `PastTense`; undefined for what it does not list.
 *
 * @param word in lower case; blanks join a term of several words.
 * @example
 * text.englishTag('denver'); // 'City'
 */
export function englishTag(word: string): string | undefined {
  const { lexicon } = loadedCompromise().model().one;
  const entry = Object.hasOwn(lexicon, word) ? lexicon[word] : undefined;
  return Array.isArray(entry) ? entry[0] : entry;
}

function partOfTag(tag: string): PartOfSpeech {
  if (/^(?:Infinitive|PastTense|PresentTense|Gerund|Participle|Verb|PhrasalVerb|Imperative)/.test(tag)) return 'verb';
  if (/^(?:Adjective|Comparative|Superlative|Comparable)/.test(tag)) return 'adjective';
  if (/^Adverb/.test(tag)) return 'adverb';
  if (
    /^(?:Conjunction|Preposition|Determiner|Pronoun|Possessive|Copula|Modal|Auxiliary|QuestionWord|Negative|Expression|Particle|There|Value|Cardinal|Ordinal|TextValue|NumericValue)/.test(
      tag,
    )
  ) {
    return 'function';
  }
  return 'noun';
}

interface Stemmer {
  stem(word: string): string;
}
let stemmer: Stemmer | undefined;

/** The stem of an English word by Snowball (Porter 2); each word of a term on its own. */
export function stemEnglish(word: string): string {
  stemmer ??= (require('snowball-stemmers') as { newStemmer(language: string): Stemmer }).newStemmer('english');
  const use = stemmer;
  return word
    .split(' ')
    .map((part) => use.stem(part))
    .join(' ');
}
