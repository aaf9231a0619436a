import { escapeHtml } from '@crosscultural/base';
import type { Heading } from './markdown';
import type { NotebookPage } from './notebook-page';
import type { SitePage } from './site-page';

/** Notebooks of one folder under a title of their own: a paper, a chapter. */
export interface NotebookGroup {
  /** Folder in `notebooks/`; '' for those at its top. */
  folder: string;
  title: string;
  /** A sentence for the start page. */
  description?: string;
}

/** A page that the site links to and does not make, for example an API reference. */
export interface SiteLink {
  title: string;
  /** From the root of the site: `api/index.html`. */
  href: string;
}

export const folderOf = (name: string) => name.split('/').slice(0, -1).join('/');

/** The groups that have pages, in the given order, then one for each folder that no group names. */
export function groupPages(
  pages: NotebookPage[],
  groups: NotebookGroup[],
): (NotebookGroup & { pages: NotebookPage[] })[] {
  const named = new Set(groups.map(({ folder }) => folder));
  const others = [...new Set(pages.map(({ name }) => folderOf(name)))].filter((folder) => !named.has(folder));
  return [...groups, ...others.map((folder) => ({ folder, title: folder || 'Start' }))]
    .map((group) => ({ ...group, pages: pages.filter(({ name }) => folderOf(name) === group.folder) }))
    .filter((group) => group.pages.length > 0);
}

function headingLinks(headings: Heading[]): string {
  const shown = headings.slice(1).filter(({ level }) => level === 2 || level === 3);
  if (shown.length === 0) return '';
  const links = shown.map(
    ({ level, text, id }) => `<li class="level-${level}"><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`,
  );
  return `<ul class="headings">${links.join('')}</ul>`;
}

/** All notebooks by group; below the one on the page, its headings. */
export function sidebarToHtml(
  pages: NotebookPage[],
  groups: NotebookGroup[],
  toRoot: string,
  current?: NotebookPage,
): string {
  const entry = (page: NotebookPage) => {
    const here = page === current;
    const link = `<a href="${toRoot}${page.name}.html"${here ? ' aria-current="page"' : ''}>${escapeHtml(page.title)}</a>`;
    return `<li>${link}${here ? headingLinks(page.headings) : ''}</li>`;
  };
  return groupPages(pages, groups)
    .map((group) => `<h2>${escapeHtml(group.title)}</h2><ol>${group.pages.map(entry).join('')}</ol>`)
    .join('\n');
}

/** Links to pages made elsewhere, as the last group of the sidebar; nothing when there are none. */
export function linksToHtml(links: readonly SiteLink[], toRoot: string): string {
  if (links.length === 0) return '';
  const items = links.map(
    ({ title, href }) => `<li><a href="${toRoot}${escapeHtml(href)}">${escapeHtml(title)}</a></li>`,
  );
  return `\n<h2>Reference</h2><ol>${items.join('')}</ol>`;
}

/** Links to the pages that are no notebooks: glossary, references. */
export function pagesToHtml(pages: readonly SitePage[], toRoot: string, file: string): string {
  if (pages.length === 0) return '';
  const items = pages.map(({ name, title }) => {
    const here = `${name}.html` === file ? ' aria-current="page"' : '';
    return `<li><a href="${toRoot}${name}.html"${here}>${escapeHtml(title)}</a></li>`;
  });
  return `\n<h2>Look up</h2><ol>${items.join('')}</ol>`;
}
