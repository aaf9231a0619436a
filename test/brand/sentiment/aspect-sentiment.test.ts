import { describe, expect, it } from 'vitest';
import { type AspectClauses, aspectSentiment } from '../../../packages/brand';
import { monday } from '../made-posts';

const bad = [0.9, 0.05, 0.05];
const good = [0.05, 0.05, 0.9];
const clauses: AspectClauses = {
  aspects: ['battery', 'screen', 'signal'],
  post: Uint32Array.of(0, 0, 0, 1, 2),
  aspect: Uint16Array.of(0, 0, 1, 0, 0),
  clause: Uint32Array.of(0, 1, 1, 1, 2),
  texts: ['bad', 'good', 'bad again'],
};
const days = [0, 7, 14, 21].map((day) => monday + day);

describe('sentiment by aspect', () => {
  it('counts a post once an aspect, by the mean of its clauses', () => {
    const [battery, screen, signal] = aspectSentiment(clauses, [...bad, ...good, ...bad], days, 1);
    // Post 1: one bad and one good clause: 0.475, 0.05, 0.475; of equal ones negative counts.
    expect(battery).toMatchObject({ aspect: 'battery', mentions: 3, shareOfPosts: 0.75 });
    expect(battery.negative).toMatchObject({ count: 2, share: 2 / 3 });
    expect(battery.positive).toMatchObject({ count: 1, share: 1 / 3 });
    expect(battery.positive!.interval![0]).toBe(0);
    expect(battery.positive!.interval![1]).toBeGreaterThan(0.5);
    expect(screen).toMatchObject({ aspect: 'screen', mentions: 1 });
    expect(signal).toEqual({
      aspect: 'signal',
      mentions: 0,
      shareOfPosts: 0,
      negative: null,
      neutral: null,
      positive: null,
    });
  });

  it('has no interval from fewer than four weeks', () => {
    const rows = aspectSentiment(clauses, [...bad, ...good, ...bad], days.slice(0, 3), 1);
    expect(rows[0].positive).toEqual({ count: 1, share: 1 / 3, interval: null });
  });

  it('gives rows without mentions for no posts and refuses what does not fit', () => {
    const none = {
      ...clauses,
      post: new Uint32Array(),
      aspect: new Uint16Array(),
      clause: new Uint32Array(),
      texts: [],
    };
    expect(aspectSentiment(none, [], [], 1).map(({ mentions }) => mentions)).toEqual([0, 0, 0]);
    expect(() => aspectSentiment(clauses, bad, days, 1)).toThrow(/3 texts need 9 and not 3/);
    expect(() => aspectSentiment(clauses, [...bad, ...good, ...bad], [monday], 1)).toThrow(/more than these 1 posts/);
    expect(() => aspectSentiment(clauses, [...bad, ...good, Number.NaN, 0, 0], days, 1)).toThrow(
      /text 3 are no numbers/,
    );
  });
});
