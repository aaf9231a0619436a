import { textColumns } from '@crosscultural/base';
import type { Figure } from '../figure';
import { bottomMargin, houseAxis, houseStyle } from '../house-style';
import { divergingColours, sequentialColours } from '../palette';
import { wrappedText } from '../plain-text';
import { axisLabels, rowHeightOf } from './axis-labels';
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
  /**
   * The values that get the lightest and the darkest colour; the smallest and largest when left out. Signed values reach equally far to
   * both sides of zero.
   */
  range?: [number, number];
}

/**
 * A matrix as coloured cells with the column names above it: light to dark slate, or, where a value is negative, purple below zero and
 * green above. Long names are wrapped; what does not fit is in the hover text.
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
  const rowLabels = axisLabels(rows, { columns: 30, most: 3 });
  // 640 px of cells, less where the names of rows are long, 7.6 px a column of text; names slant where cells are too narrow for words.
  const cellWidth = Math.min(640, 742 - rowLabels.width) / columns.length;
  const cellColumns = Math.floor(cellWidth / 7.6);
  const slanted = cellColumns < 9;
  // Slanted lines lie side by side: a narrow cell has room for one.
  const slantedLines = Math.min(2, Math.max(1, Math.floor((cellWidth * 0.7) / 18)));
  const columnLabels = axisLabels(
    columns,
    slanted ? { columns: 30, most: slantedLines } : { columns: cellColumns, most: 4 },
  );
  const widest = 7.6 * Math.max(...columns.map((name) => Math.min(30, textColumns(name))));
  const lines = columnLabels.lines;
  const style = houseStyle({ ...chart });
  const margin = { ...(style.margin as { l: number; r: number; t: number; b: number }), b: 44 };
  // Plotly's automargin takes the larger of labels and title where both need room above the cells: add them here.
  margin.t += slanted ? 20 + Math.round(0.71 * widest) : 12 + 19 * lines;
  if (slanted) margin.r += 40;
  return {
    data: [
      {
        type: 'heatmap',
        x: columnLabels.names,
        y: rowLabels.names,
        z: values,
        ...colours(values, range),
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
      height: Math.max(320, margin.t + bottomMargin + rowHeightOf(34, rowLabels.lines) * rows.length),
      xaxis: houseAxis('', {
        ...{ type: 'category', side: 'top', tickangle: slanted ? -45 : 0, showgrid: false, dtick: 1 },
        ...columnLabels.axis,
      }),
      yaxis: houseAxis('', {
        ...{ type: 'category', autorange: 'reversed', automargin: true, showgrid: false, dtick: 1 },
        ...rowLabels.axis,
      }),
    },
  };
}

/** Signed values diverge from a light zero in the middle, equally far to both sides; others darken from the smallest on. */
function colours(values: HeatmapChart['values'], range: HeatmapChart['range']): Record<string, unknown> {
  const known = [...values.flat(), ...(range ?? [])].filter((value): value is number => value !== null);
  if (!known.some((value) => value < 0)) {
    return { colorscale: sequentialColours, ...(range ? { zmin: range[0], zmax: range[1] } : {}) };
  }
  const farthest = range ? Math.max(...range.map(Math.abs)) : Math.max(...known.map(Math.abs));
  return { colorscale: divergingColours, zmin: -farthest, zmax: farthest };
}
