import type { Box } from './rendering/box';
import { type FontWeight, fontMetrics } from './rendering/font-metrics';
import { boxesMeet, nearestInBox, type Segment, segmentMeetsBox, segmentsCross } from './segments';

/** A mark that a label belongs to: a disc in pixels; y grows downwards. */
export interface LabelPoint {
  x: number;
  y: number;
  radius: number;
}

export interface LabelSize {
  width: number;
  height: number;
}

export interface PlacedLabel {
  box: Box;
  /** The line from the mark's edge to its label; null when the label stands beside its mark. */
  leader: Segment | null;
}

/** What else labels must keep away from. */
export interface LabelSurroundings {
  /** Boxes that no label may touch, for example other writing. */
  obstacles?: readonly Box[];
  /** Lines that labels avoid where they can, for example arrows. */
  lines?: readonly Segment[];
  /** Thin lines that labels may lie on, and rather do not: intervals. */
  faintLines?: readonly Segment[];
}

/** Free pixels between two labels, between a label and a mark, and between a label and the frame. */
const gap = 2;
/** How far labels are tried from their mark, in pixels beyond its edge. */
const distances = [3, 8, 14, 21, 29, 38, 48, 60, 75, 95, 120, 150, 190, 240];
/** A label nearer than this to its mark needs no leader line. */
const besideMark = 6;
const directions = 24;
/** Rounds in which every label may move to a better place. */
const rounds = 2;
/** Costs, in pixels of distance that a label would rather be away. */
const costs = {
  /** More than any distance: readers take the crossed label for the end of the line. */
  leaderThroughLabel: 400,
  leadersCross: 80,
  leaderThroughMark: 40,
  onLine: 30,
  onFaintLine: 1.5,
  left: 1.5,
  aboveOrBelow: 2,
};

/** The size of a line of text in the figure font, in pixels. */
export function labelSize(text: string, fontSize: number, weight: FontWeight = 'regular'): LabelSize {
  const metrics = fontMetrics(weight);
  // Letters reach from about the font size above the baseline to a quarter of it below.
  return { width: metrics.width(text) * fontSize, height: 1.25 * fontSize };
}

/**
 * Finds a place for each label so that no label touches another, a mark or an obstacle, and all stand inside the
 * frame: greedily, crowded marks first, each label at the best of some hundred places around its mark; then each
 * may move again when a better place has become free (after Christensen, Marks and Shieber 1995). No randomness.
 *
 * @param points the marks, in pixels.
 * @param sizes one label size a mark, in pixels.
 * @param frame what labels must stay inside.
 * @returns one placed label a mark; null where no place is left, because unreadable labels help nobody.
 */
export function placeLabels(
  points: readonly LabelPoint[],
  sizes: readonly LabelSize[],
  frame: Box,
  { obstacles = [], lines = [], faintLines = [] }: LabelSurroundings = {},
): (PlacedLabel | null)[] {
  const marks = points.map(around);
  const places = points.map((point, i) =>
    placesAround(point, sizes[i]).filter(
      ({ label: { box } }) => isInside(box, frame) && isFree(box, points, obstacles),
    ),
  );
  const farPlaces: Place[][] = [];
  const anywhere = (i: number) => {
    farPlaces[i] ??= placesInFrame(points[i], sizes[i], frame).filter(({ label }) =>
      isFree(label.box, points, obstacles),
    );
    return farPlaces[i];
  };
  const placed: (PlacedLabel | null)[] = points.map(() => null);
  const order = crowdedFirst(points);
  for (let round = 0; round <= rounds; round++) {
    const before = [...placed];
    for (const i of order) {
      const others = placed.filter((label, j): label is PlacedLabel => j !== i && label !== null);
      const surroundings = { i, marks, others, lines, faintLines };
      placed[i] = cheapest(places[i], surroundings) ?? cheapest(anywhere(i), surroundings);
    }
    if (placed.every((label, i) => label === before[i])) break;
  }
  return placed;
}

interface Place {
  label: PlacedLabel;
  /** What the place costs by itself: its distance, and where it stands. */
  cost: number;
}

/** Places on rings around a mark, the cheapest first. */
function placesAround(point: LabelPoint, size: LabelSize): Place[] {
  const places = distances.flatMap((distance) =>
    Array.from({ length: directions }, (_, d) => {
      const angle = (2 * Math.PI * d) / directions;
      const [right, down] = [Math.cos(angle), -Math.sin(angle)];
      // At the diagonals the label's corner points to the mark, in between a place along its side.
      const along = (part: number) => Math.min(Math.max(part * Math.SQRT2, -1), 1) / 2;
      const x = point.x + right * (point.radius + distance) + along(right) * size.width;
      const y = point.y + down * (point.radius + distance) + along(down) * size.height;
      return placeAt(point, size, x, y);
    }),
  );
  return places.sort((a, b) => a.cost - b.cost);
}

/** Places on a grid over the whole frame, the cheapest first, for labels that find none near their mark. */
function placesInFrame(point: LabelPoint, size: LabelSize, frame: Box): Place[] {
  const places: Place[] = [];
  const step = Math.max(size.height / 2 + gap, 4);
  for (let y = frame.top + gap + size.height / 2; y + size.height / 2 + gap <= frame.bottom; y += step) {
    for (let x = frame.left + gap + size.width / 2; x + size.width / 2 + gap <= frame.right; x += 2 * step) {
      places.push(placeAt(point, size, x, y));
    }
  }
  return places.sort((a, b) => a.cost - b.cost);
}

function placeAt(point: LabelPoint, size: LabelSize, x: number, y: number): Place {
  // Tenths of a pixel: the same bytes wherever the cosine's last digit may differ.
  const left = Math.round((x - size.width / 2) * 10) / 10;
  const top = Math.round((y - size.height / 2) * 10) / 10;
  const box = { left, top, right: left + size.width, bottom: top + size.height };
  const end = nearestInBox(point.x, point.y, box);
  const distance = Math.sqrt((end[0] - point.x) ** 2 + (end[1] - point.y) ** 2);
  const beyond = Math.max(distance - point.radius, 0);
  const share = distance === 0 ? 0 : point.radius / distance;
  const from = [point.x + share * (end[0] - point.x), point.y + share * (end[1] - point.y)] as const;
  return {
    label: { box, leader: beyond < besideMark ? null : { from, to: end } },
    cost: beyond + preference(point, size, x, y),
  };
}

/** Labels stand best to the right of their mark and level with it. */
function preference(point: LabelPoint, size: LabelSize, x: number, y: number): number {
  const level = Math.min(Math.abs(y - point.y) / size.height, 1);
  return (x > point.x ? 0 : costs.left) + level * costs.aboveOrBelow;
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left + gap &&
    box.right <= frame.right - gap &&
    box.top >= frame.top + gap &&
    box.bottom <= frame.bottom - gap
  );
}

function isFree(box: Box, points: readonly LabelPoint[], obstacles: readonly Box[]): boolean {
  return !points.some((point) => touches(box, point)) && !obstacles.some((obstacle) => boxesMeet(box, obstacle, gap));
}

function touches(box: Box, { x, y, radius }: LabelPoint): boolean {
  const [nearX, nearY] = nearestInBox(x, y, box);
  return (nearX - x) ** 2 + (nearY - y) ** 2 < (radius + gap) ** 2;
}

/** The marks with most others nearby come first: they have the least choice. Equal ones in the order given. */
function crowdedFirst(points: readonly LabelPoint[]): number[] {
  const neighbours = points.map(
    ({ x, y }) => points.filter((other) => Math.abs(other.x - x) < 120 && Math.abs(other.y - y) < 40).length,
  );
  return points.map((_, i) => i).sort((a, b) => neighbours[b] - neighbours[a] || a - b);
}

interface Surroundings {
  /** Which label looks for a place. */
  i: number;
  /** Boxes around the marks. */
  marks: readonly Box[];
  others: readonly PlacedLabel[];
  lines: readonly Segment[];
  faintLines: readonly Segment[];
}

/** The place of least cost that touches no other label; null when there is none. */
function cheapest(places: readonly Place[], surroundings: Surroundings): PlacedLabel | null {
  let best: PlacedLabel | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    if (place.cost >= least) break;
    if (surroundings.others.some(({ box }) => boxesMeet(box, place.label.box, gap))) continue;
    const cost = place.cost + conflicts(place.label, surroundings, least - place.cost);
    if (cost < least) {
      least = cost;
      best = place.label;
    }
  }
  return best;
}

/** What a place would cost because of all that is around it; counting stops at the limit, where it is out of the race. */
function conflicts(
  { box, leader }: PlacedLabel,
  { i, marks, others, lines, faintLines }: Surroundings,
  limit: number,
): number {
  let cost = 0;
  for (const line of lines) if (segmentMeetsBox(line, box)) cost += costs.onLine;
  for (let j = 0; j < faintLines.length && cost < limit; j++) {
    if (segmentMeetsBox(faintLines[j], box)) cost += costs.onFaintLine;
  }
  if (leader) {
    for (let j = 0; j < marks.length && cost < limit; j++) {
      if (j !== i && segmentMeetsBox(leader, marks[j])) cost += costs.leaderThroughMark;
    }
  }
  for (let j = 0; j < others.length && cost < limit; j++) {
    const other = others[j];
    if (other.leader && segmentMeetsBox(other.leader, box)) cost += costs.leaderThroughLabel;
    if (leader && segmentMeetsBox(leader, other.box)) cost += costs.leaderThroughLabel;
    if (leader && other.leader && segmentsCross(leader, other.leader)) cost += costs.leadersCross;
  }
  return cost;
}

function around({ x, y, radius }: LabelPoint): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}
