import { describe, expect, it } from 'vitest';
import {
  askQuestions,
  decodeAnswers,
  extractFromSentences,
  type QuestionAnswerer,
  type Sentence,
  sentencesOf,
  type TokenTriplet,
} from '../../../packages/triplets';
import { answer, oracleOf, term, untunedDecoding } from '../answerers';

const sentence = (text: string, language = 'en'): Sentence => sentencesOf(text, language, { maximumTokens: 50 })[0];

const screen = sentence('The screen is bright , the fan and the disk are loud .');
const screenTriplets: TokenTriplet[] = [
  { aspect: term(1), opinion: term(3), sentiment: 'positive' },
  { aspect: term(6), opinion: term(11), sentiment: 'negative' },
  { aspect: term(9), opinion: term(11), sentiment: 'negative' },
];
/** 开不了机了 (does not start any more), 客服好 (good service): an implicit aspect and a written one. */
const broken = sentence('开不了机了，客服好', 'zh');
const brokenTriplets: TokenTriplet[] = [
  { aspect: null, opinion: term(0, 4), sentiment: 'negative' },
  { aspect: term(6, 7), opinion: term(8), sentiment: 'positive' },
];
/** 音质 (sound), named without a word of opinion. */
const silent = sentence('音质嗯', 'zh');
const silentTriplets: TokenTriplet[] = [{ aspect: term(0, 1), opinion: null, sentiment: 'neutral' }];
const plain = sentence('I use it at home .');

const gold = new Map([
  [screen, screenTriplets],
  [broken, brokenTriplets],
  [silent, silentTriplets],
  [plain, []],
]);

describe('extracting with a model that is always right', () => {
  it('gives exactly the right triplets, implicit ones too, as spans of the text', () => {
    const extracted = extractFromSentences(oracleOf(gold), [...gold.keys()], untunedDecoding);
    extracted.forEach(({ sentence: about, tokenTriplets }) => {
      expect(tokenTriplets.map(({ sentimentProbabilities: _, ...triplet }) => triplet)).toEqual(gold.get(about));
    });
    expect(extracted[1].triplets).toEqual([
      { aspect: null, opinion: { start: 0, end: 5, text: '开不了机了' }, sentiment: 'negative' },
      { aspect: { start: 6, end: 8, text: '客服' }, opinion: { start: 8, end: 9, text: '好' }, sentiment: 'positive' },
    ]);
  });

  it('asks in three rounds over all sentences: without restriction, about each term, about each pair', () => {
    const oracle = oracleOf(gold);
    extractFromSentences(oracle, [...gold.keys()], untunedDecoding);
    const kinds = oracle.rounds.map((round) => [...new Set(round.map(({ query }) => query.kind))]);
    expect(kinds).toEqual([
      ['aspects', 'opinions'],
      ['opinions of the aspect', 'aspects of the opinion'],
      ['sentiment'],
    ]);
    expect(oracle.rounds.map((round) => round.length)).toEqual([8, 3 + 2 + 2 + 2 + 1 + 1, 6]);
  });

  it('answers for no sentence at all, and for one without tokens', () => {
    expect(extractFromSentences(oracleOf(gold), [], untunedDecoding)).toEqual([]);
    const empty = { text: '', language: 'en', tokens: [] };
    expect(extractFromSentences(oracleOf(gold), [empty], untunedDecoding)[0].triplets).toEqual([]);
  });
});

describe('a model that is not always right', () => {
  /** Finds "good" only when asked about the aspect, and finds NULL everywhere. */
  const oneSided: QuestionAnswerer = {
    answer: (questions) =>
      questions.map(({ query }) => {
        if (query.kind === 'aspects') return answer([0, 0.9, 0], [0, 0.9, 0]);
        if (query.kind === 'opinions of the aspect') return answer([0.9, 0, 0.9], [0.9, 0, 0.9]);
        return answer([0.9, 0, 0], [0.9, 0, 0], [0.2, 0.3, 0.5]);
      }),
    dispose() {},
  };
  const good = sentence('screen good');

  it('a pair found in one direction needs δ; the pair (NULL, NULL) is never found', () => {
    const [found] = extractFromSentences(oneSided, [good], { ...untunedDecoding, delta: 0.6 });
    // Forward: 0.9⁴ = 0.6561 for (screen, good) and (screen, NULL). Backward: (NULL, NULL) is forbidden.
    expect(found.pairs).toEqual([
      { aspect: term(0), opinion: null, forward: expect.closeTo(0.6561, 6), backward: null, kept: true },
      { aspect: term(0), opinion: term(1), forward: expect.closeTo(0.6561, 6), backward: null, kept: true },
    ]);
    expect(found.triplets.map(({ sentiment }) => sentiment)).toEqual(['negative', 'negative']);
    expect(extractFromSentences(oneSided, [good], { ...untunedDecoding, delta: 0.7 })[0].triplets).toEqual([]);
  });

  it('answers asked once for several decodings can be decoded in each of them', () => {
    const strict = { ...untunedDecoding, threshold: 0.95, delta: 0.6 };
    const lenient = { ...untunedDecoding, delta: 0.6 };
    const [answered] = askQuestions(oneSided, [good], [strict, lenient]);
    expect(decodeAnswers(answered, strict).triplets).toEqual([]);
    expect(decodeAnswers(answered, lenient).triplets).toHaveLength(2);
    expect(() => decodeAnswers(answered, { ...lenient, threshold: 0.1, delta: 0.1 })).not.toThrow();
    const [strictOnly] = askQuestions(oneSided, [good], [strict]);
    expect(() => decodeAnswers(strictOnly, lenient)).toThrow('The model was not asked: opinions of the aspect 0-0.');
  });
});
