/**
 * A quick test that a text holds no character of a class: one look-up a code unit, where the regular expression takes ten times
 * as long. Of characters beyond the basic plane only the expression can tell.
 *
 * @param pattern matches one character, with the flags `gu`.
 * @returns false where the pattern matches nowhere; true where it may.
 */
export function mayHold(pattern: RegExp): (text: string) => boolean {
  let table: Uint8Array | undefined;
  return (text) => {
    table ??= tableOf(pattern);
    for (let i = 0; i < text.length; i++) if (table[text.charCodeAt(i)] === 1) return true;
    return false;
  };
}

function tableOf(pattern: RegExp): Uint8Array {
  const table = new Uint8Array(1 << 16);
  table.fill(1, 0xd800, 0xe000);
  const codes = [...table.keys()].filter((code) => table[code] === 0);
  const characters = codes.map((code) => String.fromCharCode(code)).join('');
  for (const match of characters.matchAll(pattern)) table[match[0].charCodeAt(0)] = 1;
  return table;
}
