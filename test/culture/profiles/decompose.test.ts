import { describe, expect, it } from 'vitest';
import { decompose, type RateRow } from '../../../packages/culture';
import { independentColumns } from '../../../packages/culture/profiles/linear-model';
import { simulateThreeWay } from '../../../packages/simulation';
import { simulatedThreeWay } from '../../../src/study/platforms/three-way';

const factors = ['culture', 'platform', 'language'];

function rowsOf(seed: number, users?: number): { rows: RateRow[]; planted: Record<string, number> } {
  const { rows, planted } = simulateThreeWay({ seed, users });
  return {
    planted,
    rows: rows.map(({ user, culture, platform, language, posts, marked }) => ({
      ...{ user, value: marked / posts },
      levels: { culture, platform, language },
    })),
  };
}

describe('independentColumns', () => {
  it('finds the rank of columns', () => {
    expect(
      independentColumns([
        [2, 2],
        [2, 2],
      ]),
    ).toEqual([0]);
    expect(
      independentColumns([
        [4, 2],
        [2, 4],
      ]),
    ).toEqual([0, 1]);
    // Third = first + second of [1 0; 0 1; 1 1].
    expect(
      independentColumns([
        [2, 1, 3],
        [1, 2, 3],
        [3, 3, 6],
      ]),
    ).toEqual([0, 1]);
  });
});

describe('decompose', () => {
  const cell = (user: number, culture: string, platform: string, value: number): RateRow => ({
    user,
    value,
    levels: { culture, platform },
  });

  it('reads additive effects off four cells by hand', () => {
    const rows = [
      cell(0, 'a', 'A', 0.1),
      cell(1, 'a', 'B', 0.4),
      cell(2, 'b', 'A', 0.3),
      cell(3, 'b', 'B', 0.6),
    ].flatMap((row) => [row, { ...row, user: row.user + 4 }, { ...row, user: row.user + 8 }]);
    const { effects, notIdentified, users } = decompose(rows, ['culture', 'platform'], 1);
    expect(notIdentified).toEqual([]);
    expect(users).toBe(12);
    expect(effects.map(({ factor, level, comparedWith }) => [factor, level, comparedWith])).toEqual([
      ['culture', 'b', 'a'],
      ['platform', 'B', 'A'],
    ]);
    expect(effects[0].effect).toBeCloseTo(0.2, 10);
    expect(effects[1].effect).toBeCloseTo(0.3, 10);
  });

  it('recovers the planted three-way design, and a plain comparison of cultures does not', () => {
    const { rows, planted } = simulatedThreeWay(2023);
    const { effects, notIdentified } = decompose(rows, factors, 1);
    expect(notIdentified).toEqual([]);
    expect(effects.map(({ factor, level }) => [factor, level])).toEqual(
      planted.map(({ factor, level }) => [factor, level]),
    );
    effects.forEach(({ effect, interval }, i) => {
      expect(Math.abs(effect - planted[i].effect)).toBeLessThan(0.02);
      expect(interval![0]).toBeLessThan(planted[i].effect);
      expect(interval![1]).toBeGreaterThan(planted[i].effect);
    });
    const mean = (culture: string) => {
      const own = rows.filter(({ levels }) => levels.culture === culture);
      return own.reduce((sum, { value }) => sum + value, 0) / own.length;
    };
    expect(mean('individualist') - mean('collectivist')).toBeGreaterThan(planted[0].effect + 0.02);
  });

  it('covers what was planted in most of many small replications', () => {
    let [covered, all] = [0, 0];
    for (let seed = 0; seed < 12; seed++) {
      const { rows, planted } = rowsOf(seed, 120);
      for (const { factor, interval } of decompose(rows, factors, seed).effects) {
        const expected = factor === 'language' ? -planted[factor] : planted[factor];
        if (interval![0] <= expected && expected <= interval![1]) covered++;
        all++;
      }
    }
    expect(covered / all).toBeGreaterThanOrEqual(0.85);
  });

  it('says that nothing is identified where the three change together', () => {
    const rows: RateRow[] = Array.from({ length: 40 }, (_, user) => ({
      ...{ user, value: user / 40 },
      levels:
        user % 2
          ? { culture: 'domestic', platform: 'Weibo', language: 'zh' }
          : { culture: 'foreign', platform: 'Twitter', language: 'en' },
    }));
    expect(decompose(rows, factors, 1)).toMatchObject({
      effects: [],
      notIdentified: [{ factors, reason: 'Not identified: culture, platform and language change together.' }],
    });
  });

  it('tells what can be told where two factors go together and a third does not', () => {
    const { rows } = rowsOf(5);
    const tied = rows.map((row) => ({
      ...row,
      levels: { ...row.levels, culture: row.levels.platform === 'A' ? 'c' : 'd' },
    }));
    const { effects, notIdentified } = decompose(tied, factors, 1);
    expect(effects.map(({ factor }) => factor)).toEqual(['language']);
    expect(notIdentified).toEqual([
      { factors: ['culture', 'platform'], reason: 'Not identified: culture and platform change together.' },
    ]);
  });

  it('names a factor that does not vary, and refuses a row without a level', () => {
    const rows = [cell(0, 'a', 'A', 0.1), cell(1, 'a', 'B', 0.4), cell(2, 'a', 'B', 0.2)];
    expect(decompose(rows, ['culture', 'platform'], 1).notIdentified).toEqual([
      { factors: ['culture'], reason: 'Not testable: every row has the same culture.' },
    ]);
    expect(() => decompose(rows, ['language'], 1)).toThrow('Row 1 has no level of the factor "language"');
    expect(() => decompose([cell(0, 'a', 'A', Number.NaN)], ['culture'], 1)).toThrow('no rate');
    expect(decompose([], factors, 1).effects).toEqual([]);
  });
});
