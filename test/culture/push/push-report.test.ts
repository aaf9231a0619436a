import { describe, expect, it } from 'vitest';
import {
  comparePushRankers,
  cultureGain,
  gainVerdicts,
  platformPushes,
  pushAcrossBorder,
  whyNoBorder,
} from '../../../packages/culture';
import { simulatedMicroblogs } from '../../../src/study/platforms/simulated-microblogs';
import { madeCorpus } from './made-microblogs';

describe('on simulated microblogs, with the topics that were planted', () => {
  const { microblogs, planted } = simulatedMicroblogs(120, 11);
  const width = planted.topics.length;
  const shares = new Float32Array(microblogs.texts.length * width);
  planted.topic.forEach((topic, row) => {
    shares[row * width + topic] = 1;
  });
  const knowledge = { microblogs, topics: { labels: planted.topics, shares }, seed: 11 };
  const pushes = platformPushes(microblogs, 11);

  it('foresees reposts on both platforms, better by follows and interests than by chance or popularity', () => {
    for (const { task } of pushes) {
      if (!task) throw new Error('There is a task.');
      expect(task.target).toBe('repost');
      const { warm, warmUsers, cold, coldUsers } = comparePushRankers(task, knowledge);
      expect(warmUsers).toBe(task.users.length);
      expect([cold, coldUsers]).toEqual([[], 0]);
      const row = (ranker: string) => {
        const found = warm.find((one) => one.ranker === ranker && one.metric === 'ndcg' && one.cutoff === 10);
        if (!found?.interval) throw new Error(`There is no ${ranker}.`);
        return { ...found, interval: found.interval };
      };
      const both = row('follows + culture-aware profile');
      expect(both.interval[0]).toBeGreaterThan(row('random').interval[1]);
      expect(both.differenceInterval?.[0]).toBeGreaterThan(0);
      expect(row('collaborative').value).toBeGreaterThan(row('random').value);
    }
  });

  it('finds no gain of shuffled cultures, and tells the gain of the real ones with an interval', () => {
    const task = pushes[0].task;
    if (!task) throw new Error('There is a task.');
    const rows = cultureGain(task, knowledge);
    expect(rows.map(({ history }) => history)).toEqual([1, 5, 20]);
    for (const { users, difference, interval, aware, blind, shuffledInterval } of rows) {
      expect(users).toBe(rows[0].users);
      expect(difference).toBeCloseTo(aware - blind, 12);
      expect(interval?.[0]).toBeLessThanOrEqual(difference);
      expect(shuffledInterval?.[0]).toBeLessThanOrEqual(1e-9);
    }
  });

  it('shows what crossing the border costs', () => {
    const points = pushAcrossBorder(['repost', 'repost'], knowledge);
    expect(whyNoBorder(microblogs, points)).toBeNull();
    for (const platform of microblogs.platforms) {
      const own = points.filter((one) => one.platform === platform && one.ranker === 'follows + culture-aware profile');
      expect(own.map(({ share }) => share)).toEqual([null, 0, 0.1, 0.2, 0.3, 0.4, 0.5]);
      const [, without, , , , , half] = own;
      expect(without.exposure).toBe(0);
      expect(half.exposure).toBeCloseTo(0.5, 12);
      expect(half.ndcg).toBeLessThan(without.ndcg);
      expect(half.coverageOther).toBeGreaterThan(without.coverageOther);
    }
  });

  it('does not test a border of one culture', () => {
    const one = { ...microblogs, platforms: ['Weibo'], cultures: ['domestic' as const] };
    expect(whyNoBorder(one, [])).toBe('not testable: one culture');
    expect(pushAcrossBorder(['repost'], { ...knowledge, microblogs: one })).toEqual([]);
    expect(whyNoBorder(microblogs, [])).toContain('ten users');
  });
});

describe('gainVerdicts', () => {
  const gain = (difference: number, half: number) => ({
    ...{ history: 1, users: 50, blind: 0.1, aware: 0.1 + difference, difference },
    ...{ interval: [difference - half, difference + half] as [number, number], shuffled: 0, shuffledInterval: null },
  });

  it('corrects for the number of comparisons', () => {
    // z = 2.2: p = 0.028 alone, 0.056 among two.
    const border = gain(0.022, 0.0196);
    expect(gainVerdicts([['Weibo', [border]]])).toMatchObject([{ verdict: 'better with culture' }]);
    const two = gainVerdicts([
      ['Weibo', [border]],
      ['Twitter', [gain(-0.03, 0.02)]],
    ]);
    expect(two.map(({ platform, verdict }) => [platform, verdict])).toEqual([
      ['Weibo', 'better with culture'],
      ['Twitter', 'worse with culture'],
    ]);
    const [alone] = gainVerdicts([['Weibo', [border, gain(0, 0.02)]]]);
    expect(alone.verdict).toBe('cannot tell');
    expect(alone.p).toBeCloseTo(0.056, 3);
  });

  it('tells nothing of gains that are all 0', () => {
    expect(gainVerdicts([['Weibo', [gain(0, 0)]]])).toMatchObject([{ p: 1, verdict: 'cannot tell' }]);
  });
});

describe('platformPushes', () => {
  const posts = Array.from({ length: 40 }, (_, i) => ({ id: `p${i}`, author: `u${i % 10}`, day: i, topic: i % 3 }));

  it('foresees own posts where nobody passes on or answers, and says why', () => {
    const [{ task, reasons }] = platformPushes(madeCorpus(posts).microblogs, 1);
    expect(task?.target).toBe('own');
    expect(reasons).toEqual([
      'Weibo: what users pass on cannot be foreseen, because there are no reposts.',
      'Weibo: what users answer cannot be foreseen, because there are no replies.',
    ]);
  });

  it('foresees nothing without times', () => {
    const undated = posts.map((post) => ({ ...post, day: null }));
    const reposts = posts.map(({ id, author }) => ({ id: `r${id}`, author, day: null, topic: 0, parent: 'gone' }));
    const [{ task, reasons }] = platformPushes(madeCorpus([...undated, ...reposts]).microblogs, 1);
    expect(task).toBeNull();
    expect(reasons[0]).toContain('the originals of its 40 reposts are not here');
    expect(reasons[2]).toContain('only 0 users have dated posts');
  });
});
