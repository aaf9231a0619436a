import { plainText } from '../plain-text';

/** A mark in the legend alone. */
export function markKey(name: string, marker: object): object {
  return {
    ...{ type: 'scatter', mode: 'markers', name: plainText(name), x: [null], y: [null] },
    ...{ marker: { size: 10, ...marker }, hoverinfo: 'skip' },
  };
}

/** A line in the legend for intervals; a click hides those of the same `legendgroup`. */
export function intervalKey(name: string, colour: string): object {
  return {
    ...{ type: 'scatter', mode: 'lines', name, x: [null], y: [null], legendgroup: 'intervals' },
    ...{ line: { color: colour, width: 1.2 }, opacity: 0.5, hoverinfo: 'skip' },
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

/** A line in the legend for faint arrows. */
export function faintKey(name: string, line: object): object {
  return {
    ...{ type: 'scatter', mode: 'lines', x: [null], y: [null], hoverinfo: 'skip' },
    name: plainText(name),
    line,
  };
}
