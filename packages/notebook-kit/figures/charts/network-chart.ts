import type { Figure } from '../figure';
import { houseStyle } from '../house-style';
import { labelSize, type PlacedLabel, placeLabels } from '../label-placement';
import { NothingToDraw } from '../nothing-to-draw';
import { groupColours } from '../palette';
import { plainText, wrappedText } from '../plain-text';
import { type Disc, separateDiscs } from '../separate-discs';
import { leaderTrace } from './leader-trace';

export interface NetworkChartNode {
  label: string;
  /** Its meaning in English, written below the label. */
  gloss?: string;
  /** The disc's area: frequency, for example. Positive. */
  size: number;
  /** Which of `groups` it belongs to, from 0. */
  group: number;
  /** Where it stands: 0 (left, bottom) to 1 (right, top). */
  x: number;
  y: number;
  /** What the hover says besides the label, a line each. */
  details?: string[];
}

export interface NetworkChartEdge {
  /** Places in the list of nodes. */
  source: number;
  target: number;
  /** How wide the line is. Positive. */
  strength: number;
  details?: string[];
}

export interface NetworkChart {
  title: string;
  subtitle?: string;
  nodes: NetworkChartNode[];
  edges: NetworkChartEdge[];
  /** Names of the groups in the legend. From the ninth on, groups share one grey. */
  groups: string[];
  /** Height of the drawing in pixels without title and legend; 840 when left out. */
  plotHeight?: number;
}

const width = 960;
const sideMargin = 16;
const plotWidth = width - 2 * sideMargin;
const radii = { smallest: 4, largest: 22 };
const labelFont = { label: 12, gloss: 10.5 };
const otherColour = '#8C8C8C';
/** Line widths in pixels, for strengths up to these shares of the strongest. */
const lineWidths = [
  { upTo: 0.08, width: 0.8 },
  { upTo: 0.2, width: 1.6 },
  { upTo: 0.45, width: 2.8 },
  { upTo: 1, width: 4.5 },
];

/**
 * A network as discs and lines: groups coloured, area by size, width by strength, every label placed so that none
 * covers another label or a disc. Coordinates of the plot are pixels.
 *
 * @param chart the nodes with their places, and the edges between them by the nodes’ numbers from 0.
 * @throws RangeError when there is no node, or an edge or a group does not exist.
 * @example
 * const chart = networkChart({ title: 'Words that stand together', groups: ['delivery'],
 *   nodes: [{ label: '物流', gloss: 'delivery', size: 40, group: 0, x: 0.2, y: 0.5 }, { label: '快', gloss: 'quick', size: 22, group: 0, x: 0.8, y: 0.5 }],
 *   edges: [{ source: 0, target: 1, strength: 12, details: ['12 reviews have both'] }] });
 */
export function networkChart(chart: NetworkChart): Figure {
  requireExisting(chart);
  const { nodes, edges, groups, plotHeight = 840 } = chart;
  const style = houseStyle({ ...chart, legend: undefined });
  const margin = { ...(style.margin as { t: number; b: number }), l: sideMargin, r: sideMargin, b: 30 };
  margin.t += legendHeight(groups);
  const discs = placedDiscs(nodes, plotHeight);
  // Labels may lie on thin lines: to avoid all of them they would have to go far away.
  const strongest = Math.max(0, ...edges.map(({ strength }) => strength));
  const lines = edges
    .filter(({ strength }) => strength > lineWidths[1].upTo * strongest)
    .map(({ source, target }) => ({
      from: [discs[source].x, discs[source].y] as const,
      to: [discs[target].x, discs[target].y] as const,
    }));
  const frame = { left: 0, top: 0, right: plotWidth, bottom: plotHeight };
  const labels = placeLabels(discs, nodes.map(sizeOfLabel), frame, { lines });
  const hidden = { visible: false, fixedrange: false };
  return {
    data: [
      ...edgeTraces(chart, discs),
      ...labels.flatMap((label) => (label?.leader ? [leaderTrace(label)] : [])),
      ...groups.map((name, group) => nodeTrace(name, group, nodes, discs)),
      edgeHover(edges, discs),
    ],
    layout: {
      ...style,
      showlegend: true,
      width,
      height: plotHeight + margin.t + margin.b,
      margin,
      hovermode: 'closest',
      xaxis: { ...hidden, range: [0, plotWidth] },
      yaxis: { ...hidden, range: [plotHeight, 0] },
      annotations: labels.flatMap((label, node) => (label ? [annotation(label, nodes[node])] : [])),
    },
  };
}

/** Height of the legend in pixels: plotly gives all names the width of the longest, and 45 px to each key. */
function legendHeight(names: readonly string[]): number {
  const widest = Math.max(...names.map((name) => labelSize(name, 14).width));
  const perRow = Math.max(1, Math.floor(plotWidth / (widest + 45)));
  return 10 + 21 * Math.ceil(names.length / perRow);
}

function requireExisting({ title, nodes, edges, groups }: NetworkChart): void {
  if (nodes.length === 0) throw new NothingToDraw(`The network "${title}" has no node.`);
  for (const { label, group } of nodes) {
    if (!groups[group]) throw new RangeError(`The node "${label}" is in group ${group}, which does not exist.`);
  }
  for (const { source, target } of edges) {
    if (!nodes[source] || !nodes[target]) {
      throw new RangeError(`An edge joins the nodes ${source} and ${target} of ${nodes.length}.`);
    }
  }
}

/** The discs in pixels, y downwards, moved apart where they would overlap. */
function placedDiscs(nodes: readonly NetworkChartNode[], plotHeight: number): Disc[] {
  const largest = Math.max(...nodes.map(({ size }) => size));
  const discs = nodes.map(({ x, y, size }) => ({
    // Half a label of room at the sides.
    x: 50 + x * (plotWidth - 100),
    y: 24 + (1 - y) * (plotHeight - 48),
    radius: Math.max(radii.smallest, Math.round(radii.largest * Math.sqrt(size / largest) * 10) / 10),
  }));
  // Room for labels: five sixths of the distance that discs would have on an even grid.
  const distance = 0.84 * Math.sqrt((plotWidth * plotHeight) / nodes.length);
  return separateDiscs(discs, { left: 56, top: 24, right: plotWidth - 56, bottom: plotHeight - 24 }, distance);
}

/** The gloss, escaped, in lines short enough to stand beside a disc. */
const glossLines = (gloss: string | undefined) => (gloss === undefined ? [] : wrappedText(gloss, 21).split('<br>'));

/** Plotly sets the lines of a text 1.3 times the size of its first font apart. */
function sizeOfLabel({ label, gloss }: NetworkChartNode) {
  const first = labelSize(label, labelFont.label, 'bold');
  const lines = glossLines(gloss);
  const widths = lines.map((line) => labelSize(line, labelFont.gloss).width);
  return { width: Math.max(first.width, ...widths), height: first.height + 1.3 * labelFont.label * lines.length };
}

function annotation({ box }: PlacedLabel, { label, gloss }: NetworkChartNode): object {
  const meaning = glossLines(gloss).map((line) => `<br><span style="font-size:${labelFont.gloss}px">${line}</span>`);
  return {
    text: `<b>${plainText(label)}</b>${meaning.join('')}`,
    showarrow: false,
    x: (box.left + box.right) / 2,
    y: (box.top + box.bottom) / 2,
    xanchor: 'center',
    yanchor: 'middle',
    align: 'center',
    borderpad: 0,
    font: { size: labelFont.label, color: '#222222' },
  };
}

const colourOf = (group: number) => groupColours[group] ?? otherColour;

function nodeTrace(name: string, group: number, nodes: readonly NetworkChartNode[], discs: readonly Disc[]): object {
  const members = [...nodes.keys()].filter((node) => nodes[node].group === group);
  return {
    type: 'scatter',
    mode: 'markers',
    name: plainText(name),
    x: members.map((node) => discs[node].x),
    y: members.map((node) => discs[node].y),
    marker: {
      size: members.map((node) => 2 * discs[node].radius),
      color: colourOf(group),
      opacity: 1,
      line: { color: '#FFFFFF', width: 1 },
    },
    customdata: members.map((node) => hoverText(nameOf(nodes[node]), nodes[node].details)),
    hovertemplate: '%{customdata}<extra></extra>',
  };
}

const nameOf = ({ label, gloss }: NetworkChartNode) => (gloss === undefined ? label : `${label} (${gloss})`);

function hoverText(title: string, details: readonly string[] = []): string {
  return [`<b>${plainText(title)}</b>`, ...details.map(plainText)].join('<br>');
}

/** Lines of one width and colour are one trace; an empty value lifts the pen. Weak lines lie below strong ones. */
function edgeTraces({ nodes, edges }: NetworkChart, discs: readonly Disc[]): object[] {
  const strongest = Math.max(0, ...edges.map(({ strength }) => strength));
  const pens = new Map<
    string,
    { colour: string; opacity: number; width: number; x: (number | null)[]; y: (number | null)[] }
  >();
  const ordered = [...edges].sort((a, b) => a.strength - b.strength);
  for (const { source, target, strength } of ordered) {
    const inside = nodes[source].group === nodes[target].group;
    const step = lineWidths.findIndex(({ upTo }) => strength / strongest <= upTo + 1e-9);
    const colour = inside ? colourOf(nodes[source].group) : otherColour;
    const key = `${step} ${inside} ${colour}`;
    const pen = pens.get(key) ?? { colour, opacity: inside ? 0.5 : 0.35, width: lineWidths[step].width, x: [], y: [] };
    pen.x.push(discs[source].x, discs[target].x, null);
    pen.y.push(discs[source].y, discs[target].y, null);
    pens.set(key, pen);
  }
  return [...pens.values()].map(({ colour, opacity, width: lineWidth, x, y }) => ({
    type: 'scatter',
    mode: 'lines',
    x,
    y,
    line: { color: colour, width: lineWidth },
    opacity,
    hoverinfo: 'skip',
    showlegend: false,
  }));
}

/** Invisible marks in the middle of each line carry its numbers. */
function edgeHover(edges: readonly NetworkChartEdge[], discs: readonly Disc[]): object {
  const middle = (a: number, b: number) => Math.round(((a + b) / 2) * 10) / 10;
  const told = edges.filter(({ details }) => details !== undefined);
  return {
    type: 'scatter',
    mode: 'markers',
    x: told.map(({ source, target }) => middle(discs[source].x, discs[target].x)),
    y: told.map(({ source, target }) => middle(discs[source].y, discs[target].y)),
    marker: { size: 8, color: otherColour, opacity: 0 },
    customdata: told.map(({ details }) => (details ?? []).map(plainText).join('<br>')),
    hovertemplate: '%{customdata}<extra></extra>',
    showlegend: false,
  };
}
