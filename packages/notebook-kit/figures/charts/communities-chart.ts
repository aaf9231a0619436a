import type { Figure } from '../figure';
import { houseStyle } from '../house-style';
import { labelSize, type PlacedLabel, placeLabels } from '../label-placement';
import { NothingToDraw } from '../nothing-to-draw';
import { plainText, wrappedText } from '../plain-text';
import { type Disc, separateDiscs } from '../separate-discs';
import { leaderTrace } from './leader-trace';

export interface CommunityDisc {
  /** Written in bold beside the disc: what the community is about, for example. */
  label: string;
  /** A second line. */
  gloss?: string;
  /** The disc's area: members. Positive. */
  size: number;
  /** How much of the disc each of `groups` fills; they add up to 1. */
  shares: number[];
  /** Where it stands: 0 (left, bottom) to 1 (right, top). */
  x: number;
  y: number;
  /** What the hover says besides the label, a line each. */
  details?: string[];
}

export interface CommunitiesChart {
  title: string;
  subtitle?: string;
  communities: CommunityDisc[];
  /** Links between communities by their places in the list; strength is how wide the line is, positive. */
  links: { source: number; target: number; strength: number }[];
  /** The parts of a disc, with their names in the legend: cultures, for example. */
  groups: { name: string; colour: string }[];
  /** Height of the drawing in pixels without title and legend; 640 when left out. */
  plotHeight?: number;
}

const width = 960;
const sideMargin = 16;
const plotWidth = width - 2 * sideMargin;
const font = { label: 15, gloss: 13 };
const lineColour = '#8C8C8C';
/** Of the drawing that the discs cover together, at most, and radii in pixels. */
const covered = 0.13;
const radii = { smallest: 7, largest: 64 };
const lineWidths = { thinnest: 0.8, widest: 9 };
/** Degrees between two corners of a disc: smooth at the largest radius. */
const step = 4;

/**
 * Communities as discs, each a pie of its groups, and the links between them as lines: area by members, width by strength. Labels are
 * placed so that none covers another label or a disc. Coordinates of the plot are pixels.
 *
 * @param chart the communities with their places and shares, and the links between them by their numbers from 0.
 * @throws RangeError when there is no community, a link joins one that does not exist, or shares do not fit the groups.
 * @example
 * const chart = communitiesChart({ title: 'Who is linked with whom', groups: [{ name: 'Weibo', colour: '#D55E00' }, { name: 'Twitter', colour: '#0072B2' }],
 *   communities: [{ label: 'sport', size: 120, shares: [1, 0], x: 0.2, y: 0.5 }, { label: 'travel', size: 80, shares: [0.5, 0.5], x: 0.8, y: 0.5 }],
 *   links: [{ source: 0, target: 1, strength: 3 }] });
 */
export function communitiesChart(chart: CommunitiesChart): Figure {
  requireExisting(chart);
  const { communities, groups, plotHeight = 640 } = chart;
  const style = houseStyle({ ...chart, legend: groups.map(({ name }) => name) });
  const margin = { ...(style.margin as { t: number; b: number }), l: sideMargin, r: sideMargin, b: 30 };
  const discs = placedDiscs(communities, plotHeight);
  const frame = { left: 0, top: 0, right: plotWidth, bottom: plotHeight };
  const labels = placeLabels(discs, communities.map(sizeOfLabel), frame);
  const hidden = { visible: false, fixedrange: false };
  return {
    data: [
      ...linkTraces(chart, discs),
      ...labels.flatMap((label) => (label?.leader ? [leaderTrace(label)] : [])),
      ...groups.map((one, group) => sectorTrace(one, group, communities, discs)),
      hoverTrace(communities, discs),
    ],
    layout: {
      ...style,
      width,
      height: plotHeight + margin.t + margin.b,
      margin,
      hovermode: 'closest',
      xaxis: { ...hidden, range: [0, plotWidth] },
      yaxis: { ...hidden, range: [plotHeight, 0] },
      annotations: labels.flatMap((label, place) => (label ? [annotation(label, communities[place])] : [])),
    },
  };
}

function requireExisting({ title, communities, links, groups }: CommunitiesChart): void {
  if (communities.length === 0) throw new NothingToDraw(`The chart "${title}" has no community.`);
  for (const { label, shares } of communities) {
    if (shares.length !== groups.length || Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) > 1e-6) {
      throw new RangeError(`The shares of "${label}" are not one a group, adding up to 1.`);
    }
  }
  for (const { source, target } of links) {
    if (!communities[source] || !communities[target]) {
      throw new RangeError(`A link joins the communities ${source} and ${target} of ${communities.length}.`);
    }
  }
}

function placedDiscs(communities: readonly CommunityDisc[], plotHeight: number): Disc[] {
  const total = communities.reduce((sum, { size }) => sum + size, 0);
  const largest = Math.max(...communities.map(({ size }) => size));
  const radiusOfLargest = Math.min(
    radii.largest,
    Math.sqrt((covered * plotWidth * plotHeight * largest) / total / Math.PI),
  );
  const discs = communities.map(({ x, y, size }) => {
    const radius = radiusOfLargest * Math.sqrt(size / largest);
    return {
      x: 60 + x * (plotWidth - 120),
      y: 40 + (1 - y) * (plotHeight - 80),
      radius: Math.round(Math.max(radii.smallest, radius) * 10) / 10,
    };
  });
  const distance = 0.8 * Math.sqrt((plotWidth * plotHeight) / communities.length);
  return separateDiscs(discs, { left: 60, top: 24, right: plotWidth - 60, bottom: plotHeight - 24 }, distance);
}

/** The label, escaped, in lines short enough to stand beside a disc. */
const labelLines = (label: string) => wrappedText(label, 14).split('<br>');

/** Plotly sets the lines of a text 1.3 times the size of its first font apart. */
function sizeOfLabel({ label, gloss }: CommunityDisc) {
  const lines = labelLines(label);
  const widths = lines.map((line) => labelSize(line, font.label, 'bold').width);
  const further = lines.length - 1 + (gloss === undefined ? 0 : 1);
  return {
    width: Math.max(...widths, labelSize(gloss ?? '', font.gloss).width),
    height: labelSize('', font.label, 'bold').height + 1.3 * font.label * further,
  };
}

function annotation({ box }: PlacedLabel, { label, gloss }: CommunityDisc): object {
  const last = gloss === undefined ? '' : `<br><span style="font-size:${font.gloss}px">${plainText(gloss)}</span>`;
  return {
    text: `<b>${labelLines(label).join('<br>')}</b>${last}`,
    showarrow: false,
    x: (box.left + box.right) / 2,
    y: (box.top + box.bottom) / 2,
    xanchor: 'center',
    yanchor: 'middle',
    align: 'center',
    borderpad: 0,
    font: { size: font.label, color: '#222222' },
  };
}

/** The parts of all discs that are of one group, as polygons; an empty value begins the next one. */
function sectorTrace(
  { name, colour }: CommunitiesChart['groups'][number],
  group: number,
  communities: readonly CommunityDisc[],
  discs: readonly Disc[],
): object {
  const [x, y]: (number | null)[][] = [[], []];
  communities.forEach(({ shares }, place) => {
    const before = shares.slice(0, group).reduce((sum, share) => sum + share, 0);
    if (shares[group] <= 0) return;
    for (const [cornerX, cornerY] of sector(discs[place], before, shares[group])) {
      x.push(cornerX);
      y.push(cornerY);
    }
    x.push(null);
    y.push(null);
  });
  return {
    type: 'scatter',
    mode: 'lines',
    fill: 'toself',
    name: plainText(name),
    x,
    y,
    line: { color: '#FFFFFF', width: 1 },
    fillcolor: colour,
    hoverinfo: 'skip',
  };
}

/** Clockwise from the top; y grows downwards. A whole disc has no corner in its middle. */
function sector({ x, y, radius }: Disc, from: number, share: number): [number, number][] {
  const corners = Math.max(2, Math.ceil((360 * share) / step));
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const arc = Array.from({ length: corners + 1 }, (_, corner): [number, number] => {
    const angle = 2 * Math.PI * (from + (share * corner) / corners);
    return [rounded(x + radius * Math.sin(angle)), rounded(y - radius * Math.cos(angle))];
  });
  return share >= 1 - 1e-9 ? arc : [[x, y], ...arc, [x, y]];
}

/** Weak lines lie below strong ones. */
function linkTraces({ links }: CommunitiesChart, discs: readonly Disc[]): object[] {
  const strongest = Math.max(0, ...links.map(({ strength }) => strength));
  return [...links]
    .sort((a, b) => a.strength - b.strength)
    .map(({ source, target, strength }) => ({
      type: 'scatter',
      mode: 'lines',
      x: [discs[source].x, discs[target].x],
      y: [discs[source].y, discs[target].y],
      line: {
        color: lineColour,
        width: Math.round(10 * Math.max(lineWidths.thinnest, (lineWidths.widest * strength) / strongest)) / 10,
      },
      opacity: 0.45,
      hoverinfo: 'skip',
      showlegend: false,
    }));
}

/** Invisible marks in the middle of each disc carry its numbers. */
function hoverTrace(communities: readonly CommunityDisc[], discs: readonly Disc[]): object {
  return {
    type: 'scatter',
    mode: 'markers',
    x: discs.map(({ x }) => x),
    y: discs.map(({ y }) => y),
    marker: { size: discs.map(({ radius }) => 2 * radius), color: lineColour, opacity: 0 },
    customdata: communities.map(({ label, details = [] }) =>
      [`<b>${plainText(label)}</b>`, ...details.map(plainText)].join('<br>'),
    ),
    hovertemplate: '%{customdata}<extra></extra>',
    showlegend: false,
  };
}
