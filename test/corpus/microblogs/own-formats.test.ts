import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { microblogFormatOf, readOwnMicroblogs } from '../../../packages/corpus';
import { temporaryFile, temporaryFolder } from '../files';
import { countsOf, lines, read, rowsOf, tweet } from './reading';

const mention = (user: string) => ({
  hashtags: [],
  urls: [],
  user_mentions: [{ id_str: user, screen_name: `name${user}` }],
});

describe('tweet objects', () => {
  const tweets = [
    tweet('1', '10', 'Hello @name11 &amp; all', { entities: mention('11') }),
    tweet('2', '11', '@name10 yes', {
      ...{ in_reply_to_status_id_str: '1', in_reply_to_user_id_str: '10', entities: mention('10') },
      created_at: 'Mon Jan 05 11:30:00 +0000 2015',
    }),
    tweet('3', '11', 'RT @name10: Hello @name11 &amp; all', {
      ...{ retweeted_status: tweet('1', '10', 'Hello @name11 &amp; all'), entities: mention('10') },
      created_at: 'Mon Jan 05 12:00:00 +0000 2015',
    }),
    tweet('4', '11', 'this!', {
      ...{ quoted_status_id_str: '1', quoted_status: tweet('1', '10', 'Hello'), full_text: 'this, in full' },
      created_at: 'Mon Jan 05 13:00:00 +0000 2015',
    }),
  ];
  const expected = [
    { user: 0, kind: 'original', text: 'Hello @user & all', mentions: [1], parent: -1, parentAuthor: -1 },
    { user: 1, kind: 'reply', text: '@user yes', mentions: [0], parent: 0, parentAuthor: 0 },
    { user: 1, kind: 'repost', text: '', mentions: [], parent: 0, parentAuthor: 0 },
    { user: 1, kind: 'repost', text: 'this, in full', mentions: [], parent: 0, parentAuthor: 0 },
  ];

  test.each([
    ['a line each', lines(...tweets)],
    ['in a list', JSON.stringify(tweets, null, 1)],
    ['gzipped', gzipSync(lines(...tweets))],
    ['in UTF-16', Buffer.from(`\ufeff${lines(...tweets)}`, 'utf16le')],
  ])('are read %s: text, kind, clock, client, mentions, what is answered or passed on', async (_, content) => {
    const opened = await read('whatever.bin', content);
    expect(rowsOf(opened)).toMatchObject(expected);
    expect(rowsOf(opened)[0]).toMatchObject({
      ...{
        utc: '2015-01-05T10:00',
        local: '2015-01-05T05:00',
        client: 'Twitter for iPhone',
        language: 'en',
        url: false,
      },
    });
    const { platforms, cultures, users } = opened.microblogs;
    expect([platforms, cultures]).toEqual([['Twitter'], ['foreign']]);
    expect(Array.from(users.followers)).toEqual([7, 7]);
    expect(users.ids.every((id) => /^anon-[0-9a-f]{24}$/.test(id))).toBe(true);
    expect(countsOf(opened)).toMatchObject({ 'html-text': 2 });
  });

  test('condensed ones without a user are those of one account', async () => {
    const condensed = ['1', '2'].map((id) => ({
      ...{ source: 'Twitter Web Client', id_str: id, text: `no ${id}`, created_at: 'Wed Dec 23 17:38:18 +0000 2009' },
      ...{ retweet_count: 28, in_reply_to_user_id_str: null, favorite_count: 12, is_retweet: false },
    }));
    const opened = await read('condensed_2009.json', JSON.stringify(condensed));
    expect(rowsOf(opened)).toMatchObject([
      { user: 0, text: 'no 1', client: 'Twitter Web Client', local: undefined },
      { user: 0, text: 'no 2', kind: 'original' },
    ]);
  });

  test('of X’s archive are read out of the script, which is not run, as those of the account beside it', async () => {
    const folder = temporaryFolder();
    const entries = [
      { tweet: { ...tweet('1', '', '一二三'), user: undefined } },
      { tweet: { ...tweet('2', '', 'b'), user: undefined } },
    ];
    writeFileSync(path.join(folder, 'tweets.js'), `window.YTD.tweets.part0 = ${JSON.stringify(entries, null, 2)}`);
    writeFileSync(
      path.join(folder, 'account.js'),
      'window.YTD.account.part0 = [ { "account" : { "username" : "me", "accountId" : "99" } } ]',
    );
    const file = path.join(folder, 'tweets.js');
    expect(await microblogFormatOf(file)).toEqual({ container: 'document', shape: 'archived tweet' });
    const opened = await readOwnMicroblogs(file, { folder: path.join(folder, 'private') });
    expect(rowsOf(opened).map(({ text }) => text)).toEqual(['一二三', 'b']);
    expect(opened.microblogs.users.ids).toEqual([expect.stringMatching(/^anon-/)]);
  });

  test.each(['a page', 'a page a line', 'a tweet a line'])('of interface 2, %s', async (form) => {
    const data = [
      {
        id: '1',
        author_id: '10',
        created_at: '2021-03-01T08:00:00.000Z',
        text: 'first',
        lang: 'en',
        source: 'Twitter Web App',
      },
      {
        ...{ id: '2', author_id: '11', created_at: '2021-03-01T09:00:00.000Z', text: '@ten no', lang: 'en' },
        ...{ in_reply_to_user_id: '10', referenced_tweets: [{ type: 'replied_to', id: '1' }] },
        entities: { mentions: [{ id: '10', username: 'ten' }] },
      },
      {
        ...{ id: '3', author_id: '11', created_at: '2021-03-01T10:00:00.000Z', text: 'RT @ten: first', lang: 'en' },
        referenced_tweets: [{ type: 'retweeted', id: '1' }],
      },
    ];
    const includes = {
      users: [{ id: '10', username: 'ten', public_metrics: { followers_count: 5, following_count: 6 } }],
      tweets: [{ id: '1', author_id: '10' }],
    };
    const content = {
      'a page': JSON.stringify({ data, includes, meta: {} }, null, 1),
      'a page a line': lines({ data: data.slice(0, 1), includes }, { data: data.slice(1), includes }),
      'a tweet a line': lines(...data),
    }[form] as string;
    const opened = await read('v2.json', content);
    expect(rowsOf(opened)).toMatchObject([
      {
        user: 0,
        kind: 'original',
        text: 'first',
        client: 'Twitter Web App',
        utc: '2021-03-01T08:00',
        local: undefined,
      },
      { user: 1, kind: 'reply', mentions: [0], parent: 0, parentAuthor: 0 },
      { user: 1, kind: 'repost', text: '', parent: 0, parentAuthor: 0 },
    ]);
    expect(opened.microblogs.users.followers[0]).toBe(form === 'a tweet a line' ? -1 : 5);
  });

  test('of the archive of Congress: RT and QT pass on, the link says what', async () => {
    const record = (id: string, link: string, text: string) => ({
      ...{ id, screen_name: 'RepA', user_id: '7', time: '2020-06-01T00:02:52-04:00', text, source: 'Twitter for iPad' },
      link: `https://www.twitter.com/RepA/statuses/${link}`,
    });
    const opened = await read(
      'congress.json',
      JSON.stringify([
        record('1', '1', 'We pray.'),
        record('2', '1', 'RT @RepA We pray.'),
        record('3', '3', 'True. QT @RepA We pray.'),
      ]),
    );
    expect(rowsOf(opened)).toMatchObject([
      { kind: 'original', text: 'We pray.', utc: '2020-06-01T04:02', local: undefined },
      { kind: 'repost', text: '', parent: 0, parentAuthor: 0 },
      { kind: 'repost', text: 'True.', parent: -1, parentAuthor: 0 },
    ]);
  });
});

describe('weibo-crawler', () => {
  const posts = [
    {
      ...{
        id: 4467107636950632,
        bid: 'Iz33N9J1h',
        user_id: 1669879400,
        screen_name: '某人',
        text: '早上好 @另一人 O网页链接',
      },
      ...{
        created_at: '2020-01-31',
        full_created_at: '2020-01-31 23:40:00',
        source: 'iPhone客户端',
        at_users: '另一人',
      },
    },
    {
      ...{ id: 4467107636950633, bid: 'Iz33N9J1i', user_id: 1669879400, screen_name: '某人', text: '同意//@另一人:好' },
      ...{
        created_at: '2020-02-01',
        source: '微博 weibo.com',
        retweet: { id: 1, user_id: 5, screen_name: '另一人', text: '好' },
      },
    },
  ];
  const expected = [
    { user: 0, kind: 'original', text: '早上好 @user O网页链接', client: 'iPhone客户端', language: 'zh', url: true },
    {
      user: 0,
      kind: 'repost',
      text: '同意',
      client: '微博 weibo.com',
      utc: '2020-02-01T04:00',
      local: '2020-02-01T12:00',
    },
  ];

  test('JSON: the user beside the posts, China’s clock, what a repost adds', async () => {
    const user = { id: '1669879400', screen_name: '某人', followers_count: 12, follow_count: 3 };
    const opened = await read('1669879400.json', JSON.stringify({ user, weibo: posts }, null, 1));
    expect(rowsOf(opened)).toMatchObject(expected);
    expect(rowsOf(opened)[0]).toMatchObject({ utc: '2020-01-31T15:40', local: '2020-01-31T23:40' });
    const { platforms, cultures, users } = opened.microblogs;
    expect([platforms, cultures, users.followers[0], users.following[0], users.utcOffset[0]]).toEqual([
      ...[['Weibo'], ['domestic'], 12, 3, 480],
    ]);
    expect(countsOf(opened)).toMatchObject({ 'day-only': 1 });
  });

  test.each([
    [
      'Chinese',
      'id,bid,user_id,用户昵称,正文,头条文章url,完整日期,日期,工具,点赞数,是否原创,源用户id,源用户昵称,源微博id',
    ],
    [
      'English',
      'id,bvid,user_id,screen_name,text,article_url,full_created_at,created_at,source,attitudes_count,is_original,retweet_user_id,retweet_screen_name,retweet_id',
    ],
  ])('CSV with %s names of columns', async (_, header) => {
    const rows = [
      '4467107636950632,Iz1,1669879400,某人,早上好 @另一人 O网页链接,,2020-01-31 23:40:00,2020-01-31,iPhone客户端,1.2万,True,,,',
      '4467107636950633,Iz2,1669879400,某人,同意//@另一人:好,,,2020-02-01,微博 weibo.com,3,False,5,另一人,1',
    ];
    const opened = await read('1669879400.csv', `\ufeff${header}\n${rows.join('\n')}\n`);
    expect(rowsOf(opened)).toMatchObject(expected);
  });

  test('CSV of the early versions, which name no user: the file is named by the number', async () => {
    const opened = await read(
      '1669879400.csv',
      'id,bid,正文,日期,工具\n1,a,一,2019-01-01,微博\n2,b,二,2019-01-02,微博\n',
    );
    expect(opened.microblogs.users.ids).toEqual([expect.stringMatching(/^anon-/)]);
    expect(rowsOf(opened).map(({ text }) => text)).toEqual(['一', '二']);
  });

  test('a file that is named by a user’s number shows the number nowhere', async () => {
    const csv = 'id,bid,正文,日期,工具\n1,a,一,2019-01-01,微博\n2,b,二,never,微博\n';
    const archive = `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { ...tweet('1', '', 'a'), user: undefined } }])}`;
    const files = { '1267305591.csv': csv, '1267305591.js': archive, '12673.csv': 'text,date\na,2020-01-01\n' };
    for (const [file, content] of Object.entries(files)) {
      const opened = await read(file, content);
      expect(JSON.stringify(opened)).not.toMatch(/12673/);
      expect([opened.name, opened.label]).toEqual(['my-account', 'microblogs of one account']);
      expect(opened.microblogs.users.ids).toEqual([expect.stringMatching(/^anon-/)]);
    }
  });

  test('CSV as it is today: a tab behind numbers, rows without what is passed on, the whole time in a column of its own', async () => {
    const own =
      'id,bid,正文,头条文章url,原始图片url,视频url,Live Photo视频url,位置,日期,工具,点赞数,评论数,转发数,话题,@用户,完整日期,是否编辑过,编辑次数';
    const source = own.split(',').map((name) => `源微博${name}`);
    const header = [own, '是否原创,源用户id,源用户昵称', ...source].join(',');
    const cells = (id: string, text: string) =>
      `${id}\t,Iz${id},${text},,,,,,2020-01-31T23:40:00,iPhone客户端,1,2,3,,,2020-01-31 23:40:00,False,0`;
    const rows = [`${cells('1', '一')},True`, `${cells('2', '转发微博')},False,1669879400,某人,${cells('1', '一')}`];
    const opened = await read('1669879400.csv', `\ufeff${header}\r\n${rows.join('\r\n')}\r\n`);
    expect(rowsOf(opened)).toMatchObject([
      { user: 0, kind: 'original', text: '一', local: '2020-01-31T23:40', client: 'iPhone客户端' },
      { user: 0, kind: 'repost', text: '', parent: 0, parentAuthor: 0 },
    ]);
    expect(countsOf(opened)).toEqual({ 'default-text': 1, 'one-language': 2 });
  });

  test('Weibo’s own objects: HTML in texts and clients, names resolved to users of the file', async () => {
    const status = (id: string, user: object, text: string) => ({
      ...{ id, text, user, reposts_count: 1, created_at: 'Fri Jan 31 23:40:00 +0800 2020' },
      source: '<a href="http://app.weibo.com/t/feed/3auC5p" rel="nofollow">皮皮时光机</a>',
    });
    const opened = await read(
      'statuses.json',
      JSON.stringify([
        status(
          '1',
          { id: 5, screen_name: '另一人' },
          '你好<br />世界<span class="url-icon"><img alt=[微笑] src="x"></span>',
        ),
        status(
          '2',
          { id: 6, screen_name: '某人' },
          '看<a href="/n/另一人">@另一人</a> &lt;3 <a href="https://t.cn/x">网页链接</a>',
        ),
      ]),
    );
    expect(rowsOf(opened)).toMatchObject([
      { user: 0, text: '你好\n世界[微笑]', client: '皮皮时光机', url: false },
      { user: 1, text: '看@user <3 网页链接', mentions: [0], url: true },
    ]);
    expect(countsOf(opened)).toMatchObject({ 'html-text': 2 });
  });
});

describe('posts of this project and tables', () => {
  test('JSON Lines of posts keep each author’s clock and order the domestic platform first', async () => {
    const post = (id: string, platform: string, author: string, more: object) => ({
      ...{ id, platform, author, culture: platform === 'weibo' ? 'domestic' : 'foreign', text: `text of ${id}` },
      ...{ language: 'en', createdAt: '2023-02-23T20:00:00-05:00', ...more },
    });
    const author = `anon-${'a'.repeat(24)}`;
    const opened = await read(
      'posts.jsonl',
      lines(
        post('t1', 'twitter', author, { client: 'web', urls: ['https://example.org'] }),
        post('t2', 'twitter', 'somebody', { parent: 't1', mentions: [author], createdAt: '2023-02-23T20:00:00+01:00' }),
        post('w1', 'weibo', 'somebody', { createdAt: '2023-02-23T20:00:00+08:00' }),
      ),
    );
    expect(opened.microblogs.platforms).toEqual(['Weibo', 'Twitter']);
    expect(rowsOf(opened)).toMatchObject([
      { user: 0, utc: '2023-02-24T01:00', local: '2023-02-23T20:00', client: 'web', url: true },
      { user: 1, kind: 'reply', parent: 0, mentions: [0], local: '2023-02-23T20:00', utc: '2023-02-23T19:00' },
      { user: 2, kind: 'original', local: '2023-02-23T20:00' },
    ]);
    expect(opened.microblogs.users.ids[0]).toBe(author);
    expect(opened.sampling).toHaveLength(2);
  });

  test('a table with usual names of columns, of another platform', async () => {
    const opened = await read(
      'mastodon.csv',
      'id,user,body,date,source\n1,ann,"hello, @bob",2020-01-02 03:04,web\n2,bob,hi all of you,2020-01-03 03:04,app\n',
    );
    expect(opened.microblogs.platforms).toEqual(['mastodon']);
    expect(opened.microblogs.cultures).toEqual(['foreign']);
    expect(rowsOf(opened)).toMatchObject([
      { user: 0, text: 'hello, @user', mentions: [1], client: 'web', utc: '2020-01-02T03:04', local: undefined },
      { user: 1, client: 'app' },
    ]);
    expect(opened.sampling[0]).toMatch(/^mastodon: /);
  });

  test('a table by a map; of three platforms the two with most posts', async () => {
    const rows = ['A', 'A', 'B', 'C', 'C'].map((where, i) => `${where},u${i},今天的天气真不错${i}`);
    const opened = await read('mine.csv', `where,who,what\n${rows.join('\n')}\n`, {
      map: 'platform=where,author=who,text=what',
    });
    expect(opened.microblogs.platforms).toEqual(['A', 'C']);
    expect(opened.microblogs.cultures).toEqual(['domestic', 'domestic']);
    expect(countsOf(opened)).toMatchObject({ 'many-platforms': 1, undated: 4 });
  });

  test('tables of FiveThirtyEight: the month first', async () => {
    const opened = await read(
      'twitter-ratio.csv',
      'created_at,text,url,replies,retweets,favorites,user\n10/23/17 12:30,a b,https://x,1,2,3,realDonaldTrump\n',
    );
    expect(rowsOf(opened)).toMatchObject([{ utc: '2017-10-23T12:30', local: undefined }]);
    expect(opened.microblogs.platforms).toEqual(['Twitter']);
  });

  test.each([
    ['nothing but blanks', 'empty.csv', ' \n\n', /is empty: it holds no posts\.$/],
    ['no byte', 'empty.jsonl', '', /is empty: it holds no posts\.$/],
    ['a header alone', 'header.csv', 'text,user\n', /holds no post that can be read/],
    [
      'no column for the text',
      'columns.csv',
      'colour,size\nred,1\n',
      /which column is the text\? .* its columns are: colour, size\.$/,
    ],
    [
      'objects that are no posts',
      'other.jsonl',
      '{"a":1}\n{"a":2}',
      /holds no post that can be read: 2 lines or elements/,
    ],
    [
      'half a gzip file',
      'cut.jsonl.gz',
      gzipSync(lines(tweet('1', '2', 'x'))).subarray(0, 60),
      /is not a whole gzip file/,
    ],
  ])('%s is one clear line', async (_, name, content, message) => {
    await expect(read(name, content)).rejects.toThrow(message);
  });

  test('a missing file and a folder without posts, too', async () => {
    await expect(readOwnMicroblogs('/nowhere/posts.json')).rejects.toThrow('There is no file /nowhere/posts.json');
    await expect(readOwnMicroblogs(path.dirname(temporaryFile('a', 'b')))).rejects.toThrow('is a folder without posts');
  });

  test('a folder is read as one: an account a file, two platforms', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'weibo'));
    const csv = (id: string, text: string) => `id,bid,正文,日期,工具\n${id},a,${text},2019-01-01 10:00,微博\n`;
    writeFileSync(path.join(folder, 'weibo', '1669879400.csv'), csv('1', '一'));
    writeFileSync(path.join(folder, 'weibo', '1669879401.csv'), csv('2', '二'));
    writeFileSync(path.join(folder, 'weibo', 'users.csv'), '用户id,昵称\n1,某人\n');
    writeFileSync(path.join(folder, 'picture.jpg'), 'no posts');
    writeFileSync(path.join(folder, 'a.jsonl'), lines(tweet('1', '10', 'a')));
    const opened = await readOwnMicroblogs(folder, { folder: path.join(temporaryFolder(), 'private') });
    expect(opened.microblogs.platforms).toEqual(['Weibo', 'Twitter']);
    expect(rowsOf(opened).map(({ user, text }) => [user, text])).toEqual([
      [0, 'a'],
      [1, '一'],
      [2, '二'],
    ]);
    expect(opened.sampling.map((sentence) => sentence.slice(0, 7))).toEqual(['Weibo: ', 'Twitter']);
  });
});
