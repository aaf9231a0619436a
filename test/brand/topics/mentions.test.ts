import { seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import {
  dailyMentions,
  dailyWordMentions,
  frequentTerms,
  jumpsAfterEvents,
  matchForms,
  mentionSeries,
  mentionsUntil,
  placeboJumps,
  postWords,
  risingTerms,
  withAllPosts,
} from '../../../packages/brand';
import { monday } from '../made-posts';

const terms = [
  { name: 'camera', zh: ['相机'], en: [] },
  { name: 'battery', zh: ['电池'], en: [] },
  { name: 'signal', zh: ['信号'], en: [] },
];

/** Days after the first Monday and the text of a post that day. */
const daily = (posts: readonly (readonly [number, string])[]) =>
  dailyMentions(
    matchForms(
      posts.map(([, text]) => text),
      terms,
    ),
    posts.map(([day]) => monday + day),
  );

/** So many posts a day that mention a term, and one that mentions none. */
const steady = (from: number, to: number, perDay: number, text = '相机') =>
  Array.from({ length: to - from }, (_, i) => i + from).flatMap((day) => [
    ...Array.from({ length: perDay }, (): [number, string] => [day, text]),
    [day, '路过'] as [number, string],
  ]);

describe('mentions', () => {
  it('count a post once a term and day', () => {
    const counted = daily([
      [0, '相机相机电池'],
      [0, '路过'],
      [2, '电池'],
    ]);
    expect(counted).toEqual({
      terms: ['camera', 'battery', 'signal'],
      firstDay: monday,
      posts: Uint32Array.of(2, 0, 1),
      mentions: Uint32Array.of(1, 0, 0, 1, 0, 1, 0, 0, 0),
      inGap: new Uint8Array(3),
    });
    expect(frequentTerms(counted).map(({ term, posts, rank }) => [term, posts, rank])).toEqual([
      ['battery', 2, 1],
      ['camera', 1, 2],
      ['signal', 0, 3],
    ]);
    expect(frequentTerms(counted)[0].share).toBeCloseTo(2 / 3, 12);
    expect(() => dailyMentions(matchForms(['a'], terms), [])).toThrow(/those of 1 posts, not of these 0/);
  });

  it('make a series of weeks, a gap of the collection told apart', () => {
    const counted = daily([
      [-1, '相机'],
      [0, '电池'],
      [15, '相机'],
      [15, '路过'],
    ]);
    expect([...counted.inGap]).toEqual([0, 0, ...Array(14).fill(1), 0]);
    const camera = mentionSeries(counted).filter(({ term }) => term === 'camera');
    expect(camera.map(({ week, mentions, posts, share, days }) => [week, mentions, posts, share, days])).toEqual([
      ['2022-12-26', 1, 1, 1, 1],
      ['2023-01-02', 0, 1, 0, 1],
      ['2023-01-09', 0, 0, null, 0],
      ['2023-01-16', 1, 2, 0.5, 1],
    ]);
  });

  it('are none of no posts', () => {
    const none = daily([]);
    expect(mentionSeries(none)).toEqual([]);
    expect(frequentTerms(none).map(({ posts, share, interval }) => [posts, share, interval])).toEqual(
      terms.map(() => [0, 0, null]),
    );
    expect(risingTerms(none)).toBeNull();
    expect(jumpsAfterEvents(none, [monday], 1)).toBeNull();
  });
});

describe('counts of mentions', () => {
  const counted = daily([
    [0, '相机'],
    [0, '路过'],
    [2, '电池'],
  ]);

  it('take all posts as one more term', () => {
    const { terms: names, mentions, posts } = withAllPosts(counted);
    expect(names).toEqual([...counted.terms, 'all posts']);
    expect([...mentions.slice(0, -3)]).toEqual([...counted.mentions]);
    expect([...mentions.slice(-3)]).toEqual([...posts]);
    expect([...posts]).toEqual([2, 0, 1]);
  });

  it('stand as they stood on a day', () => {
    const then = mentionsUntil(counted, monday + 1);
    expect([...then.posts]).toEqual([2, 0]);
    expect(
      frequentTerms(then)
        .filter(({ posts }) => posts > 0)
        .map(({ term }) => term),
    ).toEqual(['camera']);
    expect(mentionsUntil(counted, monday - 1).posts).toHaveLength(0);
    expect(mentionsUntil(counted, monday + 99)).toEqual(counted);
  });
});

describe('jumps against placebo dates', () => {
  /** Two camera posts a day, eight in the 14 days from day 60 on. */
  const posts = Array.from({ length: 120 }, (_, day) =>
    Array.from({ length: day >= 60 && day < 74 ? 8 : 2 }, (): [number, string] => [day, '相机']),
  ).flat();

  it('stand out where only the event moves the days', () => {
    const [camera] = placeboJumps(daily(posts), [monday + 60], 1)!;
    // (14 · 8 + ½) / (14 · 2 + ½)
    expect(camera.ratio).toBeCloseTo(112.5 / 28.5, 10);
    // Days 14 to 32 and 88 to 106 have windows of 28 days that touch none of the event's: 38 dates without a change.
    expect([camera.term, camera.dates, camera.placebo]).toEqual(['camera', 38, [1, 1]]);
    expect(camera.p).toBeCloseTo(1 / 39, 12);
  });

  it('are none without an event inside, or with too few other dates', () => {
    expect(placeboJumps(daily(posts), [], 1)).toBeNull();
    expect(placeboJumps(daily(posts), [monday + 5], 1)).toBeNull();
    expect(placeboJumps(daily(posts.filter(([day]) => day >= 46 && day < 75)), [monday + 60], 1)).toBeNull();
  });
});

describe('mentions of words', () => {
  it('are those of the most frequent words that say something', () => {
    const words = postWords(['the screen screen', 'screen battery', 'of'], { minimumPosts: 1 });
    const counted = dailyWordMentions(words, [monday, monday + 1, monday + 1], 1);
    expect([counted.terms, [...counted.mentions], [...counted.posts]]).toEqual([['screen'], [1, 1], [1, 2]]);
    expect(dailyWordMentions(words, [monday, monday, monday]).terms).toEqual(['screen', 'battery']);
    expect(() => dailyWordMentions(words, [monday])).toThrow(/those of 3 posts, not of these 1/);
  });
});

describe('rising terms', () => {
  it('compare the shares of two stretches, day by day', () => {
    const rows = risingTerms(daily([...steady(0, 28, 1), ...steady(28, 56, 9)]))!;
    expect(rows[0]).toMatchObject({
      term: 'camera',
      mentionsBefore: 28,
      mentionsAfter: 252,
      shareBefore: 0.5,
      shareAfter: 0.9,
    });
    // (252.5 / 280.5) / (28.5 / 56.5); days do not vary, so the variance is that of Poisson counts.
    expect(rows[0].ratio).toBeCloseTo(252.5 / 280.5 / (28.5 / 56.5), 12);
    const error = Math.sqrt(1 / 252.5 + 1 / 28.5);
    // t with 54 degrees of freedom: 2.004879.
    expect(rows[0].interval[1] / rows[0].ratio).toBeCloseTo(Math.exp(2.004879288 * error), 6);
    expect(rows[0].adjustedPValue).toBeCloseTo(3 * rows[0].pValue, 12);
    expect(rows.find(({ term }) => term === 'signal')!.pValue).toBeGreaterThan(0.3);
  });

  it('find a sudden rise and no rise where nothing changes', () => {
    const rows = risingTerms(daily([...steady(0, 56, 5), ...steady(42, 56, 9, '电池')]), { days: 14, daysBefore: 28 })!;
    expect(rows[0]).toMatchObject({ term: 'battery', mentionsBefore: 0, mentionsAfter: 126 });
    expect(rows[0].adjustedPValue).toBeLessThan(0.01);
    expect(rows.at(-1)).toMatchObject({ term: 'camera' });
    expect(rows.at(-1)!.ratio).toBeLessThan(1);
  });

  it('have intervals that cover no change in 95 of 100, where days vary more than by chance', () => {
    const [terms, length, runs] = [20, 56, 60];
    let covered = 0;
    for (let seed = 0; seed < runs; seed++) {
      const random = seededRandom(seed);
      const posts = Uint32Array.from({ length }, () => 30 + random.integer(60));
      const mentions = Uint32Array.from({ length: terms * length }, (_, i) =>
        random.poisson(0.05 * posts[i % length] * Math.exp(0.5 * random.normal())),
      );
      const names = Array.from({ length: terms }, (_, term) => `${term}`);
      const rows = risingTerms({ terms: names, firstDay: 0, posts, mentions, inGap: new Uint8Array(length) })!;
      covered += rows.filter(({ interval }) => interval[0] <= 1 && interval[1] >= 1).length;
    }
    expect(covered / (terms * runs)).toBeGreaterThan(0.93);
    expect(covered / (terms * runs)).toBeLessThan(0.975);
  });

  it('are none of too few days', () => {
    expect(risingTerms(daily(steady(0, 30, 1)))).toBeNull();
    expect(() => risingTerms(daily([]), { days: 3 })).toThrow(/at least 7 days, not 3/);
  });
});

describe('jumps after events', () => {
  it('are mentions a day after by mentions a day before', () => {
    const counted = daily([...steady(0, 14, 2), ...steady(14, 28, 6)]);
    const rows = jumpsAfterEvents(counted, [monday + 14, monday + 14], 1)!;
    expect(rows[0]).toEqual({ term: 'camera', perDayBefore: 2, perDayAfter: 6, ratio: 3, interval: [3, 3], events: 1 });
    expect(rows[1]).toMatchObject({ ratio: null, interval: null });
  });

  it('take all events together and leave out days that were not collected', () => {
    // The second event has 5 covered days after it: 12 mentions in 28 days before, 14 · 3 + 5 · 1 in 19 days after.
    const counted = daily([
      ...steady(0, 14, 0),
      [3, '相机'],
      ...steady(14, 28, 3),
      ...steady(28, 42, 1),
      ...steady(42, 47, 1),
    ]);
    const camera = jumpsAfterEvents(counted, [monday + 42, monday + 14, monday + 500], 1)!.find(
      ({ term }) => term === 'camera',
    )!;
    expect(camera.events).toBe(2);
    expect(camera.perDayBefore).toBeCloseTo(15 / 28, 12);
    expect(camera.perDayAfter).toBeCloseTo(47 / 19, 12);
    expect(camera.interval![0]).toBeLessThanOrEqual(camera.ratio!);
    expect(camera.interval![1]).toBeGreaterThanOrEqual(camera.ratio!);
  });

  it('are none without an event that has days on both sides', () => {
    const counted = daily(steady(0, 10, 1));
    expect(jumpsAfterEvents(counted, [], 1)).toBeNull();
    expect(jumpsAfterEvents(counted, [monday], 1)).toBeNull();
    expect(() => jumpsAfterEvents(counted, [0.5], 1)).toThrow(/whole number of days since 1970, not 0.5/);
  });
});
