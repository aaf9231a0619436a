import { describe, expect, test } from 'vitest';
import { collectPosts, noLabel, postsToColumns, readOwnPosts } from '../../../packages/corpus';
import { isoDay } from '../../../packages/corpus/values/times';
import { temporaryFile, temporaryFolder } from '../files';

const read = (content: string | Uint8Array, map?: string, name = 'posts.csv') =>
  readOwnPosts(temporaryFile(name, content), { map });
const kinds = ({ notices }: { notices: { kind: string; count?: number }[] }) =>
  notices.map(({ kind, count }) => (count === undefined ? kind : `${kind} ${count}`));
const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

describe('readOwnPosts', () => {
  test('knows columns by their usual names, in Chinese', async () => {
    // Text, published, likes, comments, reposts, platform: the later post comes first.
    const csv = [
      '微博正文,发布时间,点赞数,评论数,转发数,平台',
      '"很好，喜欢",2023年02月24日 10:48,1.2万,100万+,"1,533",微博',
      '一般,2023/2/3 20:50,赞,,7,抖音',
    ].join('\r\n');
    const opened = await read(csv);
    expect(opened.name).toBe('posts');
    expect(opened.label).toBe('posts of posts.csv');
    expect(opened.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(opened.posts).toEqual({
      ids: ['posts:2', 'posts:1'],
      texts: ['一般', '很好，喜欢'],
      platforms: ['微博', '抖音'],
      platform: Uint8Array.of(1, 0),
      day: Int32Array.of(day('2023-02-03'), day('2023-02-24')),
      likes: Int32Array.of(0, 12_000),
      shares: Int32Array.of(7, 1533),
      comments: Int32Array.of(-1, 1_000_000),
    });
    expect(opened.labels).toBeUndefined();
    expect(opened.notices).toEqual([]);
  });

  test('takes a map, constants, stars, brands and labels', async () => {
    const csv =
      'body,when,who,stars,mood\ngood,2023-01-02,a,5,POS\nbad,2023-01-01,b,,消极\nso,2023-01-03,c,★★★★☆,mixed\n';
    const opened = await read(csv, 'text=body,createdAt=when,platform==Weibo,brand==Xiaomi,label=mood');
    expect(opened.posts.platforms).toEqual(['Weibo']);
    expect(opened.posts.brands).toEqual(['Xiaomi']);
    expect(opened.posts.brand).toEqual(Uint8Array.of(0, 0, 0));
    expect(opened.posts.stars).toEqual(Uint8Array.of(0, 5, 4));
    expect(opened.labels).toEqual(Uint8Array.of(0, 2, noLabel));
    expect(kinds(opened)).toEqual(['unlabelled 1', 'missing-class 0']);
    expect(opened.notices[1].message).toBe('No post of 2 labelled posts is labelled neutral.');
    expect(JSON.stringify(opened)).not.toContain('"a"');
  });

  test('stars out of ten are halved, which is said; a cell that gives none is counted; none leaves them out', async () => {
    const csv = 'text,date,score\na,2020-01-01,10\nb,2020-01-02,８/10\nc,2020-01-03,4\nd,2020-01-04,good\n';
    const opened = await read(csv);
    expect(opened.posts.stars).toEqual(Uint8Array.of(5, 4, 2, 0));
    expect(opened.notices.map(({ message }) => message)).toEqual([
      'The stars are read as out of 10, so that 8 is 4 of 5: 1 of 2 numbers in "score" are above 5.',
      '1 cell of stars that cannot be read, left empty, in line 5 ("good").',
    ]);
    const without = await read(csv, 'stars=none');
    expect(without.posts.stars).toBeUndefined();
    expect(without.notices).toEqual([]);
    const lines = ['{"text":"a","date":"2020-01-01","score":5}', '{"text":"b","date":"2020-01-02","score":3}'];
    expect((await read(lines.join('\n'), 'stars=none', 'a.jsonl')).posts.stars).toBeUndefined();
  });

  test('JSON Lines: numbers as contents, missing keys, a line that was cut off', async () => {
    const lines = [
      { text: 42, created_at: 'Fri Jan 15 08:36:13 +0800 2021', likes: 3 },
      { text: 'b', created_at: '2021-01-14', platform: 'Mastodon' },
    ].map((line) => JSON.stringify(line));
    const opened = await read(`${lines.join('\n')}\n{"text": "c`, '', 'my-posts.jsonl');
    expect(opened.posts.texts).toEqual(['b', '42']);
    expect(opened.posts.likes).toEqual(Int32Array.of(-1, 3));
    expect(opened.posts.platforms).toEqual(['my-posts', 'Mastodon']);
    expect(kinds(opened)).toEqual(['number-text 1', 'broken-line 1']);
  });

  test('JSON Lines: a field keeps the key that it was first taken from, and may be missing at first', async () => {
    const lines = [
      { content: 'a' },
      { content: 'b', date: '2021-01-01' },
      { text: 'no', content: 'c', date: '2021-01-02' },
    ];
    const content = lines.map((line) => JSON.stringify(line)).join('\n');
    const opened = await read(content, '', 'a.jsonl');
    expect(opened.posts.texts).toEqual(['b', 'c']);
    expect(kinds(opened)).toEqual(['undated 1']);
    await expect(read(content, 'likes=hearts', 'a.jsonl')).rejects.toThrow(
      'has no column "hearts"; its columns are: content',
    );
    await expect(read('{"text": "a"}', '', 'a.jsonl')).rejects.toThrow('which column is the date?');
    await expect(read('', '', 'a.jsonl')).rejects.toThrow('which column is the text?');
  });

  test('quotes inside a field are only characters', async () => {
    const { posts } = await read('text,date\na 5" phone,2020-01-01\n"say ""no""",2020-01-02\n');
    expect(posts.texts).toEqual(['a 5" phone', 'say "no"']);
  });

  test.each<[string, string, string]>([
    ['a,b\n1,2\n', '', 'which column is the text? Say --map text=COLUMN; its columns are: a, b.'],
    ['text,b\n1,2\n', '', 'which column is the date? Say --map createdAt=COLUMN; its columns are: text, b.'],
    ['text,date\n1,2\n', 'likes=hearts', 'has no column "hearts"; its columns are: text, date.'],
    ['text,date\n1,2\n', 'colour=a', '--map names the field "colour"; the fields are id, text, createdAt,'],
    ['text,date\n1,2\n', 'likes==3', 'one value for all works only for platform, brand.'],
    ['text,date\n1,no\n', '', 'holds no post with a date (1 post without a date that can be read'],
    ['text,date\n', '', 'holds no post with a date (0 rows below a header).'],
    ['text,date\n"open,2020-01-01\n', '', 'ends inside a quoted field'],
  ])('%j %s: says what is wrong', async (content, map, message) => {
    await expect(read(content, map)).rejects.toThrow(message);
    await expect(read(content, map)).rejects.toMatchObject({ name: 'UserError' });
  });

  test('a file that is not there', async () => {
    await expect(readOwnPosts(`${temporaryFolder()}/none.csv`)).rejects.toThrow('There is no file');
  });
});

describe('traps', () => {
  test('contents that are numbers stay texts', async () => {
    const { posts } = await read('text,date\n007,2020-01-01\n1.50,2020-01-02\n');
    expect(posts.texts).toEqual(['007', '1.50']);
  });

  test('GB18030 with a mark', async () => {
    // 微博正文,发布时间 (text, published) and 很好 (very good).
    const header = [
      0xce, 0xa2, 0xb2, 0xa9, 0xd5, 0xfd, 0xce, 0xc4, 0x2c, 0xb7, 0xa2, 0xb2, 0xbc, 0xca, 0xb1, 0xbc, 0xe4,
    ];
    const row = [0xba, 0xdc, 0xba, 0xc3, ...Buffer.from(',2020-01-01\n')];
    const opened = await read(Buffer.from([0x84, 0x31, 0x95, 0x33, ...header, 0x0a, ...row]));
    expect(opened.posts.texts).toEqual(['很好']);
    expect(opened.notices[0].message).toBe('The file is not UTF-8; it was read as GB18030.');
  });

  test('Latin-1 tweets', async () => {
    const opened = await read(Buffer.from('tweet,date\ncaf\xe9 d\xe9j\xe0 vu,2020-01-01\n', 'latin1'));
    expect(opened.posts.texts).toEqual(['café déjà vu']);
    expect(kinds(opened)).toEqual(['encoding']);
  });

  test('double-encoded text', async () => {
    const opened = await read('text,date\nitâ€™s fine,2020-01-01\ncafé,2020-01-02\n');
    expect(opened.posts.texts).toEqual(['it’s fine', 'café']);
    expect(opened.notices[0].message).toBe('1 text decoded once too often, put right, in line 2.');
  });

  test('a date that is in no calendar, and posts without dates', async () => {
    const opened = await read('text,date\na,2019-09-31\nb,2019-09-30\nc,\nd,soon\n');
    expect(opened.posts.texts).toEqual(['b']);
    expect(opened.notices.map(({ message }) => message)).toEqual([
      '1 post with a date that is in no calendar, left out of the timeline, in line 2 ("2019-09-31").',
      '2 posts without a date that can be read, left out of the timeline, first in line 4 ("").',
    ]);
  });

  test('identifiers rounded by a spreadsheet, and repeated ones', async () => {
    const opened = await read(
      'id,text,date\n1.2E+18,a,2020-01-01\n1.2E+18,b,2020-01-02\nx,c,2020-01-03\nx,d,2020-01-04\n',
    );
    expect(opened.posts.ids).toEqual(['posts:1', 'posts:2', 'x', 'posts:4']);
    expect(kinds(opened)).toEqual(['rounded-id 2', 'repeated-id 1']);
    expect(opened.notices[0].message).toContain(
      'the number of the row takes their place, first in line 2 ("1.2E+18").',
    );
    const long = ['44671076369506321234', '44671076369506321235'];
    const lines = long.map((id) => `{"id":${id},"text":"a","date":"2020-01-01"}`).join('\n');
    const exact = await read(`${lines}\n`, '', 'a.jsonl');
    expect(exact.posts.ids).toEqual(long);
    expect(kinds(exact)).toEqual(['long-id 2']);
    const taken = await read('id,text,date\nposts:2,a,2020-01-01\n,b,2020-01-02\n');
    expect(taken.posts.ids).toEqual(['posts:2', 'posts:2’']);
  });

  test('four empty columns, and a last record one field short', async () => {
    const opened = await read('text,date,likes,,,,\na,2020-01-01,1,,,,\nb,2020-01-02,2,,,\n');
    expect(opened.posts.likes).toEqual(Int32Array.of(1, 2));
    expect(opened.notices.map(({ message }) => message)).toEqual([
      '4 columns without a name, empty: not read.',
      '1 record with more or fewer fields than the header; what is missing counts as empty, in line 3.',
    ]);
    const short = await read('text,date,likes\na,2020-01-01,1\nb,2020-01-02');
    expect(short.posts.likes).toEqual(Int32Array.of(1, -1));
  });

  test('mixed zones: the local date of each is kept, in the order of the clocks', async () => {
    const opened = await read(
      'text,date\nlate,2020-01-02T00:10:00+08:00\nearly,2020-01-01T23:50:00-08:00\nnoon,2020-01-01 12:00:00 Z\n',
    );
    expect(Array.from(opened.posts.day, isoDay)).toEqual(['2020-01-01', '2020-01-01', '2020-01-02']);
    expect(opened.posts.texts).toEqual(['noon', 'early', 'late']);
  });

  test('negative likes and counts that are none', async () => {
    const opened = await read('text,date,likes,shares\na,2020-01-01,-5,\nb,2020-01-02,many,3\n');
    expect(opened.posts.likes).toEqual(Int32Array.of(-1, -1));
    expect(opened.notices.map(({ message }) => message)).toEqual([
      '1 count below 0, read as unknown, in line 2 ("-5").',
      '1 count of interactions that cannot be read, read as unknown, in line 3 ("many").',
    ]);
  });

  test('an unknown platform keeps its own name, and so do 254 others', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `a,2020-01-01,site ${at}\n`).join('');
    const opened = await read(`text,date,platform\n${rows}`);
    expect(opened.posts.platforms).toHaveLength(256);
    expect(opened.posts.platforms[opened.posts.platform[254]]).toBe('site 254');
    expect(opened.posts.platforms[opened.posts.platform[255]]).toBe('others');
    expect(kinds(opened)).toEqual(['many-platforms 45']);
  });

  test('a year with a gap, and one without', async () => {
    const days = Array.from({ length: 365 }, (_, at) => `a,${isoDay(18_000 + at)}\nb,${isoDay(18_000 + at)}`);
    expect((await read(`text,date\n${days.join('\n')}`)).notices).toEqual([]);
    const opened = await read(`text,date\n${days.filter((_, at) => at < 100 || at >= 131).join('\n')}`);
    expect(opened.notices.map(({ message }) => message)).toEqual([
      `posts: no posts on 31 days (${isoDay(18_100)} to ${isoDay(18_130)}) between days with many: a gap in the collection, or silence.`,
    ]);
  });

  test('numbers of posts that are capped', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `a,${isoDay(18_000 + at)}\n`.repeat(at < 5 ? 12 + at : 30));
    const opened = await read(`text,date\n${rows.join('')}`);
    expect(opened.notices.map(({ message }) => message)).toEqual([
      'posts: never more than 30 posts a day, and exactly so many on 15 of 20 days: the source was capped, so that numbers of posts say nothing.',
    ]);
  });
});

describe('columns', () => {
  test('posts of a simulation are put in time order', () => {
    const post = { platform: 'weibo', culture: 'domestic', language: 'zh' } as const;
    const posts = postsToColumns([
      { ...post, id: 'b', text: 'later', createdAt: '2023-01-01T10:00:00+08:00', likes: 3 },
      { ...post, id: 'a', text: 'earlier', createdAt: '2023-01-01T09:00:00+08:00', shares: 0 },
      { ...post, id: 'c', text: 'first', createdAt: '2022-12-31T23:00:00-05:00', platform: 'twitter' },
    ]);
    expect(posts.ids).toEqual(['c', 'a', 'b']);
    expect(posts.platform).toEqual(Uint8Array.of(1, 0, 0));
    expect(posts.likes).toEqual(Int32Array.of(-1, -1, 3));
    expect(posts.shares).toEqual(Int32Array.of(-1, 0, -1));
    expect(posts).not.toHaveProperty('stars');
    expect(() => postsToColumns([{ ...post, id: 'd', text: '', createdAt: 'soon' }])).toThrow('The post d has no time');
  });

  test('grow as long as posts come, and keep the order of equal times', () => {
    const collector = collectPosts();
    for (let at = 0; at < 5000; at++) {
      collector.add({ id: `${at}`, text: '', platform: 'p', time: { day: 5000 - (at >> 1), second: 0 }, likes: at });
    }
    const { posts } = collector.columns();
    expect(Array.from(posts.likes.slice(0, 4))).toEqual([4998, 4999, 4996, 4997]);
    expect(posts.day.every((value, at) => at === 0 || value >= posts.day[at - 1])).toBe(true);
  });

  test('posts about no brand get a name of their own', () => {
    const collector = collectPosts();
    const row = { id: '1', text: '', platform: 'p', time: { day: 1, second: 0 } };
    collector.add({ ...row, brand: 'Xiaomi' });
    collector.add(row);
    const { posts } = collector.columns();
    expect([posts.brands, Array.from(posts.brand ?? [])]).toEqual([
      ['Xiaomi', ''],
      [0, 1],
    ]);
  });
});
