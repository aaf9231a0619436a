import { describe, expect, it } from 'vitest';
import { collectivismMeasures, compareCollectivism, groupHashtags, hashtagNames } from '../../../packages/culture';
import { madeRead, simulatedRead } from '../behaviour/made-read';

describe('hashtagNames', () => {
  it('reads what stands between two signs, or the word after one', () => {
    expect(hashtagNames('#早安# 你好 #音乐 节#', 'pair')).toEqual(['早安', '音乐 节']); // good morning; music festival
    expect(hashtagNames('#Music now, #music and #2023', 'word')).toEqual(['music']);
    expect(hashtagNames('&#39;a#b', 'word')).toEqual([]);
    expect(hashtagNames('一 // 二', 'pair')).toEqual([]);
    expect(hashtagNames('好//@甲:#转#', 'pair')).toEqual([]); // what is passed on is not the author's
  });
});

describe('groupHashtags', () => {
  it('are those of at least ten users of a platform', () => {
    const many = Array.from({ length: 10 }, (_, i) => ({ author: `a${i}`, text: `#春节# 第${i}` })); // Spring Festival
    const nine = Array.from({ length: 9 }, (_, i) => ({ author: `a${i}`, text: `#小组# ${i}` })); // a small group
    const often = Array.from({ length: 12 }, (_, i) => ({ author: 'b', text: `#日记# ${i}` })); // one user's diary
    const read = madeRead([...many, ...nine, ...often, { author: 'b', text: '没有' }]);
    const tagged = groupHashtags(read.microblogs);
    const of = (tag: string) => [
      ...new Set(Array.from(tagged).filter((_, row) => read.microblogs.texts[row].includes(tag))),
    ];
    expect([of('春节'), of('小组'), of('日记'), of('没有')]).toEqual([[1], [0], [0], [255]]);
  });
});

describe('collectivismMeasures', () => {
  it('count posts by hand', () => {
    const read = madeRead([
      { author: 'a', text: '我在家' }, // I am at home
      { author: 'a', text: '我们走吧 @b' }, // let us go
      { author: 'a', text: '下雨了' }, // it rains
    ]);
    const shares = collectivismMeasures(read).map(({ id, numerator, denominator }) => [
      id,
      numerator[0],
      denominator[0],
    ]);
    expect(shares).toEqual([
      ['I', 1, 3],
      ['we', 1, 3],
      ['weOfPronouns', 1, 2],
      ['mention', 1, 3],
      ['groupHashtag', 0, 0],
    ]);
  });
});

describe('compareCollectivism', () => {
  const { read } = simulatedRead(60, 2023);

  it('finds the planted gap in pronouns and mentions', () => {
    const rows = compareCollectivism(read, { seed: 1 });
    const agrees = Object.fromEntries(rows.map((row) => [row.id, row.agrees]));
    expect(agrees).toMatchObject({
      I: 'as expected',
      we: 'as expected',
      weOfPronouns: 'as expected',
      mention: 'as expected',
    });
  });

  it('cannot tell of two platforms of one culture', () => {
    const same = { ...read, microblogs: { ...read.microblogs, cultures: ['foreign', 'foreign'] as const } };
    const rows = compareCollectivism(same, { seed: 1 });
    expect(rows.some(({ significant }) => significant)).toBe(true);
    expect(new Set(rows.map(({ agrees }) => agrees))).toEqual(new Set(['cannot tell']));
  });

  it('finds none among users dealt to platforms at random', () => {
    const { microblogs } = read;
    const platform = microblogs.users.platform.map((_, user) => user % 2);
    const shuffled = { ...read, microblogs: { ...microblogs, users: { ...microblogs.users, platform } } };
    const rows = compareCollectivism(shuffled, { seed: 1 });
    expect(rows.filter(({ id }) => id !== 'groupHashtag').map(({ agrees }) => agrees)).toEqual(
      Array(4).fill('cannot tell'),
    );
  });
});
