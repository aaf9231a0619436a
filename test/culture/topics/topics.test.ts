import { describe, expect, it } from 'vitest';
import type { Microblogs } from '../../../packages/corpus';
import { unknownTime } from '../../../packages/corpus';
import { conceptDictionary } from '../../../packages/culture/concepts';
import {
  alignTopics,
  languagesOfPosts,
  noLanguage,
  sharedTopics,
  topicsOfTexts,
  topicTruth,
} from '../../../packages/culture/topics';
import { weeksOfUsers } from '../../../packages/culture/topics/fit-topics';
import { wordsWithGlosses } from '../../../packages/culture/topics/shared-topics';
import { simulatedMicroblogs } from '../../../src/study/platforms/simulated-microblogs';

const { microblogs, planted } = simulatedMicroblogs(120, 11);
const settings = { seed: 3, iterations: 200 };
const shared = sharedTopics(microblogs, conceptDictionary(), settings);

/** The posts of some rows alone. */
const postsAt = (rows: readonly number[]) => ({
  texts: rows.map((row) => microblogs.texts[row]),
  languages: microblogs.languages,
  language: Uint8Array.from(rows, (row) => microblogs.language[row]),
});

describe('languagesOfPosts', () => {
  it('goes by characters, and does not read a third language', () => {
    const texts = ['早上好', 'good morning', 'こんにちは世界', '早上好 hello'];
    const languages = ['', 'ja', 'zh-CN'];
    expect([...languagesOfPosts({ texts, languages, language: Uint8Array.of(0, 0, 1, 2) })]).toEqual([
      0,
      1,
      noLanguage,
      0,
    ]);
  });
});

describe('weeksOfUsers', () => {
  it('puts the posts of a user and week together, from Monday to Sunday, those without a time apart', () => {
    const sunday = 3 * 1440 + 1439; // 1970-01-04 23:59
    const minute = Int32Array.of(0, sunday, sunday + 1, unknownTime, unknownTime, 0);
    const author = Int32Array.of(0, 0, 0, 0, 0, 1);
    expect(weeksOfUsers({ author, minute, localMinute: minute }, [0, 1, 2, 3, 4, 5])).toEqual([
      [0, 1],
      [2],
      [3, 4],
      [5],
    ]);
  });
});

describe('alignTopics', () => {
  const one = (place: number, size: number) =>
    Float64Array.from({ length: size }, (_, i) => (i === place ? 0.9 : 0.1 / (size - 1)));
  const words = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  const first = { vocabulary: words('z', 12), phi: [one(0, 12), one(1, 12), one(2, 12)] };
  const dictionary = Object.fromEntries(words('z', 12).map((word, i) => [word, [`e${i}`]]));

  it('pairs topics of the same words, lets a second topic of a theme join, and leaves the rest over', () => {
    const second = { vocabulary: words('e', 12), phi: [one(1, 12), one(0, 12), one(0, 12), one(7, 12)] };
    const { aligned, columns, firstColumn, secondColumn, threshold, covered } = alignTopics(
      first,
      second,
      dictionary,
      1,
    );
    expect(columns).toBe(2);
    expect(threshold).toBeLessThan(0.5);
    expect(covered[0]).toBeCloseTo(1, 10);
    expect(firstColumn[0]).not.toBe(firstColumn[1]);
    expect(firstColumn[2]).toBe(2);
    expect([...secondColumn]).toEqual([firstColumn[1], firstColumn[0], firstColumn[0], 2]);
    expect(aligned.filter(({ how }) => how === 'pair').map(({ divergence }) => divergence)).toEqual([0, 0]);
    expect(aligned.filter(({ how }) => how === 'second')).toHaveLength(1);
  });

  it('has no column when the dictionary joins nothing', () => {
    expect(alignTopics(first, first, { 我: ['I'] }, 1).columns).toBe(0);
  });
});

describe('sharedTopics', () => {
  it('finds planted topics in both languages and pairs them', () => {
    const rows = topicTruth(shared.topics, planted.topic, planted.topics, languagesOfPosts(microblogs));
    const pairs = rows.slice(0, -1);
    expect(pairs.length).toBeGreaterThanOrEqual(8);
    const right = pairs.filter(({ truth }) => truth[0] !== null && truth[0] === truth[1]);
    expect(right.length / pairs.length).toBeGreaterThanOrEqual(0.75);
    // Not by few columns for everything.
    expect(new Set(right.map(({ truth }) => truth[0])).size).toBeGreaterThanOrEqual(6);
  });

  it('gives shares that add up to one, or nothing at all', () => {
    const { labels, shares } = shared.topics;
    expect(labels.at(-1)).toBe('other');
    expect(new Set(labels).size).toBe(labels.length);
    for (let row = 0; row < microblogs.texts.length; row++) {
      const sum = shares
        .subarray(row * labels.length, (row + 1) * labels.length)
        .reduce((total, share) => total + share, 0);
      expect(Number.isNaN(sum) || Math.abs(sum - 1) < 1e-5).toBe(true);
    }
  });

  it('reads a post alone to the same bytes as among the others', () => {
    const rows = [0, 5, microblogs.texts.length - 1];
    const width = shared.topics.labels.length;
    for (const row of rows) {
      const alone = topicsOfTexts(shared, postsAt([row]));
      expect(alone.shares).toEqual(shared.topics.shares.slice(row * width, (row + 1) * width));
    }
    expect(
      topicsOfTexts(shared, { texts: ['', 'zzz'], languages: [''], language: new Uint8Array(2) }).shares[0],
    ).toBeNaN();
  });

  it('is the same for the same seed', () => {
    const again = sharedTopics(microblogs, conceptDictionary(), settings);
    expect(again.topics).toEqual(shared.topics);
  });

  it('has the topics of one language as columns where there is only one', () => {
    const rows = Array.from(microblogs.texts.keys()).filter(
      (row) => planted.topic[row] >= 0 && microblogs.users.platform[microblogs.author[row]] === 0,
    );
    const chinese: Microblogs = {
      ...microblogs,
      ...postsAt(rows),
      author: Int32Array.from(rows, (row) => microblogs.author[row]),
      minute: Int32Array.from(rows, (row) => microblogs.minute[row]),
      localMinute: Int32Array.from(rows, (row) => microblogs.localMinute[row]),
    };
    const { topics, languages, alignment } = sharedTopics(chinese, conceptDictionary(), { ...settings, topics: 6 });
    expect(alignment).toBeNull();
    expect(languages.map(({ language }) => language)).toEqual(['zh']);
    expect(topics.labels).toHaveLength(7);
  });

  it('does without topics where there are too few posts', () => {
    const few: Microblogs = { ...microblogs, ...postsAt([0, 1]) };
    expect(sharedTopics(few, conceptDictionary(), settings).topics).toEqual({
      labels: ['other'],
      shares: new Float32Array(2).fill(Number.NaN),
    });
  });

  it('shows words with their meaning', () => {
    expect(wordsWithGlosses(shared.languages[0]).join(' ')).toMatch(/\p{Script=Han}+ \([a-z ]+\)/u);
    expect(wordsWithGlosses(shared.languages[1])[0]).not.toContain('(');
  });
});

describe('topicTruth', () => {
  it('counts what the posts of a column are about', () => {
    const topics = {
      labels: ['film', 'other'],
      shares: Float32Array.of(0.9, 0.1, 0.8, 0.2, 0.6, 0.4, Number.NaN, Number.NaN),
    };
    const rows = topicTruth(topics, Uint8Array.of(1, 1, 0, 0), ['music', 'film'], Uint8Array.of(0, 1, 1, 0));
    expect(rows[0]).toEqual({ label: 'film', posts: [1, 2], truth: ['film', 'music'], share: [1, 0.5] });
    expect(rows[1]).toEqual({ label: 'other', posts: [0, 0], truth: [null, null], share: [null, null] });
  });
});
