import { escapeHtml } from '@crosscultural/base';
import { markdownToHtml } from './markdown';
import type { NotebookPage } from './notebook-page';
import { groupPages, type NotebookGroup } from './sidebar';

/** A section of the start page that the site does not make itself, for example the table of claims. */
export interface StartPageSection {
  title: string;
  html: string;
  /** Whether it stands before the notebooks, as what a reader comes for. */
  first?: boolean;
}

export interface StartPage {
  title: string;
  /** What the site is, in Markdown. */
  introduction: string;
  pages: NotebookPage[];
  groups: NotebookGroup[];
  sections: StartPageSection[];
}

function card(page: NotebookPage): string {
  return (
    `<li><a class="card" href="${page.name}.html"><strong>${escapeHtml(page.title)}</strong>` +
    `<span>${escapeHtml(page.summary)}</span></a></li>`
  );
}

function groupToHtml(group: NotebookGroup & { pages: NotebookPage[] }): string {
  const description = group.description ? `<p>${escapeHtml(group.description)}</p>` : '';
  return `<section class="group"><h2>${escapeHtml(group.title)}</h2>${description}<ol class="cards">${group.pages.map(card).join('')}</ol></section>`;
}

function gallery(pages: NotebookPage[]): string {
  const pictures = pages.flatMap((page) =>
    page.images.map(
      ({ path, id, alt }) =>
        `<li><a href="${page.name}.html#${id}"><img src="${path}" alt="" loading="lazy"><span>${escapeHtml(alt || page.title)}</span></a></li>`,
    ),
  );
  if (pictures.length === 0) return '';
  return `<section><h2>Figures</h2><ul class="gallery">${pictures.join('')}</ul></section>`;
}

function begin([first]: NotebookPage[]): string {
  return first ? `<p class="begin"><a href="${first.name}.html">Start reading</a></p>` : '';
}

/** The start page: what this is, the notebooks of each group, sections from outside, all figures. */
export function startPageToHtml({ title, introduction, pages, groups, sections }: StartPage): string {
  const [first, others] = [true, false].map((isFirst) =>
    sections.filter((section) => (section.first ?? false) === isFirst).map(sectionToHtml),
  );
  return [
    `<section class="hero"><h1>${escapeHtml(title)}</h1>${markdownToHtml(introduction)}${begin(pages)}</section>`,
    ...first,
    ...groupPages(pages, groups).map(groupToHtml),
    ...others,
    gallery(pages),
  ].join('\n');
}

const sectionToHtml = ({ title, html }: StartPageSection) => `<section><h2>${escapeHtml(title)}</h2>${html}</section>`;
