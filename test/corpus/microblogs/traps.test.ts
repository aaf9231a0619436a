import { describe, expect, test } from 'vitest';
import { withoutHtml, withoutNames } from '../../../packages/corpus/microblogs/reading/texts';
import { exactJson } from '../../../packages/corpus/values/exact-json';
import { countsOf, lines, read, rowsOf, tweet } from './reading';

/** Each trap of real files: counted, put right where it can be, and never the end of the reading. */
describe('traps of real files', () => {
  test('posts without a time are kept without one, after the others; dates in no calendar, too', async () => {
    const opened = await read(
      'tweets.jsonl',
      lines(
        tweet('1', '10', 'none', { created_at: null }),
        tweet('2', '10', 'impossible', { created_at: '2015-02-31 10:00:00' }),
        tweet('3', '10', 'timed'),
        tweet('4', '10', 'a day', { created_at: '2015-02-03' }),
        tweet('5', '10', 'year 9999', { created_at: '9999-12-31T23:59:00Z' }),
      ),
    );
    expect(rowsOf(opened).map(({ text, utc }) => [text, utc])).toEqual([
      ['timed', '2015-01-05T10:00'],
      ['a day', '2015-02-03T12:00'],
      ['none', undefined],
      ['impossible', undefined],
      ['year 9999', undefined],
    ]);
    expect(countsOf(opened)).toMatchObject({ undated: 1, 'impossible-date': 2, 'day-only': 1 });
  });

  test('posts without a user are left out, where others have one', async () => {
    const opened = await read(
      'tweets.jsonl',
      lines(
        tweet('1', '10', 'a'),
        tweet('2', '', 'b', { user: { followers_count: 3 } }),
        tweet('3', '', 'c', { user: 'empty', id: 1 }),
        { ...tweet('4', '', 'd'), user: null },
      ),
    );
    expect(rowsOf(opened).map(({ text }) => text)).toEqual(['a', 'c']);
    expect(countsOf(opened)).toMatchObject({ authorless: 2 });
  });

  test('ids beyond 2^53 are texts to the last digit, also where they are bare numbers', async () => {
    // 2^53 + 1 and 2^53 + 2 are one number to JSON.parse.
    const raw = [
      '{"id":9007199254740993,"text":"a","created_at":"2020-01-01T00:00:00Z","user":{"id":1267305591103467521},"entities":{"user_mentions":[]}}',
      '{"id":9007199254740994,"text":"b 9007199254740993","created_at":"2020-01-01T00:00:00Z","in_reply_to_status_id":9007199254740993,"user":{"id":1267305591103467522},"entities":{"user_mentions":[]}}',
    ];
    for (const content of [raw.join('\n'), `[${raw.join(',\n')}]`]) {
      const opened = await read('tweets.json', content);
      expect(rowsOf(opened)).toMatchObject([
        { user: 0, text: 'a' },
        { user: 1, text: 'b 9007199254740993', kind: 'reply', parent: 0, parentAuthor: 0 },
      ]);
      expect(countsOf(opened)).toMatchObject({ 'long-id': 5 });
    }
    expect(
      exactJson('{"a\\"1":[12345678901234567,-12345678901234567,1.5,1234567890123456.5],"b":"12345678901234567"}'),
    ).toEqual({
      'a"1': ['12345678901234567', '-12345678901234567', 1.5, 1234567890123456.5],
      b: '12345678901234567',
    });
  });

  test('ids that a spreadsheet rounded identify nothing', async () => {
    const opened = await read(
      'weibo.csv',
      'id,user,text,date\n4.46711E+15,a,一,2020-01-01 10:00\n4.46711E+15,a,二,2020-01-01 11:00\n',
    );
    expect(rowsOf(opened).map(({ text }) => text)).toEqual(['一', '二']);
    expect(countsOf(opened)).toMatchObject({ 'rounded-id': 2 });
  });

  test('rounded ids of users and of what is passed on name nobody', async () => {
    const table = await read(
      'tweets.csv',
      'id,user,text,parent\n1E+18,1.05E+18,a,1.2E+17\n2,1.05E+18,b,\n3,somebody,c,1.2E+17\n4,somebody,d,\n',
    );
    expect(rowsOf(table).map(({ text, kind, parent }) => [text, kind, parent])).toEqual([
      ['c', 'reply', -1],
      ['d', 'original', -1],
    ]);
    expect(countsOf(table)).toMatchObject({ authorless: 2, 'rounded-id': 3 });
    // Nor are all of one account where every author is rounded.
    await expect(read('tweets.csv', 'user,text\n1.05E+18,a\n1.06E+18,b\n')).rejects.toThrow('no post that can be read');

    const header = 'id,user_id,screen_name,text,created_at,source,bid,retweet_id,retweet_user_id';
    const weibo = await read(
      'weibo.csv',
      `${header}\n4.5E+15,1.27E+09,甲,一,2020-01-01,x,a,,\n4.5E+15,1.27E+09,乙,二,2020-01-01,x,b,4.4E+15,1.3E+09\n`,
    );
    expect(rowsOf(weibo).map(({ user, text, kind }) => [user, text, kind])).toEqual([
      [0, '一', 'original'],
      [1, '二', 'repost'],
    ]);
    expect(countsOf(weibo)).toMatchObject({ 'rounded-id': 6 });
  });

  test('tweets without entities name whom their text names', async () => {
    const opened = await read(
      'tweets.jsonl',
      lines(
        tweet('1', '10', 'hi'),
        tweet('2', '11', 'ask @NAME10, not me@example.org', { entities: {} }),
        tweet('3', '11', 'x', { entities: undefined }),
      ),
    );
    expect(rowsOf(opened)[1]).toMatchObject({ text: 'ask @user, not mail', mentions: [0] });
    expect(countsOf(opened)).toMatchObject({ 'no-entities': 2 });
  });

  test('what only a later post tells of a user is known', async () => {
    const bare = { user: { id_str: '10' } };
    const counted = { user: { id_str: '10', screen_name: 'first', followers_count: 5 } };
    const opened = await read(
      'tweets.jsonl',
      lines(
        tweet('1', '10', 'a', bare),
        tweet('2', '10', 'b', counted),
        tweet('3', '10', 'c', { user: { id_str: '10', screen_name: 'second', friends_count: 6 } }),
        tweet('4', '10', 'd', bare),
        tweet('5', '11', 'hi @first and @second', { entities: {} }),
      ),
    );
    expect(rowsOf(opened)[4].mentions).toEqual([0]);
    const { followers, following } = opened.microblogs.users;
    expect([followers[0], following[0]]).toEqual([5, 6]);
    const named = await read(
      'tweets.jsonl',
      lines(tweet('1', '10', 'a', bare), tweet('2', '10', 'b', counted), tweet('5', '11', '@FIRST', { entities: {} })),
    );
    expect(rowsOf(named)[2].mentions).toEqual([0]);
  });

  test('users with one post, and posts all in one language, are said', async () => {
    const opened = await read(
      'tweets.jsonl',
      lines(tweet('1', '10', 'a'), tweet('2', '11', 'b'), tweet('3', '11', 'c')),
    );
    expect(opened.notices.map(({ message }) => message)).toEqual([
      'Twitter: 1 of 2 users with one post, who say little about users.',
      'Twitter: all posts whose language is known are in one, en: culture, platform and language cannot be told apart.',
    ]);
    const two = await read('tweets.jsonl', lines(tweet('1', '10', 'a'), tweet('2', '10', 'b', { lang: 'fr' })));
    expect(two.notices).toEqual([]);
  });

  test('mixed time zones and none: each user by the own clock, times without a zone by none', async () => {
    const at = (user: string, date: string) => `${user},x ${date},${date}`;
    const rows = [
      ...[
        at('a', '2020-03-01 23:30:00 +0100'),
        at('a', '2020-06-01T23:30:00+02:00'),
        at('b', '2020-03-01T08:00:00-05:00'),
      ],
      ...[at('c', '2020-03-01T08:00:00Z'), at('d', '2020/3/1 8:00'), at('e', '1583049600')],
    ];
    const opened = await read('posts.csv', `user,text,date\n${rows.join('\n')}\n`);
    expect(rowsOf(opened).map(({ utc, local }) => [utc, local])).toEqual([
      ['2020-03-01T22:30', '2020-03-01T23:30'],
      ['2020-06-01T21:30', '2020-06-01T23:30'],
      ['2020-03-01T13:00', '2020-03-01T08:00'],
      ['2020-03-01T08:00', undefined],
      ['2020-03-01T08:00', undefined],
      ['2020-03-01T08:00', undefined],
    ]);
    const clocks = opened.notices.filter(({ kind }) => kind === 'no-clock').map(({ message }) => message);
    expect(clocks).toEqual([
      '1 time without a zone, read as UTC; the author’s own clock is not known of them.',
      'posts: of 6 posts with a time 3 are not by their author’s own clock: hours and weekends are told from the others.',
      'posts: users in 3 time zones, UTC−05:00 to UTC+02:00; each is measured by its own clock.',
    ]);
  });

  test.each([
    ['a line each', (records: string[]) => records.join('\n')],
    [
      'a list that is cut off',
      (records: string[]) => `[${[...records.slice(0, 1), ...records.slice(2), records[1]].join(',\n')}`,
    ],
  ])('broken lines are counted: %s', async (_, file) => {
    const records = [tweet('1', '10', 'a'), tweet('2', '10', 'b'), tweet('3', '10', 'c')].map((record) =>
      JSON.stringify(record),
    );
    records[1] = records[1].slice(0, 80);
    const opened = await read('tweets.json', file(records));
    expect(rowsOf(opened).map(({ text }) => text)).toEqual(['a', 'c']);
    expect(countsOf(opened)).toMatchObject({ 'broken-line': 1 });
  });

  test('a file whose first line is broken', async () => {
    const opened = await read(
      'tweets.jsonl',
      `${JSON.stringify(tweet('1', '10', 'a')).slice(0, 50)}\nnot JSON\n[1]\n${lines(tweet('2', '10', 'b'))}`,
    );
    expect(rowsOf(opened).map(({ text }) => text)).toEqual(['b']);
    expect(countsOf(opened)).toMatchObject({ 'broken-line': 3 });
  });

  test('posts that a file has twice are read once', async () => {
    const opened = await read(
      'tweets.jsonl',
      lines(tweet('1', '10', 'a'), tweet('1', '10', 'a'), tweet('1', '11', 'b')),
    );
    expect(rowsOf(opened)).toHaveLength(1);
    expect(countsOf(opened)).toMatchObject({ 'repeated-id': 2 });
  });

  test('HTML in texts is read as its reader saw it; what only looks like it stays', async () => {
    const opened = await read(
      'weibo.csv',
      'user,text\na,"一 &lt;3 <a href=""https://t.cn/x"">链接</a><br/>二"\na,3 < 5 and 7 > 6\na,AT&T & <3\n',
    );
    expect(rowsOf(opened).map(({ text }) => text)).toEqual(['一 <3 链接\n二', '3 < 5 and 7 > 6', 'AT&T & <3']);
    expect(countsOf(opened)).toMatchObject({ 'html-text': 1 });
  });

  test('no name is left in a text, nor an address of a user; the platform’s own words are nobody’s', async () => {
    const opened = await read(
      'weibo.csv',
      'user,text,parent\na,回复@某人:看 https://weibo.com/某人/Iz3?x=1 和http://twitter.com/somebody/status/1,\nb,转发微博,9\nc,参见http:,9\nd,好//@某人: 第一//@b:二,9\n',
    );
    expect(rowsOf(opened).map(({ text, kind, url }) => [text, kind, url])).toEqual([
      ['回复@user:看 https://weibo.com/user 和http://twitter.com/user', 'original', false],
      ['', 'repost', false],
      ['参见http:', 'repost', true],
      ['好', 'repost', false],
    ]);
    expect(countsOf(opened)).toMatchObject({ 'default-text': 1, 'cut-url': 1 });
  });

  test('pictures of emoticons are their names, those without one nothing', () => {
    const pictures = `<img src="a" alt="[doge]">一<img alt='[二哈]' src=b>二<IMG ALT=[ok] >三<img src="b">四`;
    expect(withoutHtml(pictures)).toBe('[doge]一[二哈]二[ok]三四');
    // A minute of searching, if each `alt` were searched for an end that is not there.
    const endless = `<img ${'alt=x '.repeat(100_000)}`;
    expect(withoutHtml(`<br>${endless}`)).toBe(endless.trim());
  });

  test('names in addresses go whatever their letters, and long names to their end', () => {
    for (const [text, masked] of [
      ['https://Twitter.com/alice', 'https://Twitter.com/user'],
      ['HTTPS://X.COM/alice?s=20 b', 'HTTPS://X.COM/user b'],
      ['http://twitter.com/#!/alice/status/1', 'http://twitter.com/user'],
      [`hi @${'a'.repeat(50)}`, 'hi @user'],
      [`x.com/${'a'.repeat(50)}`, 'x.com/user'],
    ]) {
      expect(withoutNames(text)).toBe(masked);
    }
  });

  test('records with fields too few or too many, and columns without a name', async () => {
    const opened = await read('weibo.csv', 'user,text,,date\na,一,x,2020-01-01 10:00\nb,二\n');
    expect(rowsOf(opened).map(({ text }) => text)).toEqual(['一', '二']);
    expect(countsOf(opened)).toMatchObject({ 'short-record': 1, undated: 1 });
    expect(opened.notices.find(({ kind }) => kind === 'unnamed-columns')?.message).toBe(
      'There are columns without a name: not read.',
    );
  });
});
