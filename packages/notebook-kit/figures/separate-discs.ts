/** A disc in pixels. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
}

const rounds = 400;

/**
 * Moves discs apart, as little as needed, until the centres of no two come closer than `distance` pixels and none
 * touch, and keeps them inside the frame. No randomness: pairs are looked at in order, for at most a fixed number of
 * rounds, so that a crowd with too little room stays a little closer.
 */
export function separateDiscs(
  discs: readonly Disc[],
  frame: { left: number; top: number; right: number; bottom: number },
  distance: number,
): Disc[] {
  const moved = discs.map((disc) => inside({ ...disc }, frame));
  for (let round = 0; round < rounds; round++) {
    let touching = false;
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) touching = pushApart(moved[i], moved[j], distance) || touching;
    }
    if (!touching) break;
    for (const disc of moved) inside(disc, frame);
  }
  // Tenths of a pixel are enough to draw with, and short to write.
  return moved.map(({ x, y, radius }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, radius }));
}

/** Free pixels between two discs at least. */
const gap = 4;

function pushApart(a: Disc, b: Disc, wanted: number): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.sqrt(dx * dx + dy * dy);
  const missing = Math.max(wanted, a.radius + b.radius + gap) - distance;
  if (missing <= 1e-6) return false;
  // Two discs on one spot part sideways.
  const [right, down] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
  const step = missing / 2 + 0.01;
  a.x -= right * step;
  a.y -= down * step;
  b.x += right * step;
  b.y += down * step;
  return true;
}

function inside(
  disc: Disc,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
) {
  disc.x = Math.min(Math.max(disc.x, left + disc.radius), right - disc.radius);
  disc.y = Math.min(Math.max(disc.y, top + disc.radius), bottom - disc.radius);
  return disc;
}
