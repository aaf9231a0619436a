import type { Figure } from '../figure';
import { cultureColours } from '../palette';
import { plainText } from '../plain-text';
import type { PlanePoint } from './plane-labels';
import { cutLineKey } from './quadrant-chart';
import { type QuadrantPlane, quadrantPlane } from './quadrant-plane';

/** A subject that both cultures speak of. */
export interface SharedSubject {
  label: string;
  domestic: PlanePoint;
  foreign: PlanePoint;
}

export interface CultureArrowsChart extends QuadrantPlane {
  subjects: readonly SharedSubject[];
  /** Words of one culture alone, drawn small and without labels. */
  others?: {
    domestic: readonly (PlanePoint & { label: string })[];
    foreign: readonly (PlanePoint & { label: string })[];
  };
}

const radius = 6;

/**
 * Both cultures in one plane of attention and satisfaction: an arrow for each shared subject, from its place at home to its
 * place abroad. The cut lines are those of both cultures together.
 *
 * @throws RangeError when no subject is given.
 */
export function cultureArrowsChart(chart: CultureArrowsChart): Figure {
  const { subjects, others = { domestic: [], foreign: [] }, cutName } = chart;
  if (subjects.length === 0) throw new RangeError('A chart of both cultures needs at least one shared subject.');
  const ends = subjects.flatMap(({ domestic, foreign }) => [domestic, foreign]);
  const cultures = ['domestic', 'foreign'] as const;
  const plane = quadrantPlane(
    chart,
    [...ends, ...others.domestic, ...others.foreign],
    [...cultures, 'one culture only', `cut at the ${cutName}`],
  );
  const lines = subjects.map(({ domestic, foreign }) => {
    const [from, to] = [plane.toPixels(domestic), plane.toPixels(foreign)];
    return { from: [from.x, from.y] as const, to: [to.x, to.y] as const };
  });
  const homes = subjects.map(({ domestic }) => disc(plane.toPixels(domestic)));
  const { annotations, shapes } = plane.labels(
    subjects.map(({ label, foreign }) => ({ ...foreign, label, radius, colour: '#222222' })),
    { obstacles: homes, lines },
  );
  return {
    data: [
      ...cultures.map((culture) => ({
        ...markers(others[culture], culture, 5),
        name: 'one culture only',
        opacity: 0.35,
        showlegend: culture === 'domestic',
        legendrank: 1001,
        hovertemplate: `%{text} (${culture} only)<br>attention %{x:.1%}<br>satisfaction %{y:.1%}<extra></extra>`,
      })),
      arrows(subjects),
      ...cultures.map((culture) => ({
        ...markers(
          subjects.map((subject) => ({ ...subject[culture], label: subject.label })),
          culture,
          2 * radius,
        ),
        name: culture,
        hovertemplate: `<b>%{text}</b>, ${culture}<br>attention %{x:.1%}<br>satisfaction %{y:.1%}<extra></extra>`,
      })),
      { ...cutLineKey, name: `cut at the ${cutName}`, legendrank: 1002 },
    ],
    layout: {
      ...plane.layout,
      annotations: [...(plane.layout.annotations as object[]), ...annotations],
      shapes: [...(plane.layout.shapes as object[]), ...shapes],
    },
  };
}

function markers(points: readonly (PlanePoint & { label: string })[], culture: 'domestic' | 'foreign', size: number) {
  return {
    type: 'scatter',
    mode: 'markers',
    x: points.map(({ attention }) => attention),
    y: points.map(({ satisfaction }) => satisfaction),
    text: points.map(({ label }) => plainText(label)),
    marker: { size, color: cultureColours[culture], line: { color: '#FFFFFF', width: 1 } },
  };
}

/** Arrows from the domestic to the foreign place of each subject, as one line with gaps. */
function arrows(subjects: readonly SharedSubject[]): object {
  const along = (value: (point: PlanePoint) => number) =>
    subjects.flatMap(({ domestic, foreign }) => [value(domestic), value(foreign), null]);
  return {
    type: 'scatter',
    mode: 'lines+markers',
    x: along(({ attention }) => attention),
    y: along(({ satisfaction }) => satisfaction),
    line: { color: '#777777', width: 1.6 },
    marker: {
      symbol: 'arrow',
      size: subjects.flatMap(() => [0, 11, 0]),
      color: '#555555',
      angleref: 'previous',
      standoff: radius + 1,
      opacity: 1,
    },
    showlegend: false,
    hoverinfo: 'skip',
  };
}

function disc({ x, y }: { x: number; y: number }) {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}
