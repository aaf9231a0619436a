import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageLinkage,
  type MappedTerm,
  openVocabulary,
  type TermVectors,
  vocabularyCoverage,
} from '../../src/attention';

/** Vectors in the plane: a word's angle in degrees. */
function plane(angles: Record<string, number>): TermVectors {
  const words = Object.keys(angles);
  const values = words.flatMap((word) => {
    const angle = (angles[word] * Math.PI) / 180;
    return [Math.cos(angle), Math.sin(angle)];
  });
  return { vectors: { words, dimension: 2, values: Float32Array.from(values) }, wordsOf: (term) => term.split(' ') };
}

const term = (name: string, occurrences: number, feature: string | null = null): MappedTerm => ({
  ...{ term: name, language: 'en', written: name, occurrences, feature },
  step: feature === null ? 'unmapped' : 'name',
});

describe('openVocabulary', () => {
  const vectors = plane({ hinge: 0, lid: 20, fan: 90, noise: 100, price: 5 });
  const mapped = [term('fan', 30), term('hinge', 20), term('lid', 12), term('noise', 9), term('price', 50, 'price')];

  it('joins terms of like vectors, names groups by their most frequent term, and leaves mapped and rare ones out', () => {
    const groups = openVocabulary([...mapped, term('sticker', 8), term('box', 10)], vectors);
    expect(groups.map(({ name, occurrences, terms }) => [name, occurrences, terms.length])).toEqual([
      ['fan', 39, 2],
      ['hinge', 32, 2],
      // It has no vector: it stays alone.
      ['box', 10, 1],
    ]);
  });

  it('covers shares of all mentions, those not written among them', () => {
    const all = [...mapped, term('sticker', 4), term('screen', 15, 'screen')];
    const coverage = vocabularyCoverage(all, 10, openVocabulary(all, vectors));
    // 30 + 20 + 12 + 9 + 50 + 4 + 15 + 10 = 150 mentions; no table lists a screen.
    const shares = { paper: 50 / 150, glossary: 15 / 150, open: 71 / 150, rare: 4 / 150, implicit: 10 / 150 };
    expect(coverage).toEqual({ mentions: 150, ...shares });
    expect(vocabularyCoverage([], 0, [])).toMatchObject({ mentions: 0, open: 0 });
  });
});

describe('averageLinkage', () => {
  it('by hand: the mean over both groups decides, not the nearest pair', () => {
    // 0 and 1 are joined first. Then 2 is near 1 (0.8), but on average only (0.2 + 0.8) / 2 near both.
    const similarity = [
      [1, 0.9, 0.2],
      [0.9, 1, 0.8],
      [0.2, 0.8, 1],
    ];
    expect(averageLinkage(similarity, 0.6)).toEqual([[0, 1], [2]]);
    expect(averageLinkage(similarity, 0.5)).toEqual([[0, 1, 2]]);
    expect(averageLinkage(similarity, 0.95)).toEqual([[0], [1], [2]]);
  });

  it('gives every place to one group, and no two groups that are near enough to be one', () => {
    const points = fc.array(fc.double({ min: 0, max: 6.28, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(points, fc.double({ min: -1, max: 1, noNaN: true }), (angles, threshold) => {
        const similarity = angles.map((a) => angles.map((b) => Math.cos(a - b)));
        const groups = averageLinkage(similarity, threshold);
        expect(groups.flat().sort((a, b) => a - b)).toEqual(angles.map((_, i) => i));
        for (const [g, one] of groups.entries()) {
          for (const other of groups.slice(g + 1)) {
            const sum = one
              .flatMap((i) => other.map((j) => similarity[i][j]))
              .reduce((total, value) => total + value, 0);
            expect(sum / (one.length * other.length)).toBeLessThan(threshold + 1e-9);
          }
        }
      }),
    );
  });
});
