import type { ArtefactPage } from './artefact-page';
import { textOfHtml } from './html-text';
import type { NotebookPage } from './notebook-page';
import type { SitePage } from './site-page';

/** A place that a search can lead to. */
export interface SearchRecord {
  /** From the root of the site, with the anchor: `methods/04-topics.html#priors`. */
  href: string;
  /** The page. */
  title: string;
  /** The section, table or figure on it. */
  heading: string;
  text: string;
}

/** Of a long table the first rows are enough to find it. */
const longestText = 3000;

/** What can be found on the site: every section of every page, every table and figure. */
export function searchRecords(
  pages: readonly NotebookPage[],
  artefacts: readonly ArtefactPage[],
  further: readonly SitePage[] = [],
): SearchRecord[] {
  const ofArtefacts = artefacts.map(({ name, title, kind, html, pageTitle }) => ({
    href: `artefacts/${name}.html`,
    title: pageTitle,
    heading: `${kind === 'table' ? 'Table' : 'Figure'}: ${title}`,
    text: textOfHtml(html).slice(0, longestText),
  }));
  const ofFurther = further.map(({ name, title, html }) => ({
    href: `${name}.html`,
    title,
    heading: '',
    text: textOfHtml(html),
  }));
  return [...pages.flatMap(recordsOfPage), ...ofArtefacts, ...ofFurther];
}

function recordsOfPage({ name, title, sections }: NotebookPage): SearchRecord[] {
  return sections.map(({ id, heading, html }) => ({
    href: `${encodeURI(name)}.html${id === '' ? '' : `#${encodeURIComponent(id)}`}`,
    title,
    heading,
    text: textOfHtml(html).slice(0, longestText),
  }));
}

/** The records as a script: pages on a disk may load scripts, and nothing else. */
export function searchScript(records: readonly SearchRecord[]): string {
  return `window.searchRecords = ${JSON.stringify(records)};\n`;
}
