import { describe, expect, it } from 'vitest';
import {
  type Answer,
  extractFromSentences,
  type Question,
  type QuestionAnswerer,
  sentencesOf,
  trainingExamples,
  tripletsOf,
} from '../../../packages/absa';
import {
  inputRows,
  instructiveSentence,
  pairRows,
  probabilityRows,
  questionRows,
  writtenTriplet,
} from '../../../packages/absa/show';

const [sentence] = sentencesOf('The screen is great but it cost a fortune.', 'en', { maximumTokens: 40 });
const triplets = [
  { aspect: { first: 1, last: 1 }, opinion: { first: 3, last: 3 }, sentiment: 'positive' as const },
  { aspect: null, opinion: { first: 6, last: 8 }, sentiment: 'negative' as const },
];

/** Answers from the labels, with 0.9 for "yes" and 0.1 for "no". */
const oracle: QuestionAnswerer = {
  answer: (questions: readonly Question[]) => questions.map(answerOf),
  dispose() {},
};
function answerOf({ query }: Question): Answer {
  const example = trainingExamples(sentence, triplets).find(
    ({ question }) => JSON.stringify(question.query) === JSON.stringify(query),
  );
  const labels = example?.gold.kind === 'spans' ? example.gold : null;
  const probabilities = (of: Uint8Array | undefined) =>
    Float32Array.from(sentence.tokens.length === 0 ? [] : [0, ...sentence.tokens], (_, i) => (of?.[i] ? 0.9 : 0.1));
  const isPositive = example?.gold.kind === 'sentiment' && example.gold.sentiment === 'positive';
  return {
    startProbabilities: probabilities(labels?.startLabels),
    endProbabilities: probabilities(labels?.endLabels),
    sentimentProbabilities: Float32Array.from(isPositive ? [0.8, 0.1, 0.1] : [0.1, 0.2, 0.7]),
  };
}

describe('what a notebook shows of one sentence', () => {
  it('writes out every question with its right answer', () => {
    const rows = questionRows(sentence, triplets);
    expect(rows.map(({ english, answer }) => [english, answer])).toEqual([
      ['What aspects?', '[NULL] · screen'],
      ['What opinions?', 'great · cost a fortune'],
      ['What opinions describe the implicit aspect?', 'cost a fortune'],
      ['What opinions describe the aspect “screen”?', 'great'],
      ['What aspects does the opinion “great” describe?', 'screen'],
      ['What aspects does the opinion “cost a fortune” describe?', '[NULL]'],
      ['What sentiment do the aspect “screen” and the opinion “great” express?', 'positive'],
      ['What sentiment do the implicit aspect and the opinion “cost a fortune” express?', 'negative'],
    ]);
  });

  it('writes a triplet in a line', () => {
    const aspect = { start: 4, end: 10, text: 'screen' };
    expect(writtenTriplet({ aspect, opinion: null, sentiment: 'neutral' })).toBe('screen · [NULL] · neutral');
    expect(writtenTriplet(null)).toBe('—');
  });

  it('says that a question has no answer', () => {
    expect(questionRows(sentence, []).map(({ answer }) => answer)).toEqual(['—', '—']);
  });

  it('lays the probabilities of all tagging queries over the tokens', () => {
    const [extracted] = extractFromSentences(oracle, [sentence], { threshold: 0.5, delta: 0.8, maximumLength: 5 });
    const { columns, rows, values } = probabilityRows(extracted);
    expect(columns.slice(0, 3)).toEqual(['[NULL]', '1 The', '2 screen']);
    expect(rows).toHaveLength(12);
    expect(rows[11]).toBe('aspects of cost a fo… (7) · end');
    expect(values.every((row) => row.length === columns.length)).toBe(true);
    const start = values[rows.indexOf('aspects of great (4) · start')];
    expect(start.indexOf(Math.max(...start))).toBe(2);
  });

  it('lists pairs with both directions and the softmax', () => {
    const [extracted] = extractFromSentences(oracle, [sentence], { threshold: 0.5, delta: 0.8, maximumLength: 5 });
    const rows = pairRows(extracted);
    expect(rows.map(({ aspect, opinion, kept, sentiment }) => [aspect, opinion, kept, sentiment])).toEqual([
      ['[NULL]', 'cost a fortune', true, 'negative'],
      ['screen', 'great', true, 'positive'],
    ]);
    // p(start) p(end) of both terms: 0.9 four times.
    expect(rows[1].forward).toBeCloseTo(0.9 ** 4, 5);
    expect(rows[1].backward).toBeCloseTo(0.9 ** 4, 5);
    expect(rows[1].positive).toBeCloseTo(0.8, 6);
  });

  it('shows the summands of Eq. (3) and their sum', () => {
    const vectors = (...rows: number[][]) => rows.map((row) => Float32Array.from(row));
    const input = {
      positions: ['[CLS]', 'screen'],
      parts: [
        { name: 'token', meaning: ['[CLS]', 'screen'], vectors: vectors([1, 2], [3, 4]) },
        { name: 'segment', meaning: ['query', 'sentence'], vectors: vectors([0.5, 0], [0, 0.25]) },
      ],
    };
    expect(inputRows(input, 2)).toEqual({
      columns: ['1 [CLS]', '2 screen'],
      rows: ['token 1', 'token 2', 'segment 1', 'segment 2', 'sum 1', 'sum 2'],
      values: [
        [1, 3],
        [2, 4],
        [0.5, 0],
        [0, 0.25],
        [1.5, 3],
        [2, 4.25],
      ],
    });
  });

  it('picks a short sentence with praise and blame', () => {
    const review = (text: string, ...sentiments: ('positive' | 'negative')[]) => ({
      text,
      language: 'en',
      triplets: sentiments.map((sentiment, i) => {
        const word = text.split(' ')[i];
        const start = text.indexOf(word);
        return { aspect: { start, end: start + word.length, text: word }, opinion: null, sentiment };
      }),
    });
    const reviews = [
      review('screen keyboard lid hinge are fine', 'positive', 'positive', 'positive'),
      review('screen keyboard are a long story that I will tell here', 'positive', 'negative'),
      review('screen keyboard , well', 'positive', 'negative'),
      review('screen', 'positive'),
    ];
    expect(instructiveSentence(reviews, 20).sentence.text).toBe('screen keyboard , well');
    expect(instructiveSentence(reviews, 1).sentence.tokens.length).toBe(1);
    const [first] = reviews;
    const later = { ...first, text: `Bought in May. ${first.text}` };
    later.triplets = first.triplets.map(({ aspect, ...rest }) => {
      return { ...rest, aspect: { ...aspect, start: aspect.start + 15, end: aspect.end + 15 } };
    });
    const { sentence: cutOut, triplets: found } = instructiveSentence([later], 7);
    expect(tripletsOf(cutOut, found)).toEqual(first.triplets);
    const implicit = { text: 'too dear', language: 'en', triplets: [] as typeof first.triplets };
    expect(() => instructiveSentence([implicit], 20)).toThrow('names an aspect');
    expect(() => instructiveSentence([{ text: 'nothing', language: 'en', triplets: [] }], 20)).toThrow(RangeError);
  });
});
