import { distinctTerms, pairKey, type Sentence, type Term, type TokenTriplet, termKey } from '../tokens';
import type { Sentiment } from '../triplet';
import type { Query, Question } from './query';

/** The right answer to a question. */
export type GoldAnswer =
  | {
      kind: 'spans';
      /** 1 where an answer starts, else 0; index 0 is the implicit term (NULL), index i + 1 is token i. */
      startLabels: Uint8Array;
      /** 1 where an answer ends. */
      endLabels: Uint8Array;
    }
  | { kind: 'sentiment'; sentiment: Sentiment };

export interface TrainingExample {
  question: Question;
  gold: GoldAnswer;
}

/**
 * All questions about a labelled sentence with their right answers (BMRC §3): the two without restriction, one per distinct
 * aspect, one per distinct opinion, and one sentiment query per pair. A sentence without triplets gives the first two, whose
 * answers are empty. Of a pair labelled twice with different sentiments, the first label counts.
 *
 * @example
 * const [{ sentence, triplets }] = absa.labelledSentences(review, { maximumTokens: 64 }).sentences;
 * absa.trainingExamples(sentence, triplets).map(({ question }) => absa.queryText(question));
 */
export function trainingExamples(sentence: Sentence, triplets: readonly TokenTriplet[]): TrainingExample[] {
  const example = (query: Query, answers: readonly Term[]): TrainingExample => ({
    question: { sentence, query },
    gold: spanLabels(sentence, answers),
  });
  const aspects = distinctTerms(triplets.map((triplet) => triplet.aspect));
  const opinions = distinctTerms(triplets.map((triplet) => triplet.opinion));
  const opinionsOf = (aspect: Term) =>
    triplets.filter((triplet) => termKey(triplet.aspect) === termKey(aspect)).map(({ opinion }) => opinion);
  const aspectsOf = (opinion: Term) =>
    triplets.filter((triplet) => termKey(triplet.opinion) === termKey(opinion)).map(({ aspect }) => aspect);

  const pairs = new Map<string, TokenTriplet>();
  for (const triplet of triplets) if (!pairs.has(pairKey(triplet))) pairs.set(pairKey(triplet), triplet);
  return [
    example({ kind: 'aspects' }, aspects),
    example({ kind: 'opinions' }, opinions),
    ...aspects.map((aspect) => example({ kind: 'opinions of the aspect', aspect }, opinionsOf(aspect))),
    ...opinions.map((opinion) => example({ kind: 'aspects of the opinion', opinion }, aspectsOf(opinion))),
    ...[...pairs.values()].map(({ aspect, opinion, sentiment }): TrainingExample => {
      return {
        question: { sentence, query: { kind: 'sentiment', aspect, opinion } },
        gold: { kind: 'sentiment', sentiment },
      };
    }),
  ];
}

function spanLabels(sentence: Sentence, answers: readonly Term[]): GoldAnswer {
  const startLabels = new Uint8Array(sentence.tokens.length + 1);
  const endLabels = new Uint8Array(sentence.tokens.length + 1);
  for (const answer of answers) {
    startLabels[answer === null ? 0 : answer.first + 1] = 1;
    endLabels[answer === null ? 0 : answer.last + 1] = 1;
  }
  return { kind: 'spans', startLabels, endLabels };
}
