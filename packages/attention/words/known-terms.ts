import type { Culture } from '@crosscultural/corpus';
import { normaliseTerm } from '@crosscultural/text';
import type { AttentionLexicon } from './lexicon';

/** What a known term means, and whether it is one of the word's names or a synonym. */
export interface KnownTerm {
  feature: string;
  step: 'name' | 'synonym';
  /** Whether the feature word stands in the list of the culture that is asked for. */
  ofThisCulture: boolean;
}

/**
 * The terms that are known before any review is read: names and synonyms of the lexicon's words, normalised.
 * What both cultures' lists name (storage and data storage) is given to the word of the culture's own list.
 *
 * @param words the words of a lexicon, in their order.
 * @param withSynonyms false for the names alone.
 * @param extra further terms (for example the names of endorsers) and the feature word that each means.
 */
export function knownTerms(
  words: AttentionLexicon['words'],
  culture: Culture,
  language: string,
  extra: Readonly<Record<string, string>> = {},
  withSynonyms = true,
): Map<string, KnownTerm> {
  const known = new Map<string, KnownTerm>();
  const key = language === 'zh' ? 'zh' : 'en';
  const add = (written: string, entry: KnownTerm) => {
    const term = normaliseTerm(written, language);
    if (term !== '' && !known.has(term)) known.set(term, entry);
  };
  for (const [written, feature] of Object.entries(extra)) {
    add(written, { feature, step: 'synonym', ofThisCulture: true });
  }
  // The culture's own list first; in each, names before synonyms.
  for (const own of [true, false]) {
    const table = words.filter((word) => (word.culture === culture) === own);
    for (const { id, names } of table) {
      for (const name of names[key]) add(name, { feature: id, step: 'name', ofThisCulture: own });
    }
    for (const { id, synonyms } of withSynonyms ? table : []) {
      for (const name of synonyms[key]) add(name, { feature: id, step: 'synonym', ofThisCulture: own });
    }
  }
  return known;
}

/**
 * The known term inside a longer one: Chinese and English compounds have their head last (蓝牙鼠标 is a mouse, hinge design a
 * design), or name the thing first and a side of it then (锁屏壁纸, office equipment). Terms of the culture's own list
 * come first, then longer ones, then those at the end.
 */
export function knownTermInside(
  term: string,
  language: string,
  known: ReadonlyMap<string, KnownTerm>,
): KnownTerm | undefined {
  let best: { entry: KnownTerm; rank: number } | undefined;
  for (const [part, entry] of known) {
    if (part.length >= term.length || (language === 'zh' && part.length < 2)) continue;
    const atEnd = language === 'zh' ? term.endsWith(part) : term.endsWith(` ${part}`);
    const atStart = language === 'zh' ? term.startsWith(part) : term.startsWith(`${part} `);
    if (!atEnd && !atStart) continue;
    const rank = (entry.ofThisCulture ? 1000 : 0) + 2 * part.length + (atEnd ? 1 : 0);
    if (!best || rank > best.rank) best = { entry, rank };
  }
  return best?.entry;
}
