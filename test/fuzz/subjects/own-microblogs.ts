import path from 'node:path';
import { readOwnMicroblogs } from '../../../packages/corpus';
import type { FuzzedReader } from '../fuzz';
import { json, lines, mutateFile, text } from '../seeds';

/** A tweet object as Twitter's interface 1.1 gives it. */
export const tweet = (id: string, user: string, content: string, more: object = {}) => ({
  ...{ created_at: 'Mon Jan 05 10:00:00 +0000 2015', id_str: id, text: content, lang: 'en' },
  source: '<a href="http://twitter.com/download/iphone" rel="nofollow">Twitter for iPhone</a>',
  user: { id_str: user, screen_name: `name${user}`, utc_offset: -18_000, followers_count: 7, friends_count: 9 },
  entities: { hashtags: [], urls: [], user_mentions: [] },
  ...more,
});
const weiboPosts = [
  {
    ...{
      id: 4467107636950632,
      bid: 'Iz33N9J1h',
      user_id: 1669879400,
      screen_name: '某人',
      text: '早上好 @另一人 O网页链接',
    },
    ...{ created_at: '2020-01-31', full_created_at: '2020-01-31 23:40:00', source: 'iPhone客户端', at_users: '另一人' },
  },
  {
    ...{
      id: 4467107636950633,
      bid: 'Iz33N9J1i',
      user_id: 1669879400,
      text: '同意//@另一人:好',
      created_at: '2020-02-01',
    },
    retweet: { id: 1, user_id: 5, screen_name: '另一人', text: '好' },
  },
];
const tweets = [
  tweet('1', '10', 'Hello @name11 &amp; all', {
    entities: { hashtags: [{ text: 'x' }], urls: [], user_mentions: [{ id_str: '11', screen_name: 'name11' }] },
  }),
  tweet('2', '11', 'RT @name10: Hello', { retweeted_status: tweet('1', '10', 'Hello'), in_reply_to_user_id_str: '10' }),
  tweet('3', '11', 'this!', { quoted_status_id_str: '1', quoted_status: tweet('1', '10', 'Hello'), full_text: 'this' }),
];
const pages = {
  data: [
    { id: '1', author_id: '10', created_at: '2021-03-01T08:00:00.000Z', text: 'first', lang: 'en', source: 'Web' },
    {
      ...{
        id: '2',
        author_id: '11',
        created_at: '2021-03-01T09:00:00.000Z',
        text: '@ten no',
        in_reply_to_user_id: '10',
      },
      ...{
        referenced_tweets: [{ type: 'replied_to', id: '1' }],
        entities: { mentions: [{ id: '10', username: 'ten' }] },
      },
    },
  ],
  includes: {
    users: [{ id: '10', username: 'ten', public_metrics: { followers_count: 5, following_count: 6 } }],
    tweets: [{ id: '1', author_id: '10' }],
  },
};
export const ownMicroblogs: FuzzedReader = {
  name: 'own microblogs',
  seeds: [
    text(
      'tweets.js',
      `window.YTD.tweets.part0 = ${JSON.stringify(
        tweets.map((each) => ({ tweet: each })),
        null,
        2,
      )}`,
    ),
    text('tweets.jsonl', lines(...tweets)),
    json('tweets.json', tweets),
    json('condensed_2009.json', [
      {
        source: 'Web',
        id_str: '1',
        text: 'no',
        created_at: 'Wed Dec 23 17:38:18 +0000 2009',
        retweet_count: 28,
        is_retweet: false,
      },
    ]),
    json('v2.json', pages, 1),
    text('v2.jsonl', lines(pages, pages)),
    json('congress.json', [
      {
        id: '1',
        screen_name: 'RepA',
        user_id: '7',
        time: '2020-06-01T00:02:52-04:00',
        text: 'QT @RepA x',
        source: 'Web',
        link: 'https://www.twitter.com/RepA/statuses/1',
      },
    ]),
    json(
      '1669879400.json',
      { user: { id: '1669879400', screen_name: '某人', followers_count: 12 }, weibo: weiboPosts },
      1,
    ),
    text(
      '1669879400.csv',
      'id,bid,user_id,用户昵称,正文,头条文章url,完整日期,日期,工具,点赞数,是否原创,源用户id,源用户昵称,源微博id\n4467107636950632,Iz1,1669879400,某人,早上好 @另一人 O网页链接,,2020-01-31 23:40:00,2020-01-31,iPhone客户端,1.2万,True,,,\n2,Iz2,1669879400,某人,同意//@另一人:好,,,2020-02-01,微博,3,False,5,另一人,1\n',
    ),
    json('statuses.json', [
      {
        id: '1',
        text: '你好<br />世<img alt=[微笑] src="x"><a href="/n/某人">@某人</a>',
        user: { id: 5, screen_name: '某人' },
        reposts_count: 1,
        created_at: 'Fri Jan 31 23:40:00 +0800 2020',
        source: '<a href="http://x">y</a>',
      },
    ]),
    text(
      'posts.jsonl',
      lines({
        id: 't1',
        platform: 'twitter',
        author: 'somebody',
        culture: 'foreign',
        text: 'x',
        language: 'en',
        createdAt: '2023-02-23T20:00:00-05:00',
        mentions: ['a'],
        urls: ['https://example.org'],
        parent: 't0',
      }),
    ),
  ],
  mutate: mutateFile,
  read: (file, folder) => readOwnMicroblogs(file, { folder: path.join(folder, 'private') }),
};
