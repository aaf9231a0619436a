import type { Box } from './rendering/box';

/** A straight line between two points, in pixels. */
export interface Segment {
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
}

/** Whether two boxes have an area in common, or come closer than `gap` pixels to each other. */
export function boxesMeet(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** Whether two segments cross; those that only touch at an end do not. */
export function segmentsCross(a: Segment, b: Segment): boolean {
  return (
    side(a, b.from) * side(a, b.to) < 0 && //
    side(b, a.from) * side(b, a.to) < 0
  );
}

/** On which side of a segment's line a point lies: the sign of the cross product. */
function side({ from, to }: Segment, [x, y]: readonly [number, number]): number {
  return Math.sign((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]));
}

/** Whether some part of a segment lies inside a box (Liang and Barsky 1984). */
export function segmentMeetsBox({ from, to }: Segment, { left, right, top, bottom }: Box): boolean {
  // Most are far apart.
  if (from[0] < left ? to[0] < left : from[0] > right && to[0] > right) return false;
  if (from[1] < top ? to[1] < top : from[1] > bottom && to[1] > bottom) return false;
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  let enter = 0;
  let leave = 1;
  /** Keeps the part of the segment that lies on the inner side of one edge; false when nothing is left. */
  const clip = (towards: number, room: number) => {
    if (towards === 0) return room > 0;
    if (towards < 0) enter = Math.max(enter, room / towards);
    else leave = Math.min(leave, room / towards);
    return enter < leave;
  };
  return (
    clip(-dx, from[0] - left) && clip(dx, right - from[0]) && clip(-dy, from[1] - top) && clip(dy, bottom - from[1])
  );
}

/** The point of a box that is nearest to a point. */
export function nearestInBox(x: number, y: number, { left, right, top, bottom }: Box): [x: number, y: number] {
  return [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
}
