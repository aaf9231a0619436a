import { beforeAll, describe, expect, it } from 'vitest';
import type { Review } from '../../../packages/corpus';
import {
  agreementRows,
  attentionClaimIds,
  attentionOf,
  attentionOverAll,
  attentionSensitivity,
  attentionVariants,
  type CultureRecommendations,
  comparableMentions,
  correctionCheck,
  coverageOf,
  mappingQuality,
  readingErrorRows,
  recommendationsOf,
  type Study,
  sharedSubjects,
  strategyNumbers,
  topicVariants,
  verdictStability,
} from '../../../src/study';
import { smallStudy } from '../small-study';

const study = smallStudy(250, { endorsers: ['林晓宇'], endorserNames: { 林晓宇: 'Lin Xiaoyu' } });
let found: CultureRecommendations[];
beforeAll(async () => {
  found = await recommendationsOf(study);
});

describe('attentionOf', () => {
  it('maps terms, counts mentions and estimates their shares', () => {
    for (const { reviews, mentions, estimate, table, mapped } of found) {
      expect(mentions).toHaveLength(reviews.length);
      expect(estimate.mentions).toBe(mentions.flat().length);
      expect(estimate.features.reduce((sum, { attention }) => sum + attention, 0)).toBeCloseTo(1, 9);
      expect(Object.keys(table).sort()).toEqual(mapped.map(({ term }) => term).sort());
    }
  });

  it('names words of the paper, endorsers, and other concepts as they are written', () => {
    const [{ label }] = found;
    expect(label('price')).toBe('价格 (price)');
    expect(found[1].label('price')).toBe('price');
    expect(label('endorser-1')).toBe('林晓宇 (Lin Xiaoyu, endorser)');
    expect(label('never-heard-of')).toBe('never-heard-of');
  });
});

describe('mappingQuality', () => {
  it('maps less without our lists', () => {
    const [own, without] = mappingQuality(found[1]);
    expect(own.mentions).toBe(without.mentions);
    expect(own.mapped).toBeGreaterThan(without.mapped);
    expect(own.right).toBeGreaterThan(0.5);
    expect(own.right).toBeLessThanOrEqual(1);
  });
});

describe('readingErrorsOf', () => {
  it('takes simulated reviews of the corpus itself, which a perfect model reads as they are', () => {
    for (const { errors, estimate } of found) {
      expect(errors!.units.units).toBe(250);
      const [row] = readingErrorRows({ ...study, cultures: ['domestic'] }, [errors]);
      expect(row).toMatchObject({ recallOfPraise: 1, recallOfBlame: 1, madeUp: 0, gate: 'testable' });
      expect(row.blame).toBeGreaterThan(20);
      for (const { attention, satisfaction, naive } of estimate.features) {
        expect(attention).toBeCloseTo(naive.attention, 9);
        expect(satisfaction).toBeCloseTo(naive.satisfaction!, 9);
      }
    }
  });

  it('knows nothing without labelled reviews, so that satisfaction is not testable, and asks nothing of gold triplets', async () => {
    const none = { reviews: [], extracted: [], origin: 'none' };
    const without = await attentionOf({ ...study, testedReviews: async () => none }, 'foreign');
    expect(without.errors).toMatchObject({ origin: 'no labelled reviews', units: { units: 0 } });
    expect(without.estimate.notTestable).toContain('nobody knows how much blame the model misses');
    const [row] = readingErrorRows({ ...study, cultures: ['foreign'] }, [without.errors]);
    expect(row).toMatchObject({
      praise: 0,
      recallOfBlame: null,
      blameInterval: null,
      gate: without.estimate.notTestable,
    });
    expect((await attentionOf(study, 'foreign', { source: 'gold' })).errors).toBeNull();
  });
});

it('correctionCheck finds nothing wrong with a perfect model', () => {
  const [{ culture, estimate }] = found;
  const check = correctionCheck(culture, estimate, estimate);
  expect(check).toMatchObject({ culture: 'domestic', correctedDistance: 0, held: check.words });
  expect(check.sameAdvice).toBe(check.advised);
  expect(check.words).toBeGreaterThan(5);
});

describe('coverage', () => {
  it('counts triplets, and takes attention over all aspects', () => {
    for (const { reviews, mentions, table, estimate } of found) {
      const { triplets, counted, text } = coverageOf(reviews, mentions);
      expect(text).toBe(`${counted} of ${triplets} triplets counted (${((100 * counted) / triplets).toFixed(1)} %)`);
      const wide = attentionOverAll({ reviews, table }, 1);
      const [first] = estimate.features;
      expect(wide.get(first.feature)!.attention).toBeCloseTo(first.occurrences / triplets, 12);
    }
  });

  it('compares what both languages have a word for, and says what it leaves out', () => {
    const { mentions, left } = comparableMentions(found.map(({ mentions: own }) => own));
    const named = new Set(mentions.flat(2).map(({ feature }) => feature));
    expect(named.has('endorser-1')).toBe(false);
    for (const { domestic, foreign, why } of left) {
      expect(Math.max(domestic, foreign)).toBeGreaterThanOrEqual(9);
      if (why.startsWith('named')) expect(Math.min(domestic, foreign)).toBeLessThan(9);
    }
  });
});

it('agreementRows sets satisfaction beside the stars and the lexicon', () => {
  const rows = agreementRows(
    study,
    found,
    found.map(({ mentions }) => mentions),
  );
  expect(rows.map(({ culture, reading }) => `${culture}: ${reading}`)).toEqual([
    'domestic: four or five stars',
    'domestic: sentiment lexicon',
    'foreign: four or five stars',
    'foreign: sentiment lexicon',
  ]);
  expect(Number.parseFloat(rows[3].tau)).toBeGreaterThan(0.2);
});

describe('recommendationsOf', () => {
  it('gives what is urgent first, and advice only where satisfaction stands out', () => {
    const order = ['improve first', 'keep up', 'maintain', 'low priority'];
    for (const { recommendations, estimate } of found) {
      expect(recommendations.length).toBeGreaterThan(3);
      const byName = new Map(estimate.features.map((one) => [one.feature, one]));
      for (const { feature, advice } of recommendations) {
        const { fromMean } = byName.get(feature)!;
        const [low, high] = fromMean!.interval!;
        if (order.includes(advice)) expect(low > 0.05 || high < -0.05).toBe(true);
        else expect(advice).toMatch(/^(nothing stands out|undecided)/);
      }
      const urgency = recommendations.map(({ advice }) => (order.indexOf(advice) + 5) % 5 || 5);
      expect(urgency).toEqual([...urgency].sort((a, b) => a - b));
    }
  });

  it('gives no advice that the model cannot carry', async () => {
    const blind = (reviews: Review[]) =>
      reviews.map(({ triplets }) => (triplets ?? []).filter(({ sentiment }) => sentiment !== 'negative'));
    const misses: Study['testedReviews'] = async (culture) => {
      const { reviews, origin } = await study.testedReviews(culture);
      return { reviews, origin, extracted: blind(reviews) };
    };
    const closed = await recommendationsOf({ ...study, testedReviews: misses });
    for (const { recommendations } of closed) {
      expect(recommendations.length).toBeGreaterThan(3);
      for (const one of recommendations) {
        expect(one).toMatchObject({ advice: 'not testable: the model misses 100 % of blame', satisfaction: '—' });
      }
    }
    expect(sharedSubjects(study, closed)).toEqual([]);
    expect(strategyNumbers(closed).improveFirst).toContain('not testable');
  });

  it('prints no review that is not ours to print', async () => {
    const [{ reviews, recommendations }] = await recommendationsOf({
      ...study,
      cultures: ['foreign'],
      simulated: false,
    });
    const ids = new Set([...reviews.map(({ id }) => id), '—']);
    expect(recommendations.every(({ example }) => ids.has(example))).toBe(true);
  });
});

it('sharedSubjects says where both markets ask for the same', () => {
  const shared = sharedSubjects(study, found);
  for (const { domestic, foreign, same } of shared) {
    const advised = ![domestic, foreign].some((advice) => /^(nothing|undecided)/.test(advice));
    expect(same).toBe(!advised ? '—' : domestic === foreign ? 'yes' : 'no');
  }
  expect(sharedSubjects(study, found.slice(0, 1))).toEqual([]);
});

it('strategyNumbers speaks of each culture', () => {
  for (const text of Object.values(strategyNumbers(found))) expect(text).toMatch(/^domestic: .+; foreign: .+$/);
});

describe('sensitivity', () => {
  it('judges every claim in every setting, and under the other denominator', () => {
    const runs = attentionSensitivity(study, found);
    expect(runs.map(({ setting }) => setting)).toEqual([
      ...attentionVariants.map(({ setting }) => setting),
      'satisfaction per evaluated mention',
    ]);
    for (const { results } of runs) expect(results.map(({ id }) => id)).toEqual(attentionClaimIds);
  });

  it('counts the settings that agree with the first', () => {
    const run = (setting: string, verdict: 'supported' | 'contradicted') => ({
      setting,
      results: [{ id: 'A4' as const, verdict }],
    });
    const runs = [run('own', 'supported'), run('other', 'contradicted'), run('third', 'supported')];
    expect(verdictStability(runs)).toEqual([
      { id: 'A4', verdict: 'supported', stays: '2 of 3', others: 'other: contradicted' },
    ]);
  });

  it('changes one choice at a time', () => {
    for (const { setting: _, ...change } of [...attentionVariants, ...topicVariants]) {
      expect(Object.keys(change).length).toBeLessThanOrEqual(1);
    }
  });
});
