import type { PlacedLabel } from '../label-placement';

/** The thin line from a disc to a label that found no place beside it. */
export function leaderTrace({ leader }: PlacedLabel): object {
  const { from, to } = leader as NonNullable<PlacedLabel['leader']>;
  return {
    type: 'scatter',
    mode: 'lines',
    x: [from[0], to[0]].map((x) => Math.round(x * 10) / 10),
    y: [from[1], to[1]].map((y) => Math.round(y * 10) / 10),
    line: { color: '#555555', width: 0.8 },
    hoverinfo: 'skip',
    showlegend: false,
  };
}
