import { textColumns } from '@crosscultural/base';
import { seriesColours } from './palette';
import { wrappedText } from './plain-text';

/** The font of every figure, then what a browser may find instead of it. */
export const figureFont = "'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** Height in pixels below the plot area: tick labels, axis title, then the line of the corpus label. */
export const bottomMargin = 84;

export interface HouseStyle {
  title: string;
  /** A second, smaller line: what was measured, on how many reviews. */
  subtitle?: string;
  /** Height of the figure in pixels; 600 when left out. */
  height?: number;
  /** The names in the legend, which stands between the title and the plot; no legend when left out. */
  legend?: string[];
}

/** Height in pixels of a legend at the house's usual width: about 8 px a column of text and 50 px a key. */
function legendHeight(names: string[]): number {
  const width = names.reduce((sum, name) => sum + 8 * textColumns(name) + 50, 0);
  return 10 + 24 * Math.ceil(width / 860);
}

/**
 * The layout that all figures share: Noto Sans SC at 14 px, white background, title on the left, legend below it,
 * light grid lines, and room at the bottom right for the corpus label.
 *
 * @example
 * const figure = { data: [{ type: 'box', y: [1, 2, 5] }], layout: houseStyle({ title: 'Spread', height: 400 }) };
 */
export function houseStyle({ title, subtitle, height = 600, legend }: HouseStyle): Record<string, unknown> {
  const titleLines = wrappedText(title, 88);
  const titleHeight = 28 * titleLines.split('<br>').length + (subtitle ? 24 : 0);
  return {
    height,
    font: { family: figureFont, size: 14, color: '#222222' },
    paper_bgcolor: '#FFFFFF',
    plot_bgcolor: '#FFFFFF',
    colorway: [...seriesColours],
    title: {
      text: titleLines,
      font: { size: 19 },
      x: 0,
      xref: 'container',
      xanchor: 'left',
      y: 1,
      yref: 'container',
      yanchor: 'top',
      pad: { l: 16, t: 14 },
      ...(subtitle ? { subtitle: { text: wrappedText(subtitle, 120), font: { size: 14, color: '#555555' } } } : {}),
    },
    showlegend: legend !== undefined,
    legend: { orientation: 'h', x: 0, xanchor: 'left', y: 1, yanchor: 'bottom', traceorder: 'normal' },
    margin: { l: 72, r: 28, t: 22 + titleHeight + (legend ? legendHeight(legend) : 8), b: bottomMargin },
    hoverlabel: { font: { family: figureFont, size: 13 } },
  };
}

/**
 * An axis in the house style: light grid, outside title, escaped text. `overrides` are plotly axis attributes.
 *
 * @example
 * const layout = { ...houseStyle({ title: 'Spread' }), yaxis: houseAxis('seconds', { rangemode: 'tozero' }) };
 */
export function houseAxis(title: string, overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: { text: wrappedText(title, 90), standoff: 10, font: { size: 14 } },
    gridcolor: '#E6E6E6',
    linecolor: '#9A9A9A',
    zerolinecolor: '#9A9A9A',
    ticks: 'outside',
    ticklen: 4,
    tickcolor: '#FFFFFF',
    ...overrides,
  };
}
