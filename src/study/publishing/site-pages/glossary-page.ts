import { escapeHtml } from '@crosscultural/base';
import { postGloss } from '@crosscultural/brand';
import { type NotebookWords, type SitePage, usedIn } from '@crosscultural/notebook-kit';
import { furtherGlosses, methodTerms } from '../../../papers';

/** The published text of a table or figure, by its name. */
export interface PublishedText {
  name: string;
  text: string;
}

/**
 * The glossary: the terms of the methods with the notebooks that use them, then every Chinese word that stands in a table or figure.
 *
 * @param notebooks their words say where a term is used.
 * @param published what the tables and figures of the edition hold.
 */
export function glossaryPage(notebooks: readonly NotebookWords[], published: readonly PublishedText[]): SitePage {
  const terms = methodTerms.flatMap(({ term, also = [], meaning }) => {
    const uses = notebooks.filter(({ has }) => [term, ...also].some(has));
    if (uses.length === 0) return [];
    return `<dt id="${escapeHtml(term.replaceAll(' ', '-'))}">${escapeHtml(term)}</dt><dd>${escapeHtml(meaning)}${usedIn(uses.slice(0, 6))}</dd>`;
  });
  const { words, sentences } = chineseWords(published);
  const rows = words.map(
    ({ word, meaning, places }) =>
      `<tr><td lang="zh">${escapeHtml(word)}</td><td>${escapeHtml(meaning)}</td><td>${placesToHtml(places)}</td></tr>`,
  );
  return {
    name: 'glossary',
    title: 'Glossary',
    html: [
      `<h2 id="terms">Terms of the methods</h2><dl class="glossary">${terms.join('')}</dl>`,
      `<h2 id="chinese">Chinese words in the tables and figures</h2>`,
      `<p>${words.length} words with what they mean in English here. Whole phrases of posts and reviews (${sentences}) are quoted as they are and have no entry.</p>`,
      `<div class="scroll" tabindex="0"><table class="words"><thead><tr><th scope="col">word</th><th scope="col">meaning</th><th scope="col">stands in</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`,
    ].join('\n'),
  };
}

function placesToHtml(places: readonly string[]): string {
  const shown = places.slice(0, 2).map((name) => `<a href="artefacts/${encodeURI(name)}.html">${escapeHtml(name)}</a>`);
  return `${shown.join(', ')}${places.length > 2 ? ` and ${places.length - 2} more` : ''}`;
}

interface ChineseWord {
  word: string;
  meaning: string;
  places: string[];
}

/** Runs of Chinese characters, with what stands in brackets behind them. */
const chineseRun = /(\p{Script=Han}+)(?: \(([^()]{1,60})\))?/gu;

/** Every Chinese word of the texts in the order of its code points; runs that no list and no bracket explains are phrases. */
export function chineseWords(published: readonly PublishedText[]): { words: ChineseWord[]; sentences: number } {
  const found = new Map<string, { inBrackets?: string; places: Set<string> }>();
  for (const { name, text } of published) {
    for (const [, word, inBrackets] of text.matchAll(chineseRun)) {
      const entry = found.get(word) ?? { places: new Set() };
      entry.inBrackets ??= inBrackets;
      entry.places.add(name);
      found.set(word, entry);
    }
  }
  const words = [...found].flatMap(([word, { inBrackets, places }]): ChineseWord[] => {
    const meaning = meaningOf(word, inBrackets);
    return meaning === undefined ? [] : [{ word, meaning, places: [...places] }];
  });
  words.sort((a, b) => (a.word < b.word ? -1 : 1));
  return { words, sentences: found.size - words.length };
}

function meaningOf(word: string, inBrackets?: string): string | undefined {
  // The first knows the words of reviews, too.
  const known = postGloss(word) ?? furtherGlosses.get(word);
  return known !== undefined && known !== word ? known : inBrackets;
}
