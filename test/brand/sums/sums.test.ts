import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base';
import {
  aspectClauses,
  aspectMentions,
  dailySums,
  eventDays,
  matchForms,
  placeboDays,
  postMarks,
  windowsAround,
} from '../../../packages/brand';

const term = (name: string, zh: string[]) => ({ name, zh, en: [] });

describe('windowsAround', () => {
  it('marks the days from an event on, and those before it that lie after no other', () => {
    // Events on days 3 and 5, two days wide: after 3 4 5 6; before 1 2 (and 3, 4, which lie after the first).
    const { after, before } = windowsAround([3, 5], 8, 2);
    expect([...after]).toEqual([0, 0, 0, 1, 1, 1, 1, 0]);
    expect([...before]).toEqual([0, 1, 1, 0, 0, 0, 0, 0]);
  });

  it('never marks a day twice, nor one outside the period', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 60 })), fc.integer({ min: 1, max: 20 }), (events, width) => {
        const { after, before } = windowsAround(events, 40, width);
        expect([after.length, before.length]).toEqual([40, 40]);
        after.forEach((mark, day) => {
          expect(mark + before[day]).toBeLessThan(2);
        });
      }),
    );
  });
});

describe('placeboDays', () => {
  it('draws as many days as there are events, with their windows inside the period', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 40, max: 400 }),
        fc.integer(),
        (count, days, seed) => {
          const drawn = placeboDays(count, days, 14, seededRandom(seed));
          expect(drawn).toHaveLength(count);
          for (const day of drawn) expect(day >= 14 && day < days - 14).toBe(true);
        },
      ),
    );
  });

  it('counts the days of events from the first of the period', () => {
    const events = [{ date: '2023-01-03', kind: 'promotion' as const, name: 'sale' }];
    expect(eventDays(events, Date.UTC(2023, 0, 1) / 86_400_000)).toEqual([2]);
  });
});

describe('dailySums', () => {
  // battery; 续航很好 the battery lasts well, 续航差 lasts badly, 屏幕 screen
  const texts = ['续航很好，续航顶', '屏幕差', '续航差，屏幕好'];
  const aspects = [term('battery', ['续航']), term('screen', ['屏幕'])];
  const hits = matchForms(texts, aspects);
  const clauses = aspectClauses(texts, hits);
  // The model reads a clause as negative where it holds 差 (bad), else as positive.
  const said = clauses.texts.flatMap((text) => (text.includes('差') ? [0.9, 0.1, 0] : [0, 0.2, 0.8]));
  const sums = dailySums({
    posts: {
      ids: ['a', 'b', 'c'],
      texts,
      platforms: ['Weibo', 'JD'],
      platform: Uint8Array.of(0, 1, 0),
      day: Int32Array.of(100, 102, 102),
      likes: Int32Array.of(3, -1, 0),
      shares: Int32Array.of(1, -1, -1),
      comments: Int32Array.of(0, -1, 5),
      probabilities: Float32Array.of(0, 0, 1, 1, 0, 0, 0.25, 0.25, 0.5),
    },
    terms: postMarks(hits),
    aspects: aspectMentions(clauses, said),
    intensity: [2, 0, 1],
  });
  const column = (name: string) => [...(sums.columns.get(name) ?? [])];

  it('lays out every day from the first post to the last', () => {
    expect(sums).toMatchObject({ firstDay: 100, days: 3 });
    expect(column('posts')).toEqual([1, 0, 2]);
    expect(column('posts|JD')).toEqual([0, 0, 1]);
  });

  it('counts interactions that are told, with the expected sign of the post', () => {
    expect(column('counted|Weibo')).toEqual([1, 0, 1]);
    expect(column('counted|JD')).toEqual([0, 0, 0]);
    expect(column('interactions|Weibo')).toEqual([4, 0, 5]);
    expect(column('signed|Weibo')).toEqual([4, 0, 1.25]);
  });

  it('counts a term and an aspect once a post, the aspect by the clauses that name it', () => {
    expect(column('term|battery')).toEqual([1, 0, 1]);
    expect(column('aspect|battery|positive')).toEqual([1, 0, 0]);
    expect(column('aspect|battery|negative')).toEqual([0, 0, 1]);
    expect(column('aspect|screen')).toEqual([0, 0, 2]);
    expect(column('intensity|positive')).toEqual([2, 0, 1]);
  });
});
