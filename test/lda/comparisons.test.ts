import { describe, expect, it } from 'vitest';
import {
  compareCultures,
  findPhrases,
  fitLda,
  jensenShannon,
  joinPhrases,
  matchTopics,
  mergeTopics,
  nameTopics,
  relevance,
  suggestLabels,
  tokenStates,
  topDocuments,
  topicPrevalence,
} from '../../packages/lda';
import { studentQuantile975 } from '../../packages/lda/measure/prevalence';
import { modelOf } from './model-of';

describe('matchTopics and jensenShannon', () => {
  it('measures in bits', () => {
    expect(jensenShannon([1, 0], [0, 1])).toBe(1);
    expect(jensenShannon([0.3, 0.7], [0.3, 0.7])).toBe(0);
    // ½ (½ log2(½ / ¾) + ½ log2(½ / ¼)) + ½ log2(1 / ¾)
    expect(jensenShannon([0.5, 0.5], [1, 0])).toBeCloseTo(
      0.5 * (0.5 * Math.log2(2 / 3) + 0.5) + 0.5 * Math.log2(4 / 3),
      12,
    );
  });

  it('finds permuted topics', () => {
    const rows = [
      [0.7, 0.2, 0.1],
      [0.1, 0.8, 0.1],
      [0.2, 0.1, 0.7],
    ];
    const matches = matchTopics(rows, [rows[2], rows[0], rows[1]]);
    expect(matches.map(({ second }) => second)).toEqual([1, 2, 0]);
    expect(matches.every(({ similarity }) => similarity === 1)).toBe(true);
  });
});

describe('topDocuments and tokenStates', () => {
  const model = modelOf(['a/0 b/1', 'a/0 a/0 b/0', 'b/1 b/1']);

  it('lists the documents with the greatest shares', () => {
    expect(topDocuments(model, 2)).toEqual([
      [
        { document: 1, share: 4 / 5, tokens: 3 },
        { document: 0, share: 2 / 4, tokens: 1 },
      ],
      [
        { document: 2, share: 3 / 4, tokens: 2 },
        { document: 0, share: 2 / 4, tokens: 1 },
      ],
    ]);
  });

  it('exports every token', () => {
    expect([...tokenStates(model)].slice(0, 3)).toEqual([
      { document: 0, position: 0, word: 'a', topic: 0 },
      { document: 0, position: 1, word: 'b', topic: 1 },
      { document: 1, position: 0, word: 'a', topic: 0 },
    ]);
  });
});

describe('labels', () => {
  const model = modelOf(['price/0 coupon/0 price/0', 'mouse/1 screen/1 mouse/1'], { alpha: [1, 1], beta: 0.1 });

  it('suggests the theme whose words the topic has, and its words', () => {
    const themes = { 'Purchase experience': ['price', 'coupon'], 'Product use': ['mouse', 'screen', 'keyboard'] };
    expect(suggestLabels(model, themes)).toEqual([
      ['Purchase experience', 'price / coupon'],
      ['Product use', 'mouse / screen'],
    ]);
  });

  it('relevance: λ = 1 is ln φ, λ = 0 ln of the lift', () => {
    expect(relevance([0.5], [0.25], 1)[0]).toBeCloseTo(Math.log(0.5), 12);
    expect(relevance([0.5], [0.25], 0)[0]).toBeCloseTo(Math.log(2), 12);
  });

  it('keeps ids and labels when topics are renumbered, lost and found again', () => {
    const named = nameTopics(model, [], ['Price', 'Use']);
    expect(named.map(({ id, label, topic }) => [id, label, topic])).toEqual([
      ['t1', 'Price', 0],
      ['t2', 'Use', 1],
    ]);
    const renumbered = modelOf(['price/1 coupon/1 price/1', 'talk/0 talk/0'], { alpha: [1, 1], beta: 0.1 });
    const again = nameTopics(renumbered, JSON.parse(JSON.stringify(named)), ['Talk', 'Cost']);
    expect(again.map(({ id, label, topic }) => [id, label, topic])).toEqual([
      ['t3', 'Talk', 0],
      ['t1', 'Price', 1],
      ['t2', 'Use', null],
    ]);
    expect(nameTopics(model, again).map(({ id, topic }) => [id, topic])).toEqual([
      ['t1', 0],
      ['t2', 1],
      ['t3', null],
    ]);
  });

  it('survives a merge of topics', () => {
    const three = modelOf(['a/0 a/0 b/0', 'c/1 d/1', 'a/2 b/2'], { alpha: [1, 2, 3], beta: 0.1 });
    const merged = mergeTopics(three, [[2, 0]]);
    expect(merged.alpha).toEqual([4, 2]);
    expect(Array.from(merged.topicCounts)).toEqual([5, 2]);
    const ids = nameTopics(merged, nameTopics(three)).map(({ id, topic }) => [id, topic]);
    expect(ids).toContainEqual(['t2', 1]);
    expect(ids).toHaveLength(3);
    expect(() => mergeTopics(three, [[0, 3]])).toThrow('no topic 3');
    expect(() =>
      mergeTopics(three, [
        [0, 1],
        [1, 2],
      ]),
    ).toThrow('two groups');
  });
});

describe('compareCultures', () => {
  it('matches topics across languages through the dictionary', () => {
    // 售后 after-sales, 维修 repair, 价格 price
    const domestic = modelOf(['售后/0 维修/0 售后/0', '价格/1 价格/1'], { alpha: [1, 1], beta: 0.01 });
    const foreign = modelOf(['price/0 price/0', 'warranty/1 repair/1 design/1'], { alpha: [1, 1], beta: 0.01 });
    const dictionary = { 售后: ['warranty', 'service'], 维修: 'repair', 价格: 'price' };
    const matches = compareCultures(domestic, foreign, dictionary);
    expect(matches.map(({ first, second }) => [first, second])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(matches[0].divergence).toBeLessThan(0.1);
    expect(matches[0].firstCovered).toBeGreaterThan(0.99);
    expect(matches[0].secondCovered).toBeCloseTo(2.03 / 3.04, 9);
    expect(matches[0].common[0]).toBe('售后 = warranty');
    expect(() => compareCultures(domestic, foreign, {})).toThrow('joins no word');
  });
});

describe('topicPrevalence', () => {
  it('gives mean shares with intervals per group, in order', () => {
    const model = modelOf(['a/0 a/0', 'a/0 b/1', 'b/1 b/1', 'a/0']);
    const rows = topicPrevalence(model, ['2023-02', '2023-02', '2023-01', null]);
    expect(rows.map(({ group, topic }) => [group, topic])).toEqual([
      ['2023-01', 0],
      ['2023-01', 1],
      ['2023-02', 0],
      ['2023-02', 1],
    ]);
    const third = rows[2];
    // θ = 3/4 and 2/4: mean 0.625, s = √(0.03125), t(1) = 12.706 → clipped to 1 and 0.
    expect(third).toEqual({ group: '2023-02', topic: 0, documents: 2, share: 0.625, low: 0, high: 1 });
    expect([rows[0].low, rows[0].high]).toEqual([0, 1]);
    expect(() => topicPrevalence(model, ['a'])).toThrow('1 values for 4 documents');
  });

  it("has Student's quantiles", () => {
    expect(studentQuantile975(1)).toBeCloseTo(12.7062, 4);
    expect(studentQuantile975(5)).toBeCloseTo(2.5706, 2);
    expect(studentQuantile975(30)).toBeCloseTo(2.0423, 4);
  });
});

describe('phrases', () => {
  const documents = [
    ['battery', 'life', 'good'],
    ['battery', 'life', 'bad'],
    ['good', 'battery', 'life'],
    ['life', 'good'],
  ];

  it('finds words that follow each other more than by chance', () => {
    const [phrase] = findPhrases(documents, { minimumCount: 2, minimumNpmi: 0 });
    // 7 pairs: battery first 3 times, life second 3 times, together 3 times.
    expect(phrase).toEqual({ first: 'battery', second: 'life', count: 3, npmi: Math.log(21 / 9) / -Math.log(3 / 7) });
    expect(findPhrases(documents, { minimumCount: 4 })).toEqual([]);
  });

  it('joins them', () => {
    const phrases = findPhrases(documents, { minimumCount: 3, minimumNpmi: 0.5 });
    expect(joinPhrases(documents, phrases)).toEqual([
      ['battery_life', 'good'],
      ['battery_life', 'bad'],
      ['good', 'battery_life'],
      ['life', 'good'],
    ]);
    const chinese = [['性价比', '高']]; // value for money, high
    expect(joinPhrases(chinese, [{ first: '性价比', second: '高', count: 9, npmi: 1 }], '')).toEqual([['性价比高']]);
  });
});

describe('stability over seeds', () => {
  it('matches the topics of two fits', () => {
    const corpus = {
      vocabulary: [...'abcdef'],
      documents: Array.from({ length: 30 }, (_, d) => (d % 2 ? [0, 1, 2] : [3, 4, 5])),
    };
    const phiOf = (seed: number) => fitLda(corpus, { topics: 2, iterations: 50, alpha: 0.1, beta: 0.01, seed }).phi;
    for (const { similarity } of matchTopics(phiOf(1), phiOf(2))) expect(similarity).toBeGreaterThan(0.99);
  });
});
