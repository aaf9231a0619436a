import path from 'node:path';
import { escapeHtml, writeFileAtomically } from '@crosscultural/base';
import { type Notebook, serializeNotebook } from '../runner/notebook-file';
import { type ArtefactFiles, type ArtefactPage, artefactFiles, artefactToHtml } from './artefact-page';
import { type NotebookPage, notebookToPage, pathToRoot } from './notebook-page';
import { pageFrame } from './page-frame';
import { pageNames } from './page-names';
import { searchRecords, searchScript } from './search-records';
import { linksToHtml, type NotebookGroup, type SiteLink, sidebarToHtml } from './sidebar';
import { siteAssets } from './site-assets';
import { type StartPageSection, startPageToHtml } from './start-page';

export interface SiteRequest {
  /** Name of the site, at the top of each page. */
  title: string;
  /** What the site is, in Markdown, for the start page. */
  introduction: string;
  /** What the outputs were made from, for example "simulated corpus, seed 2023": shown on every page. */
  corpusLabel: string;
  /**
   * Executed notebooks in reading order; names as in `notebooks/`, without `.ipynb`: what is no plain word in one becomes a hyphen
   * (see `pageName`). `madeFrom` is the label of a page whose outputs were made from something else than `corpusLabel`.
   */
  notebooks: { name: string; notebook: Notebook; madeFrom?: string }[];
  /** Title and description for each folder of notebooks; a folder without them is called by its name. */
  groups?: NotebookGroup[];
  /** Further sections of the start page, between the notebooks and the figures. Their HTML is trusted. */
  startPageSections?: StartPageSection[];
  /** Links to pages made elsewhere, below the notebooks in the sidebar of every page; relative ones from the root of the site. */
  links?: SiteLink[];
  /** The files of the tables and figures that the notebooks published: first those of this site, then the same of other corpora. */
  artefacts?: ArtefactFiles[];
  outputFolder: string;
}

/**
 * Writes executed notebooks as a site of static pages that opens from the disk and loads nothing from elsewhere.
 * The same notebooks give the same bytes.
 *
 * @returns the path of the start page.
 * @throws the file system's errors.
 * @example
 * const page = buildSite({ title: 'Letters', introduction: 'What readers write.', corpusLabel: '2024, seed 1', outputFolder: 'site',
 *   notebooks: [{ name: '01-data', notebook: readNotebook('notebooks/01-data.ipynb') }] });
 */
export function buildSite(request: SiteRequest): string {
  const {
    title,
    introduction,
    corpusLabel,
    groups = [],
    startPageSections = [],
    links = [],
    artefacts = [],
    outputFolder,
  } = request;
  const names = pageNames(request.notebooks.map(({ name }) => name));
  const pages = request.notebooks.map(({ notebook }, i) => notebookToPage(names[i], notebook));
  const write = (file: string, content: string | Buffer) => writeFileAtomically(path.join(outputFolder, file), content);

  for (const [file, content] of siteAssets()) write(file, content);
  for (const [i, { notebook }] of request.notebooks.entries())
    write(`notebooks/${names[i]}.ipynb`, serializeNotebook(notebook));
  for (const file of pages.flatMap(({ images, frames }) => [...images, ...frames])) write(file.path, file.content);
  pages.forEach((page, index) => {
    const toRoot = pathToRoot(page.name);
    const frame = pageFrame({
      title: `${page.title} · ${title}`,
      siteTitle: title,
      toRoot,
      corpusLabel: request.notebooks[index].madeFrom ?? corpusLabel,
      sidebar: sidebarToHtml(pages, groups, toRoot, page) + linksToHtml(links, toRoot),
      main: notebookMain(page, toRoot, pages[index - 1], pages[index + 1]),
      kind: 'notebook',
    });
    write(`${page.name}.html`, frame);
  });

  const published = artefactPages(pages);
  write('assets/search-records.js', searchScript(searchRecords(pages, published)));
  for (const artefact of published) {
    const [own = { label: corpusLabel, read: () => null }, ...others] = artefacts;
    const files = artefactFiles(artefact, own);
    for (const [file, content] of files) write(file, content);
    const frame = pageFrame({
      title: `${artefact.name} · ${title}`,
      siteTitle: title,
      toRoot: '../',
      corpusLabel,
      sidebar: sidebarToHtml(pages, groups, '../') + linksToHtml(links, '../'),
      main: artefactToHtml(artefact, [...files.keys()], others),
      kind: 'notebook',
    });
    write(`artefacts/${artefact.name}.html`, frame);
  }

  const main = startPageToHtml({ title, introduction, pages, groups, sections: startPageSections });
  const sidebar = sidebarToHtml(pages, groups, '') + linksToHtml(links, '');
  write('index.html', pageFrame({ title, siteTitle: title, toRoot: '', corpusLabel, sidebar, main, kind: 'start' }));
  return path.join(outputFolder, 'index.html');
}

/** One page a name: a table that two notebooks publish under one name is in `figures/` once, too. */
function artefactPages(pages: readonly NotebookPage[]): ArtefactPage[] {
  const byName = new Map<string, ArtefactPage>();
  for (const { title, artefacts } of pages)
    for (const artefact of artefacts) byName.set(artefact.name, { ...artefact, pageTitle: title });
  return [...byName.values()];
}

function notebookMain(page: NotebookPage, toRoot: string, previous?: NotebookPage, next?: NotebookPage): string {
  const download = `<p class="download"><a href="${toRoot}notebooks/${page.name}.ipynb" download>Download this notebook (.ipynb)</a></p>`;
  const link = (target: NotebookPage | undefined, side: 'previous' | 'next', word: string) =>
    target
      ? `<a class="${side}" rel="${side === 'next' ? 'next' : 'prev'}" href="${toRoot}${target.name}.html"><small>${word}</small>${escapeHtml(target.title)}</a>`
      : '';
  const neighbours = `<nav class="neighbours" aria-label="Previous and next notebook">${link(previous, 'previous', 'Previous')}${link(next, 'next', 'Next')}</nav>`;
  return `${download}<article>${page.body}</article>${neighbours}`;
}
