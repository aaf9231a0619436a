import { UserError } from '@crosscultural/base';

/** Places of the classes in a row of probabilities. */
export const negative = 0;
export const neutral = 1;
export const positive = 2;

/** A share of posts or mentions with its 95 % interval; the interval is null where it cannot be told. */
export interface Share {
  count: number;
  share: number;
  interval: [number, number] | null;
}

/**
 * The most probable class of each text: 0 negative, 1 neutral, 2 positive; of equal ones neutral, then negative: a text in a
 * language that no model reads has three equal ones, and must not count as blame.
 *
 * @param probabilities [texts × 3], row by row.
 * @param texts how many there are.
 * @throws UserError when there are not three finite probabilities a text.
 * @example
 * brand.mostProbableClasses(posts.probabilities, posts.texts.length);
 */
export function mostProbableClasses(probabilities: ArrayLike<number>, texts: number): Uint8Array {
  if (probabilities.length !== 3 * texts) {
    throw new UserError(
      `Each text needs 3 probabilities: ${texts} texts need ${3 * texts} and not ${probabilities.length}.`,
    );
  }
  return Uint8Array.from({ length: texts }, (_, i) => {
    const [bad, middle, good] = [probabilities[3 * i], probabilities[3 * i + 1], probabilities[3 * i + 2]];
    if (!Number.isFinite(bad + middle + good)) {
      throw new UserError(`The probabilities of text ${i + 1} are no numbers: ${bad}, ${middle}, ${good}.`);
    }
    if (middle >= bad && middle >= good) return neutral;
    return bad >= good ? negative : positive;
  });
}
