import type { Figure } from '../figure';
import { houseStyle } from '../house-style';
import { plainText } from '../plain-text';

/** Something with a name in a diagram. Places and sizes are pixels of the drawing, from its upper left corner. */
export interface DiagramNode {
  /** A line break (`\n`) begins a new line. */
  label: string;
  x: number;
  y: number;
  /** A circle stands for a variable, a box for a step. */
  shape: 'circle' | 'box';
  width: number;
  height: number;
  /** Grey where it is observed; white unless given. */
  observed?: boolean;
}

/** A frame around what is repeated, with how often in its lower left corner. */
export interface DiagramPlate {
  label: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface DiagramChart {
  title: string;
  subtitle?: string;
  /** Size of the drawing in pixels, without title. */
  width: number;
  height: number;
  nodes: DiagramNode[];
  plates?: DiagramPlate[];
  /** From node to node, by their places in the list. */
  arrows: [from: number, to: number][];
}

const ink = '#222222';

/**
 * A diagram of circles and boxes joined by arrows, with plates around what is repeated: a graphical model, or the layers of a
 * network.
 *
 * @param chart what is drawn where.
 * @throws RangeError when there is no node, or an arrow joins one that does not exist.
 * @example
 * const chart = diagramChart({ title: 'A coin', width: 320, height: 120, arrows: [[0, 1]],
 *   nodes: [{ label: 'p', x: 60, y: 60, shape: 'circle', width: 50, height: 50 },
 *     { label: 'heads?', x: 220, y: 60, shape: 'circle', width: 70, height: 50, observed: true }] });
 */
export function diagramChart(chart: DiagramChart): Figure {
  const { title, width, height, nodes, plates = [], arrows } = chart;
  if (nodes.length === 0) throw new RangeError(`The diagram "${title}" has no node.`);
  for (const [from, to] of arrows) {
    if (!nodes[from] || !nodes[to])
      throw new RangeError(`An arrow joins the nodes ${from} and ${to} of ${nodes.length}.`);
  }
  const style = houseStyle({ ...chart, legend: undefined });
  const { t, b } = style.margin as { t: number; b: number };
  const margin = { t, b: Math.min(b, 40), l: 16, r: 16 };
  const hidden = { visible: false, fixedrange: true };
  return {
    // Plotly draws no axes without a trace.
    data: [{ type: 'scatter', mode: 'markers', x: [0], y: [0], marker: { opacity: 0 }, hoverinfo: 'skip' }],
    layout: {
      ...style,
      showlegend: false,
      width: width + margin.l + margin.r,
      height: height + margin.t + margin.b,
      margin,
      xaxis: { ...hidden, range: [0, width] },
      yaxis: { ...hidden, range: [height, 0] },
      shapes: [
        ...plates.map(plateShape),
        ...arrows.flatMap(([from, to]) => arrow(nodes[from], nodes[to])),
        ...nodes.map(nodeShape),
      ],
      annotations: [...plates.map(plateLabel), ...nodes.map(nodeLabel)],
    },
  };
}

function nodeShape({ shape, x, y, width, height, observed }: DiagramNode): object {
  return {
    type: shape === 'circle' ? 'circle' : 'rect',
    ...{ x0: x - width / 2, x1: x + width / 2, y0: y - height / 2, y1: y + height / 2 },
    fillcolor: observed ? '#D9D9D9' : '#FFFFFF',
    line: { color: ink, width: 1.4 },
  };
}

function plateShape({ left, top, right, bottom }: DiagramPlate): object {
  return { type: 'rect', x0: left, x1: right, y0: top, y1: bottom, line: { color: '#6B6B6B', width: 1.2 } };
}

const still = { showarrow: false, borderpad: 0 };

function nodeLabel({ label, x, y }: DiagramNode): object {
  return { ...still, x, y, text: lines(label), font: { size: 14, color: ink } };
}

function plateLabel({ label, left, bottom }: DiagramPlate): object {
  const at = { x: left + 6, y: bottom - 4, xanchor: 'left', yanchor: 'bottom' };
  return { ...still, ...at, text: plainText(label), font: { size: 13, color: '#444444' } };
}

const lines = (label: string) => label.split('\n').map(plainText).join('<br>');

/** From border to border, along the line that joins the centres: a line and a head. */
function arrow(from: DiagramNode, to: DiagramNode): object[] {
  const [tail, tip] = [borderToward(from, to), borderToward(to, from)];
  const length = Math.hypot(tip.x - tail.x, tip.y - tail.y);
  const [ux, uy] = [(tip.x - tail.x) / length, (tip.y - tail.y) / length];
  const corner = (side: 1 | -1) =>
    `${place(tip.x - 10 * ux - 4 * side * uy)},${place(tip.y - 10 * uy + 4 * side * ux)}`;
  const line = { color: ink, width: 1.4 };
  return [
    { type: 'line', x0: tail.x, y0: tail.y, x1: tip.x - 8 * ux, y1: tip.y - 8 * uy, line },
    {
      type: 'path',
      path: `M${place(tip.x)},${place(tip.y)} L${corner(1)} L${corner(-1)} Z`,
      fillcolor: ink,
      line: { width: 0 },
    },
  ];
}

const place = (pixels: number) => pixels.toFixed(2);

function borderToward(node: DiagramNode, other: DiagramNode): { x: number; y: number } {
  const [dx, dy] = [other.x - node.x, other.y - node.y];
  const [rx, ry] = [node.width / 2, node.height / 2];
  const share =
    node.shape === 'circle' ? 1 / Math.hypot(dx / rx, dy / ry) : 1 / Math.max(Math.abs(dx) / rx, Math.abs(dy) / ry);
  return { x: node.x + share * dx, y: node.y + share * dy };
}
