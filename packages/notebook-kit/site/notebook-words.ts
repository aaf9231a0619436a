import { escapeHtml } from '@crosscultural/base';
import type { Notebook } from '../runner/notebook-file';

/** What the prose of a notebook names. */
export interface NotebookWords {
  /** As in `cross-cultural/04-topics`. */
  name: string;
  title: string;
  /** Whether a name, a word or a few words stand in it, whole words and in any case. */
  has(words: string): boolean;
}

/** The words of a notebook's text cells. */
export function notebookWords(name: string, { cells }: Notebook): NotebookWords {
  const texts = cells
    .filter(({ cell_type: type }) => type === 'markdown')
    .map(({ source }) => [source].flat().join(''));
  const words = inWords(texts.join(' '));
  const title = /^#\s+(.*)$/m.exec(texts[0] ?? '')?.[1] ?? name;
  return { name, title, has: (asked) => words.includes(inWords(asked)) };
}

/** Runs of letters and digits between blanks, so that whole words are found by looking for a part. */
const inWords = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** Links to notebooks from a page at the root; nothing for none. */
export function usedIn(notebooks: readonly NotebookWords[]): string {
  const links = notebooks.map(
    ({ name, title }) => `<a href="${name}.html" title="${escapeHtml(title)}">${escapeHtml(name)}</a>`,
  );
  return links.length === 0 ? '' : ` <small class="used-in">In ${links.join(', ')}.</small>`;
}
