import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { type Duplicate, searchDuplicates } from '../../../packages/corpus/store';
import {
  fewestShingles,
  jaccard,
  nearDuplicateThreshold,
  normaliseForComparison,
  shingles,
} from '../../../packages/text';

interface Text {
  id: string;
  language: string;
  text: string;
}

function search(texts: readonly Text[]): Duplicate[] {
  const found = searchDuplicates();
  for (const text of texts) found.add(text);
  return found.finish();
}

/** The same search as it is defined: every review against every earlier original. */
function searchAllPairs(texts: readonly Text[]): Duplicate[] {
  const originals: (Text & { normalised: string; set: Uint32Array })[] = [];
  const copied = new Map<string, Duplicate>();
  const found: Duplicate[] = [];
  for (const text of texts) {
    const normalised = normaliseForComparison(text.text);
    if (normalised === '') continue;
    const key = `${text.language} ${normalised}`;
    const set = shingles(normalised, text.language);
    const exact = originals.find((other) => other.language === text.language && other.normalised === normalised);
    let duplicate: Duplicate | undefined = exact && { id: text.id, of: exact.id, kind: 'exact', similarity: 1 };
    const known = copied.get(key);
    if (known !== undefined) duplicate = { ...known, id: text.id };
    if (duplicate === undefined && set.length >= fewestShingles) {
      for (const other of originals) {
        if (other.language !== text.language || other.set.length < fewestShingles) continue;
        const similarity = jaccard(set, other.set);
        if (similarity < nearDuplicateThreshold || similarity <= (duplicate?.similarity ?? 0)) continue;
        duplicate = { id: text.id, of: other.id, kind: 'near', similarity };
      }
      if (duplicate !== undefined) copied.set(key, duplicate);
    }
    if (duplicate === undefined) originals.push({ ...text, normalised, set });
    else found.push(duplicate);
  }
  return found;
}

describe('shingles', () => {
  test('are runs of three characters in Chinese and of three words in English', () => {
    expect(shingles('屏幕很好', 'zh')).toHaveLength(2); // 屏幕很, 幕很好
    expect(shingles('the fan is very loud', 'en')).toHaveLength(3);
    expect(shingles('好好好好', 'zh')).toHaveLength(1);
    expect(shingles('的', 'zh')).toHaveLength(0);
    expect(shingles('two words', 'en')).toHaveLength(0);
    expect(shingles('', 'en')).toHaveLength(0);
  });

  test('jaccard is the shared part of the union', () => {
    // "a b c", "b c d" against "b c d", "c d e": one of three.
    expect(jaccard(shingles('a b c d', 'en'), shingles('b c d e', 'en'))).toBeCloseTo(1 / 3, 15);
    expect(jaccard(new Uint32Array(), new Uint32Array())).toBe(0);
  });
});

describe('searchDuplicates', () => {
  test('finds copies but for white space and case, and only in the same language', () => {
    expect(
      search([
        { id: '1', language: 'en', text: 'Good fan' },
        { id: '2', language: 'en', text: ' good\n\tFAN ' },
        { id: '3', language: 'zh', text: 'good fan' },
        { id: '4', language: 'en', text: ' ' },
        { id: '5', language: 'en', text: '\n' },
        { id: '6', language: 'en', text: 'good fan' },
      ]),
    ).toEqual([
      { id: '2', of: '1', kind: 'exact', similarity: 1 },
      { id: '6', of: '1', kind: 'exact', similarity: 1 },
    ]);
  });

  test('finds near-duplicates from the threshold on, by hand', () => {
    const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `w${from + i}`).join(' ');
    const texts = [
      { id: 'original', language: 'en', text: words(0, 20) }, // 18 shingles
      { id: 'two shingles more', language: 'en', text: words(0, 22) }, // 18 of 20 = 0.9
      { id: 'exactly 0.8', language: 'en', text: words(2, 22) }, // 16 of 20
      { id: 'below', language: 'en', text: words(3, 22) }, // 15 of 20
      { id: 'the second again', language: 'en', text: words(0, 22).toUpperCase() },
    ];
    expect(search(texts)).toEqual([
      { id: 'two shingles more', of: 'original', kind: 'near', similarity: 0.9 },
      { id: 'exactly 0.8', of: 'original', kind: 'near', similarity: 0.8 },
      { id: 'the second again', of: 'original', kind: 'near', similarity: 0.9 },
    ]);
  });

  test('leaves short texts apart that differ at all', () => {
    expect(
      search([
        { id: '1', language: 'zh', text: '不错，很好用的' },
        { id: '2', language: 'zh', text: '不错，很好用' },
      ]),
    ).toEqual([]);
  });

  test('finds the same as a comparison of all pairs', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const texts: Text[] = [];
        for (let i = 0; i < 60; i++) {
          const language = random.chance(0.5) ? 'zh' : 'en';
          const earlier = texts.filter((text) => text.language === language);
          const units =
            earlier.length > 0 && random.chance(0.6)
              ? random.pick(earlier).text.split(language === 'zh' ? '' : ' ')
              : Array.from({ length: 5 + random.integer(40) }, () => 'abcdefgh'[random.integer(8)]);
          for (let edits = random.integer(4); edits > 0; edits--) {
            units.splice(random.integer(units.length), random.integer(2), 'abcdefgh'[random.integer(8)]);
          }
          texts.push({ id: String(i), language, text: units.join(language === 'zh' ? '' : ' ') });
        }
        expect(search(texts)).toEqual(searchAllPairs(texts));
      }),
      { numRuns: 50 },
    );
  });
});
