import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  airlinePosts,
  brandOfModel,
  jdPhonePosts,
  publicBrandPosts,
  readHuaweiDaily,
  readPublicPosts,
  redmi6Posts,
} from '../../../packages/corpus';
import { tallyNotices } from '../../../packages/corpus/formats/notice';
import { projectFolder } from '../../../src/project';
import { collect, temporaryFile, temporaryFolder } from '../files';

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const kinds = (tally: ReturnType<typeof tallyNotices>) => tally.notices().map(({ kind }) => kind);

describe('the formats of dated posts', () => {
  test('JD: likes, replies, brand of the model, and five stars for everybody', async () => {
    const file = temporaryFile(
      'jd.csv',
      '\uFEFF用户ID,评论内容,会员级别,点赞数,回复数,得分,价格,购买时间,手机型号,销量\r\n' +
        '1.00008E+11,"不错，喜欢",0,19,50,5,5999,2020/3/4 16:30,荣耀9X,1\r\n',
    );
    const tally = tallyNotices('jd', {});
    expect(await collect(jdPhonePosts(file, tally))).toEqual([
      {
        id: 'jd-phones:1',
        text: '不错，喜欢',
        platform: 'JD',
        time: { day: day('2020-03-04'), second: 59_400 },
        likes: 19,
        comments: 50,
        stars: 5,
        brand: 'Honor',
      },
    ]);
    expect(kinds(tally)).toEqual(['rounded-id', 'selection']);
    expect(['Redmi Note8 小米', 'Apple iPhone 11', 'HUAWEI P30', 'Nokia'].map(brandOfModel)).toEqual([
      'Xiaomi',
      'Apple',
      'Huawei',
      undefined,
    ]);
  });

  test('Redmi 6: helpful votes, bytes put right, a last record one field short', async () => {
    const file = temporaryFile(
      'redmi.csv',
      '\uFEFFReview Title,Customer name,Rating,Date,Category,Comments,Useful\n' +
        'Good,Somebody,4.0 out of 5 stars,on 1 October 2018,Display,"isnﾒt it?\nYes",One person found this helpful\n' +
        'Bad,Other,1.0 out of 5 stars,on 2 October 2018,Others,no,\n' +
        'Ok,Third,3.0 out of 5 stars,on 3 October 2018,Others,"1,000",23 people found this helpful\n' +
        'Last,Fourth,2.0 out of 5 stars,on 4 October 2018,Others,short',
    );
    const tally = tallyNotices('redmi6', {});
    const posts = await collect(redmi6Posts(file, tally));
    expect(posts.map(({ text, likes, stars }) => [text, likes, stars])).toEqual([
      ['Good\nisn’t it?\nYes', 1, 4],
      ['Bad\nno', 0, 1],
      ['Ok\n1,000', 23, 3],
      ['Last\nshort', -1, 2],
    ]);
    expect(posts[0].time.day).toBe(day('2018-10-01'));
    expect(kinds(tally)).toEqual(['selection', 'double-encoded', 'short-record']);
    expect(JSON.stringify(posts)).not.toMatch(/Somebody|Other|Third/);
  });

  test('Huawei on Weibo: dates put right or left out, a cap on posts, sides without a post', async () => {
    const record = (date: string, posts: number) => ({
      ...{ 日期序号: date, 微博条数: posts, 积极条数: 14, 消极条数: 6, 中性条数: 1 },
      ...{ 积极转发: 725, 积极评论: 1359, 积极赞: 3161, 消极转发: 492, 消极评论: 2795, 消极赞: 3975 },
      ...{ 中性转发: 22, 中性评论: 323, 中性赞: 221 },
      ...{ 积极作者: 'someone', 积极微博: '好', 消极作者: '0', 消极微博: '0' },
    });
    const dates = [
      '2019-04-24',
      '22019-04-23',
      '2019-09-31',
      '2019-05-01',
      '2019-05-02',
      '2019-05-03',
      '2019-05-04',
      '2019-05-05',
    ];
    const records = [...dates.map((date) => record(date, 30)), { ...record('2019-05-06', 7), 消极微博: 110 }];
    const tally = tallyNotices('huawei', {});
    const { daily, topPosts } = await readHuaweiDaily(temporaryFile('a.json', JSON.stringify(records)), tally);
    expect(daily.day.length).toBe(8);
    expect([daily.day[0], daily.day[1]]).toEqual([day('2019-04-23'), day('2019-04-24')]);
    expect(daily.bySentiment.negative.likes[0]).toBe(3975);
    expect(daily.bySentiment.neutral.shares[7]).toBe(22);
    expect(topPosts.filter(({ label }) => label === 'negative').map(({ text }) => text)).toEqual(['110']);
    expect(topPosts).toHaveLength(9);
    expect(tally.notices().map(({ kind, count }) => [kind, count])).toEqual([
      ['capped-count', 7],
      ['selection', 9],
      ['mended-date', 1],
      ['impossible-date', 1],
      ['number-text', 1],
    ]);
    expect(tally.notices()[0].message).toContain('never more than 30 posts a day, and exactly so many on 7 of 8 days');
    expect(JSON.stringify(topPosts)).not.toContain('someone');
    await expect(readHuaweiDaily(temporaryFile('a.json', '{}'), tally)).rejects.toThrow('expected an array');
    await expect(readHuaweiDaily(temporaryFile('a.json', '[{'), tally)).rejects.toThrow('a.json is not JSON');
  });

  test('airlines: the date of −0800, also where a comma was lost', async () => {
    const file = temporaryFile(
      'tweets.csv',
      'tweet_id,airline_sentiment,airline,name,retweet_count,text,tweet_coord,tweet_created,,,,\n' +
        '5.7E+17,positive,United,someone,3,thanks,,2015-02-24 23:35:52 -0800,,,,\n' +
        '5.7E+17,negative,Delta,someone,0,bad,2015-02-24 01:00:00 -0800,,,,,\n',
    );
    const tally = tallyNotices('airline', {});
    const posts = await collect(airlinePosts(file, tally));
    expect(posts.map(({ time, shares, brand, label }) => [time.day, shares, brand, label])).toEqual([
      [day('2015-02-24'), 3, 'United', 'positive'],
      [day('2015-02-24'), 0, 'Delta', 'negative'],
    ]);
    expect(kinds(tally)).toEqual(['unnamed-columns', 'selection', 'mended-date']);
  });

  test('files that are missing, or others than the catalogue says', async () => {
    await expect(publicBrandPosts(temporaryFolder())).rejects.toThrow('run: npx crosscultural data fetch');
    const other = temporaryFile('brand/en/redmi6/redmi6.csv', 'a,b\n');
    await expect(readPublicPosts(['redmi6'], path.join(other, '../../../..'))).rejects.toThrow(
      'redmi6.csv is not the file of the catalogue',
    );
  });
});

const mirror = path.join(projectFolder, '..', 'shared', 'data');

describe.runIf(existsSync(mirror))('the real files', () => {
  test('three platforms in time order, each with its selection', async () => {
    const { posts, labels, notices, label } = await publicBrandPosts(mirror);
    expect(label).toBe('public posts (JD, Amazon.in, Weibo)');
    expect(posts.ids).toHaveLength(4722 + 280 + 780);
    expect(posts.brands).toEqual(['Apple', 'Honor', 'Huawei', 'Xiaomi']);
    expect(posts.day.every((value, at) => at === 0 || value >= posts.day[at - 1])).toBe(true);
    expect(labels?.filter((value) => value === 2)).toHaveLength(391);
    expect(notices.filter(({ kind }) => kind === 'selection')).toHaveLength(3);
    expect(notices.find(({ kind }) => kind === 'capped-count')?.message).toContain('on 359 of 391 days');
  });

  test('airline tweets', async () => {
    const { posts } = await readPublicPosts(['airline'], mirror);
    expect(new Set(posts.day).size).toBe(9);
    expect(posts.ids.length).toBe(14_605 - 10);
  });
});
