import { beforeAll, describe, expect, it } from 'vitest';
import { cultures } from '../../../packages/corpus';
import { featureMentions } from '../../../src/attention';
import {
  type CultureTerms,
  demonstrationOf,
  fairComparisonOf,
  placeboGroups,
  placeboSummaries,
  placebosOf,
  termsOf,
} from '../../../src/study';
import { smallStudy } from '../small-study';

const study = smallStudy(250);
let found: CultureTerms[];
const mentions = () => found.map(({ reviews, table }) => featureMentions(reviews, table));
beforeAll(async () => {
  found = [];
  for (const culture of cultures) found.push(await termsOf(study, culture));
});

describe('placebosOf', () => {
  it('halves each culture twenty times; other product groups are of the public study alone', async () => {
    const runs = await placebosOf(study, found, mentions(), [null, null]);
    expect(runs.map(({ kind }) => kind)).toEqual(Array.from({ length: 40 }, () => 'halves'));
    const rows = placeboSummaries(runs);
    expect(rows.map(({ culture, parts, comparisons }) => [culture, parts, comparisons])).toEqual([
      ['domestic', 'two random halves', 20],
      ['foreign', 'two random halves', 20],
    ]);
    for (const { attention } of rows) expect(attention).toBeLessThan(0.1);
    expect(await placebosOf(study, found, mentions(), [null, null])).toEqual(runs);
  });

  it('compares each culture with groups of its own language', () => {
    expect(new Set(placeboGroups.map(({ culture }) => culture))).toEqual(new Set(cultures));
  });
});

describe('fairComparisonOf', () => {
  it('weights by stars and takes platforms as a random effect where the reviews tell them', () => {
    const { byStars, byProduct, platforms, platformReason } = fairComparisonOf(study, found, mentions(), [
      'service',
      'price',
    ]);
    expect(byStars.reason).toBeNull();
    expect(byProduct).toMatchObject({
      reason: 'not testable: the cultures share fewer than two strata of product group',
    });
    expect(platformReason).toBeNull();
    expect(platforms?.map(({ subject }) => subject)).toEqual(['service', 'price']);
  });

  it('says that one platform and its culture cannot be told apart', () => {
    const single = found.map((terms) => ({
      ...terms,
      reviews: terms.reviews.map((one) => ({ ...one, platform: 'a' })),
    }));
    const { platforms, platformReason } = fairComparisonOf(study, single, mentions(), ['price']);
    expect(platforms).toBeNull();
    expect(platformReason).toContain('domestic reviews come from one platform');
  });
});

describe('demonstrationOf', () => {
  it('shows, and publishes nothing', async () => {
    const shown: string[] = [];
    const demonstration = demonstrationOf({ ...study, showExample: ({ title }) => shown.push(title ?? '') });
    demonstration.table('a-table', { title: 'a', columns: [], rows: [] });
    expect(shown).toEqual(['a']);
    expect(demonstration.planted?.reviews(4)).toHaveLength(8);
  });
});
