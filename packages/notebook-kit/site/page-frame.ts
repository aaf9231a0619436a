import { escapeHtml } from '@crosscultural/base';

export interface PageFrame {
  /** Title of the browser's tab. */
  title: string;
  siteTitle: string;
  /** '' for a page at the root of the site, '../' for one in a folder. */
  toRoot: string;
  /** The way to the folder that holds `assets`. */
  toAssets: string;
  /** What the page was made from, for example "simulated corpus, seed 2023". */
  corpusLabel: string;
  /** The same page from each corpus; none where there is one corpus. */
  corpora: { name: string; href: string; current: boolean }[];
  sidebar: string;
  main: string;
  /** A class on the body: `start` or `notebook`. */
  kind: 'start' | 'notebook';
}

/**
 * What a page may load: its own files and nothing else. No connection, no inline script, no event handler
 * in the HTML of a notebook. (`file:` is what 'self' means where the pages are opened from a disk; plotly and KaTeX
 * set styles on elements.)
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file: 'unsafe-inline'",
  "img-src 'self' file: data: blob:",
  "font-src 'self' file:",
  "frame-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A whole page: head, bar at the top, sidebar, content. */
export function pageFrame(page: PageFrame): string {
  const { title, siteTitle, toRoot, toAssets, corpusLabel, corpora, sidebar, main, kind } = page;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${toAssets}assets/katex/katex.min.css">
<link rel="stylesheet" href="${toAssets}assets/site.css">
<script src="${toAssets}assets/site.js" data-root="${toRoot}" data-assets="${toAssets}" defer></script>
<script src="${toAssets}assets/search.js" data-root="${toRoot}" data-assets="${toAssets}" defer></script>
</head>
<body class="${kind}">
<a class="skip" href="#content">Skip to the content</a>
<header class="bar">
<button class="menu-button" type="button" aria-expanded="false" aria-controls="sidebar">Contents</button>
<a class="home" href="${toRoot}index.html">${escapeHtml(siteTitle)}</a>
<div class="search" role="search">
<input type="search" placeholder="Search" aria-label="Search all pages, tables and figures" autocomplete="off">
<div class="results" role="region" aria-label="Search results" aria-live="polite" hidden></div>
</div>
${corpora.length > 0 ? switchToHtml(corpora) : `<span class="corpus">${escapeHtml(corpusLabel)}</span>`}
<button class="theme-button" type="button">Dark</button>
</header>
<div class="columns">
<nav id="sidebar" aria-label="Notebooks">${sidebar}</nav>
<main id="content" tabindex="-1">${corpora.length > 0 ? `<p class="made-from">Made from: ${escapeHtml(corpusLabel)}</p>` : ''}${main}</main>
</div>
</body>
</html>
`;
}

/** Which corpus the page shows, and the same page from the others. */
function switchToHtml(corpora: PageFrame['corpora']): string {
  const links = corpora.map(
    ({ name, href, current }) =>
      `<a href="${escapeHtml(href)}"${current ? ' aria-current="true"' : ''}>${escapeHtml(name)}</a>`,
  );
  return `<nav class="corpora" aria-label="Corpus">${links.join('')}</nav>`;
}
