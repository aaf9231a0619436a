import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnReader } from '../../../packages/claims/own';
import { amountsOf } from '../../../packages/claims/own/own-text';
import { judgeOwnClaims, type OwnClaim, type OwnClaims, type OwnText, ownLedgerTable } from '../../../src/claims';

const claim: OwnClaim = {
  id: 'one',
  statement: 'It is so.',
  measure: 'positive share',
  side: 'a',
  comparison: 'more than',
  than: 'b',
  margin: 0.05,
  contradictedBy: 'It is not.',
};
const frame: Omit<OwnClaims, 'claims'> = { title: 'T', data: 'x', kind: 'reviews', sides: 'product', resample: 'text' };

/** So many texts of a side, so many of them positive. */
function texts(side: string, count: number, positive: number): OwnText[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ id: `${side}${i}`, side, language: 'en', text: i < positive ? 'good battery' : 'bad screen' },
    sentiment: i < positive ? ('positive' as const) : ('negative' as const),
  }));
}

const people: OwnReader = { sentiment: 'people', triplets: 'people', labelled: [] };
const verdictOf = (change: Partial<OwnClaim>, own: OwnText[], resample: 'text' | 'author' = 'text') =>
  judgeOwnClaims({ ...frame, resample, claims: [{ ...claim, ...change }] }, own, { seed: 7, reader: people })[0];

const mostlyA = [...texts('a', 200, 160), ...texts('b', 200, 100)];

describe('claims of one’s own', () => {
  it('are measured as counted by hand', () => {
    const { sides, difference, n } = verdictOf({}, mostlyA);
    expect(sides).toEqual([
      { name: 'a', value: 0.8, texts: 200 },
      { name: 'b', value: 0.5, texts: 200 },
    ]);
    expect([difference, n]).toEqual([0.3, 400]);
  });

  it('have intervals and power of the size that the binomial distribution says', () => {
    const { interval95, detectable } = verdictOf({}, mostlyA);
    const error = Math.sqrt((0.8 * 0.2 + 0.5 * 0.5) / 200);
    expect(interval95?.[0]).toBeCloseTo(0.3 - 1.96 * error, 1);
    expect(interval95?.[1]).toBeCloseTo(0.3 + 1.96 * error, 1);
    expect(Math.abs((detectable ?? 0) / (2.8 * error) - 1)).toBeLessThan(0.1);
  });

  it.each([
    [{ comparison: 'more than', than: 'b' }, 'supported'],
    [{ comparison: 'less than', than: 'b' }, 'contradicted'],
    [{ comparison: 'same as', than: 'b' }, 'contradicted'],
    [{ comparison: 'same as', than: 'b', margin: 0.5 }, 'supported'],
    [{ comparison: 'at least', than: 0.5 }, 'supported'],
    [{ comparison: 'at least', than: 0.95 }, 'contradicted'],
    [{ comparison: 'at most', than: 0.95 }, 'supported'],
    [{ comparison: 'at most', than: 0.5 }, 'contradicted'],
    [{ comparison: 'at least', than: 0.82 }, 'inconclusive'],
  ] as [Partial<OwnClaim>, string][])('with %j are %s', (change, verdict) => {
    expect(verdictOf(change, mostlyA).verdict).toBe(verdict);
  });

  it('about few texts are inconclusive', () => {
    expect(verdictOf({}, [...texts('a', 12, 8), ...texts('b', 12, 6)]).verdict).toBe('inconclusive');
  });

  it('are not sure where all texts agree: the interval is as wide as Jeffreys says', () => {
    const { interval95, difference } = verdictOf({ comparison: 'at least', than: 0 }, texts('a', 20, 20));
    expect(difference).toBe(1);
    // Beta(20.5, 0.5) begins at 0.883.
    expect(interval95?.[0]).toBeGreaterThan(0.86);
    expect(interval95?.[0]).toBeLessThan(0.9);
    const none = verdictOf({ comparison: 'at most', than: 0.05, margin: 0 }, texts('a', 20, 0));
    expect([none.difference, none.verdict]).toEqual([-0.05, 'inconclusive']);
  });

  it('come out by chance as often as the control says', () => {
    expect(verdictOf({}, mostlyA).shuffled).toBeLessThan(0.001);
    expect(verdictOf({}, [...texts('a', 50, 25), ...texts('b', 50, 25)]).shuffled).toBe(1);
  });

  it('are not testable, and say why, where the texts cannot tell', () => {
    expect(verdictOf({ side: 'c' }, mostlyA)).toMatchObject({
      verdict: 'not testable',
      reason: 'no text belongs to "c" (there are: a, b)',
    });
    expect(verdictOf({ measure: 'mean stars' }, mostlyA).reason).toBe('the texts have no stars');
    expect(verdictOf({ measure: 'attention', concept: 'battery' }, mostlyA).reason).toContain('absa extract');
    expect(verdictOf({ words: ['screen'] }, [...mostlyA, ...texts('c', 20, 20)])).toMatchObject({ difference: 0 });
    expect(verdictOf({ words: ['screen'], than: 'c' }, [...mostlyA, ...texts('c', 20, 20)]).reason).toBe(
      'no text of "c" says it, fewer than 10',
    );
    expect(verdictOf({}, [...texts('a', 6, 4), ...texts('b', 12, 3)]).reason).toBe(
      'only 6 texts of "a" say it, fewer than 10',
    );
  });

  it('find no equality in words that nobody writes', () => {
    const same = { measure: 'keyword share', comparison: 'same as', margin: 0.02 } as const;
    expect(verdictOf({ ...same, words: ['batery', 'schreen'] }, mostlyA)).toMatchObject({
      ...{ verdict: 'not testable', difference: null },
      reason: 'no text of "a" or "b" names batery, schreen: is it spelt as in the texts?',
    });
    // A third side that writes them makes nothing of the two.
    const third = [...mostlyA, { id: 'c', side: 'c', language: 'en', text: 'my batery' }];
    expect(verdictOf({ ...same, words: ['batery'] }, third).verdict).toBe('not testable');
    expect(verdictOf({ ...same, words: ['batery', 'battery'] }, mostlyA).verdict).toBe('contradicted');
    // Of one side it is a finding that it does not write what another one does.
    const most = { measure: 'keyword share', comparison: 'at most', than: 0.1 } as const;
    const praiseOnly = [...texts('a', 100, 100), ...texts('b', 100, 0)];
    expect(verdictOf({ ...most, words: ['screen'] }, praiseOnly).verdict).toBe('supported');
    expect(verdictOf({ ...most, words: ['schreen'] }, praiseOnly).reason).toContain(
      'no text of any side names schreen',
    );
  });

  it('draw authors with all their texts where that is asked: the interval is wider', () => {
    const byTen = mostlyA.map((text, i) => ({ ...text, author: `${text.side} ${Math.floor(i / 20)}` }));
    const [alone, together] = [verdictOf({}, byTen), verdictOf({}, byTen, 'author')];
    expect(together.n).toBe(20);
    expect(together.detectable).toBeGreaterThan(2 * (alone.detectable ?? 0));
  });

  it('give the same result for the same seed, whatever other claims stand beside', () => {
    const both = { ...frame, claims: [{ ...claim, id: 'other' }, claim] };
    const [, second] = judgeOwnClaims(both, mostlyA, { seed: 7, reader: people });
    expect(second).toEqual(verdictOf({}, mostlyA));
  });

  it('turn round when their sides do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (a, b) => {
        const own = [...texts('a', 30, a), ...texts('b', 30, b)];
        const there = verdictOf({}, own);
        const back = verdictOf({ side: 'b', than: 'a' }, own);
        expect(back.difference).toBeCloseTo(-(there.difference ?? Number.NaN), 9);
        if (there.verdict === 'supported') expect(back.verdict).not.toBe('supported');
      }),
      { numRuns: 15, seed: 1 },
    );
  });
});

describe('measures', () => {
  const triplet = (category: string, sentiment: 'positive' | 'negative' | 'neutral', aspect = category) => ({
    ...{ category, sentiment, opinion: null },
    aspect: { start: 0, end: aspect.length, text: aspect },
  });
  const own: OwnText[] = [
    {
      ...{ id: '1', side: 'a', language: 'en', text: 'Battery and screen' },
      triplets: [triplet('battery', 'positive'), triplet('screen', 'negative'), triplet('battery', 'neutral')],
    },
    { id: '2', side: 'a', language: 'zh', text: '续航差', triplets: [triplet('battery', 'negative', '续航')] },
    { id: '3', side: 'a', language: 'en', text: 'nothing', triplets: [] },
  ];

  it('attention is a share of all mentions, satisfaction of praise and blame', () => {
    expect(amountsOf(own, { ...claim, measure: 'attention', concept: 'battery' })).toEqual([
      [2, 3],
      [1, 1],
      [0, 0],
    ]);
    expect(amountsOf(own, { ...claim, measure: 'satisfaction', concept: 'battery' })).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
  });

  const mentions = (side: string, category: string | undefined, count = 20): OwnText[] =>
    Array.from({ length: count }, (_, i) => {
      const found = { ...triplet('battery', i % 2 ? 'positive' : 'negative'), category };
      return { id: `${side}${category}${i}`, side, language: 'en', text: 'battery', triplets: [found] };
    });
  const same = { measure: 'attention', comparison: 'same as', margin: 0.1 } as const;

  it('a concept that no triplet has is refused with those that it may mean, and one that no side mentions has no verdict', () => {
    const both = [...mentions('a', 'battery'), ...mentions('b', 'screen'), ...mentions('c', 'price')];
    expect(() => verdictOf({ ...same, concept: 'batery' }, both)).toThrow(
      'claim one: concept: no triplet of the data has the category "batery"; there are: battery, screen, price',
    );
    expect(verdictOf({ ...same, concept: 'price' }, both)).toMatchObject({
      verdict: 'not testable',
      reason: 'no mention in texts of "a" or "b" is of the category price: is it spelt as in the triplets?',
    });
    expect(verdictOf({ ...same, concept: 'battery' }, both).verdict).toBe('contradicted');
    expect(verdictOf({ ...same, words: ['batery'] }, both).reason).toContain('"a" or "b" is of batery');
  });

  it('a misspelt word among others that are found is named beside what is measured', () => {
    const own: OwnClaim = { ...claim, measure: 'keyword share', words: ['batery', 'battery'] };
    const result = verdictOf(own, mostlyA);
    expect(result.foundNowhere).toEqual(['batery']);
    const [{ sides }] = ownLedgerTable([result], { ...frame, claims: [own] }).rows;
    expect(sides).toBe('keyword share: a 0.8, b 0.5; found nowhere: batery');
    expect(verdictOf({ ...own, words: ['battery', 'screen'] }, mostlyA)).not.toHaveProperty('foundNowhere');
    // Stands in texts, but names no aspect of their triplets.
    const both = [...mentions('a', 'battery'), ...mentions('b', 'battery')];
    const spoken = both.map((each) => ({ ...each, text: 'battery and case' }));
    expect(verdictOf({ ...same, words: ['battery', 'case'] }, spoken).foundNowhere).toEqual(['case']);
    // A category is found by its name, words by theirs.
    expect(verdictOf({ ...same, concept: 'battery', words: ['akku'] }, both).foundNowhere).toEqual(['akku']);
  });

  it('a concept is not looked for in triplets without categories, but its words are', () => {
    const read = [...mentions('a', undefined), ...mentions('b', undefined)];
    expect(() => verdictOf({ ...same, concept: 'battery' }, read)).toThrow(
      'claim one: concept: the triplets of the data have no categories, so none is "battery": say by words what is meant',
    );
    expect(verdictOf({ ...same, concept: 'battery', words: ['battery'] }, read).difference).toBe(0);
  });

  it('words are found as whole words, Chinese ones anywhere', () => {
    const words = ['batter', '续航', 'SCREEN'];
    expect(amountsOf(own, { ...claim, measure: 'keyword share', words })).toEqual([
      [1, 1],
      [1, 1],
      [0, 1],
    ]);
    expect(amountsOf(own, { ...claim, measure: 'attention', words: ['续航'] })).toEqual([
      [0, 3],
      [1, 1],
      [0, 0],
    ]);
  });

  it('a topic is found by its words and its share told apart', () => {
    const about = (side: string, words: string, count: number): OwnText[] =>
      Array.from({ length: count }, (_, i) => ({ id: `${words}${i}`, side, language: 'en', text: words }));
    const battery = 'the battery and the charger and the power supply';
    const parcel = 'the courier lost the parcel and the refund';
    const made = [
      ...about('a', battery, 40),
      ...about('a', parcel, 10),
      ...about('b', battery, 10),
      ...about('b', parcel, 40),
    ];
    const { sides, verdict } = verdictOf({ measure: 'topic share', words: ['battery'], topics: 2 }, made);
    expect(sides[0].value).toBeGreaterThan(0.7);
    expect(sides[1].value).toBeLessThan(0.3);
    expect(verdict).toBe('supported');
  });
});

it('the ledger of one’s own says what was changed after freezing', () => {
  const claims = { ...frame, claims: [claim] };
  const results = judgeOwnClaims(claims, mostlyA, { seed: 7, reader: people });
  const frozen = { frozen: '2024-05-01', afterResults: false, frame: 'x', claims: { one: 'x', gone: 'y' } };
  const judged = judgeOwnClaims(claims, mostlyA, { seed: 7, frozen, reader: people });
  expect(ownLedgerTable(results, claims).rows[0]).toMatchObject({ verdict: 'supported', freezing: 'not frozen' });
  expect(ownLedgerTable(judged, claims, frozen).rows[0]).toMatchObject({ freezing: 'changed after freezing' });
  expect(ownLedgerTable(judged, claims, frozen).note).toContain('Frozen and gone from the file: gone.');
});
