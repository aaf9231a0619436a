import type { ExtractedSentence } from '../reading';
import { queryInEnglish } from '../reading';

/** Start and end probabilities over a sentence, ready for a heatmap. */
export interface ProbabilityRows {
  /** `[NULL]` and the tokens, numbered because a word may come twice. */
  columns: string[];
  /** Two per query: `What aspects? · start` and `… · end`. */
  rows: string[];
  /** values[row][column] */
  values: number[][];
}

/** What the taggers answered to every query about a sentence but the sentiment queries (Paper A §3.1.2). */
export function probabilityRows({ sentence, answers }: ExtractedSentence): ProbabilityRows {
  const tagged = [...answers.values()].filter(({ query }) => query.kind !== 'sentiment');
  return {
    columns: ['[NULL]', ...sentence.tokens.map(({ text }, i) => `${i + 1} ${text}`)],
    rows: tagged.flatMap(({ query }) => {
      const question = queryInEnglish({ sentence, query });
      return [`${question} · start`, `${question} · end`];
    }),
    values: tagged.flatMap(({ answer }) => [
      Array.from(answer.startProbabilities),
      Array.from(answer.endProbabilities),
    ]),
  };
}
