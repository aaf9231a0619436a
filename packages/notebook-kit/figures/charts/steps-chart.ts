import type { Figure } from '../figure';
import { bottomMargin, houseAxis, houseStyle } from '../house-style';
import { NothingToDraw } from '../nothing-to-draw';
import { seriesColour } from '../palette';
import { wrappedText } from '../plain-text';
import { axisName, type BandedLine, bandedLine, firstPanelOf } from './banded-line';
import { requireDistinct, requireLength } from './labels';

export interface StepsChart {
  title: string;
  subtitle?: string;
  xTitle: string;
  /** Names of the steps, evenly spaced: 1, 2, 5, 10, 20 posts. */
  steps: readonly string[];
  /** Small pictures below one another; a series of the same name has the same colour in all. Each has its own scale. */
  panels: { name: string; yTitle?: string; series: BandedLine[] }[];
  /** Height in pixels of one panel; 210 unless given. */
  panelHeight?: number;
}

const gap = 46;

/**
 * Lines with intervals over a few steps, in panels below one another, for example how well posts are predicted from a longer and
 * longer history, by two methods and by chance.
 *
 * @param chart its panels share the steps.
 * @throws RangeError when there is no panel, a panel or step comes twice, or a series has not one value a step.
 * @example
 * const chart = stepsChart({ title: 'Prediction over history', xTitle: 'posts known', steps: ['1', '2', '5'],
 *   panels: [{ name: 'hashtags', yTitle: 'AUC', series: [{ name: 'with', y: [0.6, 0.65, 0.7] }] }] });
 */
export function stepsChart(chart: StepsChart): Figure {
  const { steps, panels, panelHeight = 210, xTitle } = chart;
  if (panels.length === 0) throw new NothingToDraw(`The chart "${chart.title}" has no panel.`);
  requireDistinct(
    panels.map(({ name }) => name),
    'panels',
  );
  requireDistinct([...steps], 'steps');
  const names = [...new Set(panels.flatMap(({ series }) => series.map(({ name }) => name)))];
  const style = houseStyle({ ...chart, legend: names.length > 1 ? names : undefined });
  const { t, ...margin } = style.margin as { t: number };
  const top = t + 22;
  const plotHeight = panels.length * panelHeight + (panels.length - 1) * gap;
  const domains = panels.map((_, i) => {
    const end = 1 - (i * (panelHeight + gap)) / plotHeight;
    return [Math.max(end - panelHeight / plotHeight, 0), end];
  });
  const data = panels.flatMap(({ series }, panel) =>
    series.flatMap((one) => {
      requireLength(one.y, steps.length, one.name);
      const colour = seriesColour(names.indexOf(one.name));
      return bandedLine(one, steps, panel, colour, panel === firstPanelOf(panels, one.name)).map((trace) =>
        'name' in trace ? { ...trace, mode: 'lines+markers', marker: { size: 7, color: one.colour ?? colour } } : trace,
      );
    }),
  );
  const axes = panels.flatMap(({ yTitle }, i) => {
    const last = i === panels.length - 1;
    return [
      [
        axisName('xaxis', i),
        houseAxis(last ? xTitle : '', {
          ...{
            type: 'category',
            categoryorder: 'array',
            categoryarray: [...steps],
            range: [-0.25, steps.length - 0.75],
          },
          ...{ showgrid: false, showline: true, anchor: axisName('y', i), showticklabels: last },
          ...(i > 0 ? { matches: 'x' } : {}),
        }),
      ],
      [
        axisName('yaxis', i),
        houseAxis(yTitle ?? '', {
          ...{ domain: domains[i], anchor: axisName('x', i), zeroline: false, nticks: 5, automargin: true },
        }),
      ],
    ];
  });
  return {
    data,
    layout: {
      ...style,
      height: top + plotHeight + bottomMargin,
      margin: { ...margin, t: top },
      legend: { ...(style.legend as object), y: 1 + (top - t + 4) / plotHeight },
      ...Object.fromEntries(axes),
      annotations: panels.map(({ name }, i) => ({
        text: `<b>${wrappedText(name, 90)}</b>`,
        font: { size: 13 },
        ...{ showarrow: false, xref: 'paper', x: 0, xanchor: 'left' },
        ...{ yref: 'paper', y: domains[i][1], yanchor: 'bottom', yshift: 2 },
      })),
      hovermode: 'x unified',
    },
  };
}
