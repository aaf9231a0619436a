const htmlEntities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;' };

/** Characters that no SVG may contain (control characters, lone surrogates) or that reorder what follows them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Removes characters that would break an SVG or turn the reading direction of the text after them. */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(unprintable, '')
    .replace(loneSurrogate, '\ufffd');
}

/**
 * Escapes a text that comes from data for a plotly label. Plotly reads `<b>`, `<a href>`, `<br>` and entities as
 * markup and `$…$` as TeX; after this the reader sees the characters that the reviewer typed.
 *
 * The chart builders of this folder do this for every text they are given: use it only in layouts of your own.
 */
export function plainText(label: string): string {
  return printable(label).replace(/[&<>$]/g, (character) => htmlEntities[character]);
}

/** Width of a text in columns of a terminal: a Chinese character takes two. */
export function textColumns(text: string): number {
  let columns = 0;
  for (const character of text) columns += character.codePointAt(0)! >= 0x2e80 ? 2 : 1;
  return columns;
}

/**
 * Escapes a text like `plainText` and breaks it into lines of at most `columns` columns, at spaces or between
 * Chinese characters (plotly does not wrap long titles).
 */
export function wrappedText(text: string, columns: number): string {
  const lines: string[] = [''];
  for (const piece of printable(text).match(/[\u2e80-\uffef][，。；：、！？）]?|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    const line = lines[lines.length - 1];
    if (line !== '' && textColumns(line + piece.trimEnd()) > columns) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => plainText(line.trim())).join('<br>');
}
