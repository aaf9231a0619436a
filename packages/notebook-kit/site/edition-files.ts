import { escapeHtml } from '@crosscultural/base';
import { serializeNotebook } from '../runner/notebook-file';
import {
  type ArtefactFiles,
  type ArtefactPage,
  artefactFiles,
  artefactToHtml,
  type OtherArtefacts,
} from './artefact-page';
import { compactJson } from './compact-json';
import type { FigurePdf } from './figure-pdf';
import { leanTables } from './lean-tables';
import { lightNotebook } from './light-notebook';
import { type NotebookPage, notebookToPage, pathToRoot } from './notebook-page';
import { pageFrame } from './page-frame';
import { pageNames } from './page-names';
import { searchRecords, searchScript } from './search-records';
import { linksToHtml, type NotebookGroup, pagesToHtml, sidebarToHtml } from './sidebar';
import type { SiteEdition } from './site-request';
import { startPageToHtml } from './start-page';

/** An edition whose notebooks are pages already. */
export interface PreparedEdition {
  edition: SiteEdition;
  /** What the switch calls it. */
  name: string;
  /** From the root of the site: '' or `public/`. */
  folder: string;
  pages: NotebookPage[];
  published: ArtefactPage[];
}

/** What the pages of all editions have in common. */
export interface SiteFrame {
  title: string;
  groups: NotebookGroup[];
}

/** Turns the notebooks of an edition into pages. */
export function prepareEdition(edition: SiteEdition, name: string, folder: string): PreparedEdition {
  const names = pageNames(edition.notebooks.map((one) => one.name));
  const toAssets = pathToRoot(folder);
  const pages = edition.notebooks.map(({ notebook }, i) => notebookToPage(names[i], notebook, toAssets));
  return { edition, name, folder, pages, published: artefactPages(pages) };
}

/** A file of the site; the PDF of a figure is drawn when it is written. */
export type SiteContent = string | Buffer | FigurePdf;

/** The files of an edition by their path in the site, in the order of their making. */
export function editionFiles(
  own: PreparedEdition,
  all: readonly PreparedEdition[],
  { title, groups }: SiteFrame,
): Map<string, SiteContent> {
  const { edition, folder, pages, published } = own;
  const { corpusLabel, artefacts = noFiles(corpusLabel), links = [], startPageSections = [] } = edition;
  const further = edition.pages ?? [];
  const files = new Map<string, SiteContent>();
  const frame = (
    file: string,
    page: { title: string; main: string; kind?: 'start'; madeFrom?: string; current?: NotebookPage },
  ) => {
    const toRoot = pathToRoot(file);
    const sidebar =
      sidebarToHtml(pages, groups, toRoot, page.current) +
      pagesToHtml(further, toRoot, file) +
      linksToHtml(links, toRoot);
    const content = pageFrame({
      title: page.title,
      siteTitle: title,
      toRoot,
      toAssets: toRoot + pathToRoot(folder),
      corpusLabel: page.madeFrom ?? corpusLabel,
      corpora: switchTo(file, own, all),
      sidebar,
      main: leanTables(page.main),
      kind: page.kind ?? 'notebook',
    });
    files.set(`${folder}${file}`, content);
  };

  for (const [i, { notebook, download }] of edition.notebooks.entries()) {
    if (download === 'none') continue;
    const shown = download === 'light' ? lightNotebook(notebook) : notebook;
    files.set(`${folder}notebooks/${pages[i].name}.ipynb`, compactJson(serializeNotebook(shown)));
  }
  for (const file of pages.flatMap(({ images, frames }) => [...images, ...frames]))
    files.set(`${folder}${file.path}`, file.content);
  for (const [i, page] of pages.entries()) {
    const main = notebookMain(page, edition.notebooks[i].download !== 'none', pages[i - 1], pages[i + 1]);
    const { madeFrom } = edition.notebooks[i];
    frame(`${page.name}.html`, { title: `${page.title} · ${title}`, main, madeFrom, current: page });
  }
  for (const [i, artefact] of published.entries()) {
    const made = artefactFiles(artefact, artefacts);
    for (const [file, content] of made) files.set(`${folder}${file}`, content);
    const others = all
      .filter((other) => other !== own)
      .flatMap((other) => otherArtefacts(artefact.name, other, folder));
    const main =
      artefactToHtml(artefact, [...made.keys()], others) + neighbours('../', published[i - 1], published[i + 1]);
    frame(`artefacts/${artefact.name}.html`, { title: `${artefact.name} · ${title}`, main });
  }
  for (const { name, title: heading, html } of further)
    frame(`${name}.html`, {
      title: `${heading} · ${title}`,
      main: `<article><h1>${escapeHtml(heading)}</h1>${html}</article>`,
    });
  files.set(`${folder}assets/search-records.js`, searchScript(searchRecords(pages, published, further)));
  const start = { title, introduction: edition.introduction, pages, groups, sections: startPageSections };
  frame('index.html', { title, main: startPageToHtml(start), kind: 'start' });
  return files;
}

/** Of notebooks whose published files are not at hand. */
const noFiles = (label: string): ArtefactFiles => ({ label, read: () => null });

/** The page in every edition: where one has not got it, its start page. */
function switchTo(file: string, own: PreparedEdition, all: readonly PreparedEdition[]) {
  if (all.length < 2) return [];
  const up = pathToRoot(file) + pathToRoot(own.folder);
  return all.map((edition) => ({
    name: edition.name,
    href: `${up}${edition.folder}${hasPage(edition, file) ? encodeURI(file) : 'index.html'}`,
    current: edition === own,
  }));
}

function hasPage({ pages, published, edition }: PreparedEdition, file: string): boolean {
  const name = file.slice(0, -'.html'.length);
  return (
    pages.some((page) => page.name === name) ||
    published.some((artefact) => `artefacts/${artefact.name}` === name) ||
    (edition.pages ?? []).some((page) => page.name === name)
  );
}

/** A table or figure of the same name in another edition. */
function otherArtefacts(name: string, other: PreparedEdition, folder: string): OtherArtefacts[] {
  const artefact = other.published.find((one) => one.name === name);
  if (!artefact) return [];
  const { artefacts, corpusLabel } = other.edition;
  const root = `../${pathToRoot(folder)}${other.folder}`;
  const hasVector = artefact.endings.includes('svg') && artefacts?.read(`${name}.svg`) != null;
  return [{ label: artefacts?.label ?? corpusLabel, artefact, root, hasVector }];
}

/** One page a name: a table that two notebooks publish under one name is in `figures/` once, too. */
function artefactPages(pages: readonly NotebookPage[]): ArtefactPage[] {
  const byName = new Map<string, ArtefactPage>();
  for (const { title, artefacts } of pages)
    for (const artefact of artefacts) byName.set(artefact.name, { ...artefact, pageTitle: title });
  return [...byName.values()];
}

function notebookMain(page: NotebookPage, hasDownload: boolean, previous?: NotebookPage, next?: NotebookPage): string {
  const toRoot = pathToRoot(page.name);
  const file = `<a href="${toRoot}notebooks/${page.name}.ipynb" download>Download this notebook (.ipynb)</a>`;
  return `<p class="download">${hasDownload ? file : ''}</p><article>${page.body}</article>${neighbours(toRoot, withHref(previous), withHref(next))}`;
}

const withHref = (page?: NotebookPage) => page && { name: page.name, title: page.title, isPage: true };

interface Neighbour {
  name: string;
  title: string;
  /** Of a notebook; else of a table or figure. */
  isPage?: boolean;
}

/** Links to what stands before and after. */
function neighbours(toRoot: string, previous?: Neighbour, next?: Neighbour): string {
  const link = (target: Neighbour | undefined, side: 'previous' | 'next', word: string) =>
    target
      ? `<a class="${side}" rel="${side === 'next' ? 'next' : 'prev'}" href="${toRoot}${target.isPage ? '' : 'artefacts/'}${target.name}.html"><small>${word}</small>${escapeHtml(target.title)}</a>`
      : '';
  return `<nav class="neighbours" aria-label="Previous and next">${link(previous, 'previous', 'Previous')}${link(next, 'next', 'Next')}</nav>`;
}
