import type { Cheerio, CheerioAPI } from 'cheerio/slim';
import type { DomHandler } from 'domhandler';
import { DamagedPageError, ExcessivePageError, ItemError } from '../failures';
import type { Page } from '../site';

/** No review page nests this deep; what selects and prints takes time for each level. */
const deepest = 256;

/** Loaded when the first page is read: cheerio takes a tenth of a second. */
let parser: ((html: string) => CheerioAPI) | undefined;
function load(html: string): CheerioAPI {
  parser ??= boundedParser();
  return parser(html);
}

class TooDeepError extends Error {}

/** The linear-time parser (the specification's own is quadratic on hostile pages), which gives up where tags nest too deep. */
function boundedParser(): (html: string) => CheerioAPI {
  const cheerio = require('cheerio/slim') as typeof import('cheerio/slim');
  const { Document, DomHandler: Handler, Element } = require('domhandler') as typeof import('domhandler');
  const { Parser } = require('htmlparser2') as typeof import('htmlparser2');
  class BoundedHandler extends Handler {
    override onopentag(name: string, attributes: Record<string, string>): void {
      super.onopentag(name, attributes);
      // Counted on the parser's own stack: which tags close which others is its rule alone.
      if (this.tagStack.length > deepest) throw new TooDeepError(`more than ${deepest} tags within each other`);
    }
  }
  return (html) => {
    const handler: DomHandler = new BoundedHandler();
    new Parser(handler).end(html);
    // All in one element: selectors compare what stands at the top with each other.
    const whole = new Element('whole', {}, handler.root.children);
    for (const child of whole.children) child.parent = whole;
    return cheerio.load(new Document([whole]));
  };
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
 * Parses a page of HTML.
 *
 * @throws DamagedPageError when the page was cut off (no `</html>`), ExcessivePageError when it is nested too deep.
 */
export function parseHtml(site: string, page: Page): CheerioAPI {
  if (!/<\/html\s*>/i.test(page.text)) throw new DamagedPageError(site, page.url, 'the page ends before </html>');
  try {
    return load(page.text);
  } catch (error) {
    if (error instanceof TooDeepError) throw new ExcessivePageError(site, page.url, error.message);
    throw error;
  }
}

/** The items of a list, each able to give its own fields and no other item's. */
export function itemsOf($: CheerioAPI, container: string): HtmlItem[] {
  const nodes = $(container).toArray() as Node[];
  const known = new Set(nodes);
  const ownerOf = (node: Node): Node | undefined => {
    let at = node.parent;
    while (at && !known.has(at)) at = at.parent;
    return at ?? undefined;
  };
  // Each selector is looked up once for all items, from the root: items may lie within each other.
  const bySelector = new Map<string, Map<Node | undefined, Node[]>>();
  const fieldsOf = (selector: string) => {
    let fields = bySelector.get(selector);
    if (!fields) {
      fields = new Map();
      for (const node of $(selector).toArray() as Node[]) {
        const owner = ownerOf(node);
        const own = fields.get(owner);
        if (own) own.push(node);
        else fields.set(owner, [node]);
      }
      bySelector.set(selector, fields);
    }
    return fields;
  };
  const holders = nodesAround(nodes);
  const holdsItem = (field: Node) => holders.has(field);
  return nodes.map((node) => new HtmlItem($, node, (selector) => fieldsOf(selector).get(node) ?? [], holdsItem));
}

/** Every node that holds one of the given ones. */
function nodesAround(nodes: readonly Node[]): Set<Node> {
  const around = new Set<Node>();
  for (const node of nodes) {
    for (let at = node.parent; at && !around.has(at); at = at.parent) around.add(at);
  }
  return around;
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

/**
 * What a reader sees of an element: tags dropped, line breaks kept, blanks joined, emoticons as their text. Scripts and
 * styles are no text.
 */
export function textOf(element: Element): string {
  const pieces: string[] = [];
  for (const node of element.toArray()) see(node, pieces);
  return tidy(pieces.join(''));
}

/** Collects what is seen of a node piece by piece: to join at each level would take the depth times as long. */
function see(node: Node, pieces: string[]): void {
  if (node.type === 'text') {
    pieces.push(node.data ?? '');
    return;
  }
  const name = node.name ?? '';
  if (/^(?:script|style|noscript)$/.test(name)) return;
  if (name === 'br') pieces.push('\n');
  // `[赞]` (thumbs up) is how Weibo writes its emoticons; what other pictures show is not the author's word.
  if (name === 'img' && /^\[[^[\]]{1,20}\]$/.test(node.attribs?.alt ?? '')) pieces.push(node.attribs?.alt ?? '');
  for (const child of node.children ?? []) see(child, pieces);
  if (/^(?:p|div|li)$/.test(name)) pieces.push('\n');
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
 * A piece of HTML that came inside JSON or CSV, parsed.
 *
 * @throws ItemError when its tags are nested too deep.
 */
export function parseFragment(html: string): CheerioAPI {
  try {
    return load(html);
  } catch (error) {
    if (error instanceof TooDeepError) throw new ItemError(error.message);
    throw error;
  }
}

/**
 * What a reader sees of a piece of HTML that came inside JSON or CSV: tags dropped, line breaks kept, blanks joined,
 * emoticons (`<img alt=[赞]>`, thumbs up) as their text.
 *
 * @param html a fragment; plain text comes back tidied.
 * @throws ItemError when its tags are nested too deep.
 * @example htmlToText('好用<br/>推荐 &amp; 满意') // '好用\n推荐 & 满意' ("works well, recommended & content")
 */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html);
  return textOf(parseFragment(html).root() as unknown as Element);
}
