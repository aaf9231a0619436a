import { describe, expect, it } from 'vitest';
import { queryInEnglish, queryLoss, queryText, sentencesOf, trainingExamples } from '../../../packages/triplets';
import { answer, term } from '../answerers';

const [sentence] = sentencesOf('big bright screen', 'en', { maximumTokens: 9 });
const triplets = [
  { aspect: term(2), opinion: term(0), sentiment: 'positive' },
  { aspect: term(2), opinion: term(1), sentiment: 'neutral' },
  { aspect: null, opinion: term(1), sentiment: 'negative' },
] as const;

describe('training examples', () => {
  const examples = trainingExamples(sentence, triplets);
  const labels = (kind: string) =>
    examples
      .filter(({ question }) => question.query.kind === kind)
      .map(({ gold }) => (gold.kind === 'spans' ? [[...gold.startLabels], [...gold.endLabels]] : gold.sentiment));

  it('ask the five kinds; NULL stands at index 0, token i at i + 1', () => {
    expect(labels('aspects')).toEqual([
      [
        [1, 0, 0, 1],
        [1, 0, 0, 1],
      ],
    ]);
    expect(labels('opinions')).toEqual([
      [
        [0, 1, 1, 0],
        [0, 1, 1, 0],
      ],
    ]);
    // The implicit aspect first, then the screen.
    expect(labels('opinions of the aspect').map((label) => label[0])).toEqual([
      [0, 0, 1, 0],
      [0, 1, 1, 0],
    ]);
    expect(labels('aspects of the opinion').map((label) => label[0])).toEqual([
      [0, 0, 0, 1],
      [1, 0, 0, 1],
    ]);
    expect(labels('sentiment')).toEqual(['positive', 'neutral', 'negative']);
    expect(examples).toHaveLength(9);
  });

  it('a term of several tokens starts at its first and ends at its last', () => {
    const [aspects] = trainingExamples(sentence, [{ aspect: term(0, 1), opinion: null, sentiment: 'neutral' }]);
    expect(aspects.gold).toEqual({
      kind: 'spans',
      startLabels: Uint8Array.from([0, 1, 0, 0]),
      endLabels: Uint8Array.from([0, 0, 1, 0]),
    });
  });

  it('a sentence without triplets still teaches that there is nothing to find', () => {
    expect(trainingExamples(sentence, []).map(({ question }) => question.query.kind)).toEqual(['aspects', 'opinions']);
  });

  it('a pair is asked for once, by its first label', () => {
    const pair = { aspect: term(2), opinion: term(0) };
    const doubled = trainingExamples(sentence, [
      { ...pair, sentiment: 'positive' },
      { ...pair, sentiment: 'negative' },
    ]);
    expect(doubled.filter(({ gold }) => gold.kind === 'sentiment').map(({ gold }) => gold)).toEqual([
      { kind: 'sentiment', sentiment: 'positive' },
    ]);
  });
});

describe('Eq. (4) by hand', () => {
  it('sums the negative logarithms of what the right labels were given', () => {
    const gold = { kind: 'spans', startLabels: Uint8Array.from([0, 1]), endLabels: Uint8Array.from([0, 1]) } as const;
    // Starts: −ln(1 − 0.5) − ln 0.25; ends: −ln(1 − 0.75) − ln 0.5. Together −ln(1/2 · 1/4 · 1/4 · 1/2) = 6 ln 2.
    expect(queryLoss(answer([0.5, 0.25], [0.75, 0.5]), gold)).toBeCloseTo(6 * Math.LN2, 12);
  });

  it('of a sentiment query is −ln of the softmax at the right class', () => {
    const judged = answer([0], [0], [0.125, 0.375, 0.5]);
    expect(queryLoss(judged, { kind: 'sentiment', sentiment: 'positive' })).toBeCloseTo(3 * Math.LN2, 12);
    expect(queryLoss(judged, { kind: 'sentiment', sentiment: 'negative' })).toBeCloseTo(Math.LN2, 12);
  });

  it('refuses answers about another sentence', () => {
    const gold = { kind: 'spans', startLabels: new Uint8Array(3), endLabels: new Uint8Array(3) } as const;
    expect(() => queryLoss(answer([0, 0], [0, 0]), gold)).toThrow('2 probabilities for 3 labels');
  });
});

describe('queries as text', () => {
  const [chinese] = sentencesOf('电池好', 'zh', { maximumTokens: 9 });
  const battery = term(0, 1);
  it.each([
    [{ kind: 'aspects' }, 'What aspects?', '有哪些方面？'],
    [{ kind: 'opinions' }, 'What opinions?', '有哪些观点？'],
    [
      { kind: 'opinions of the aspect', aspect: battery },
      'What opinions describe the aspect “电池 (battery)”?',
      '哪些观点描述方面“电池”？',
    ],
    [
      { kind: 'aspects of the opinion', opinion: null },
      'What aspects does the implicit opinion describe?',
      '未写明的观点描述哪些方面？',
    ],
    [
      { kind: 'sentiment', aspect: battery, opinion: null },
      'What sentiment do the aspect “电池 (battery)” and the implicit opinion express?',
      '方面“电池”和未写明的观点表达什么情感？',
    ],
  ] as const)('%j', (query, english, inChinese) => {
    expect(queryText({ sentence: chinese, query })).toBe(inChinese);
    expect(queryInEnglish({ sentence: chinese, query })).toBe(english);
  });

  it('asks about an English sentence in English', () => {
    const query = { kind: 'opinions of the aspect', aspect: term(1, 2) } as const;
    expect(queryText({ sentence, query })).toBe('What opinions describe the aspect “bright screen”?');
  });
});
