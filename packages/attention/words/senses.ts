import type { Review } from '@crosscultural/corpus';
import { conceptOf, normaliseTerm } from '@crosscultural/text';
import type { AttentionLexicon } from './lexicon';

type ListsOfTerms = Map<string, ReadonlyMap<string, string>>;
const listsOf = new WeakMap<AttentionLexicon, ListsOfTerms>();

/** The lexicon's terms of one language, normalised as reviews' terms are. */
function listOf(lexicon: AttentionLexicon, language: string, product: string | undefined): ReadonlyMap<string, string> {
  const lists: ListsOfTerms = listsOf.get(lexicon) ?? new Map();
  listsOf.set(lexicon, lists);
  const key = `${language} ${product ?? ''}`;
  let list = lists.get(key);
  if (list === undefined) {
    const terms = product === undefined ? lexicon.concepts : lexicon.sensesIn(product);
    const entries = Object.entries(terms[language === 'zh' ? 'zh' : 'en']);
    list = new Map(entries.map(([term, concept]) => [normaliseTerm(term, language), concept]));
    lists.set(key, list);
  }
  return list;
}

/**
 * The term under which an aspect of a review is counted and looked up: normalised, and with the product group behind it where
 * the term means something of its own there, so that `声音 (laptop)` (the sound of a laptop: its fan) and 声音 are two terms.
 *
 * @param lexicon whose senses are asked.
 * @param written the aspect as the review has it.
 * @param review its language and product group.
 * @example
 * termIn(lexicon, '声音', { language: 'zh', product: 'laptop' }); // '声音 (laptop)'
 */
export function termIn(
  lexicon: AttentionLexicon,
  written: string,
  { language, product }: Pick<Review, 'language' | 'product'>,
): string {
  return senseIn(lexicon, normaliseTerm(written, language), { language, product });
}

/** The same of a term that is normalised already. */
export function senseIn(
  lexicon: AttentionLexicon,
  term: string,
  { language, product }: Pick<Review, 'language' | 'product'>,
): string {
  return product !== undefined && listOf(lexicon, language, product).has(term) ? `${term} (${product})` : term;
}

/** What a term of `termIn` means in its product group; undefined for a term that means the same everywhere. */
export function senseOf(lexicon: AttentionLexicon, term: string, language: string): string | undefined {
  const match = /^(.+) \((.+)\)$/.exec(term);
  return match === null ? undefined : listOf(lexicon, language, match[2]).get(match[1]);
}

/**
 * The concept of a term that the words do not list: by the lexicon of things with several names, else by the glossary; a part
 * is the same part with its whole before it (laptop screen, 电脑屏幕).
 *
 * @example
 * conceptOfTerm(lexicon, 'battery life', 'en'); // 'battery'
 */
export function conceptOfTerm(lexicon: AttentionLexicon, term: string, language: string): string | undefined {
  const listed = listOf(lexicon, language, undefined);
  const concept = listed.get(term) ?? conceptOf(term, language);
  if (concept !== undefined) return listOf(lexicon, 'en', undefined).get(concept) ?? concept;
  const part = partNamed(lexicon, term, language);
  return part === undefined ? undefined : conceptOfTerm(lexicon, part, language);
}

/** Whether the lexicon lists the term as a name of a thing that its words do not list. */
export function isListedConcept(lexicon: AttentionLexicon, term: string, language: string): boolean {
  return listOf(lexicon, language, undefined).has(term);
}

/** A term without a leading word that only says whose part it is (laptop screen, 电脑屏幕); undefined where there is none. */
function partNamed({ wholes }: AttentionLexicon, term: string, language: string): string | undefined {
  const key = language === 'zh' ? 'zh' : 'en';
  const whole = wholes[key].find((name) => term.startsWith(key === 'zh' ? name : `${name} `));
  const rest = whole === undefined ? '' : term.slice(whole.length).replace(/^的/, '').trim();
  return rest === '' ? undefined : rest;
}
