import { labelSize } from '../label-placement';
import { plainText, wrappedText } from '../plain-text';
import type { Box } from '../rendering/box';

/** Height in pixels of the strips above and below the plane in which the quadrants' names stand. */
export const nameStrip = 26;
const nameFont = 15;
const noticeFont = 23;

/** Where the quadrants lie, in the order of their names: high in both; high x only; high y only; low in both. */
export const quadrantCorners = [
  ['right', 'top'],
  ['right', 'bottom'],
  ['left', 'top'],
  ['left', 'bottom'],
] as const;

/** The quadrants' names outside the four corners of the plane, where no mark stands. */
export function quadrantNames(names: readonly string[]): object[] {
  return names.map((name, i) => {
    const [side, end] = quadrantCorners[i];
    return {
      text: `<b>${plainText(name)}</b>`,
      showarrow: false,
      font: { size: nameFont, color: '#767676' },
      xref: 'paper',
      yref: 'paper',
      x: side === 'left' ? 0 : 1,
      y: end === 'top' ? 1 : 0,
      xanchor: side,
      yanchor: end === 'top' ? 'bottom' : 'top',
      yshift: end === 'top' ? 4 : -4,
      borderpad: 0,
    };
  });
}

/** Large writing in the plane, as near to its middle as it covers fewest marks; its box is no place for labels. */
export function noticeIn(
  frame: Box,
  notice: string,
  marks: readonly { x: number; y: number }[],
): { box: Box; annotation: object } {
  const text = wrappedText(notice, 48);
  const sizes = text.split('<br>').map((line) => labelSize(line, noticeFont, 'bold'));
  const padding = 10;
  const width = Math.max(...sizes.map((size) => size.width)) + 2 * padding;
  const height = 1.3 * noticeFont * sizes.length + 2 * padding;
  const middle = { x: frame.right / 2, y: frame.bottom / 2 };
  let best = middle;
  let fewest = Number.POSITIVE_INFINITY;
  for (const part of middleFirst) {
    const y = height / 2 + part * (frame.bottom - height);
    const covered = marks.filter(
      (mark) => Math.abs(mark.x - middle.x) < width / 2 + 8 && Math.abs(mark.y - y) < height / 2 + 8,
    ).length;
    if (covered >= fewest) continue;
    fewest = covered;
    best = { x: middle.x, y };
  }
  const box = {
    left: best.x - width / 2,
    right: best.x + width / 2,
    top: best.y - height / 2,
    bottom: best.y + height / 2,
  };
  return {
    box,
    annotation: {
      text: text
        .split('<br>')
        .map((line) => `<b>${line}</b>`)
        .join('<br>'),
      showarrow: false,
      font: { size: noticeFont, color: '#444444' },
      bgcolor: 'rgba(255,255,255,0.85)',
      bordercolor: '#8A8A8A',
      borderpad: padding - 2,
      xref: 'paper',
      yref: 'paper',
      x: best.x / frame.right,
      y: Math.round((1 - best.y / frame.bottom) * 1e6) / 1e6,
      xanchor: 'center',
      yanchor: 'middle',
    },
  };
}

/** Heights to try, as parts of the plane: the middle, then further and further from it. */
const middleFirst = [0.5, ...[1, 2, 3, 4, 5].flatMap((step) => [0.5 + step / 10, 0.5 - step / 10])];
