import { describe, expect, it } from 'vitest';
import { postTopics, postWords, wordNetwork, wordNetworkPicture } from '../../../packages/brand';
import { monday } from '../made-posts';

const texts = Array.from({ length: 60 }, (_, i) =>
  i % 2 === 0 ? 'camera lens photo zoom camera' : 'battery charger charging cable battery',
);
const words = postWords(texts, { minimumPosts: 1 });

describe('word network', () => {
  it('joins the words that share posts', () => {
    const { nodes, edges } = wordNetwork(words);
    const pairs = edges.map(({ source, target, count }) => [
      [nodes[source].word, nodes[target].word].sort().join(' '),
      count,
    ]);
    expect(pairs).toContainEqual(['camera photo', 30]);
    expect(pairs.some(([pair]) => `${pair}`.includes('battery') && `${pair}`.includes('camera'))).toBe(false);
  });

  it('is drawn in its communities', () => {
    const { nodes, edges, groups, members, modularity } = wordNetworkPicture(wordNetwork(words), 1);
    expect(members.map((list) => [...list].sort()).sort()).toEqual([
      ['battery', 'cable', 'charger', 'charging'],
      ['camera', 'lens', 'photo', 'zoom'],
    ]);
    expect(groups[0]).toMatch(/^1: \w+, \w+$/);
    expect(modularity).toBeCloseTo(0.5, 6);
    for (const { label, group, x, y } of nodes) {
      expect(members[group]).toContain(label);
      expect([x, y].every((place) => place >= 0 && place <= 1)).toBe(true);
    }
    expect(edges.length).toBeGreaterThan(0);
    for (const { source, target } of edges) expect(nodes[source].group).toBe(nodes[target].group);
  });

  it('can be asked for some posts, and says when there is nothing', () => {
    const even = texts.flatMap((_, i) => (i % 2 === 0 ? [i] : []));
    expect(() => wordNetwork(words, { posts: even })).toThrow(/None of .* pairs meets/);
    expect(() => wordNetwork(postWords([]))).toThrow(/None of 0 words/);
  });
});

describe('topics of posts', () => {
  const days = texts.map((_, i) => monday + (i < 30 ? 0 : 14));

  it('have words, and shares week by week', () => {
    const found = postTopics(words, days, { topics: 2, iterations: 100, maximumShare: 1, seed: 1 })!;
    expect(found.topics.map(({ words: top }) => top.map(({ word }) => word).includes('camera')).sort()).toEqual([
      false,
      true,
    ]);
    expect(found.topics.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(found.weeks.map(({ week, posts }) => [week, posts])).toEqual([
      ['2023-01-02', 30],
      ['2023-01-09', 0],
      ['2023-01-16', 30],
      ['2023-01-02', 30],
      ['2023-01-09', 0],
      ['2023-01-16', 30],
    ]);
    expect(found.weeks[0].share).toBeCloseTo(0.5, 1);
    expect(found.weeks[1].share).toBeNull();
    expect([found.posts.length, found.readable]).toEqual([60, 60]);
  });

  it('are found on a part of the posts by seed', () => {
    const options = { topics: 2, iterations: 20, maximumShare: 1, maximumPosts: 10, seed: 1 };
    const found = postTopics(words, days, options)!;
    expect([found.posts.length, found.readable]).toEqual([10, 60]);
    expect(found.posts).toEqual(found.posts.slice().sort());
    expect(postTopics(words, days, options)!.weeks).toEqual(found.weeks);
    expect(postTopics(words, days, { ...options, seed: 2 })!.posts).not.toEqual(found.posts);
  });

  it('are none of posts that say too little', () => {
    expect(postTopics(postWords([]), [], { seed: 1 })).toBeNull();
    expect(postTopics(postWords(['screen']), [monday], { seed: 1 })).toBeNull();
    expect(postTopics(words, days, { topics: 99, maximumShare: 1, seed: 1 })).toBeNull();
    expect(() => postTopics(words, [monday], { seed: 1 })).toThrow(/those of 60 posts, not of these 1/);
  });
});
