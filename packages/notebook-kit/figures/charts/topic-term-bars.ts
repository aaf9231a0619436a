import { textColumns } from '@crosscultural/base';
import type { Figure } from '../figure';
import { houseAxis, houseStyle } from '../house-style';
import { NothingToDraw } from '../nothing-to-draw';
import { neutralColour } from '../palette';
import { plainText, wrappedText } from '../plain-text';
import { axisLabels } from './axis-labels';
import { requireDistinct } from './labels';

export interface TopicTermBars {
  title: string;
  subtitle?: string;
  /** The words of each topic, most probable first; slate unless a topic is given a colour that means something. */
  topics: { name: string; words: { word: string; weight: number }[]; colour?: string }[];
  /** What the weight of a word is, for example "probability of the word in the topic". */
  weightTitle: string;
  /** How many topics stand in a row at most; 3 when left out. Fewer where long words would leave no room for bars. */
  columns?: number;
}

const rowHeight = 22;
const gapHeight = 64;
/** Columns of the longest word that is written in full; the hover text has the rest. */
const longestWord = 40;

/**
 * Small multiples: for each topic its top words as horizontal bars, all on one scale.
 *
 * @param chart the topics, each with its words and their weights, from top to bottom.
 * @throws RangeError when there is no topic, or a word comes twice in one.
 * @example
 * const chart = topicTermBars({ title: 'Topics', weightTitle: 'probability of the word in the topic',
 *   topics: [{ name: 'delivery', words: [{ word: 'parcel', weight: 0.04 }, { word: 'courier', weight: 0.03 }] }] });
 */
export function topicTermBars(chart: TopicTermBars): Figure {
  const { topics, columns = 3 } = chart;
  if (topics.length === 0) throw new NothingToDraw('A chart of topics needs at least one topic.');
  for (const { name, words } of topics)
    requireDistinct(
      words.map(({ word }) => word),
      `words in the topic "${name}"`,
    );
  const longest = Math.min(
    longestWord,
    Math.max(...topics.flatMap(({ words }) => words.map(({ word }) => textColumns(word)))),
  );
  // Room for the words left of the bars, as a share of the plot: 7.4 px a column of 13 px text, 920 px of plot.
  const labelRoom = (longest * 7.4 + 14) / 920;
  const perRow = panelsPerRow(Math.min(columns, topics.length), labelRoom);
  const rows = Math.ceil(topics.length / perRow);
  const most = Math.max(...topics.map(({ words }) => words.length));
  const plotHeight = rows * (most * rowHeight + gapHeight) - gapHeight;
  const style = houseStyle({ ...chart });
  const margin = { ...(style.margin as { t: number; b: number }), l: 20, r: 20 };
  margin.t += 26;
  const largest = Math.max(...topics.flatMap(({ words }) => words.map(({ weight }) => weight)));

  const axes: Record<string, unknown> = {};
  const annotations: object[] = [];
  const data = topics.map(({ name, words, colour }, index) => {
    const column = index % perRow;
    const row = Math.floor(index / perRow);
    const suffix = index === 0 ? '' : String(index + 1);
    const left = column / perRow + labelRoom;
    const right = (column + 1) / perRow - 0.02;
    const top = 1 - (row * (most * rowHeight + gapHeight)) / plotHeight;
    const labels = axisLabels(
      words.map(({ word }) => word),
      { columns: longestWord, most: 1, fontSize: 13 },
    );
    const bottom = top - (words.length * rowHeight) / plotHeight;
    axes[`xaxis${suffix}`] = houseAxis('', {
      domain: [left, right],
      anchor: `y${suffix}`,
      range: [0, largest * 1.05],
      nticks: 5,
      tickfont: { size: 11 },
    });
    axes[`yaxis${suffix}`] = houseAxis('', {
      domain: [Math.max(0, bottom), top],
      anchor: `x${suffix}`,
      type: 'category',
      autorange: 'reversed',
      showgrid: false,
      ticks: '',
      tickfont: { size: 13 },
      dtick: 1,
      ...labels.axis,
    });
    annotations.push({
      text: `<b>${wrappedText(name, Math.floor(110 / perRow))}</b>`,
      showarrow: false,
      xref: 'paper',
      x: column / perRow,
      xanchor: 'left',
      yref: 'paper',
      y: top,
      yanchor: 'bottom',
      yshift: 2,
    });
    return {
      type: 'bar',
      orientation: 'h',
      name: plainText(name),
      x: words.map(({ weight }) => weight),
      y: labels.names,
      xaxis: `x${suffix}`,
      yaxis: `y${suffix}`,
      marker: { color: colour ?? neutralColour },
      hovertemplate: `%{y}: %{x:.4f}<extra>${plainText(name)}</extra>`,
    };
  });
  annotations.push({
    text: plainText(chart.weightTitle),
    showarrow: false,
    xref: 'paper',
    x: 0.5,
    xanchor: 'center',
    yref: 'paper',
    y: 0,
    yanchor: 'top',
    yshift: -30,
  });
  return {
    data,
    layout: { ...style, ...axes, annotations, bargap: 0.2, margin, height: plotHeight + margin.t + margin.b },
  };
}

/** As many panels side by side as leave a third of each to the bars. */
function panelsPerRow(wanted: number, labelRoom: number): number {
  return Math.max(1, Math.min(wanted, Math.floor(0.65 / labelRoom)));
}
