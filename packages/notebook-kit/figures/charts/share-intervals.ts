import type { Segment } from '../segments';
import type { PlanePoint } from './plane-labels';
import { insideEnds, type ShareScale } from './share-scale';

/** A point with its intervals, in shares of 1. */
export interface IntervalPoint extends PlanePoint {
  xInterval?: readonly [low: number, high: number];
  yInterval?: readonly [low: number, high: number];
}

interface Scales {
  x: ShareScale;
  y: ShareScale;
}

/** The colour of intervals: that of the marks, so light that labels can be read on it. */
const light = (colour: string) => `${colour}4D`;

/** Thin light bars to both sides of points, below their marks. */
export function intervalTrace(
  points: readonly IntervalPoint[],
  { x, y }: Scales,
  colour: string,
  more: Record<string, unknown>,
): object {
  const bars = (length: (point: IntervalPoint, end: 0 | 1) => number) => ({
    type: 'data',
    symmetric: false,
    array: points.map((point) => length(point, 1)),
    arrayminus: points.map((point) => length(point, 0)),
    color: light(colour),
    thickness: 1,
    width: 0,
  });
  return {
    type: 'scatter',
    mode: 'markers',
    x: points.map((point) => x.data(point.x)),
    y: points.map((point) => y.data(point.y, point.count)),
    marker: { size: 9, symbol: 'cross-thin', opacity: 0, line: { width: 1, color: colour } },
    error_x: bars((point, end) => Math.abs(x.data(point.xInterval?.[end] ?? point.x) - x.data(point.x))),
    error_y: bars((point, end) =>
      Math.abs(y.data(point.yInterval?.[end] ?? point.y, point.count) - y.data(point.y, point.count)),
    ),
    hoverinfo: 'skip',
    ...more,
  };
}

/** The same bars in pixels, for labels to keep away from. */
export function intervalSegments(
  points: readonly IntervalPoint[],
  toPixels: (point: PlanePoint) => { x: number; y: number },
): Segment[] {
  const segment = (from: PlanePoint, to: PlanePoint): Segment => {
    const [a, b] = [toPixels(from), toPixels(to)];
    return { from: [a.x, a.y], to: [b.x, b.y] };
  };
  return points.flatMap(({ x, y, count, xInterval, yInterval }) => [
    ...(xInterval ? [segment({ x: xInterval[0], y, count }, { x: xInterval[1], y, count })] : []),
    ...(yInterval ? [segment({ x, y: yInterval[0], count }, { x, y: yInterval[1], count })] : []),
  ]);
}

/** The ends of intervals upwards, as points of the plane. */
export function intervalEnds(points: readonly IntervalPoint[]): PlanePoint[] {
  return points.flatMap(({ x, yInterval = [], count }) => yInterval.map((y) => ({ x, y, count })));
}

/** Whether a point stands elsewhere than at its value, because a logit axis has no place for 0 and 100 %. */
export function isMoved({ y, count }: PlanePoint, yScale: 'linear' | 'logit' | undefined): boolean {
  return yScale === 'logit' && insideEnds(y, count) !== y;
}

/** The legend's words for such points. */
export const movedName = '0 or 100 %: at (k + ½)/(n + 1)';

/** `[5.0, 20.0]` in percent; nothing without an interval. */
export function intervalText(interval: readonly [number, number] | undefined): string {
  return interval ? `[${(100 * interval[0]).toFixed(1)}, ${(100 * interval[1]).toFixed(1)}]` : '';
}

/** `12.3%` */
export const percentText = (share: number) => `${(100 * share).toFixed(1)}%`;
