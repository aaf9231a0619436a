import { beforeAll, describe, expect, it } from 'vitest';
import {
  attentionClaimIds,
  attentionSensitivity,
  attentionVariants,
  type CultureRecommendations,
  mappingQuality,
  recommendationsOf,
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

describe('recommendationsOf', () => {
  it('gives what is urgent first, and no advice where the field is a guess', () => {
    for (const { recommendations } of found) {
      expect(recommendations.length).toBeGreaterThan(3);
      for (const { advice, stays } of recommendations) expect(advice.startsWith('undecided')).toBe(stays! < 2 / 3);
      const order = ['improve first', 'keep up', 'maintain', 'low priority'];
      const urgency = recommendations.map(({ advice }) => order.findIndex((field) => advice.includes(field)));
      expect(urgency).toEqual([...urgency].sort((a, b) => a - b));
    }
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
  expect(shared.length).toBeGreaterThan(0);
  for (const { domestic, foreign, same } of shared) {
    expect(same === 'yes').toBe(domestic.split(',')[0] === foreign.split(',')[0]);
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
      ...attentionVariants.filter(({ asCounted }) => !asCounted).map(({ setting }) => setting),
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
