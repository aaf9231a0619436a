import { UserError } from '@crosscultural/base';
import type { Language } from './runs';

/** How often a text of a kind of source is seen in comparison with others: at first, and in the last part of the training. */
export const sourceWeights: Record<Language, Record<string, { first: number; last: number }>> = {
  en: {
    /** electronics and kitchen */
    e: { first: 2, last: 5 },
    /** other products */
    a: { first: 1, last: 1.5 },
    /** films */
    m: { first: 0.7, last: 0.25 },
  },
  zh: {
    /** laptops */
    l: { first: 3, last: 8 },
    /** phones, computers and the like */
    e: { first: 2, last: 3 },
    /** other products, food, hotels */
    a: { first: 1.5, last: 1 },
    /** cosmetics */
    k: { first: 1, last: 1.5 },
    /** Wikipedia */
    w: { first: 0.8, last: 0.1 },
  },
};

/** @throws UserError for a letter that stands for no source. */
export function weightOf(source: string, language: Language, part: 'first' | 'last'): number {
  const weights = sourceWeights[language][source];
  if (weights) return weights[part];
  const known = Object.keys(sourceWeights[language]).join(', ');
  throw new UserError(`The corpus names the source ${JSON.stringify(source)}; known in ${language} are ${known}.`);
}
