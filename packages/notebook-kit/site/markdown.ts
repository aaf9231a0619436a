import type MarkdownIt from 'markdown-it';
import { highlighted } from './highlight';
import { mathPlugin } from './math';
import { pageName } from './page-names';

export interface Heading {
  level: number;
  text: string;
  /** The id of its element, unique on the page. */
  id: string;
}

let loaded: MarkdownIt | undefined;

/** Made with the first page: a notebook that runs shows none. */
function parser(): MarkdownIt {
  if (loaded) return loaded;
  const Markdown = require('markdown-it') as typeof MarkdownIt;
  // Raw HTML in the project's own notebooks is shown (a <br>, a <details>): the page's content policy runs none of it.
  loaded = new Markdown({ html: true, linkify: false, highlight: highlighted }).use(mathPlugin);
  const { rules } = loaded.renderer;
  // Tables scroll sideways in a box of their own instead of widening the page.
  rules.table_open = () => '<div class="scroll" tabindex="0"><table>\n';
  rules.table_close = () => '</table></div>\n';
  // Long lines of code scroll by the keyboard, too.
  const { fence } = rules;
  rules.fence = (...given) => fence!(...given).replace('<pre>', '<pre tabindex="0">');
  return loaded;
}

/** A link to another notebook leads to its page. */
function pageLink(href: string): string {
  const notebook = /^([^#]+)\.ipynb(#.*)?$/s.exec(href);
  if (notebook === null || /^[a-z][a-z+.-]*:/i.test(href)) return href;
  return `${encodeURI(pageName(decoded(notebook[1])))}.html${notebook[2] ?? ''}`;
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

function uniqueId(text: string, headings: Heading[]): string {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  let id = words || 'section';
  for (let copy = 2; headings.some((heading) => heading.id === id); copy++) id = `${words || 'section'}-${copy}`;
  return id;
}

/** Markdown as HTML. Adds the headings met to `headings` and gives each an id and a link to itself. */
export function markdownToHtml(source: string, headings: Heading[] = []): string {
  const markdown = parser();
  const tokens = markdown.parse(source, {});
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const text = plainTextOf(tokens[index + 1].children ?? []);
      const heading = { level: Number(token.tag.slice(1)), text, id: uniqueId(text, headings) };
      token.attrSet('id', heading.id);
      headings.push(heading);
    }
    for (const child of token.children ?? []) {
      const href = child.type === 'link_open' ? child.attrGet('href') : null;
      if (href) child.attrSet('href', pageLink(href));
    }
  });
  return markdown.renderer.render(tokens, markdown.options, {});
}

function plainTextOf(tokens: { type: string; content: string }[]): string {
  return tokens
    .filter(({ type }) => type === 'text' || type === 'code_inline' || type === 'formula' || type === 'softbreak')
    .map(({ type, content }) => (type === 'softbreak' ? ' ' : content))
    .join('');
}

/** The text of the first paragraph without markup, up to the end of its first sentence; '' when there is none. */
export function firstSentence(source: string): string {
  const tokens = parser().parse(source, {});
  const start = tokens.findIndex((token) => token.type === 'paragraph_open');
  if (start < 0) return '';
  const text = plainTextOf(tokens[start + 1].children ?? []);
  // A capital or the end must follow, so that "Eq. (2)" or "e.g. this" ends nothing.
  return /^.*?(?:[.!?](?=\s+\p{Lu}|\s*$)|[。！？])/su.exec(text)?.[0] ?? text;
}
