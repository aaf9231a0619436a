import type { Figure } from '../figure';
import { bottomMargin, houseAxis, houseStyle } from '../house-style';
import { NothingToDraw } from '../nothing-to-draw';
import { seriesColour } from '../palette';
import { plainText } from '../plain-text';
import type { Interval } from './contrast-chart';
import { requireDistinct, requireLength } from './labels';

/** One thing followed from side to side. */
export interface SlopeLine {
  /** Each once in the chart. Where a label is Chinese, an English gloss belongs to it. */
  label: string;
  /** One for each side; null where a side has no value. */
  values: (Interval | null)[];
  /** Drawn strong, in a colour; the others are grey. */
  emphasised?: boolean;
}

export interface SlopeChart {
  title: string;
  subtitle?: string;
  /** The two or more things compared, from left to right, such as two groups. */
  sides: string[];
  lines: SlopeLine[];
  valueTitle: string;
  /** Percent writes shares of 1. Default: number. */
  valueKind?: 'percent' | 'number';
}

const grey = '#767676';
const plotHeight = 400;
/** Height in pixels of a label's line. */
const labelHeight = 19;
/** Between the marks of neighbouring lines on a side, as a part of the distance of two sides: intervals do not hide one another. */
const sideStep = 0.022;
/** Length of the thin line from a mark to its name, likewise. */
const leaderReach = 0.05;

/**
 * Few things compared between sides: a line for each, its values with their intervals on every side, its name and value written at both
 * ends. Names that would meet are moved apart, with a thin line to their mark.
 *
 * @param chart two sides or more, and lines with one value a side.
 * @throws RangeError when there is no line or only one side, a label comes twice, values do not fit the sides, or an estimate lies
 * outside its interval.
 * @example
 * const chart = slopeChart({ title: 'Why people read', sides: ['town', 'country'], valueTitle: 'share of readers', valueKind: 'percent',
 *   lines: [{ label: 'news', emphasised: true, values: [{ estimate: 0.4, low: 0.35, high: 0.45 }, { estimate: 0.3, low: 0.2, high: 0.4 }] }] });
 */
export function slopeChart(chart: SlopeChart): Figure {
  const { sides, lines, valueTitle, valueKind = 'number' } = chart;
  checkChart(chart);
  const ends = lines.flatMap(({ values }) => values.flatMap((value) => (value ? [value.low, value.high] : [])));
  const [low, high] = [Math.min(...ends, 0), Math.max(...ends)];
  const top = high + 0.04 * (high - low || 1);
  const style = houseStyle({ ...chart, height: 600 });
  const margin = style.margin as { t: number };
  const last = sides.length - 1;
  const colours = coloursOf(lines);
  // Lines stand side by side at each end, the highest outermost: intervals of close values stay apart.
  const shift = (line: number) => (line - (lines.length - 1) / 2) * sideStep;
  const labels = [0, last].flatMap((side) => labelsAt(chart, side, { low, high: top, colours, shift }));
  return {
    data: lines.map((line, l) => lineTrace(line, { sides, shift: shift(l), colour: colours[l], valueKind })),
    layout: {
      ...style,
      height: Math.round(margin.t + plotHeight + bottomMargin),
      xaxis: {
        ...houseAxis('', { showgrid: false, zeroline: false }),
        range: [-0.62, last + 0.62],
        tickmode: 'array',
        tickvals: sides.map((_, side) => side),
        ticktext: sides.map((side) => `<b>${plainText(side)}</b>`),
        tickfont: { size: 15 },
        fixedrange: true,
      },
      yaxis: houseAxis(valueTitle, {
        range: [low, top],
        ...(valueKind === 'percent' ? { tickformat: '.0%' } : {}),
        fixedrange: true,
      }),
      annotations: labels.map(({ annotation }) => annotation),
      shapes: labels.map(({ leader }) => leader),
    },
  };
}

/** The first two colours are those of two sides, such as cultures; a line is on both. */
const coloursOfSides = 2;

function coloursOf(lines: readonly SlopeLine[]): string[] {
  let given = coloursOfSides;
  const any = lines.some(({ emphasised }) => emphasised);
  return lines.map(({ emphasised }) => (emphasised || !any ? seriesColour(given++) : grey));
}

const written = (value: number, kind: SlopeChart['valueKind']) =>
  kind === 'percent' ? `${(100 * value).toFixed(1)} %` : String(Number(value.toPrecision(3)));

function lineTrace(
  { label, values, emphasised }: SlopeLine,
  more: { sides: string[]; shift: number; colour: string; valueKind: SlopeChart['valueKind'] },
): object {
  const { sides, shift, colour, valueKind } = more;
  return {
    ...{ type: 'scatter', mode: 'lines+markers', name: plainText(label), connectgaps: false, showlegend: false },
    x: values.map((_, side) => side + shift),
    y: values.map((value) => value?.estimate ?? null),
    error_y: {
      ...{ type: 'data', symmetric: false, thickness: 1.6, width: 4 },
      array: values.map((value) => (value ? value.high - value.estimate : 0)),
      arrayminus: values.map((value) => (value ? value.estimate - value.low : 0)),
    },
    line: { color: colour, width: emphasised ? 3 : 1.8 },
    marker: { color: colour, size: emphasised ? 9 : 7 },
    customdata: values.map((value, side) =>
      value === null
        ? ''
        : `${plainText(sides[side])}: ${written(value.estimate, valueKind)} [${written(value.low, valueKind)}, ${written(value.high, valueKind)}]`,
    ),
    hovertemplate: `<b>${plainText(label)}</b><br>%{customdata}<extra></extra>`,
  };
}

/** The names at the left or the right end, in the order of their values, moved apart where they would meet. */
function labelsAt(
  { lines, valueKind }: SlopeChart,
  side: number,
  { low, high, colours, shift }: { low: number; high: number; colours: string[]; shift: (line: number) => number },
): { annotation: object; leader: object }[] {
  const isLeft = side === 0;
  const pixels = (value: number) => (plotHeight * (high - value)) / (high - low);
  const marks = lines
    .flatMap(({ label, values, emphasised }, l) => {
      const value = values[side];
      return value
        ? [{ label, emphasised, colour: colours[l], value, at: pixels(value.estimate), shift: shift(l) }]
        : [];
    })
    .sort((a, b) => a.at - b.at);
  const places = spread(
    marks.map(({ at }) => at),
    labelHeight,
    plotHeight,
  );
  const value = (place: number) => high - (place * (high - low)) / plotHeight;
  const away = isLeft ? -1 : 1;
  const reach = (lines.length / 2) * sideStep;
  return marks.map((mark, i) => {
    const text = `${plainText(mark.label)} ${written(mark.value.estimate, valueKind)}`;
    const y = value(places[i]);
    const x = side + away * (reach + leaderReach);
    return {
      annotation: {
        text: mark.emphasised ? `<b>${text}</b>` : text,
        font: { size: 13, color: mark.colour },
        ...{ showarrow: false, xref: 'x', yref: 'y', x, y, xanchor: isLeft ? 'right' : 'left', yanchor: 'middle' },
      },
      leader: {
        ...{ type: 'line', xref: 'x', yref: 'y', line: { color: mark.colour, width: 0.8 } },
        ...{ x0: side + mark.shift + away * 0.25 * leaderReach, y0: mark.value.estimate, x1: x, y1: y },
      },
    };
  });
}

/**
 * Places of labels along a line: as near to what they name as they can be with a gap between neighbours, in the same order. Neighbours
 * that would meet form a block around the mean of what they name.
 *
 * @param wanted ascending.
 * @param gap between neighbours.
 * @param length places stay within 0 … length where there is room.
 */
export function spread(wanted: readonly number[], gap: number, length: number): number[] {
  const blocks: { count: number; sum: number }[] = [];
  const start = ({ count, sum }: (typeof blocks)[0]) => {
    const centre = sum / count;
    const from = centre - ((count - 1) / 2) * gap;
    return Math.max(0, Math.min(from, length - (count - 1) * gap));
  };
  for (const place of wanted) {
    blocks.push({ count: 1, sum: place });
    while (blocks.length > 1) {
      const [before, after] = blocks.slice(-2);
      if (start(before) + before.count * gap <= start(after)) break;
      blocks.splice(-2, 2, { count: before.count + after.count, sum: before.sum + after.sum });
    }
  }
  return blocks.flatMap((block) => Array.from({ length: block.count }, (_, i) => start(block) + i * gap));
}

function checkChart({ title, sides, lines }: SlopeChart): void {
  if (lines.length === 0) throw new NothingToDraw(`The chart "${title}" has no line.`);
  if (sides.length < 2) throw new NothingToDraw(`The chart "${title}" compares at least two sides.`);
  requireDistinct(
    lines.map(({ label }) => label),
    'lines',
  );
  for (const { label, values } of lines) {
    requireLength(values, sides.length, label);
    for (const value of values) {
      if (value && !(value.low <= value.estimate && value.estimate <= value.high)) {
        throw new RangeError(
          `On the line "${label}" the estimate ${value.estimate} is not in [${value.low}, ${value.high}].`,
        );
      }
    }
  }
}
