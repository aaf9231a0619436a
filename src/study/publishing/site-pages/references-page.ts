import { escapeHtml } from '@crosscultural/base';
import { type NotebookWords, type SitePage, usedIn } from '@crosscultural/notebook-kit';
import { bibliography, papers, type Reference, referenceText } from '../../../papers';

/**
 * The reference list: the three papers, then every method and study that the notebooks name, with DOIs and the notebooks that name it.
 *
 * @param notebooks those of the site: their words are searched.
 */
export function referencesPage(notebooks: readonly NotebookWords[]): SitePage {
  const entry = (reference: Reference) => {
    const { authors, year, methods = [] } = reference;
    const names = ({ has }: NotebookWords) => (has(authors[0]) && has(String(year))) || methods.some(has);
    return `<li>${linked(referenceText(reference))}${usedIn(notebooks.filter(names))}</li>`;
  };
  const own = papers.map(
    ({ id, title, authors, year, published }) =>
      `<li><strong>Paper ${id}</strong> ${escapeHtml(`${authors?.join(', ') ?? 'Authors not stated'}${year === undefined ? '' : ` (${year})`}: ${title}. ${published}.`)}</li>`,
  );
  return {
    name: 'references',
    title: 'References',
    html: `<h2>The papers</h2><ul class="references">${own.join('')}</ul><h2>Methods and studies</h2><p>A DOI is left out where there is none, or where we could not make sure of it.</p><ul class="references">${bibliography.map(entry).join('')}</ul>`,
  };
}

/** DOIs in a text become links. */
function linked(text: string): string {
  return escapeHtml(text).replace(/https:\/\/doi\.org\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);
}
