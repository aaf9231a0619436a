import { normalUpperTail } from '@crosscultural/base';
import type { BehaviourMeasure } from './measure';
import { overUsers } from './share-of-posts';

const [negative, neutral, positive] = [0, 1, 2];
/** Up to so many posts of a user the chance is summed exactly; beyond, the normal approximation differs by less than 0.01. */
const mostExact = 60;

/**
 * Users with more positive than negative posts, among those with a polar post. A model's errors turn users over, mostly into the
 * commoner kind; what they do is extrapolated back to no error: SIMEX for misclassification (Küchenhoff, Mwalili and Lesaffre 2006) with
 * a parabola through the share as counted and the shares expected had the model read its own verdicts once and twice more,
 * f(−1) = 3f(0) − 3f(1) + f(2). A parabola is an approximation: it lessens the error where users differ by degrees, and can overshoot where
 * they are of two kinds. The error of the confusion itself is not in the interval.
 *
 * @param measure positive among polar posts, with classes by language.
 */
export function mostlyPositive({ numerator, denominator, classes }: BehaviourMeasure): BehaviourMeasure {
  const measure = overUsers(
    { id: 'mostlyPositive', label: 'users who are mostly positive', group: 'sentiment', unit: 'share' },
    numerator.map((good, user) => (denominator[user] === 0 ? Number.NaN : good > denominator[user] - good ? 1 : 0)),
  );
  if (!classes || classes.confusions.length === 0) return measure;
  const { counts, confusions } = classes;
  const once = [...confusions.map(rates), identity];
  const twice = [...confusions.map((confusion) => squared(rates(confusion))), identity];
  const width = 3 * once.length;
  const corrected = measure.numerator.map((counted, user) => {
    if (measure.denominator[user] === 0) return 0;
    const own = counts.subarray(user * width, (user + 1) * width);
    return 3 * counted - 3 * chanceOfMorePositive(own, once) + chanceOfMorePositive(own, twice);
  });
  return { ...measure, corrected };
}

type Rates = readonly (readonly number[])[];

const identity: Rates = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

function rates(confusion: Rates): number[][] {
  return confusion.map((row) => row.map((count) => count / row.reduce((sum, n) => sum + n, 0)));
}

function squared(matrix: Rates): number[][] {
  return matrix.map((row) =>
    row.map((_, to) => row.reduce((sum, rate, through) => sum + rate * matrix[through][to], 0)),
  );
}

/**
 * The chance that more posts are read as positive than as negative, when each post is read anew with the rates of its class.
 *
 * @param counts of posts by language and class.
 * @param readings by language, P(new class | class).
 */
export function chanceOfMorePositive(counts: ArrayLike<number>, readings: readonly Rates[]): number {
  let [posts, mean, variance] = [0, 0, 0];
  for (let c = 0; c < counts.length; c++) {
    const row = readings[Math.floor(c / 3)][c % 3];
    const drift = row[positive] - row[negative];
    posts += counts[c];
    mean += counts[c] * drift;
    variance += counts[c] * (row[positive] + row[negative] - drift ** 2);
  }
  if (posts > mostExact) {
    return variance > 0 ? normalUpperTail((0.5 - mean) / Math.sqrt(variance)) : mean > 0 ? 1 : 0;
  }
  // Chances of each balance, positive less negative, from −posts to posts.
  let balance = new Float64Array(2 * posts + 1);
  balance[posts] = 1;
  for (let c = 0; c < counts.length; c++) {
    const row = readings[Math.floor(c / 3)][c % 3];
    for (let post = 0; post < counts[c]; post++) {
      balance = balance.map(
        (chance, at) =>
          row[neutral] * chance + row[positive] * (balance[at - 1] ?? 0) + row[negative] * (balance[at + 1] ?? 0),
      );
    }
  }
  return balance.subarray(posts + 1).reduce((sum, chance) => sum + chance, 0);
}
