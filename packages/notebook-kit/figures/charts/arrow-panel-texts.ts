import { labelSize } from '../label-placement';
import { plainText } from '../plain-text';
import { segmentMeetsBox } from '../segments';
import type { ArrowsChart } from './arrows';
import { axisName } from './banded-line';
import { fittedText } from './fitted-text';
import type { PlanePoint } from './plane-labels';
import { quadrantCorners } from './quadrant-names';
import { planeWidth } from './quadrant-plane';
import type { ShareScale } from './share-scale';

const nameFont = 10.5;

/** The quadrants' names, small, in the corners of the first panel where they cover nothing; the other panels are cut alike. */
export function fieldNames(
  { arrows, quadrantNames }: ArrowsChart,
  scales: { x: ShareScale; y: ShareScale },
  { width, height }: { width: number; height: number },
): object[] {
  const at = (point: PlanePoint) => {
    const partOf = ({ range: [low, high] }: ShareScale, value: number) => (value - low) / (high - low);
    return [
      partOf(scales.x, scales.x.along(point.x)) * width,
      (1 - partOf(scales.y, scales.y.along(point.y, point.count))) * height,
    ] as const;
  };
  const boxes = quadrantNames.map((name, i) => {
    const size = labelSize(name, nameFont);
    const left = quadrantCorners[i][0] === 'left' ? 0 : width - size.width - 8;
    const top = quadrantCorners[i][1] === 'top' ? 0 : height - size.height - 8;
    return { left, top, right: left + size.width + 8, bottom: top + size.height + 8 };
  });
  const free = arrows.findIndex(({ from, to }) => {
    const arrow = { from: at(from), to: at(to) };
    return !boxes.some((box) => segmentMeetsBox(arrow, box));
  });
  if (free < 0) return [];
  return quadrantNames.map((name, i) => {
    const [side, end] = quadrantCorners[i];
    return {
      ...{ text: plainText(name), showarrow: false, font: { size: nameFont, color: '#767676' }, borderpad: 0 },
      ...{
        xref: `${axisName('x', free)} domain`,
        x: side === 'left' ? 0 : 1,
        xanchor: side,
        xshift: side === 'left' ? 3 : -3,
      },
      ...{
        yref: `${axisName('y', free)} domain`,
        y: end === 'top' ? 1 : 0,
        yanchor: end,
        yshift: end === 'top' ? -2 : 2,
      },
    };
  });
}

/** The title that all panels share, below or left of them. */
export function axisTitle(text: string, along: 'x' | 'y'): object {
  const common = { text: plainText(text), showarrow: false, font: { size: 14 }, xref: 'paper', yref: 'paper' };
  return along === 'x'
    ? { ...common, x: 0.5, xanchor: 'center', y: 0, yanchor: 'top', yshift: -24 }
    : { ...common, x: 0, xanchor: 'right', xshift: -44, y: 0.5, yanchor: 'middle', textangle: -90 };
}

/** Large writing above the panels; `up` pixels above their upper edge. */
export function noticeAbove(notice: string, up: number): object {
  return {
    text: `<b>${plainText(fittedText(notice, planeWidth - 110, 22, 'bold'))}</b>`,
    ...{ showarrow: false, font: { size: 22, color: '#444444' }, xref: 'paper', x: 0.5, xanchor: 'center' },
    ...{ yref: 'paper', y: 1, yanchor: 'bottom', yshift: up },
  };
}
