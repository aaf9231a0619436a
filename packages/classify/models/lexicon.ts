import { UserError } from '@crosscultural/base';
import { documentMaker } from '@crosscultural/text';

/** What stands in for a count where a text holds no more words of one side than of the other. */
const tie = 0.5;
/** Added to each class, so that no probability is 0. */
const smoothing = 0.25;

/**
 * Judges texts by the words of the sentiment lexicon alone, a negated word counting for the other side; nothing is
 * learned. The side with more words gets the difference of the counts, neutral (if there is that class) half a word.
 *
 * @param texts as they were written.
 * @param language ISO 639-1.
 * @param classes negative first, positive last, neutral between them if there are three.
 * @returns probabilities, row-major [texts × classes].
 * @throws UserError when there are neither two nor three classes.
 * @example
 * lexiconProbabilities(['键盘很好，不贵'], 'zh', 2); // positive above 0.5
 */
export function lexiconProbabilities(texts: readonly string[], language: string, classes: number): Float64Array {
  if (classes !== 2 && classes !== 3) {
    throw new UserError(`The lexicon knows negative, neutral and positive: 2 or 3 classes, not ${classes}.`);
  }
  const toDocument = documentMaker();
  const probabilities = new Float64Array(texts.length * classes);
  texts.forEach((text, t) => {
    const { tokens } = toDocument({ id: '', culture: '', language, text });
    let difference = 0;
    for (const { sentiment, negated } of tokens) {
      if (sentiment) difference += (sentiment === 'positive') === (negated !== true) ? 1 : -1;
    }
    const amounts = [Math.max(0, -difference), tie, Math.max(0, difference)].map((amount) => amount + smoothing);
    if (classes === 2) amounts.splice(1, 1);
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    amounts.forEach((amount, c) => {
      probabilities[t * classes + c] = amount / sum;
    });
  });
  return probabilities;
}
