import { adjustedSharesOfDecided } from '@crosscultural/classify';
import { describe, expect, it } from 'vitest';
import { postWords } from '../../../packages/brand';
import {
  classifyMotives,
  countedShares,
  motiveAccuracy,
  motiveConfusion,
  motiveRanking,
  motives,
  noMotive,
} from '../../../packages/culture';
import { microblogTopics, simulateMicroblogs } from '../../../packages/simulation';
import { claimedInC } from '../../../src/papers';
import { simulatedMicroblogs } from '../../../src/study/platforms/simulated-microblogs';

/** 90 of 100 right, and by motive other shares without a verdict. */
const rates = motives.map((_, truth) => [...motives.map((_, verdict) => (truth === verdict ? 80 : 5)), 20 * truth]);

describe('motiveConfusion and motiveAccuracy', () => {
  it('count by hand', () => {
    // Truth: two of motive 0, one of 1, one of none of the five; verdicts: right, none, wrong.
    const confusion = motiveConfusion([0, noMotive, 3, 2], [0, 0, 1, 9]);
    expect(confusion[0]).toEqual([1, 0, 0, 0, 0, 1]);
    expect(confusion[1]).toEqual([0, 0, 0, 1, 0, 0]);
    expect(motiveAccuracy(confusion)).toMatchObject({
      posts: 3,
      decided: 2 / 3,
      accuracy: 1 / 3,
      accuracyOfDecided: 1 / 2,
    });
    expect(motiveAccuracy(confusion).byMotive[0]).toEqual({
      motive: motives[0],
      posts: 2,
      decided: 0.5,
      precision: 1,
      recall: 0.5,
    });
    expect(motiveConfusion([0, 1], [0, 1], [0, 1])[0]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('adjustedSharesOfDecided of motives', () => {
  it('finds the shares behind verdicts, also where some motives often get none', () => {
    const truth = [0.4, 0.1, 0.2, 0.2, 0.1];
    const counts = Array.from({ length: 6 }, (_, verdict) =>
      truth.reduce((sum, share, motive) => {
        const row = rates[motive];
        return sum + (share * row[verdict]) / row.reduce((all, count) => all + count, 0);
      }, 0),
    );
    const found = adjustedSharesOfDecided(counts, rates) as number[];
    for (const [motive, share] of found.entries()) expect(share).toBeCloseTo(truth[motive], 10);
    // As counted they are wrong: motives without verdicts are too rare.
    expect(countedShares(counts)[4]).toBeLessThan(0.1 + 0.04);
    expect(countedShares(counts)[0]).not.toBeCloseTo(0.4, 2);
  });

  it('says null where nothing can be told', () => {
    expect(adjustedSharesOfDecided([0, 0, 0, 0, 0, 5], rates)).toBeNull();
    expect(
      adjustedSharesOfDecided(
        [1, 1, 1, 1, 1, 5],
        motives.map(() => [1, 1, 1, 1, 1, 1]),
      ),
    ).toBeNull();
  });
});

describe('motiveRanking', () => {
  const simulated = simulatedMicroblogs(150, 2023);
  const { microblogs, planted } = simulated;
  const { motive } = classifyMotives(postWords(microblogs.texts, { minimumPosts: 1 }));
  const confusions = labelledConfusions();
  const claimed = claimedInC.motives;
  const [weibo, twitter] = motiveRanking({ microblogs, motive, confusions }, claimed, 1);

  it('ranks all motives, with intervals around shares that add up to 1', () => {
    for (const culture of [weibo, twitter]) {
      expect(culture.corrected).toBe(true);
      expect(culture.reason).toBeUndefined();
      expect(culture.users).toBe(150);
      expect(culture.ranking.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
      culture.ranking.forEach(({ share, interval, rank, rankInterval }, place) => {
        expect(rank).toBe(place + 1);
        expect(interval?.[0]).toBeLessThan(share);
        expect(interval?.[1]).toBeGreaterThan(share);
        expect(rankInterval?.[0]).toBeLessThanOrEqual(rank);
        expect(rankInterval?.[1]).toBeGreaterThanOrEqual(rank);
      });
      expect(culture.orders[0].order).toHaveLength(5);
      expect(culture.orders[0].probability).toBeGreaterThan(0);
    }
  });

  it('finds the planted shares: corrected ones are nearer than counted ones', () => {
    for (const [platform, culture] of [weibo, twitter].entries()) {
      const truth = plantedShares(platform);
      const distance = (of: 'share' | 'counted') =>
        culture.ranking.reduce((sum, row) => sum + Math.abs(row[of] - truth[motives.indexOf(row.motive)]), 0);
      expect(distance('share')).toBeLessThan(0.06);
      expect(distance('share')).toBeLessThan(distance('counted'));
      for (const { motive: name, interval } of culture.ranking) {
        const share = truth[motives.indexOf(name)];
        expect(share).toBeGreaterThan((interval as [number, number])[0] - 0.01);
        expect(share).toBeLessThan((interval as [number, number])[1] + 0.01);
      }
    }
  });

  it('finds that the claimed motives lead abroad and not at home', () => {
    expect(twitter.ranking.slice(0, 2).map((row) => row.motive)).toEqual([...claimed]);
    // 150 users leave room for another order.
    expect(twitter.lead.probability).toBeGreaterThan(0.5);
    expect(weibo.lead.probability).toBeLessThan(0.1);
  });

  it('does not correct, and says so, without labelled posts', () => {
    const [uncorrected] = motiveRanking({ microblogs, motive }, claimed, 1);
    expect(uncorrected.corrected).toBe(false);
    expect(uncorrected.reason).toContain('not known');
    for (const { share, counted } of uncorrected.ranking) expect(share).toBe(counted);
  });

  it('gives the same for the same seed', () => {
    expect(motiveRanking({ microblogs, motive, confusions }, claimed, 1)[1]).toEqual(twitter);
  });

  it('leaves open what no post tells', () => {
    const [none] = motiveRanking({ microblogs, motive: motive.map(() => noMotive), confusions }, claimed, 1);
    expect(none.ranking.every(({ share, interval }) => Number.isNaN(share) && interval === null)).toBe(true);
    expect(none.lead.probability).toBeNaN();
  });

  it('refuses a confusion that cannot correct', () => {
    const empty = motives.map((_, truth) =>
      [1, 1, 1, 1, 1, 1].map((count, verdict) => (truth === 2 && verdict < 5 ? 0 : count)),
    );
    expect(() => motiveRanking({ microblogs, motive, confusions: { zh: empty } }, claimed, 1)).toThrow('social');
  });

  function plantedShares(platform: number): number[] {
    const counts = motives.map(() => 0);
    planted.topic.forEach((topic, post) => {
      if (microblogs.users.platform[microblogs.author[post]] !== platform) return;
      counts[motives.indexOf(planted.motives[planted.motiveOfTopic[topic]] as (typeof motives)[number])]++;
    });
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count) => count / total);
  }

  /** The classifier's errors on posts of another seed. */
  function labelledConfusions() {
    const { posts } = simulateMicroblogs({ usersPerPlatform: 150, seed: 72 });
    const of = new Map(microblogTopics.map((topic) => [topic.topic, motives.indexOf(topic.motive)]));
    return Object.fromEntries(
      ['zh', 'en'].map((language) => {
        const own = posts.filter((post) => post.language === language);
        const words = postWords(
          own.map(({ text }) => text),
          { minimumPosts: 1 },
        );
        const truth = own.map(({ topic }) => of.get(topic) ?? 255);
        const confusion = motiveConfusion(classifyMotives(words).motive, truth);
        expect(motiveAccuracy(confusion).accuracy).toBeGreaterThan(0.65);
        expect(motiveAccuracy(confusion).accuracyOfDecided).toBeGreaterThan(0.85);
        return [language, confusion];
      }),
    );
  }
});
