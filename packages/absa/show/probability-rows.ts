import type { ExtractedSentence, Query, Sentence, Term } from '@crosscultural/triplets';
import { writtenTerm } from './question-rows';

/** Start and end probabilities over a sentence, ready for a heatmap. */
export interface ProbabilityRows {
  /** `[NULL]` and the tokens, numbered because a word may come twice. */
  columns: string[];
  /** Two per query: `aspects · start` and `aspects · end`, `opinions of screen · start` … */
  rows: string[];
  /** values[row][column] */
  values: number[][];
}

/**
 * What the taggers answered to every query about a sentence but the sentiment queries (Paper A §3.1.2).
 *
 * @example
 * absa.probabilityRows(absa.extractFromSentences(model, [sentence], model.decoding)[0]).rows; // aspects · start, aspects · end …
 */
export function probabilityRows({ sentence, answers }: ExtractedSentence): ProbabilityRows {
  const tagged = [...answers.values()].flatMap(({ query, answer }) => {
    const name = shortName(sentence, query);
    return name === null ? [] : [{ name, answer }];
  });
  return {
    columns: ['[NULL]', ...sentence.tokens.map(({ text }, i) => `${i + 1} ${text}`)],
    rows: tagged.flatMap(({ name }) => [`${name} · start`, `${name} · end`]),
    values: tagged.flatMap(({ answer }) => [
      Array.from(answer.startProbabilities),
      Array.from(answer.endProbabilities),
    ]),
  };
}

/** The query in few enough letters for a row of a picture; null for a sentiment query, which tags nothing. */
function shortName(sentence: Sentence, query: Query): string | null {
  switch (query.kind) {
    case 'opinions of the aspect':
      return `opinions of ${shortTerm(sentence, query.aspect)}`;
    case 'aspects of the opinion':
      return `aspects of ${shortTerm(sentence, query.opinion)}`;
    case 'sentiment':
      return null;
    default:
      return query.kind;
  }
}

/** At most ten letters, and where the term stands when another one may look the same. */
function shortTerm(sentence: Sentence, term: Term): string {
  const letters = [...writtenTerm(sentence, term)];
  const written = letters.length > 10 ? `${letters.slice(0, 9).join('')}…` : letters.join('');
  return term === null ? written : `${written} (${term.first + 1})`;
}
