import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binarise,
  countNGrams,
  learnVocabulary,
  normaliseForFeatures,
  normaliseRows,
  type SparseRows,
  scaleColumns,
  selectRows,
  tfIdf,
  type Vocabulary,
  wordsOf,
} from '../../packages/classify';

/** A row as n-grams with their values. */
function readable(rows: SparseRows, vocabulary: Vocabulary, row: number): Record<string, number> {
  const entries: [string, number][] = [];
  for (let i = rows.starts[row]; i < rows.starts[row + 1]; i++) {
    entries.push([vocabulary.nameOf(rows.column[i]), rows.value[i]]);
  }
  return Object.fromEntries(entries);
}

describe('n-grams', () => {
  it('are runs of characters, counted by name', () => {
    const vocabulary = learnVocabulary(['好好看'], { characters: [1, 4], minimumDocuments: 1 });
    const rows = countNGrams(['好好看', '好不看'], vocabulary);
    expect(readable(rows, vocabulary, 0)).toEqual({ 好: 2, 看: 1, 好好: 1, 好看: 1, 好好看: 1 });
    expect(readable(rows, vocabulary, 1)).toEqual({ 好: 1, 看: 1 });
  });

  it('are words and pairs of words; an unknown word parts a pair', () => {
    const vocabulary = learnVocabulary(['not good !', 'not good at all'], { words: 2, toWords: wordsOf('en') });
    const rows = countNGrams(['Good, not good', 'not very good'], vocabulary);
    expect(readable(rows, vocabulary, 0)).toEqual({ good: 2, not: 1, 'not good': 1 });
    expect(readable(rows, vocabulary, 1)).toEqual({ not: 1, good: 1 });
  });

  it('of both kinds stand side by side, with document frequencies', () => {
    const texts = ['ab ab', 'ab'];
    const vocabulary = learnVocabulary(texts, { characters: [2, 2], words: 1, toWords: wordsOf('en') });
    expect(Array.from({ length: vocabulary.size }, (_, column) => vocabulary.nameOf(column))).toEqual(['ab', 'ab']);
    expect([...vocabulary.documentFrequency]).toEqual([2, 2]);
    expect([...countNGrams(texts, vocabulary).value]).toEqual([2, 2, 1, 1]);
  });

  it('equal those of a plain count, for any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '好', '鿿', '\ud83d', '1', ' '), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        fc.pre(texts.some((one) => one.trim() !== ''));
        const vocabulary = learnVocabulary(texts, { characters: [1, 4], minimumDocuments: 1 });
        const rows = countNGrams(texts, vocabulary);
        texts.forEach((one, row) => {
          const normal = normaliseForFeatures(one);
          const expected: Record<string, number> = {};
          for (let length = 1; length <= 4; length++) {
            for (let i = 0; i + length <= normal.length; i++) {
              const gram = normal.slice(i, i + length);
              expected[gram] = (expected[gram] ?? 0) + 1;
            }
          }
          expect(readable(rows, vocabulary, row)).toEqual(expected);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('refuse settings that make no sense', () => {
    expect(() => learnVocabulary(['a'], {})).toThrow('characters, words or both');
    expect(() => learnVocabulary(['a'], { characters: [2, 5] })).toThrow('within 1–4');
    expect(() => learnVocabulary(['a'], { words: 1 })).toThrow('toWords');
    expect(() => learnVocabulary(['a'], { characters: [1, 1] })).toThrow('No n-gram occurs in 2 of the 1 texts');
  });
});

it('normalises width, case and white space', () => {
  expect(normaliseForFeatures('  ＧＯＯＤ！\n\u3000Very ')).toBe('good! very');
});

describe('rows', () => {
  const matrix: SparseRows = {
    rows: 3,
    columns: 3,
    starts: Uint32Array.of(0, 2, 2, 3),
    column: Uint32Array.of(0, 2, 1),
    value: Float32Array.of(3, 4, 2),
  };

  it('are chosen, binarised, scaled and divided by their length', () => {
    const chosen = selectRows(matrix, [2, 0]);
    expect([...chosen.starts, ...chosen.column, ...chosen.value]).toEqual([0, 1, 3, 1, 0, 2, 2, 3, 4]);
    expect([...binarise(matrix).value]).toEqual([1, 1, 1]);
    expect([...scaleColumns(matrix, [2, 5, 10]).value]).toEqual([6, 40, 10]);
    const lengths = [...normaliseRows(matrix).value];
    [0.6, 0.8, 1].forEach((value, i) => {
      expect(lengths[i]).toBeCloseTo(value, 6);
    });
  });

  it('are weighed by tf-idf: by hand', () => {
    const texts = ['a a b', 'a'];
    const vocabulary = learnVocabulary(texts, { words: 1, toWords: wordsOf('en'), minimumDocuments: 1 });
    const { value } = tfIdf(countNGrams(texts, vocabulary), vocabulary);
    // idf(a) = ln(3/3) + 1 = 1, idf(b) = ln(3/2) + 1; tf(a) = 1 + ln 2.
    const [a, b] = [1 + Math.log(2), Math.log(1.5) + 1];
    expect(value[0]).toBeCloseTo(a / Math.sqrt(a * a + b * b), 6);
    expect(value[1]).toBeCloseTo(b / Math.sqrt(a * a + b * b), 6);
    expect(value[2]).toBe(1);
  });
});
