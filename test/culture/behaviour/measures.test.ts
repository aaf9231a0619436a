import { describe, expect, it } from 'vitest';
import type { PostTopics } from '../../../packages/culture';
import { type BehaviourMeasure, behaviourMeasures, measuresByAccess, userMeasures } from '../../../packages/culture';
import { type MadePost, madeRead } from './made-read';

const of = (measures: readonly BehaviourMeasure[], id: string) => {
  const { numerator, denominator } = measures.find((measure) => measure.id === id) as BehaviourMeasure;
  return [...numerator].map((n, user) => `${n}/${denominator[user]}`);
};

/** Monday 5 January 1970, midnight UTC, in minutes. */
const monday = 4 * 1440;

describe('behaviourMeasures', () => {
  const posts: MadePost[] = [
    { author: 'a', text: '#一# http://t.cn/a', client: 'iPhone客户端' },
    { author: 'a', text: '二？', client: 'iPhone客户端' },
    { author: 'a', text: '三！@b', client: '分享按钮' },
    { author: 'a', text: '四', client: '微博 weibo.com' },
    { author: 'a', text: '我五', client: '微博 weibo.com' },
    { author: 'a', text: '#六#', kind: 'repost', client: '微博 weibo.com' },
    { author: 'b', text: '我们七' },
    { author: 'c', text: 'eight', platform: 'Twitter', language: 'en', kind: 'reply', client: 'web' },
  ];
  const measures = behaviourMeasures(madeRead(posts));

  it('counts posts over the posts that tell: clients only where they are named, no replies nor reposts', () => {
    expect(of(measures, 'mobile')).toEqual(['2/5', '0/0', '0/0']);
    expect(of(measures, 'service')).toEqual(['1/5', '0/0', '0/0']);
    expect(of(measures, 'hashtag')).toEqual(['1/5', '0/1', '0/0']);
    expect(of(measures, 'hashtagAndUrl')).toEqual(['1/5', '0/1', '0/0']);
    expect(of(measures, 'question')).toEqual(['1/5', '0/1', '0/0']);
    expect(of(measures, 'mention')).toEqual(['1/5', '0/1', '0/0']);
    expect(of(measures, 'I')).toEqual(['1/5', '0/1', '0/0']);
    expect(of(measures, 'we')).toEqual(['0/5', '1/1', '0/0']);
  });

  it('counts other kinds of posts where they are asked for', () => {
    const all = behaviourMeasures(madeRead(posts), { kinds: ['original', 'reply', 'repost'] });
    expect(of(all, 'hashtag')).toEqual(['2/6', '0/1', '0/1']);
    expect(of(all, 'web')).toEqual(['3/6', '0/0', '1/1']);
  });

  it('counts distinct clients of users with five posts, and users without a hashtag', () => {
    expect(of(measures, 'clients')).toEqual(['3/1', '0/0', '0/0']);
    expect(of(measures, 'neverHashtag')).toEqual(['0/1', '1/1', '0/0']);
  });

  it('splits syntax by access', () => {
    const split = measuresByAccess(madeRead(posts));
    expect(of(split, 'hashtag, mobile')).toEqual(['1/2', '0/0', '0/0']);
    expect(of(split, 'exclamation, service')).toEqual(['1/1', '0/0', '0/0']);
  });

  it('gives each user the own rates, null where there is nothing, and leaves out who has no such post', () => {
    const users = userMeasures(madeRead(posts));
    expect(users.map(({ platform }) => platform)).toEqual(['Weibo', 'Weibo']);
    expect(users[0].measures).toMatchObject({ hashtag: 0.2, clients: 3, positive: null });
    expect(users[1].measures).toMatchObject({ mobile: null, we: 1, clients: null });
  });

  it('takes positive ones among polar posts, and users with more of them than of negative ones', () => {
    const verdicts: MadePost[] = [
      ...([2, 2, 0, 1] as const).map((verdict, i) => ({ author: 'a', text: `a${i}`, verdict })),
      ...([2, 0] as const).map((verdict, i) => ({ author: 'b', text: `b${i}`, verdict })),
      { author: 'c', text: 'c', verdict: 1 },
      { author: 'd', text: 'd' },
    ];
    const judged = behaviourMeasures(madeRead(verdicts));
    expect(of(judged, 'positive')).toEqual(['2/3', '1/2', '0/0', '0/0']);
    expect(of(judged, 'mostlyPositive')).toEqual(['1/1', '0/1', '0/0', '0/0']);
    expect(of(judged, 'positiveWithLocation')).toEqual(['0/0', '0/0', '0/0', '0/0']);
  });

  it('reads the weekend off the user’s own clock: two days against five', () => {
    // Friday 20:00 UTC is Saturday in China; a has 2 of 5 posts then, 1 a day against 3/5.
    const friday = monday + 4 * 1440 + 20 * 60;
    const times = [monday, monday + 1440, monday + 2 * 1440, friday, friday + 60];
    const dated = (author: string): MadePost[] =>
      times.map((minute) => ({ author, text: `${author} at ${minute}`, minute }));
    const offsets = { a: 480, b: 0 };
    const dates = behaviourMeasures(madeRead([...dated('a'), ...dated('b'), ...dated('c')], [], offsets));
    expect(of(dates, 'weekend')).toEqual(['1/1', '0/1', '0/0']);
  });

  it('drifts by the standard deviation of a topic’s times, in days, on average over topics', () => {
    const days = [0, 2, 10, 10, 5, 7];
    const topics: PostTopics = {
      labels: ['x', 'y', 'unmatched'],
      // x on days 0, 2; y on days 10, 10, 5 … the last is of no topic.
      shares: Float32Array.of(1, 0, 0, 0.6, 0.4, 0, 0, 1, 0, 0, 1, 0, Number.NaN, Number.NaN, Number.NaN, 0, 0, 1),
    };
    const sorted = [...days].sort((a, b) => a - b);
    const read = madeRead(sorted.map((day) => ({ author: 'a', text: `day ${day}`, minute: monday + day * 1440 })));
    // Sorted days 0, 2, 5, 7, 10, 10: x 0 and 2 (√2), y 5 and 7 (√2); day 10 unknown, day 10 unmatched.
    const { numerator, denominator } = behaviourMeasures(read, { topics }).find(({ id }) => id === 'drift')!;
    expect(numerator[0]).toBeCloseTo(Math.SQRT2, 6);
    expect(denominator[0]).toBe(1);
    expect(behaviourMeasures(read).some(({ id }) => id === 'drift')).toBe(false);
  });
});
