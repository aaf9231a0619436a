import { describe, expect, it } from 'vitest';
import type { Culture } from '../../../packages/corpus';
import type { FeatureMention } from '../../../packages/attention';
import type { ClaimResult } from '../../../src/claims';
import { strategiesOf } from '../../../src/study';

/** Reviews with one mention each: `count` of each feature word. */
function reviewsOf(counts: Record<string, number>): FeatureMention[][] {
  return Object.entries(counts).flatMap(([feature, count]) =>
    Array.from({ length: count }, (): FeatureMention[] => [{ feature, sentiment: 'positive' }]),
  );
}

function found(culture: Culture, counts: Record<string, number>) {
  return { culture, mentions: reviewsOf(counts), errors: null };
}

const ledger = (verdicts: Record<string, string>) =>
  Object.entries(verdicts).map(([id, verdict]) => ({
    ...{ id, verdict, interval95: [0.1, 0.3], statistic: { name: '', value: 0.2 } },
  })) as unknown as ClaimResult[];

const much = { price: 300, discount: 100, mouse: 100 };
const little = { price: 50, discount: 10, mouse: 440 };

describe('strategiesOf', () => {
  it('says that a difference which is there supports, and the opposite speaks against', () => {
    const one = strategiesOf([found('domestic', much), found('foreign', little)], ledger({}), 1);
    expect(one.map(({ finding }) => finding)).toEqual([
      'supports',
      'nothing here bears on it',
      'supports',
      'supports',
      'nothing here bears on it',
    ]);
    expect(one[0].numbers).toContain('3 of 3 shared subjects');
    const other = strategiesOf([found('domestic', little), found('foreign', much)], ledger({}), 1);
    expect([other[2].finding, other[3].finding]).toEqual(['speaks against', 'speaks against']);
  });

  it('is undecided where the products of one culture differ as much', () => {
    const phones = [{ parts: 'laptop, phone', mentions: reviewsOf(little) }];
    const home = { ...found('domestic', much), groups: phones };
    const one = strategiesOf([home, found('foreign', little)], ledger({}), 1);
    expect([one[0].finding, one[2].finding, one[3].finding]).toEqual(['undecided', 'undecided', 'undecided']);
    expect(one[0].numbers).toContain('0 of 3 shared subjects');
    expect(one[2].numbers).toMatch(/points, placebo \d+\.\d points/);
  });

  it('does not compare what only one list has: names of endorsers', () => {
    const stars = found('domestic', { price: 300, 'endorser-1': 200, mouse: 100 });
    const [, , , promotion] = strategiesOf([stars, found('foreign', { price: 300, mouse: 100 })], ledger({}), 1);
    expect(promotion.finding).toBe('nothing here bears on it');
  });

  it('says nothing where the two are alike', () => {
    const [, , price, promotion] = strategiesOf([found('domestic', much), found('foreign', much)], ledger({}), 1);
    expect([price.finding, promotion.finding]).toEqual(['undecided', 'undecided']);
  });

  it('takes what to build from claims A10 and A13', () => {
    const finding = (verdicts: Record<string, string>) => strategiesOf([], ledger(verdicts), 1)[1].finding;
    expect(finding({ A10: 'supported', A13: 'supported' })).toBe('supports');
    expect(finding({ A10: 'supported', A13: 'contradicted' })).toBe('speaks against');
    expect(finding({ A10: 'supported', A13: 'inconclusive' })).toBe('undecided');
    expect(finding({ A10: 'not testable' })).toBe('nothing here bears on it');
  });

  it('bears on nothing with the reviews of one culture', () => {
    const one = strategiesOf([found('domestic', much)], ledger({}), 1);
    expect(new Set(one.map(({ finding }) => finding))).toEqual(new Set(['nothing here bears on it']));
  });
});
