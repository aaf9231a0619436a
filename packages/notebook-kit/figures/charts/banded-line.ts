import { plainText } from '../plain-text';

/** One line over dates or steps, with its interval where it has one. */
export interface BandedLine {
  name: string;
  y: (number | null)[];
  /** Lower and upper ends of its interval, a shaded band. */
  band?: { low: (number | null)[]; high: (number | null)[] };
  colour?: string;
  /** Drawn with dashes: what the other lines are to be compared with. */
  dashed?: boolean;
}

/** plotly's names: x, x2, x3 …, xaxis, xaxis2 … */
export const axisName = (kind: string, panel: number) => (panel === 0 ? kind : `${kind}${panel + 1}`);

/** The first panel that shows a series: the legend names it there. */
export function firstPanelOf(panels: readonly { series: readonly { name: string }[] }[], name: string): number {
  return panels.findIndex(({ series }) => series.some((one) => one.name === name));
}

/** The plotly traces of a line and its band in one of several panels. */
export function bandedLine(
  { name, y, band, colour: own, dashed }: BandedLine,
  x: readonly string[],
  panel: number,
  houseColour: string,
  showlegend: boolean,
): object[] {
  const colour = own ?? houseColour;
  const place = {
    xaxis: axisName('x', panel),
    yaxis: axisName('y', panel),
    x: [...x],
    legendgroup: plainText(name),
  };
  const line = {
    ...place,
    type: 'scatter',
    mode: 'lines',
    name: plainText(name),
    y,
    line: { color: colour, width: 1.6, ...(dashed ? { dash: 'dash' } : {}) },
    showlegend,
  };
  return band ? [...bandTraces(x, band, colour, place), line] : [line];
}

/** The plotly traces of a shaded band. One shape for each run of known ends: as one, it would be filled across what is missing. */
export function bandTraces(
  x: readonly (string | number)[],
  band: NonNullable<BandedLine['band']>,
  colour: string,
  place: Record<string, unknown> = {},
): object[] {
  const edge = {
    ...place,
    type: 'scatter',
    mode: 'lines',
    line: { width: 0, color: colour },
    hoverinfo: 'skip',
    showlegend: false,
  };
  return runsOf(band).flatMap(([from, to]) => [
    { ...edge, x: x.slice(from, to), y: band.low.slice(from, to) },
    { ...edge, x: x.slice(from, to), y: band.high.slice(from, to), fill: 'tonexty', fillcolor: `${colour}33` },
  ]);
}

/** Runs of x on which both ends of a band are known, as [from, to). */
function runsOf({ low, high }: NonNullable<BandedLine['band']>): [number, number][] {
  const runs: [number, number][] = [];
  low.forEach((end, i) => {
    if (end === null || high[i] === null) return;
    const open = runs.at(-1);
    if (open && open[1] === i) open[1] = i + 1;
    else runs.push([i, i + 1]);
  });
  return runs;
}
