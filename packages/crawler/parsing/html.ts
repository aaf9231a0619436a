import type { Cheerio, CheerioAPI } from 'cheerio/slim';
import { DamagedPageError, ItemError } from '../failures';
import type { Page } from '../site';

/** No review page nests this deep; one that does would take quadratic time. */
const deepest = 1_000;
const unclosed = /^(?:area|base|br|col|embed|hr|img|input|link|meta|p|li|source|td|th|tr|track|wbr|option)$/i;

/** Loaded when the first page is read: cheerio takes a tenth of a second. */
let cheerio: typeof import('cheerio/slim') | undefined;
function load(html: string): CheerioAPI {
  cheerio ??= require('cheerio/slim') as typeof import('cheerio/slim');
  return cheerio.load(html);
}

/** What is used here of a node of cheerio's tree. */
interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
  parent?: Node | null;
}

/** An element of a parsed page. */
export type Element = Cheerio<Parameters<CheerioAPI['contains']>[0]>;

/**
 * Parses a page of HTML, with the linear-time parser (the specification's own is quadratic on hostile pages).
 *
 * @throws DamagedPageError when the page was cut off (no `</html>`) or is nested too deep.
 */
export function parseHtml(site: string, page: Page): CheerioAPI {
  if (!/<\/html\s*>/i.test(page.text)) throw new DamagedPageError(site, page.url, 'the page ends before </html>');
  if (tooDeep(page.text)) throw new DamagedPageError(site, page.url, `more than ${deepest} tags within each other`);
  return load(page.text);
}

function tooDeep(html: string): boolean {
  let depth = 0;
  for (const [, closing, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (unclosed.test(name)) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** The items of a list, each able to give its own fields and no other item's. */
export function itemsOf($: CheerioAPI, container: string): HtmlItem[] {
  const containers = $(container);
  const nodes = containers.toArray() as Node[];
  const known = new Set(nodes);
  const ownerOf = (node: Node): Node | undefined => {
    let at = node.parent;
    while (at && !known.has(at)) at = at.parent;
    return at ?? undefined;
  };
  // Each selector is looked up once for all items: ten times as fast as once for each.
  const bySelector = new Map<string, Map<Node | undefined, Node[]>>();
  const fieldsOf = (selector: string) => {
    let fields = bySelector.get(selector);
    if (!fields) {
      fields = new Map();
      for (const node of new Set(containers.find(selector).toArray() as Node[])) {
        const owner = ownerOf(node);
        fields.set(owner, [...(fields.get(owner) ?? []), node]);
      }
      bySelector.set(selector, fields);
    }
    return fields;
  };
  const holdsItem = (field: Node) => nodes.some((node) => isWithin(node, field));
  return nodes.map((node) => new HtmlItem($, node, (selector) => fieldsOf(selector).get(node) ?? [], holdsItem));
}

function isWithin(node: Node, outer: Node): boolean {
  let at = node.parent;
  while (at && at !== outer) at = at.parent;
  return at === outer;
}

/**
 * One item of a list. Where tags are lost, items run into each other; a field is therefore only taken when it is the
 * item's own and there is exactly one.
 */
export class HtmlItem {
  constructor(
    private readonly $: CheerioAPI,
    private readonly node: Node,
    private readonly fields: (selector: string) => readonly Node[],
    private readonly holdsItem: (field: Node) => boolean,
  ) {}

  attribute(name: string): string {
    const value = this.node.attribs?.[name];
    if (value === undefined) throw new ItemError(`no ${name}`);
    return value;
  }

  /** The one element that matches within this item, or undefined. @throws ItemError when several do. */
  find(selector: string): Element | undefined {
    const found = this.fields(selector);
    if (found.length > 1) throw new ItemError(`${found.length} elements ${selector} in one item`);
    if (found.length === 0) return undefined;
    if (this.holdsItem(found[0])) throw new ItemError(`${selector} holds another item`);
    return this.$(found[0] as never) as Element;
  }

  /** The text of the one element that matches, or undefined. */
  text(selector: string): string | undefined {
    const element = this.find(selector);
    return element && textOf(element);
  }

  /** The text of the one element that matches. @throws ItemError when there is none. */
  requireText(selector: string): string {
    const text = this.text(selector);
    if (text === undefined) throw new ItemError(`no ${selector}`);
    return text;
  }
}

/** What a reader sees of an element: tags dropped, line breaks kept, blanks joined. Scripts and styles are no text. */
export function textOf(element: Element): string {
  return tidy(element.toArray().map(visibleText).join(''));
}

function visibleText(node: Node): string {
  if (node.type === 'text') return node.data ?? '';
  if (/^(?:script|style|noscript)$/.test(node.name ?? '')) return '';
  if (node.name === 'br') return '\n';
  const inner = (node.children ?? []).map(visibleText).join('');
  return /^(?:p|div|li)$/.test(node.name ?? '') ? `${inner}\n` : inner;
}

/** Joins blanks, keeps single line breaks, drops control characters and halves of surrogate pairs. */
export function tidy(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .replace(/[ \t\r\u00a0]+/g, ' ')
      .replace(/ ?\n[ \n]*/g, '\n')
      .trim()
  );
}

/**
 * What a reader sees of a piece of HTML that came inside JSON or CSV: tags dropped, line breaks kept, blanks joined.
 *
 * @param html a fragment; plain text comes back tidied.
 * @throws ItemError when its tags are nested too deep.
 * @example htmlToText('好用<br/>推荐 &amp; 满意') // '好用\n推荐 & 满意' ("works well, recommended & content")
 */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html);
  if (tooDeep(html)) throw new ItemError(`more than ${deepest} tags within each other`);
  const $ = load(html);
  return textOf($.root() as unknown as Element);
}
