/** Characters that no SVG may contain (control characters, lone surrogates) or that reorder what follows them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Puts a text on one line, without the characters that would break an SVG or turn the reading direction of what follows.
 *
 * @example
 * printable('two\nlines\u202e'); // 'two lines'
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(unprintable, '')
    .replace(loneSurrogate, '\ufffd');
}

/**
 * Width of a text in columns of a terminal: a Chinese character takes two.
 *
 * @example
 * textColumns('音质 A'); // 6 (音质: sound quality)
 */
export function textColumns(text: string): number {
  let columns = 0;
  for (const character of text) columns += character.codePointAt(0)! >= 0x2e80 ? 2 : 1;
  return columns;
}
