/** As many colours as a byte can name. */
const most = 256;

/** So many of the most frequent colours stay as they are; the rest of the palette goes to those that are farthest from any. */
const keptByFrequency = 128;

/** No colour moves by more steps of 255 in red, green or blue. */
const worstShift = 24;

/** More colours than charts have: a photograph. */
const tooMany = 20_000;

/**
 * At most 256 colours for a picture, and which of them stands for each of its own. A picture with more keeps its most frequent colours;
 * then the colour that is farthest from all kept ones is kept, too, until there are 256, which bounds how far the worst one moves.
 *
 * @param counts how often a colour (`0xRRGGBB`) occurs, in any unit.
 * @returns null where some colour would move by more than 24 of 255 steps in red, green or blue.
 */
export function paletteOf(
  counts: ReadonlyMap<number, number>,
): { palette: number[]; indexOf: ReadonlyMap<number, number> } | null {
  if (counts.size > tooMany) return null;
  const colours = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b).map(([colour]) => colour);
  const palette = colours.slice(0, colours.length > most ? keptByFrequency : most);
  const nearest = colours.map((colour) => nearestOf(colour, palette));
  while (palette.length < most && palette.length < colours.length) {
    const farthest = indexOfFarthest(nearest);
    palette.push(colours[farthest]);
    colours.forEach((colour, i) => {
      const shift = shiftBetween(colour, colours[farthest]);
      if (shift < nearest[i].shift) nearest[i] = { shift, index: palette.length - 1 };
    });
  }
  if (nearest.some(({ shift }) => shift > worstShift)) return null;
  return { palette, indexOf: new Map(colours.map((colour, i) => [colour, nearest[i].index])) };
}

interface Nearest {
  shift: number;
  /** In the palette. */
  index: number;
}

function nearestOf(colour: number, palette: readonly number[]): Nearest {
  let best: Nearest = { shift: Number.POSITIVE_INFINITY, index: 0 };
  for (let index = 0; index < palette.length && best.shift > 0; index++) {
    const shift = shiftBetween(colour, palette[index]);
    if (shift < best.shift) best = { shift, index };
  }
  return best;
}

function indexOfFarthest(nearest: readonly Nearest[]): number {
  let farthest = 0;
  for (let i = 1; i < nearest.length; i++) if (nearest[i].shift > nearest[farthest].shift) farthest = i;
  return farthest;
}

/** The largest difference in red, green or blue. */
function shiftBetween(a: number, b: number): number {
  return Math.max(
    Math.abs((a >> 16) - (b >> 16)),
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)),
    Math.abs((a & 255) - (b & 255)),
  );
}
