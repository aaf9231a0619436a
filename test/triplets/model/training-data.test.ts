import { describe, expect, it } from 'vitest';
import { starExamples } from '../../../packages/triplets/model/stages';
import { withoutDevelopment } from '../../../packages/triplets/model/training-data';
import { fillTable, learnWords } from '../../../packages/triplets/model/word-knowledge';
import { tinyData, tinySettings } from '../tiny';

describe('learnWords', () => {
  it('knows frequent words and leaves out words of the development set', () => {
    const data = tinyData();
    const dev = [{ ...data.dev[0], text: 'zebra crossing' }];
    const rare = { text: 'unheard word word', language: 'en', triplets: [] };
    const settings = { ...tinySettings, vectors: { ...tinySettings.vectors, minimumCount: 3 } };
    const { vocabulary, entryVectors } = learnWords({ ...data, train: [...data.train, rare], dev }, settings);
    expect(entryVectors.words).toContain('screen');
    expect(entryVectors.words).not.toContain('word');
    // Twice in the labelled reviews: known, without a vector. Once: unknown, so that [UNK] is trained.
    expect(vocabulary.indexOf.has('word')).toBe(true);
    expect(vocabulary.indexOf.has('unheard')).toBe(false);
    expect(vocabulary.indexOf.has('zebra')).toBe(false);
  });

  it('fills the table with vectors of one scale', () => {
    const knowledge = learnWords(tinyData(), tinySettings);
    const { vocabulary, entryVectors } = knowledge;
    const table = new Float32Array(vocabulary.entries.length * 8);
    fillTable(table, knowledge);
    const row = (word: string) => table.subarray((vocabulary.indexOf.get(word) ?? 0) * 8).slice(0, 8);
    const squares = entryVectors.words.flatMap((word) => Array.from(row(word), (value) => value * value));
    expect(Math.sqrt(squares.reduce((a, b) => a + b) / squares.length)).toBeCloseTo(0.1, 4);
    expect([...row('[PAD]')]).toEqual(new Array(8).fill(0));
  });
});

describe('withoutDevelopment', () => {
  it('leaves out raw reviews that are dev reviews', () => {
    const data = tinyData();
    const raw = [
      { text: data.dev[0].text, language: 'en' },
      { text: 'another', language: 'en' },
    ];
    expect(withoutDevelopment({ ...data, unlabelled: raw }).map(({ text }) => text)).toEqual(['another']);
  });
});

describe('starExamples', () => {
  it('asks for the sentiment of a review as a whole, by its beginning', () => {
    const [example, ...others] = starExamples(
      [
        { text: 'bad screen and a bad mouse', language: 'en', rating: 2 },
        { text: 'no stars', language: 'en' },
        { text: '   ', language: 'en', rating: 5 },
      ],
      2,
    );
    expect(others).toEqual([]);
    expect(example.question.query).toEqual({ kind: 'sentiment', aspect: null, opinion: null });
    expect(example.question.sentence.tokens).toHaveLength(2);
    expect(example.gold).toEqual({ kind: 'sentiment', sentiment: 'negative' });
  });
});
