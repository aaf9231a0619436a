import { textColumns } from '@crosscultural/base';
import type { Figure } from '../figure';
import { bottomMargin, houseAxis, houseStyle } from '../house-style';
import { sequentialColours } from '../palette';
import { wrappedText } from '../plain-text';
import { requireDistinct, requireLength } from './labels';

export interface HeatmapChart {
  title: string;
  subtitle?: string;
  /** Names of the rows, from top to bottom, and of the columns, from left to right; each once. */
  rows: string[];
  columns: string[];
  /** values[row][column]; null leaves the cell empty. */
  values: (number | null)[][];
  valueTitle: string;
  /** How the value is written in its cell (d3-format), for example ".2f"; no numbers when left out. */
  valueFormat?: string;
  /** The values that get the lightest and the darkest colour; the smallest and largest when left out. */
  range?: [number, number];
}

/**
 * A matrix as coloured cells with the column names above it.
 *
 * @param chart the names of rows and columns, and the values as one list a row.
 * @throws RangeError when a name comes twice or the matrix has another shape than the names.
 * @example
 * const chart = heatmapChart({ title: 'Confusion', rows: ['cat', 'dog'], columns: ['read as cat', 'read as dog'],
 *   values: [[0.9, 0.1], [0.2, 0.8]], valueTitle: 'share of the row', valueFormat: '.0%', range: [0, 1] });
 */
export function heatmapChart(chart: HeatmapChart): Figure {
  const { rows, columns, values, valueFormat, range } = chart;
  requireDistinct(rows, 'rows');
  requireDistinct(columns, 'columns');
  requireLength(values, rows.length, chart.title);
  values.forEach((row, index) => {
    requireLength(row, columns.length, rows[index]);
  });
  const rowLabels = rows.map((name) => wrappedText(name, 30));
  // About 640 px of cells at the usual width, 7.6 px a column of text; names slant where cells are too narrow for words.
  const cellColumns = Math.floor(640 / columns.length / 7.6);
  const slanted = cellColumns < 9;
  const columnLabels = columns.map((name) => wrappedText(name, slanted ? 30 : cellColumns));
  const widest = 7.6 * Math.max(...columns.map((name) => Math.min(30, textColumns(name))));
  const lines = Math.max(...columnLabels.map((label) => label.split('<br>').length));
  const style = houseStyle({ ...chart });
  const margin = { ...(style.margin as { l: number; r: number; t: number; b: number }), b: 44 };
  // Plotly's automargin takes the larger of labels and title where both need room above the cells: add them here.
  margin.t += slanted ? 20 + Math.round(0.71 * widest) : 12 + 19 * lines;
  if (slanted) margin.r += 40;
  return {
    data: [
      {
        type: 'heatmap',
        x: columnLabels,
        y: rowLabels,
        z: values,
        colorscale: sequentialColours,
        ...(range ? { zmin: range[0], zmax: range[1] } : {}),
        xgap: 1,
        ygap: 1,
        ...(valueFormat ? { texttemplate: `%{z:${valueFormat}}` } : {}),
        hovertemplate: `%{y} · %{x}: %{z}<extra></extra>`,
        colorbar: {
          title: { text: wrappedText(chart.valueTitle, 24), side: 'right', font: { size: 14 } },
          thickness: 14,
          outlinewidth: 0,
        },
      },
    ],
    layout: {
      ...style,
      margin,
      height: Math.max(320, margin.t + bottomMargin + 34 * rows.length),
      xaxis: houseAxis('', { type: 'category', side: 'top', tickangle: slanted ? -45 : 0, showgrid: false, dtick: 1 }),
      yaxis: houseAxis('', { type: 'category', autorange: 'reversed', automargin: true, showgrid: false, dtick: 1 }),
    },
  };
}
