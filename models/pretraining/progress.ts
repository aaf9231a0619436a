import type { PretrainingProgress } from '../../packages/neural';

/** Seconds between two lines. */
const SECONDS = 30;

/**
 * Turns the losses of the parts of steps into a line every half a minute: mean losses since the last line, and pieces per second.
 *
 * @param now a clock in milliseconds; the machine's unless given
 */
export function progressLines(
  print: (line: string) => void,
  now: () => number = () => performance.now(),
): (progress: PretrainingProgress) => void {
  let since = now();
  let all = 0;
  let sums = { pieces: 0, parts: 0, maskedWords: 0, starParts: 0, stars: 0 };
  return ({ pieces, maskedWords, stars }) => {
    all += pieces;
    sums.pieces += pieces;
    sums.parts++;
    sums.maskedWords += maskedWords;
    if (stars !== null) {
      sums.starParts++;
      sums.stars += stars;
    }
    const seconds = (now() - since) / 1000;
    if (seconds < SECONDS) return;
    const words = (sums.maskedWords / sums.parts).toFixed(3);
    const starLoss = sums.starParts === 0 ? '-' : (sums.stars / sums.starParts).toFixed(3);
    const rate = Math.round(sums.pieces / seconds);
    print(`${all} pieces: hidden words ${words}, stars ${starLoss}; ${rate} pieces a second`);
    since = now();
    sums = { pieces: 0, parts: 0, maskedWords: 0, starParts: 0, stars: 0 };
  };
}
