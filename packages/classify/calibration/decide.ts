import { confusionScores } from '../scores';

/** Factors that are tried on each class: e^−1.5 … e^1.5. */
const steps = Array.from({ length: 61 }, (_, i) => Math.exp((i - 30) / 20));

/** Decides each row for the class with the highest probability times factor, the first of equals. */
export function decide(probabilities: ArrayLike<number>, factors: readonly number[]): Uint8Array {
  const classes = factors.length;
  const decided = new Uint8Array(probabilities.length / classes);
  for (let r = 0; r < decided.length; r++) {
    for (let c = 1; c < classes; c++) {
      const best = decided[r];
      if (probabilities[r * classes + c] * factors[c] > probabilities[r * classes + best] * factors[best])
        decided[r] = c;
    }
  }
  return decided;
}

/**
 * Factors of the classes with the best macro-F1 on development rows. Calibrated probabilities rarely put a rare class first,
 * although macro-F1 counts it as much as any other: they stay as they are, only the decision leans. Coordinate search from 1.
 *
 * @param probabilities of the development rows, calibrated, row-major [rows × classes].
 * @param labels classes from 0, one a row.
 * @param classes how many there are.
 * @returns one factor a class, for `decide`.
 * @example
 * decide(testProbabilities, fitDecision(devProbabilities, devLabels, 3));
 */
export function fitDecision(probabilities: ArrayLike<number>, labels: ArrayLike<number>, classes: number): number[] {
  const factors = new Array<number>(classes).fill(1);
  const macroF1 = () => {
    const decided = decide(probabilities, factors);
    const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
    for (let r = 0; r < decided.length; r++) counts[labels[r]][decided[r]]++;
    return confusionScores(counts).macroF1;
  };
  let best = macroF1();
  for (let improves = true; improves; ) {
    improves = false;
    for (let c = 0; c < classes; c++) {
      const middle = factors[c];
      let chosen = middle;
      for (const step of steps) {
        factors[c] = middle * step;
        const score = macroF1();
        if (score > best + 1e-12) {
          best = score;
          chosen = factors[c];
          improves = true;
        }
      }
      factors[c] = chosen;
    }
  }
  return factors;
}
