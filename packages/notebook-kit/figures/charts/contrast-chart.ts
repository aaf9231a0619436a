import type { Figure } from '../figure';
import { bottomMargin, houseAxis, houseStyle } from '../house-style';
import { NothingToDraw } from '../nothing-to-draw';
import { plainText } from '../plain-text';
import { fittedText } from './fitted-text';
import { requireDistinct } from './labels';

/** An estimate with the ends of its interval, usually 95 %. */
export interface Interval {
  estimate: number;
  low: number;
  high: number;
}

export interface ContrastRow extends Interval {
  /** Names the row; each once in the chart. */
  label: string;
  /** What the hover says besides the estimate, a line each. */
  details?: string[];
}

export interface ContrastChart {
  title: string;
  subtitle?: string;
  /** Groups of rows under a heading of their own, from top to bottom. */
  sections: { name: string; colour: string; rows: ContrastRow[] }[];
  valueTitle: string;
}

const rowHeight = 22;
/** Pixels of a row's name; the hover text has what is cut off. */
const longestLabel = 400;

/**
 * Estimates with intervals on both sides of zero (no difference), in sections: what is particular to one side, what
 * both share, what is particular to the other.
 *
 * @param chart sections of rows, each row an estimate with the ends of its interval.
 * @throws RangeError when there is no row, a label comes twice, or an estimate lies outside its interval.
 * @example
 * const chart = contrastChart({ title: 'What is particular to each', valueTitle: 'log-odds ratio', sections: [
 *   { name: 'more in the first', colour: '#D55E00', rows: [{ label: 'delivery', estimate: 1.2, low: 0.9, high: 1.5 }] },
 *   { name: 'more in the second', colour: '#0072B2', rows: [{ label: 'battery', estimate: -0.8, low: -1.1, high: -0.5 }] }] });
 */
export function contrastChart(chart: ContrastChart): Figure {
  const { sections, valueTitle } = chart;
  const all = sections.flatMap(({ rows }) => rows);
  if (all.length === 0) throw new NothingToDraw(`The chart "${chart.title}" has no row.`);
  requireDistinct(
    all.map(({ label }) => label),
    'rows',
  );
  for (const { label, estimate, low, high } of all) {
    if (!(low <= estimate && estimate <= high)) {
      throw new RangeError(`In the row "${label}" the estimate ${estimate} is not in [${low}, ${high}].`);
    }
  }
  // A heading takes a row and a half before its rows.
  let next = 0;
  const placed = sections.map((section) => {
    const heading = next + 0.3;
    next += 1.3;
    const places = section.rows.map(() => next++);
    next += 0.4;
    return { ...section, heading, places };
  });
  // Zero, no difference, is always in the picture.
  const oneSided = all.every(({ low }) => low > 0) || all.every(({ high }) => high < 0);
  const style = houseStyle({ ...chart });
  const margin = style.margin as { t: number };
  return {
    data: placed.filter(({ rows }) => rows.length > 0).map(sectionTrace),
    layout: {
      ...style,
      height: Math.round(margin.t + next * rowHeight + bottomMargin),
      xaxis: houseAxis(valueTitle, {
        zeroline: true,
        zerolinecolor: '#777777',
        zerolinewidth: 1,
        ...(oneSided ? { rangemode: 'tozero' } : {}),
      }),
      yaxis: houseAxis('', {
        tickmode: 'array',
        tickvals: placed.flatMap(({ places }) => places),
        ticktext: all.map(({ label }) => plainText(fittedText(label, longestLabel, 12))),
        tickfont: { size: 12 },
        range: [next - 0.2, -0.5],
        automargin: true,
        zeroline: false,
        showgrid: false,
        ticks: '',
      }),
      annotations: placed.map(({ name, colour, heading }) => ({
        text: `<b>${plainText(name)}</b>`,
        font: { size: 13, color: colour },
        showarrow: false,
        xref: 'paper',
        x: 0,
        xanchor: 'left',
        y: heading,
        yanchor: 'middle',
      })),
    },
  };
}

function sectionTrace({ name, colour, rows, places }: ContrastChart['sections'][0] & { places: number[] }): object {
  return {
    type: 'scatter',
    mode: 'markers',
    name: plainText(name),
    x: rows.map(({ estimate }) => estimate),
    y: places,
    error_x: {
      type: 'data',
      symmetric: false,
      array: rows.map(({ estimate, high }) => high - estimate),
      arrayminus: rows.map(({ estimate, low }) => estimate - low),
      thickness: 1.6,
      width: 3,
    },
    marker: { size: 8, color: colour },
    customdata: rows.map(({ label, details = [] }) =>
      [`<b>${plainText(label)}</b>`, ...details.map(plainText)].join('<br>'),
    ),
    hovertemplate: '%{customdata}<br>%{x:.2f}<extra></extra>',
    showlegend: false,
  };
}
