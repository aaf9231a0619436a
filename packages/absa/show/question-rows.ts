import {
  queryInEnglish,
  queryText,
  type Sentence,
  spanOfTokens,
  spansOf,
  type Term,
  type TokenTriplet,
  type TrainingExample,
  type Triplet,
  trainingExamples,
} from '@crosscultural/triplets';

/** One question of BMRC about a labelled sentence, written out. */
export interface QuestionRow {
  kind: string;
  question: string;
  english: string;
  answer: string;
}

/**
 * The questions that a labelled sentence gives, each with its right answer in words.
 *
 * @example
 * absa.questionRows(sentence, triplets)[0]; // { kind: 'aspects', english: 'What aspects?', answer: 'screen', … }
 */
export function questionRows(sentence: Sentence, triplets: readonly TokenTriplet[]): QuestionRow[] {
  return trainingExamples(sentence, triplets).map(({ question, gold }) => ({
    kind: question.query.kind,
    question: queryText(question),
    english: queryInEnglish(question),
    answer: gold.kind === 'sentiment' ? gold.sentiment : labelledTerms(sentence, gold).join(' · ') || '—',
  }));
}

/**
 * A term as written in its sentence; `[NULL]` for an implicit one.
 *
 * @example
 * absa.writtenTerm(sentence, { first: 1, last: 1 }); // 'screen'
 */
export function writtenTerm(sentence: Sentence, term: Term): string {
  return spanOfTokens(sentence, term)?.text ?? '[NULL]';
}

function labelledTerms(sentence: Sentence, gold: TrainingExample['gold'] & { kind: 'spans' }): string[] {
  const labels = {
    startProbabilities: Float32Array.from(gold.startLabels),
    endProbabilities: Float32Array.from(gold.endLabels),
    sentimentProbabilities: new Float32Array(3),
  };
  const terms = spansOf(labels, { threshold: 0.5, maximumLength: sentence.tokens.length });
  return terms.map(({ term }) => writtenTerm(sentence, term));
}

/**
 * A triplet in one line: aspect · opinion · sentiment; a dash where there is none.
 *
 * @param triplet with its terms as the review writes them; null is written as a dash.
 * @example
 * absa.writtenTriplet(triplet); // 'screen · great · positive'
 */
export function writtenTriplet(triplet: Triplet | null): string {
  if (triplet === null) return '—';
  return [triplet.aspect?.text ?? '[NULL]', triplet.opinion?.text ?? '[NULL]', triplet.sentiment].join(' · ');
}
