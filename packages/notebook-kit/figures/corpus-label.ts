import type { Figure } from './figure';
import { bottomMargin } from './house-style';
import { plainText } from './plain-text';

/**
 * Stamps a figure with the corpus it was made from, for example "simulated corpus, seed 2023": a small grey text
 * at the bottom right. Returns a new figure; the given one is untouched.
 *
 * @example
 * const stamped = withCorpusLabel(chart, 'simulated corpus, seed 2023');
 */
export function withCorpusLabel(figure: Figure, label: string): Figure {
  const { layout } = figure;
  const margin = { b: bottomMargin, ...(layout.margin as object | undefined) };
  const stamp = {
    name: 'corpus',
    text: plainText(label),
    showarrow: false,
    font: { size: 12, color: '#666666' },
    xref: 'paper',
    x: 1,
    xanchor: 'right',
    // Pixels below the plot area, so that the text stands on the lower edge of the figure whatever its height.
    yref: 'paper',
    y: 0,
    yshift: -(margin.b - 4),
    yanchor: 'bottom',
  };
  const annotations = ((layout.annotations ?? []) as { name?: string }[]).filter(({ name }) => name !== 'corpus');
  return { data: figure.data, layout: { ...layout, margin, annotations: [...annotations, stamp] } };
}
