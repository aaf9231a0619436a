import { distinctTerms, pairKey, type Sentence, type Term, type TokenTriplet, termKey, tripletsOf } from '../tokens';
import { type Sentiment, sentiments, type Triplet } from '../triplet';
import { type DirectedPair, mergeDirections, type PairEvidence } from './merge';
import { type Answer, allowsImplicitAnswer, type Query, type QuestionAnswerer } from './query';
import { type AnsweredTerm, spansOf } from './spans';

/** How answers become triplets. */
export interface Decoding {
  /** Start and end probabilities count when above this. */
  threshold: number;
  /** The δ of the merge of both directions. */
  delta: number;
  /** Longest term, in tokens. */
  maximumLength: number;
}

export interface AnsweredQuery {
  query: Query;
  answer: Answer;
}

/** All that a model answered about one sentence: enough to decode it in several ways without asking again. */
export interface AnsweredSentence {
  sentence: Sentence;
  /** By a name of the query; in the order of asking: both without restriction, about each aspect, each opinion, each pair. */
  answers: Map<string, AnsweredQuery>;
}

/** A pair that was kept, with the softmax of Eq. (5) over positive, neutral, negative. */
export interface JudgedPair extends TokenTriplet {
  sentimentProbabilities: Float32Array;
}

/** What was extracted from a sentence, with each step on the way. */
export interface ExtractedSentence extends AnsweredSentence {
  /** Terms named by the queries without restriction. */
  aspects: AnsweredTerm[];
  opinions: AnsweredTerm[];
  /** Every pair that a direction found, kept or not. */
  pairs: PairEvidence[];
  /** The pairs that were kept, judged; tokens. */
  tokenTriplets: JudgedPair[];
  /** The same as spans of the original text. */
  triplets: Triplet[];
}

/**
 * Asks the five kinds of questions about many sentences and decodes the answers into triplets, keeping each step on the way.
 *
 * @param answerer a trained model, or anybody else who answers
 * @returns one extraction per sentence, in their order
 * @example
 * const sentences = absa.sentencesOf('The screen is great.', 'en', { maximumTokens: 64 });
 * absa.extractFromSentences(model, sentences, model.decoding)[0].triplets;
 */
export function extractFromSentences(
  answerer: QuestionAnswerer,
  sentences: readonly Sentence[],
  decoding: Decoding,
): ExtractedSentence[] {
  return askQuestions(answerer, sentences, [decoding]).map((answered) => decodeAnswers(answered, decoding));
}

/**
 * Asks everything that any of several decodings needs, in three rounds over all sentences: the queries without
 * restriction, then those about each term found, then the sentiment of each pair kept. The answerer batches each round.
 *
 * @example
 * const answered = absa.askQuestions(model, sentences, [model.decoding]);
 * answered.map((about) => absa.decodeAnswers(about, { ...model.decoding, delta: 0.5 }).triplets);
 */
export function askQuestions(
  answerer: QuestionAnswerer,
  sentences: readonly Sentence[],
  decodings: readonly Decoding[],
): AnsweredSentence[] {
  const answered = sentences.map((sentence): AnsweredSentence => ({ sentence, answers: new Map() }));
  const ask = (queriesOf: (about: AnsweredSentence) => Query[]) => {
    const asked = answered.flatMap((about) => queriesOf(about).map((query) => ({ about, query })));
    const answers = answerer.answer(asked.map(({ about, query }) => ({ sentence: about.sentence, query })));
    asked.forEach(({ about, query }, i) => {
      about.answers.set(queryKey(query), { query, answer: answers[i] });
    });
  };
  ask(({ sentence }) => (sentence.tokens.length === 0 ? [] : [{ kind: 'aspects' }, { kind: 'opinions' }]));
  ask((about) => {
    const terms = (kind: 'aspects' | 'opinions') =>
      distinctTerms(decodings.flatMap((decoding) => namedTerms(about, kind, decoding).map(({ term }) => term)));
    return [
      ...terms('aspects').map((aspect): Query => ({ kind: 'opinions of the aspect', aspect })),
      ...terms('opinions').map((opinion): Query => ({ kind: 'aspects of the opinion', opinion })),
    ];
  });
  ask((about) => {
    const kept = decodings.flatMap((decoding) => pairsOf(about, decoding).filter((pair) => pair.kept));
    const distinct = new Map(kept.map((pair) => [pairKey(pair), pair]));
    return [...distinct.values()].map(({ aspect, opinion }) => ({ kind: 'sentiment', aspect, opinion }));
  });
  return answered;
}

/**
 * Decodes the answers about a sentence.
 *
 * @throws Error when a question that this decoding needs was not asked.
 * @example
 * absa.decodeAnswers(answered[0], model.decoding).pairs; // with the evidence of both directions
 */
export function decodeAnswers(about: AnsweredSentence, decoding: Decoding): ExtractedSentence {
  const pairs = pairsOf(about, decoding);
  const judged = pairs
    .filter((pair) => pair.kept)
    .map(({ aspect, opinion }): JudgedPair => {
      const { sentimentProbabilities } = answerTo(about, { kind: 'sentiment', aspect, opinion });
      return { aspect, opinion, sentiment: mostProbable(sentimentProbabilities), sentimentProbabilities };
    });
  return {
    ...about,
    aspects: namedTerms(about, 'aspects', decoding),
    opinions: namedTerms(about, 'opinions', decoding),
    pairs,
    tokenTriplets: judged,
    triplets: tripletsOf(about.sentence, judged),
  };
}

function namedTerms(about: AnsweredSentence, kind: 'aspects' | 'opinions', decoding: Decoding): AnsweredTerm[] {
  return about.answers.size === 0 ? [] : spansOf(answerTo(about, { kind }), decoding);
}

function pairsOf(about: AnsweredSentence, decoding: Decoding): PairEvidence[] {
  const forward = namedTerms(about, 'aspects', decoding).flatMap(({ term: aspect, probability }) =>
    partners(about, { kind: 'opinions of the aspect', aspect }, decoding).map(
      (found): DirectedPair => ({ aspect, opinion: found.term, probability: probability * found.probability }),
    ),
  );
  const backward = namedTerms(about, 'opinions', decoding).flatMap(({ term: opinion, probability }) =>
    partners(about, { kind: 'aspects of the opinion', opinion }, decoding).map(
      (found): DirectedPair => ({ aspect: found.term, opinion, probability: probability * found.probability }),
    ),
  );
  return mergeDirections(forward, backward, decoding.delta);
}

function partners(about: AnsweredSentence, query: Query, decoding: Decoding): AnsweredTerm[] {
  return spansOf(answerTo(about, query), { ...decoding, allowImplicit: allowsImplicitAnswer(query) });
}

function answerTo({ answers }: AnsweredSentence, query: Query): Answer {
  const key = queryKey(query);
  const found = answers.get(key);
  if (found === undefined) throw new Error(`The model was not asked: ${key}.`);
  return found.answer;
}

function queryKey(query: Query): string {
  const key = (name: string, term: Term) => `${name} ${termKey(term)}`;
  switch (query.kind) {
    case 'opinions of the aspect':
      return key(query.kind, query.aspect);
    case 'aspects of the opinion':
      return key(query.kind, query.opinion);
    case 'sentiment':
      return `${query.kind} ${pairKey(query)}`;
    default:
      return query.kind;
  }
}

/** The first among equals. */
function mostProbable(probabilities: Float32Array): Sentiment {
  let best = 0;
  for (let i = 1; i < sentiments.length; i++) if (probabilities[i] > probabilities[best]) best = i;
  return sentiments[best];
}
