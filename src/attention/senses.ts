import type { Review } from '@crosscultural/corpus';
import { conceptOf, normaliseTerm } from '@crosscultural/text';
import { conceptTerms, partNamed, sensesIn } from '../papers';

const lists = new Map<string, ReadonlyMap<string, string>>();

/** The lexicon's terms of one language, normalised as reviews' terms are. */
function listOf(language: string, product: string | undefined): ReadonlyMap<string, string> {
  const key = `${language} ${product ?? ''}`;
  let list = lists.get(key);
  if (list === undefined) {
    const terms = product === undefined ? conceptTerms : sensesIn(product);
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
 * @param written the aspect as the review has it.
 * @param review its language and product group.
 * @example
 * termIn('声音', { language: 'zh', product: 'laptop' }); // '声音 (laptop)'
 */
export function termIn(written: string, { language, product }: Pick<Review, 'language' | 'product'>): string {
  return senseIn(normaliseTerm(written, language), { language, product });
}

/** The same of a term that is normalised already. */
export function senseIn(term: string, { language, product }: Pick<Review, 'language' | 'product'>): string {
  return product !== undefined && listOf(language, product).has(term) ? `${term} (${product})` : term;
}

/** What a term of `termIn` means in its product group; undefined for a term that means the same everywhere. */
export function senseOf(term: string, language: string): string | undefined {
  const match = /^(.+) \((.+)\)$/.exec(term);
  return match === null ? undefined : listOf(language, match[2]).get(match[1]);
}

/**
 * The concept of a term that the paper does not list: by the lexicon of things with several names, else by the glossary; a part
 * is the same part with its whole before it (laptop screen, 电脑屏幕).
 *
 * @example
 * conceptOfTerm('battery life', 'en'); // 'battery'
 */
export function conceptOfTerm(term: string, language: string): string | undefined {
  const listed = listOf(language, undefined);
  const found = (name: string) => listed.get(name) ?? conceptOf(name, language);
  const concept = found(term);
  if (concept !== undefined) return listOf('en', undefined).get(concept) ?? concept;
  const part = partNamed(term, language);
  return part === undefined ? undefined : conceptOfTerm(part, language);
}

/** Whether the lexicon lists the term as a name of a thing that the paper does not list. */
export function isListedConcept(term: string, language: string): boolean {
  return listOf(language, undefined).has(term);
}
