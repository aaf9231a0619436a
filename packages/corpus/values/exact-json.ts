/** Strings, which are passed over, and whole numbers of 16 digits or more, among them all that JavaScript would round. */
const stringOrLong = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}(?![\d.eE])/gs;
const long = /[:[,\s]-?\d{16,}/;

/**
 * The value of a JSON text in which whole numbers beyond 2^53, as identifiers of posts are, become texts, so that no digit is
 * lost. Nothing is evaluated.
 *
 * @param onLong is told each such number.
 * @returns undefined where the text is not JSON.
 * @example
 * exactJson('{"id": 1267305591103467521}'); // { id: '1267305591103467521' }
 */
export function exactJson(text: string, onLong: () => void = () => undefined): unknown {
  const exact = long.test(text)
    ? text.replace(stringOrLong, (token) => {
        if (token[0] === '"' || Number.isSafeInteger(Number(token))) return token;
        onLong();
        return `"${token}"`;
      })
    : text;
  try {
    return JSON.parse(exact);
  } catch {
    return undefined;
  }
}
