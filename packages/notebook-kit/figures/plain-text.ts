import { printable, textColumns } from '@crosscultural/base';

const htmlEntities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;' };

/**
 * Escapes a text that comes from data for a plotly label. Plotly reads `<b>`, `<a href>`, `<br>` and entities as
 * markup and `$…$` as TeX; after this the reader sees the characters that the reviewer typed.
 *
 * The chart builders of this folder do this for every text they are given: use it only in layouts of your own.
 *
 * @example
 * const annotation = { text: plainText('<b> & $x$'), x: 0, y: 0 }; // shown as it was typed
 */
export function plainText(label: string): string {
  return printable(label).replace(/[&<>$]/g, (character) => htmlEntities[character]);
}

/**
 * Escapes a text like `plainText` and breaks it into lines of at most `columns` columns, at spaces or between
 * Chinese characters (plotly does not wrap long titles).
 *
 * @example
 * wrappedText('a long title of a chart', 12); // 'a long title<br>of a chart'
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
