/** Strings, which are passed over, and whole numbers of 16 digits or more, among them all that JavaScript would round. */
const stringOrLong = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}(?![\d.eE])/gs;
const long = /[:[,\s]-?\d{16,}/;

/** No file that anybody keeps has values inside so many others; what reads or writes such a value itself would run out of memory. */
export const deepestNesting = 1000;

/**
 * The value of a JSON text in which whole numbers beyond 2^53, as identifiers of posts are, become texts, so that no digit is
 * lost. Nothing is evaluated.
 *
 * @param onLong is told each such number.
 * @returns undefined where the text is not JSON, or nested deeper than `deepestNesting`.
 * @example
 * exactJson('{"id": 1267305591103467521}'); // { id: '1267305591103467521' }
 */
export function exactJson(text: string, onLong: () => void = () => undefined): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    const exact = long.test(text)
      ? text.replace(stringOrLong, (token) => {
          if (token[0] === '"' || Number.isSafeInteger(Number(token))) return token;
          onLong();
          return `"${token}"`;
        })
      : text;
    return JSON.parse(exact);
  } catch {
    // Also where a text of millions of escapes is more than the pattern can step back over.
    return undefined;
  }
}

function isTooDeep(text: string): boolean {
  if (!hasManyBrackets(text)) return false;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') inString = !inString;
    else if (inString) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > deepestNesting) return true;
  }
  return false;
}

/** Whether there are enough of them to be nested too deep: of hardly any text, so that the others are not looked through. */
function hasManyBrackets(text: string): boolean {
  let opened = 0;
  for (const bracket of ['[', '{']) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (++opened > deepestNesting) return true;
    }
  }
  return false;
}
