import { describe, expect, it } from 'vitest';
import type { InfluenceDifference, PlatformInfluence } from '../../../packages/brand';
import { aspectAdvice } from '../../../packages/brand/insights/aspect-advice';
import type { BrandEvidence } from '../../../src/claims';
import { type Carried, paperRecommendations } from '../../../src/study/brand/insights';

const days = 140;
/** Monday 2023-01-02. */
const firstDay = 19_359;
/** Day 70. */
const release = { date: '2023-03-13', kind: 'product release' as const, name: '新机' };

/** Mentions a day by aspect: negative, neutral, positive; `after` says how many times as many from day 70 on. */
type Plan = Record<string, { counts: [number, number, number]; after?: number }>;

function evidenceOf(plan: Plan, more: Partial<BrandEvidence> = {}): BrandEvidence {
  const columns = new Map<string, Float64Array>([['posts', new Float64Array(days).fill(100)]]);
  for (const [aspect, { counts, after = 1 }] of Object.entries(plan)) {
    const all = new Float64Array(days);
    counts.forEach((count, k) => {
      // Every other day one more, so that weeks differ.
      const column = Float64Array.from({ length: days }, (_, day) => (count + (day % 2)) * (day >= 70 ? after : 1));
      columns.set(`aspect|${aspect}|${['negative', 'neutral', 'positive'][k]}`, column);
      column.forEach((amount, day) => {
        all[day] += amount;
      });
    });
    columns.set(`aspect|${aspect}`, all);
  }
  return { sums: { firstDay, days, columns }, events: [release], ...more };
}

/** As the paper has it: praise of value and innovation, blame of three, much talk of camera and battery that grows with releases. */
const asThePaper: Plan = {
  value: { counts: [2, 2, 16] },
  innovation: { counts: [2, 2, 16] },
  'after-sales': { counts: [8, 2, 2] },
  battery: { counts: [20, 2, 10], after: 2 },
  screen: { counts: [8, 2, 2] },
  camera: { counts: [8, 4, 20], after: 2 },
};

const even = (): Plan => Object.fromEntries(Object.keys(asThePaper).map((name) => [name, { counts: [5, 5, 5] }]));

const influenceOf = (platform: string, comparedWithItself: number): PlatformInfluence => ({
  ...{ platform, posts: 100, index: 0.4, intervalOverDays: [0.3, 0.5], intervalOverWeeks: [0.3, 0.5] },
  ...{ engagement: 1, sentimentOfAttention: 0.4, comparedWithItself },
  comparedWithItselfOverWeeks: [comparedWithItself - 0.05, comparedWithItself + 0.05],
});
const differenceOf = (difference: number): InfluenceDifference => ({
  ...{ platform: 'Weibo', comparedWith: 'Douban', difference },
  ...{ intervalOverDays: null, intervalOverWeeks: [difference - 0.1, difference + 0.1] },
});
const platforms = (first: number, second: number, difference: number) => ({
  influence: [influenceOf('Weibo', first), influenceOf('Douban', second)],
  differences: [differenceOf(difference)],
});

function outcomes(evidence: BrandEvidence, shown = platforms(0.5, 0.2, 0.3)): Record<string, Carried> {
  const rows = paperRecommendations({ advice: aspectAdvice(evidence, 1), ...shown, cannot: evidence.cannot });
  return Object.fromEntries(rows.map(({ recommendation, asked, outcome }) => [`${recommendation}: ${asked}`, outcome]));
}

describe('advice on aspects', () => {
  it('comes from numbers that can be counted by hand', () => {
    // Over two days: good 4 + 1 negative, 24 + 1 positive; bad 25 and 5. 25 / 30 praise against 5 / 30.
    const rows = aspectAdvice(evidenceOf({ good: { counts: [2, 0, 12] }, bad: { counts: [12, 0, 2] } }), 1);
    expect(rows.map(({ aspect, advice }) => [aspect, advice])).toEqual([
      ['good', 'emphasise'],
      ['bad', 'repair'],
    ]);
    expect(rows[0].positive.value).toBeCloseTo(25 / 30, 12);
    expect(rows[0].lead.value).toBeCloseTo(20 / 30, 12);
    expect(rows[1].lead.value).toBeCloseTo(-20 / 30, 12);
    expect(rows[0].share.value).toBeCloseTo(0.5, 12);
  });

  it('measures growth after a release beyond that of all posts', () => {
    const plan: Plan = { steady: { counts: [4, 4, 4] }, grown: { counts: [4, 4, 4], after: 3 } };
    const rise = Object.fromEntries(
      aspectAdvice(evidenceOf(plan), 1).map(({ aspect, rise: found }) => [aspect, found]),
    );
    expect(rise.grown?.value).toBeCloseTo(3, 12);
    expect(rise.steady?.value).toBeCloseTo(1, 12);
    expect(aspectAdvice(evidenceOf(plan, { events: [] }), 1)[0].rise).toBeNull();
  });

  it('corrects for the errors of the model', () => {
    // One in five verdicts of praise is blame in truth, and the other way round: counts of 0.8 and 0.2 come from 1 and 0.
    const confusion = [
      [800, 0, 200],
      [0, 1000, 0],
      [200, 0, 800],
    ];
    const plan: Plan = { good: { counts: [1.5, 0, 7.5] }, bad: { counts: [7.5, 0, 1.5] } };
    const [good] = aspectAdvice(evidenceOf(plan, { confusion }), 1);
    expect(good.positive.value).toBeCloseTo(1, 9);
  });

  it('says nothing of a handful of mentions, and of a few weeks', () => {
    const rare = evidenceOf({ common: { counts: [5, 5, 5] }, rare: { counts: [5, 5, 5] } });
    const columns = new Map(rare.sums.columns);
    for (const name of ['', '|negative', '|neutral', '|positive']) {
      columns.set(`aspect|rare${name}`, new Float64Array(days).fill(name === '' || name === '|positive' ? 0.1 : 0));
    }
    const found = aspectAdvice({ ...rare, sums: { ...rare.sums, columns } }, 1).find(({ aspect }) => aspect === 'rare');
    expect(found).toMatchObject({ advice: 'too few to say' });
    const fortnight = evidenceOf(asThePaper);
    const short = aspectAdvice({ ...fortnight, sums: { ...fortnight.sums, days: 14 } }, 1);
    expect(new Set(short.map(({ advice }) => advice))).toEqual(new Set(['too few to say']));
    expect(aspectAdvice(evidenceOf({}), 1)).toEqual([]);
  });
});

describe('the recommendations of the paper', () => {
  it('are all carried by posts that say what it says', () => {
    expect(new Set(Object.values(outcomes(evidenceOf(asThePaper))))).toEqual(new Set(['carried']));
  });

  it('stand out nowhere where all aspects and platforms are alike', () => {
    const found = outcomes(evidenceOf(even()), platforms(0.3, 0.31, 0.02));
    expect(new Set(Object.values(found))).toEqual(new Set(['nothing stands out']));
  });

  it('are contradicted by posts that say the opposite', () => {
    const opposite: Plan = {
      value: { counts: [8, 2, 2] },
      innovation: { counts: [8, 2, 2] },
      'after-sales': { counts: [2, 2, 16] },
      battery: { counts: [0.5, 0, 4] },
      screen: { counts: [2, 2, 16] },
      camera: { counts: [0.3, 0, 0.3] },
    };
    const found = outcomes(evidenceOf(opposite));
    for (const [row, outcome] of Object.entries(found)) {
      if (/^(?:Emphasise|Repair|.*equal share)/.test(row)) expect([row, outcome]).toEqual([row, 'contradicted']);
    }
    const falling = { ...asThePaper, camera: { ...asThePaper.camera, after: 0.5 } };
    expect(
      Object.entries(outcomes(evidenceOf(falling))).find(([row]) => row.includes('talk of camera grows'))?.[1],
    ).toBe('contradicted');
  });

  it('have no number where the posts cannot give one, and say why', () => {
    const none = paperRecommendations({ advice: [], influence: [], differences: [] });
    expect(new Set(none.map(({ outcome }) => outcome))).toEqual(new Set(['no number']));
    expect(none[0].numbers).toBe('No post names value.');
    expect(none[none.length - 2].numbers).toBe('There is one platform only.');
    const cannot = { B10: 'Each platform was sampled by another rule.' };
    const rows = paperRecommendations({ advice: [], ...platforms(0.5, 0.2, 0.3), cannot });
    expect(rows.slice(-2).map(({ numbers }) => numbers)).toEqual([cannot.B10, cannot.B10]);
    expect(outcomes(evidenceOf(asThePaper, { events: [] }))).toMatchObject({
      'Plan features by demand: camera: talk of camera grows after releases at least 1.1 times as much as all talk':
        'no number',
    });
  });
});
