import { seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import type { Culture } from '../../../packages/corpus';
import {
  behaviourMeasures,
  compareBehaviour,
  compareMeasures,
  estimateMeasures,
  matchedComparison,
  measuresByAccess,
} from '../../../packages/culture';
import { gao2012 } from '../../../src/papers';
import { type MadePost, madeRead, simulatedRead } from './made-read';

const everything = ['original', 'reply', 'repost'] as const;

describe('compareBehaviour on simulated microblogs', () => {
  const { read, planted } = simulatedRead(120, 11);
  const rows = compareBehaviour(read, { seed: 1, kinds: everything });
  const row = (id: string) => rows.find((one) => one.id === id)!;

  it('finds the planted shares within four standard errors', () => {
    const rate = (measure: string) => planted.rates.find((one) => one.measure === measure)!;
    for (const [id, measure] of [
      ['mobile', 'share of posts from mobile'],
      ['hashtag', 'share of posts with a hashtag'],
      ['location', 'share of posts that name a location'],
      ['positive', 'positive among polar posts'],
      ['weekend', 'share of users whose weekend-to-weekday ratio is above 1'],
      ['we', 'share of posts that say we'],
    ]) {
      (['Weibo', 'Twitter'] as const).forEach((platform, p) => {
        const { centre, error } = row(id).estimates[p];
        const truth = rate(measure)[platform] as number;
        expect(Math.abs(centre - Math.log(truth / (1 - truth))) / error, `${id} ${platform}`).toBeLessThan(4);
      });
    }
  });

  it('finds no measure reversed, and the clear ones the same', () => {
    expect(rows.filter(({ verdict }) => verdict === 'reversed').map(({ id }) => id)).toEqual([]);
    for (const id of ['hashtag', 'url', 'question', 'service', 'clients', 'I', 'we'])
      expect(row(id).verdict).toBe('same');
    expect(row('hashtagAndUrl')).toMatchObject({ verdict: 'no published direction', significant: true });
  });

  it('joins effect and interval: difference, ratio and Cliff’s delta point the same way', () => {
    const { estimates, difference, ratio, cliffsDelta, p, adjustedP } = row('hashtag');
    expect(difference!.value).toBeCloseTo(estimates[0].value - estimates[1].value, 12);
    expect(difference!.interval![1]).toBeLessThan(0);
    expect(ratio!.value).toBeCloseTo(estimates[0].value / estimates[1].value, 12);
    expect(ratio!.interval![1]).toBeLessThan(1);
    expect(cliffsDelta!.interval![1]).toBeLessThan(0);
    expect(adjustedP).toBeGreaterThan(p as number);
    expect(row('clients').ratio).toBeNull();
  });

  it('gives the same numbers for a seed, whatever other measures are taken along', () => {
    const measures = behaviourMeasures(read, { kinds: everything });
    const alone = compareMeasures([measures.find(({ id }) => id === 'url')!], read.microblogs, 1);
    expect(alone[0].estimates[0].interval).toEqual(row('url').estimates[0].interval);
  });

  it('finds no difference in most corpora whose platforms are shuffled: at most 1 of 8 has one after Holm', () => {
    // 5 % is what Holm allows; seed 5 is the one of these eight.
    const withFind = [1, 2, 3, 4, 5, 6, 7, 8].filter((seed) => {
      const users = { ...read.microblogs.users };
      users.platform = Uint8Array.from(seededRandom(seed).shuffle([...users.platform]));
      const shuffled = { ...read, microblogs: { ...read.microblogs, users } };
      return compareBehaviour(shuffled, { seed: 1 }).some(({ significant }) => significant);
    });
    expect(withFind.length).toBeLessThanOrEqual(1);
  });

  it('leaves gaps as they are where users are alike in activity, and says what it matched', () => {
    const { groups, gaps } = matchedComparison(read, { seed: 1 });
    expect(groups).toEqual([]);
    const hashtag = gaps.find(({ id }) => id === 'hashtag')!;
    expect(hashtag.remains!.value).toBeGreaterThan(0.8);
    expect(hashtag.remains!.value).toBeLessThan(1.2);
    expect(Math.min(...hashtag.users)).toBeGreaterThanOrEqual(100);
  });
});

describe('compareMeasures', () => {
  const few = (platform: string, users: number): MadePost[] =>
    Array.from({ length: users }, (_, u) => ({ author: `${platform}${u}`, text: `${platform}${u}?`, platform }));

  it('cannot tell with fewer than ten users, with one platform, and says why', () => {
    const read = madeRead([...few('Weibo', 12), ...few('Twitter', 9)]);
    const row = compareBehaviour(read, { seed: 1 }).find(({ id }) => id === 'question')!;
    expect(row).toMatchObject({
      verdict: 'cannot tell',
      reason: 'fewer than ten users on Twitter',
      p: null,
      difference: null,
    });
    expect(row.estimates[1].interval).toBeNull();
    const { microblogs } = madeRead(few('Weibo', 12));
    const one = { ...microblogs, platforms: ['Weibo'], cultures: microblogs.cultures.slice(0, 1) };
    const [alone] = compareBehaviour({ ...madeRead(few('Weibo', 12)), microblogs: one }, { seed: 1 });
    expect(alone).toMatchObject({ verdict: 'cannot tell', reason: 'only Weibo is here' });
    expect(matchedComparison({ ...madeRead(few('Weibo', 12)), microblogs: one }, { seed: 1 }).gaps).toEqual([]);
  });

  it('goes by the culture of a platform, not by its place', () => {
    const read = madeRead([...few('Weibo', 12), ...few('Twitter', 12)]);
    const hashtag = (cultures: Culture[]) =>
      compareBehaviour({ ...read, microblogs: { ...read.microblogs, cultures } }, { seed: 1 }).find(
        ({ id }) => id === 'hashtag',
      )!.expected;
    expect(hashtag(['domestic', 'foreign'])).toMatchObject({ values: [0.063, 0.2], larger: 'foreign' });
    expect(hashtag(['foreign', 'domestic'])).toMatchObject({ values: [0.2, 0.063], larger: null });
    expect(hashtag(['foreign', 'foreign'])).toMatchObject({ values: [0.2, 0.2], larger: null });
    expect(hashtag(['foreign'])).toMatchObject({ values: [0.2], larger: null });
  });

  it('does not take “all of 12” for certain', () => {
    const read = madeRead([...few('Weibo', 12), ...few('Twitter', 12)]);
    const { estimates, p } = compareBehaviour(read, { seed: 1 }).find(({ id }) => id === 'question')!;
    expect(estimates[0].value).toBe(1);
    expect(estimates[0].interval![0]).toBeLessThan(0.8);
    expect(p).toBe(1);
  });

  it('tests measures by access, without a published direction', () => {
    const read = madeRead(few('Weibo', 3));
    expect(
      new Set(compareMeasures(measuresByAccess(read), read.microblogs, 1).map(({ expected }) => expected)),
    ).toEqual(new Set([null]));
  });

  it('knows every measure of which Gao et al. 2012 tell', () => {
    const ids = new Set(behaviourMeasures(madeRead(few('Weibo', 1))).map(({ id }) => id));
    expect(gao2012.filter(({ measure }) => !ids.has(measure))).toEqual([]);
  });
});

describe('estimateMeasures', () => {
  // 40 users with 4 negative, 10 neutral and 6 positive posts each, as a model reads them that errs as below.
  const confusion = [
    [80, 15, 5],
    [10, 80, 10],
    [5, 15, 80],
  ];
  const verdicts = [...Array(4).fill(0), ...Array(10).fill(1), ...Array(6).fill(2)] as (0 | 1 | 2)[];
  const posts = Array.from({ length: 40 }, (_, u) =>
    verdicts.map((verdict, i): MadePost => ({ author: `u${u}`, text: `${u} ${i}`, verdict })),
  ).flat();
  const positive = (errors: Parameters<typeof madeRead>[1]) => {
    const read = madeRead(posts, errors);
    const measures = behaviourMeasures(read).filter(({ id }) => id === 'positive');
    return estimateMeasures(measures, read.microblogs.users.platform, 2, seededRandom(1))[0][0];
  };

  it('corrects positive among polar posts by the model’s confusion: solved by hand', () => {
    // q = Mᵀs: 0.2 = .8a + .1b + .05c, .5 = .15a + .8b + .15c, .3 = .05a + .1b + .8c; b = (0.5 − 0.15) / 0.65.
    const b = 0.35 / 0.65;
    const difference = (0.3 - 0.2) / 0.75; // c − a
    const c = (1 - b + difference) / 2;
    const corrected = positive([{ language: 'zh', confusion }]);
    expect(corrected.value).toBeCloseTo(c / (1 - b), 10);
    expect(corrected.asCounted).toBeCloseTo(0.6, 10);
  });

  it('puts the error of the confusion into the interval: all users are alike, and yet it has a width', () => {
    const plain = positive([]);
    expect(plain.value).toBeCloseTo(0.6, 10);
    expect(plain.interval![1] - plain.interval![0]).toBeLessThan(1e-9);
    const width = (factor: number) => {
      const errors = [{ language: 'zh', confusion: confusion.map((row) => row.map((n) => n * factor)) }];
      const [low, high] = positive(errors).interval!;
      return high - low;
    };
    expect(width(1)).toBeGreaterThan(0.05);
    expect(width(100)).toBeLessThan(width(1) / 5);
  });

  it('gives no interval and no test where a corrected share is cut at 0 or 1', () => {
    const polar = (platform: string) =>
      Array.from({ length: 12 }, (_, u): MadePost[] => [
        { author: `${platform}${u}`, platform, text: `${platform} ${u} good`, verdict: 2 },
        { author: `${platform}${u}`, platform, text: `${platform} ${u} neither`, verdict: 1 },
      ]).flat();
    const both = [...polar('Weibo'), ...polar('Twitter')];
    const found = (errors: Parameters<typeof madeRead>[1]) =>
      compareBehaviour(madeRead(both, errors), { seed: 1 }).find(({ id }) => id === 'positive')!;
    expect(found([]).estimates[0].interval).not.toBeNull();
    expect(found([])).toMatchObject({ p: 1, estimates: [{ value: 1 }, { value: 1 }] });
    const { p, estimates } = found([{ language: 'zh', confusion }]);
    expect(estimates.map(({ value, interval }) => [value, interval])).toEqual([
      [1, null],
      [1, null],
    ]);
    expect(p).toBeNull();
  });

  it('says nothing where the confusion cannot give the counts: the labelled texts are unlike the posts', () => {
    // A model that calls 40 % of all neutral texts positive cannot find 30 % positive and half neutral without a negative share.
    const unlike = [
      [90, 5, 5],
      [5, 35, 60],
      [5, 5, 90],
    ];
    const { value, interval } = positive([{ language: 'zh', confusion: unlike }]);
    expect(value).toBeNaN();
    expect(interval).toBeNull();
  });
});
