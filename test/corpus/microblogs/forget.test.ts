import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  countForgotten,
  forgetUser,
  type OpenedMicroblogs,
  readOwnMicroblogs,
  rememberUser,
} from '../../../packages/corpus';
import { temporaryFile, temporaryFolder } from '../files';
import { lines, rowsOf, tweet } from './reading';

const mentions = (...users: string[]) => ({
  entities: {
    hashtags: [],
    urls: [],
    user_mentions: users.map((user) => ({ id_str: user, screen_name: `name${user}` })),
  },
});

/** Two users who talk about and with a third, and posts of the third with every trap that is counted. */
const others = [
  tweet('1', '10', 'hello @name66 &amp; @name11', mentions('66', '11')),
  tweet('2', '11', '@name66 thanks', {
    in_reply_to_status_id_str: '90',
    in_reply_to_user_id_str: '66',
    ...mentions('66'),
  }),
  tweet('3', '10', 'RT @name66: words of the third', { retweeted_status: tweet('90', '66', 'words of the third') }),
  tweet('4', '11', 'see https://twitter.com/name66/status/90'),
  tweet('1', '10', 'again'),
];
const third = [
  tweet('90', '66', 'words of the third @name10', { ...mentions('10'), lang: 'fr', source: 'only here' }),
  tweet('91', '66', '<b>x</b> &amp;', { created_at: 'never', entities: {} }),
  tweet('90', '66', 'twice'),
  tweet('92', '66', '', { user: { id: 66, utc_offset: 3600 } }),
];
const withThird = lines(third[0], others[0], third[1], ...others.slice(1), ...third.slice(2));
const withoutThird = lines(...others);

const plain = ({ microblogs, sha256, notices, sampling, label }: OpenedMicroblogs) => ({
  microblogs,
  sha256,
  notices,
  sampling,
  label,
});
const read = (content: string, folder: string) => readOwnMicroblogs(temporaryFile('tweets.jsonl', content), { folder });

describe('data forget', () => {
  test.each([
    ['by number', '66'],
    ['by name', '@Name66'],
  ])('%s: columns, SHA-256, notices and all are those of a file without the user', async (_, user) => {
    const folder = temporaryFolder();
    const before = await read(withThird, folder);
    const without = await read(withoutThird, folder);
    expect(before.sha256).not.toBe(without.sha256);
    expect(forgetUser(user, { folder })).toBe(false);
    expect(plain(await read(withThird, folder))).toEqual(plain(without));
    expect(JSON.stringify(rowsOf(without))).not.toMatch(/name66|words of the third/);
    expect(rememberUser(user, { folder })).toBe(true);
    expect(plain(await read(withThird, folder))).toEqual(plain(before));
  });

  test('by a pseudonym, on any platform, in tables of any form', async () => {
    const folder = temporaryFolder();
    const table = (rows: string[]) => ['user,text,,date', ...rows].join('\n');
    const rows = ['a,hello,,2020-01-01 10:00', 'b,hello @a,,2020-01-01 11:00'];
    const read = (content: string) => readOwnMicroblogs(temporaryFile('mastodon.csv', content), { folder });
    const without = await read(table(rows));
    const all = table(['c,&amp;,x', rows[0], 'c,@a hi,,never', rows[1]]);
    const [pseudonym] = (await read(all)).microblogs.users.ids;
    forgetUser(pseudonym, { folder, platform: 'Mastodon' });
    expect(plain(await read(all))).toEqual(plain(without));
    rememberUser(pseudonym, { folder, platform: 'Mastodon' });
    forgetUser('c', { folder, platform: 'mastodon' });
    expect(plain(await read(all))).toEqual(plain(without));
  });

  test('by a name that a later line tells, and without the next holder of a name', async () => {
    const nameless = (id: string, user: string, text: string) => tweet(id, user, text, { user: { id_str: user } });
    const called = (id: string, user: string, name: string, text: string) =>
      tweet(id, user, text, { user: { id_str: user, screen_name: name } });
    const records = [
      nameless('1', '66', 'before any name'),
      called('2', '66', 'robert', 'under a new name'),
      called('3', '66', 'bob', 'under the name'),
      called('4', '77', 'robert', 'the next holder'),
      called('5', '77', 'rob', 'the next holder, renamed'),
      nameless('6', '77', 'the next holder, by number'),
    ];
    const orders = [records, [...records].reverse(), [...records.slice(3), ...records.slice(0, 3)]];
    for (const [listed, order] of ['66', 'bob'].flatMap((user) => orders.map((order) => [user, order] as const))) {
      const folder = temporaryFolder();
      forgetUser(listed, { folder });
      const { microblogs } = await read(lines(...order), folder);
      expect([...microblogs.texts].sort()).toEqual([
        'the next holder',
        'the next holder, by number',
        'the next holder, renamed',
      ]);
    }
  });

  test('only on the platform that is named', async () => {
    const folder = temporaryFolder();
    forgetUser('66', { folder, platform: 'weibo' });
    expect((await read(withThird, folder)).microblogs.users.ids).toHaveLength(3);
    expect(forgetUser('66', { folder, platform: 'X' })).toBe(false);
    expect((await read(withThird, folder)).microblogs.users.ids).toHaveLength(2);
    expect(Object.fromEntries(countForgotten(folder))).toEqual({ Weibo: 1, Twitter: 1 });
  });

  test('keeps hashes alone, for the owner alone, each once', () => {
    const folder = path.join(temporaryFolder(), 'private');
    expect([forgetUser('somebody', { folder }), forgetUser('@somebody', { folder })]).toEqual([false, true]);
    const list = readFileSync(path.join(folder, 'forgotten'), 'utf8');
    expect(list).toMatch(/^Weibo(?:\tanon-[0-9a-f]{24}){2}\nTwitter(?:\tanon-[0-9a-f]{24}){2}\n$/);
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(path.join(folder, 'forgotten')).mode & 0o777).toBe(0o600);
    expect(rememberUser('nobody', { folder })).toBe(false);
    expect(() => forgetUser(' ', { folder })).toThrow('Whom shall be forgotten?');
    writeFileSync(path.join(folder, 'forgotten'), 'somebody\n');
    expect(() => countForgotten(folder)).toThrow('line 1: expected a platform and pseudonyms');
  });

  test('no result depends on the salt but the pseudonyms', async () => {
    const [one, two] = [await read(withThird, temporaryFolder()), await read(withThird, temporaryFolder())];
    expect(one.microblogs.users.ids).not.toEqual(two.microblogs.users.ids);
    const ids: string[] = [];
    const unnamed = ({ microblogs, ...rest }: OpenedMicroblogs) => ({
      ...{ ...rest, microblogs: { ...microblogs, users: { ...microblogs.users, ids } } },
    });
    expect(unnamed(one)).toEqual(unnamed(two));
  });
});
