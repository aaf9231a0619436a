import { describe, expect, it } from 'vitest';
import { aspectClauses, matchForms, postsAbout } from '../../../packages/brand';
import { madePosts } from '../made-posts';

const aspects = [
  { name: 'battery', zh: ['续航', '电池'], en: [] },
  { name: 'screen', zh: ['屏幕'], en: [] },
];
const posts = madePosts([
  { text: '今天天气真不错啊' },
  { text: '屏幕显示非常好，但续航实在太差', day: 3, sentiment: 'positive', platform: 'Douban' },
  { text: '屏幕显示非常好看' },
]);
const clauses = aspectClauses(posts.texts, matchForms(posts.texts, aspects));

describe('posts about an aspect', () => {
  it('carry what their clauses say of it', () => {
    const probabilities = clauses.texts.flatMap((text) => (text.includes('差') ? [0.9, 0.1, 0] : [0, 0.2, 0.8]));
    const battery = postsAbout(posts, clauses, probabilities, 'battery');
    expect(battery.texts).toEqual([posts.texts[1]]);
    expect([...battery.day]).toEqual([posts.day[1]]);
    expect(battery.platforms[battery.platform[0]]).toBe('Douban');
    expect([...battery.probabilities].map((p) => Math.round(10 * p))).toEqual([9, 1, 0]);
    expect(postsAbout(posts, clauses, probabilities, 'screen').ids).toEqual(['post:2', 'post:3']);
  });

  it('are means where a post has several clauses about it', () => {
    const two = madePosts([{ text: '电池白天非常耐用。但是电池晚上掉得飞快' }]);
    const found = aspectClauses(two.texts, matchForms(two.texts, aspects));
    expect(found.post).toHaveLength(2);
    const about = postsAbout(two, found, [0, 0, 1, 1, 0, 0], 'battery');
    expect([...about.probabilities]).toEqual([0.5, 0, 0.5]);
  });

  it('refuses an unknown aspect and clauses of other posts', () => {
    const probabilities = new Float32Array(3 * clauses.texts.length);
    expect(() => postsAbout(posts, clauses, probabilities, 'price')).toThrow(
      /"price"; the aspects are: battery, screen/,
    );
    expect(() => postsAbout(madePosts([{ text: '' }]), clauses, probabilities, 'screen')).toThrow(/more than these 1/);
  });
});
