import type { Figure } from '../figure';
import { plainText } from '../plain-text';
import { type QuadrantPlane, quadrantPlane } from './quadrant-plane';

/** A feature word with its measures, shares of 1. */
export interface QuadrantWord {
  label: string;
  attention: number;
  satisfaction: number;
  /** 95 % intervals. */
  attentionInterval?: readonly [number, number];
  satisfactionInterval?: readonly [number, number];
  occurrences: number;
  /** Named too seldom to be judged: drawn in grey, and labelled only where there is room beside it. */
  rare?: boolean;
}

export interface QuadrantChart extends QuadrantPlane {
  words: readonly QuadrantWord[];
  /** Colour of the common words' marks. */
  colour: string;
}

const grey = { mark: '#B4B4B4', text: '#767676' };
const radius = 5;

/**
 * Attention against satisfaction, a labelled mark for each word, cut into four quadrants (Paper A, Figs. 1–3). Labels do not
 * touch each other or a mark; intervals are in the hover text, and drawn after a click on their name in the legend.
 *
 * @throws RangeError when no word is given.
 */
export function quadrantChart(chart: QuadrantChart): Figure {
  const { words, colour, cutName } = chart;
  if (words.length === 0) throw new RangeError('A quadrant chart needs at least one word.');
  const groups = [
    { name: 'feature word', members: words.filter(({ rare }) => !rare), colour },
    { name: 'named too seldom', members: words.filter(({ rare }) => rare), colour: grey.mark },
  ].filter(({ members }) => members.length > 0);
  const intervals = '95 % intervals (click to show)';
  const plane = quadrantPlane(chart, words, [...groups.map(({ name }) => name), `cut at the ${cutName}`, intervals]);
  const { annotations, shapes } = plane.labels(
    words.map((word) => ({ ...word, radius, minor: word.rare, colour: word.rare ? grey.text : '#222222' })),
  );
  return {
    data: [
      intervalTrace(words, intervals),
      ...groups.map(({ name, members, colour: fill }) => ({
        type: 'scatter',
        mode: 'markers',
        name,
        x: members.map(({ attention }) => attention),
        y: members.map(({ satisfaction }) => satisfaction),
        marker: { size: 2 * radius, color: fill, line: { color: '#FFFFFF', width: 1 } },
        customdata: members.map((word) => [plainText(word.label), word.occurrences, ...intervalTexts(word)]),
        hovertemplate:
          '<b>%{customdata[0]}</b> (%{customdata[1]} mentions)<br>attention %{x:.1%} %{customdata[2]}<br>satisfaction %{y:.1%} %{customdata[3]}<extra></extra>',
      })),
      { ...cutLineKey, name: `cut at the ${cutName}` },
    ],
    layout: {
      ...plane.layout,
      annotations: [...(plane.layout.annotations as object[]), ...annotations],
      shapes: [...(plane.layout.shapes as object[]), ...shapes],
    },
  };
}

/** A line in the legend for the cut lines, which are shapes. */
export const cutLineKey = {
  type: 'scatter',
  mode: 'lines',
  x: [null],
  y: [null],
  line: { color: '#8A8A8A', dash: 'dash', width: 1.2 },
  hoverinfo: 'skip',
};

function intervalTexts({ attentionInterval, satisfactionInterval }: QuadrantWord): string[] {
  const percent = (share: number) => (100 * share).toFixed(1);
  return [attentionInterval, satisfactionInterval].map((interval) =>
    interval ? `[${percent(interval[0])}, ${percent(interval[1])}]` : '',
  );
}

/** Error bars of all words, hidden until a reader asks for them. */
function intervalTrace(words: readonly QuadrantWord[], name: string): object {
  const bars = (
    interval: (word: QuadrantWord) => readonly [number, number] | undefined,
    value: (word: QuadrantWord) => number,
  ) => ({
    type: 'data',
    symmetric: false,
    array: words.map((word) => (interval(word)?.[1] ?? value(word)) - value(word)),
    arrayminus: words.map((word) => value(word) - (interval(word)?.[0] ?? value(word))),
    color: '#A6A6A6',
    thickness: 1,
    width: 0,
  });
  return {
    type: 'scatter',
    mode: 'markers',
    visible: 'legendonly',
    name,
    x: words.map(({ attention }) => attention),
    y: words.map(({ satisfaction }) => satisfaction),
    marker: { size: 1, color: '#A6A6A6' },
    error_x: bars(
      ({ attentionInterval }) => attentionInterval,
      ({ attention }) => attention,
    ),
    error_y: bars(
      ({ satisfactionInterval }) => satisfactionInterval,
      ({ satisfaction }) => satisfaction,
    ),
    hoverinfo: 'skip',
  };
}
