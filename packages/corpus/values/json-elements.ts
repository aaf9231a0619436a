import { UserError } from '@crosscultural/base';
import { deepestNesting } from './exact-json';

/** Part of a JSON document that is read on its own. */
export interface JsonElement {
  /** Of an object at the top, the name under which the part stands. */
  key?: string;
  /** JSON; what a file that is cut off ends with is not whole. */
  text: string;
}

const [quote, backslash, opening, closing, openingList, closingList, comma, colon] = Array.from('"\\{}[],:', (c) =>
  c.charCodeAt(0),
);

/**
 * The elements of a JSON document one by one, so that no more than one is in memory: of an array its elements, of an
 * object the values of its names, and where such a value is an array, its elements. What stands before the first
 * bracket (`window.YTD.tweets.part0 =` in the archives of X) is passed over, never run.
 *
 * @param pieces the document's text.
 * @param file the name for an error.
 * @param largest an element of more characters ends the reading; 16 Mi unless given.
 * @throws UserError when an element is larger, or brackets are nested deeper than `deepestNesting`.
 * @example
 * for await (const { key, text } of jsonElements(['{"user": {}, "posts": [1, 2]}'], 'a.json')) … // user {}, posts 1, posts 2
 */
export async function* jsonElements(
  pieces: AsyncIterable<string> | Iterable<string>,
  file: string,
  largest = 1 << 24,
): AsyncGenerator<JsonElement> {
  // Brackets that are open; an element begins one or two below the top.
  const open: number[] = [];
  let inString = false;
  let escaped = false;
  let key: string | undefined;
  // The pending element, from its first character on; what is before it is forgotten.
  let kept = '';
  let start = -1;
  const elementDepth = () => (open[0] === openingList ? 1 : open[1] === openingList ? 2 : 1);

  for await (const piece of pieces) {
    const text = start >= 0 ? kept + piece : piece;
    let at = start >= 0 ? kept.length : 0;
    if (start >= 0) start = 0;
    const take = (end: number): JsonElement | undefined => {
      const found = start >= 0 ? text.slice(start, end).trim() : '';
      start = -1;
      return found === '' ? undefined : { key, text: found };
    };
    for (; at < text.length; at++) {
      const character = text.charCodeAt(at);
      if (inString) {
        if (escaped) escaped = false;
        else if (character === backslash) escaped = true;
        else if (character === quote) inString = false;
        continue;
      }
      if (character === quote) {
        if (open.length === 0) continue;
        inString = true;
      } else if (character === openingList || character === opening) {
        open.push(character);
        if (open.length > deepestNesting)
          throw new UserError(
            `${file} is nested more than ${deepestNesting} deep; expected a list of posts or reviews.`,
          );
        const isTop = open.length === 1;
        if (isTop) key = undefined;
        const isListOfKey = open.length === 2 && open[0] === opening && character === openingList;
        if (isTop || isListOfKey) start = at + 1;
      } else if (character === closing || character === closingList) {
        const wasElement = open.length === elementDepth();
        if (wasElement) {
          const element = take(at);
          if (element) yield element;
        }
        open.pop();
      } else if (character === comma && open.length === elementDepth()) {
        const element = take(at);
        if (element) yield element;
        start = at + 1;
      } else if (character === colon && open.length === 1 && open[0] === opening) {
        key = nameIn(text.slice(Math.max(start, 0), at));
        start = at + 1;
      }
    }
    kept = start >= 0 ? text.slice(start) : '';
    if (kept.length > largest)
      throw new UserError(`${file} holds an element of more than ${largest} characters; expected a list of posts.`);
  }
  if (start >= 0 && kept.trim() !== '' && open.length > 0) yield { key, text: kept.trim() };
}

function nameIn(text: string): string | undefined {
  try {
    const name: unknown = JSON.parse(text);
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}
