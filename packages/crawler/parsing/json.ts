import type { z } from 'zod';
import { DamagedPageError, ItemError } from '../failures';
import type { Page } from '../site';

/** A call around JSON, as old script-tag interfaces send it: `callback123({…});`. */
const wrapper = /^\s*(?:\/\*\*\/)?\s*[\w$.]*\s*\(([\s\S]*)\)\s*;?\s*$/;

/**
 * Reads a page of JSON or JSONP. Nothing is evaluated.
 *
 * @throws DamagedPageError when it is not whole JSON, or when an object names the same field twice (the trace of two
 *   records that a lost byte has run together; JSON.parse would silently mix them).
 */
export function parseJson(site: string, page: Page): unknown {
  const text = wrapper.exec(page.text)?.[1] ?? page.text;
  try {
    const value = JSON.parse(text);
    const twice = repeatedField(text);
    if (twice === undefined) return value;
    throw new SyntaxError(`the field “${twice.slice(0, 40)}” is given twice in one object`);
  } catch (error) {
    throw new DamagedPageError(site, page.url, `broken JSON: ${(error as Error).message.slice(0, 120)}`, {
      cause: error,
    });
  }
}

/** Strings (with an optional colon behind, which makes them a field's name) and the brackets of valid JSON. */
const token = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/g;

/** The first field name that valid JSON gives twice in one object. */
export function repeatedField(json: string): string | undefined {
  const open: (Set<string> | null)[] = [];
  for (const match of json.matchAll(token)) {
    if (match[0] === '{') open.push(new Set());
    else if (match[0] === '[') open.push(null);
    else if (match[0] === '}' || match[0] === ']') open.pop();
    else if (match[2] !== undefined) {
      const fields = open.at(-1);
      if (fields?.has(match[1])) return match[1];
      fields?.add(match[1]);
    }
  }
  return undefined;
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
  throw new ItemError(`${issue.path.join('.') || 'item'}: ${issue.message}`);
}
