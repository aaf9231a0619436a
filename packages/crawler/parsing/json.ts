import type { z } from 'zod';
import { DamagedPageError, ExcessivePageError, ItemError } from '../failures';
import type { Page } from '../site';

/** No page of reviews nests this deep; schemas that hold themselves would run out of stack. */
const deepest = 256;

/**
 * Reads a page of JSON or JSONP. Nothing is evaluated.
 *
 * @throws DamagedPageError when it is not whole JSON, or when an object names the same field twice (the trace of two
 *   records that a lost byte has run together; JSON.parse would silently mix them).
 * @throws ExcessivePageError when it is nested too deep.
 */
export function parseJson(site: string, page: Page): unknown {
  const text = withoutCall(page.text);
  try {
    const { depth, twice } = surveyJson(text);
    if (depth > deepest)
      throw new ExcessivePageError(site, page.url, `more than ${deepest} brackets within each other`);
    const value = JSON.parse(text);
    if (twice === undefined) return value;
    throw new SyntaxError(`the field “${twice.slice(0, 40)}” is given twice in one object`);
  } catch (error) {
    if (error instanceof ExcessivePageError) throw error;
    throw new DamagedPageError(site, page.url, `broken JSON: ${(error as Error).message.slice(0, 120)}`, {
      cause: error,
    });
  }
}

/** JSON out of a call around it, as old script-tag interfaces send it: `callback123({…});`. */
function withoutCall(text: string): string {
  let inner = text.trim();
  if (inner.startsWith('/**/')) inner = inner.slice(4).trimStart();
  const call = /^[\w$.]*\s*\(/.exec(inner);
  if (!call) return text;
  let end = inner.length;
  const passOver = (character: string) => {
    while (end > 0 && inner[end - 1].trim() === '') end--;
    if (inner[end - 1] !== character) return false;
    end--;
    return true;
  };
  passOver(';');
  return passOver(')') ? inner.slice(call[0].length, end) : text;
}

/** The first field name that valid JSON gives twice in one object. */
export function repeatedField(json: string): string | undefined {
  return surveyJson(json).twice;
}

/**
 * Looks through JSON by its strings and brackets alone: how deep it nests, and the first field name that an object gives
 * twice. Character by character, since patterns run out of stack on long strings.
 */
function surveyJson(json: string): { depth: number; twice: string | undefined } {
  const open: (Set<string> | null)[] = [];
  let depth = 0;
  let twice: string | undefined;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : null);
      depth = Math.max(depth, open.length);
      if (depth > deepest) break;
    } else if (character === '}' || character === ']') {
      open.pop();
    } else if (character === '"') {
      const end = endOfString(json, at);
      const fields = open.at(-1);
      if (fields && isName(json, end)) {
        const name = json.slice(at + 1, end);
        if (fields.has(name)) twice ??= name;
        fields.add(name);
      }
      at = end;
    }
  }
  return { depth, twice };
}

/** The place of the quote that ends the string which begins at the given one. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

/** Whether a colon follows the string that ends here. */
function isName(json: string, end: number): boolean {
  let at = end + 1;
  while (at < json.length && /\s/.test(json[at])) at++;
  return json[at] === ':';
}

/**
 * Checks one item of a list against what the site's items look like.
 *
 * @throws ItemError that names the field.
 */
export function readItem<T>(schema: z.ZodType<T>, item: unknown): T {
  const result = schema.safeParse(item);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ItemError(`${issue.path.join('.').slice(0, 60) || 'item'}: ${issue.message.slice(0, 120)}`);
}
