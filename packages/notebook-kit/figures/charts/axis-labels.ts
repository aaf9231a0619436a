import { printable } from '@crosscultural/base';
import { labelSize } from '../label-placement';
import { plainText, wrappedText } from '../plain-text';
import { fittedLines } from './fitted-text';

/** Names along a category axis that keep to their rows. */
export interface AxisLabels {
  /** What traces give as category: the whole text, so that the hover text has it. */
  names: string[];
  /** Plotly's attributes of the axis: the shortened texts, where some had to be. */
  axis: Record<string, unknown>;
  /** Lines of the longest label, and pixels of the widest. */
  lines: number;
  width: number;
}

/** Plotly sets the lines of a text 1.3 font sizes apart. */
export const lineHeight = 1.3;

/**
 * Wraps each text into at most `most` lines, and cuts, with an ellipsis, what would need more: measured in the figure font.
 *
 * @param texts not escaped.
 * @param room columns (7.6 px at the usual 14 px) and lines that a label may take.
 */
export function axisLabels(
  texts: readonly string[],
  { columns, most, fontSize = 14 }: { columns: number; most: number; fontSize?: number },
): AxisLabels {
  const width = (7.6 / 14) * fontSize * columns;
  const labels = texts.map((text) => {
    const wrapped = wrappedText(text, columns);
    const count = wrapped.split('<br>').length;
    // A line of words may be a little wider than its columns say; a word without end may not.
    const widest = Math.max(...wrapped.split('<br>').map((line) => labelSize(line, fontSize).width));
    if (count <= most && widest <= 1.25 * width) return { name: wrapped, shown: wrapped, count, width: widest };
    const lines = fittedLines(text, width, fontSize, most).map(plainText);
    return { name: plainText(printable(text)), shown: lines.join('<br>'), count: lines.length, width };
  });
  const names = labels.map(({ name }) => name);
  const isCut = labels.some(({ name, shown }) => name !== shown);
  return {
    names,
    axis: isCut ? { tickmode: 'array', tickvals: names, ticktext: labels.map(({ shown }) => shown) } : {},
    lines: Math.max(1, ...labels.map(({ count }) => count)),
    width: Math.max(0, ...labels.map((label) => label.width)),
  };
}

/** Height of a row that holds labels of so many lines. */
export const rowHeightOf = (usual: number, lines: number, fontSize = 14) =>
  Math.max(usual, Math.ceil(lineHeight * fontSize * lines) + 6);
