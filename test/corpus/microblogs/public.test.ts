import { existsSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  checkedMicroblogs,
  forgetUser,
  postKinds,
  publicCommunities,
  publicMicroblogs,
  readOwnMicroblogs,
  unknownTime,
} from '../../../packages/corpus';
import { tallyNotices } from '../../../packages/corpus/formats/notice';
import { openNames } from '../../../packages/corpus/microblogs/names/names';
import { type CedThreads, cedOriginals, cedReposts } from '../../../packages/corpus/microblogs/public/ced';
import { phemeTweets } from '../../../packages/corpus/microblogs/public/pheme';
import { openIntake } from '../../../packages/corpus/microblogs/reading/intake';
import { microblogMessages } from '../../../packages/corpus/microblogs/reading/notices';
import { projectFolder } from '../../../src/project';
import { collect, temporaryFile, temporaryFolder } from '../files';
import { countsOf, lines, tweet } from './reading';

describe('the formats of the public sets', () => {
  test('CED: the label is the group, the thread’s name leads to the original, missing profiles are none', async () => {
    const original = { mid: 'yBm', uid: '22', text: '谣言', has_url: true, source: '微博 weibo.com' };
    const originals = lines(
      { ...original, file: '0_yBm_22.json', label: 'rumor', time: 1347334462, user: { followers: 5, friends: 6 } },
      {
        ...original,
        file: '1_z_23.json',
        mid: 'z',
        uid: '23',
        label: 'non-rumor',
        time: 'Sat Jun 29 12:40:09 +0800 2013',
        user: 'empty',
      },
    );
    const threads: CedThreads = new Map();
    const found = await collect(
      cedOriginals(temporaryFile('o.gz', gzipSync(originals)), threads, openNames(temporaryFolder())),
    );
    expect(found).toMatchObject([
      {
        id: 'yBm',
        author: { id: '22' },
        group: 'rumour',
        followers: 5,
        following: 6,
        saysUrl: true,
        time: '1347334462',
      },
      { id: 'z', group: 'no rumour', followers: undefined, time: 'Sat Jun 29 12:40:09 +0800 2013' },
    ]);
    const reposts = lines(
      { thread: '0_yBm_22', mid: 'a', parent: '', uid: 'domain', date: '2012-09-11 12:00:00', text: '转发微博。' },
      { thread: '7_other_1', mid: 'b', parent: 'a', uid: '5', date: '2012-09-11 12:00:00', text: '看http:' },
    );
    expect(await collect(cedReposts(temporaryFile('r.jsonl', reposts), threads))).toMatchObject([
      { id: 'a', kind: 'repost', parent: 'yBm', parentAuthor: { id: '22' }, group: 'rumour' },
      { id: 'b', parent: undefined, parentAuthor: undefined },
    ]);
  });

  test('CED: who is forgotten leaves no trace in the reposts of others', async () => {
    const original = (uid: string) => ({
      file: `0_m${uid}_${uid}.json`,
      mid: `m${uid}`,
      uid,
      label: 'rumor',
      text: '一',
      time: 1347334462,
    });
    const repost = (of: string, uid: string) => ({
      thread: `0_m${of}_${of}`,
      mid: `${of}-${uid}`,
      uid,
      date: '2012-09-11 12:00:00',
      text: '看',
    });
    const folder = temporaryFolder();
    const read = async (originals: object[], reposts: object[]) => {
      const names = openNames(folder);
      const intake = openIntake('ced', [['Weibo', 'domestic']], names, tallyNotices('ced', microblogMessages));
      const threads: CedThreads = new Map();
      for await (const post of cedOriginals(temporaryFile('o', lines(...originals)), threads, names))
        intake.take(post!);
      for await (const post of cedReposts(temporaryFile('r', lines(...reposts)), threads)) intake.take(post!);
      return intake.end();
    };
    const without = await read([original('22')], [repost('66', '22'), repost('22', '7'), repost('66', '7')]);
    const all = [
      [original('66'), original('22')],
      [repost('66', '22'), repost('22', '66'), repost('22', '7'), repost('66', '7')],
    ];
    expect((await read(all[0], all[1])).sha256).not.toBe(without.sha256);
    forgetUser('66', { folder });
    expect(await read(all[0], all[1])).toEqual(without);
  });

  test('PHEME and RumourEval: the event is the group; the number alone names in mentions', async () => {
    const entities = { hashtags: ['x'], urls: ['http://x'], user_mentions: ['11'] };
    const content = lines(
      { ...tweet('1', '10', 'a @b', { entities }), event: 'train/ferguson' },
      { ...tweet('2', '10', 'c'), event: 'test' },
      { id_str: '3' },
    );
    expect(await collect(phemeTweets(temporaryFile('t.jsonl', content)))).toMatchObject([
      { group: 'ferguson', mentions: [{ id: '11' }], saysUrl: true, clock: -300 },
      { group: undefined },
      undefined,
    ]);
  });

  test('what is missing is named with the command that fetches it', async () => {
    await expect(publicMicroblogs(temporaryFolder(), { names: temporaryFolder() })).rejects.toThrow(
      '(platforms/zh/ced-weibo/originals.jsonl.gz, platforms/zh/ced-weibo/reposts-of-frequent-users.jsonl.gz, platforms/en/pheme-rumoureval/tweets.jsonl.gz); run: npx crosscultural data fetch',
    );
  });
});

const mirror = path.join(projectFolder, '..', 'shared', 'data');
const mirrored = [mirror, path.join(projectFolder, '..', '..', 'shared', 'data')].find(existsSync);

describe.runIf(mirrored)('the real files', () => {
  const folder = mirrored as string;

  test('hold as many users and posts as they should, of each kind, with times, clocks and clients', async () => {
    const names = temporaryFolder();
    const opened = await publicMicroblogs(folder, { names });
    const { microblogs: m } = opened;
    const counts: Record<string, number> = {};
    const add = (key: string) => {
      counts[key] = (counts[key] ?? 0) + 1;
    };
    m.texts.forEach((_, row) => {
      const platform = m.platforms[m.users.platform[m.author[row]]];
      add(`${platform} ${postKinds[m.kind[row]]}`);
      if (m.minute[row] !== unknownTime) add(`${platform} timed`);
      if (m.localMinute[row] !== unknownTime) add(`${platform} by own clock`);
      if (m.client[row] > 0) add(`${platform} with client`);
      if (m.parent[row] >= 0) add(`${platform} with parent`);
    });
    for (const platform of m.users.platform) add(`${m.platforms[platform]} users`);
    expect(counts).toEqual({
      ...{ 'Weibo users': 4399, 'Weibo original': 3387, 'Weibo repost': 18_450, 'Weibo timed': 21_837 },
      ...{ 'Weibo by own clock': 21_837, 'Weibo with client': 3387, 'Weibo with parent': 18_450 },
      ...{ 'Twitter users': 4672, 'Twitter original': 2374, 'Twitter reply': 5250, 'Twitter repost': 29 },
      ...{
        'Twitter timed': 7653,
        'Twitter by own clock': 5729,
        'Twitter with client': 7653,
        'Twitter with parent': 5241,
      },
    });
    expect(countsOf(opened)).toMatchObject({ authorless: 26, 'repeated-id': 26 });
    expect(m.follows.to).toHaveLength(0);
    expect(opened.sampling).toHaveLength(2);
    expect(m.texts.filter((text) => /@(?!user)[\p{L}\p{N}_-]/u.test(text))).toEqual([]);
    // Of the users with most posts, one of each platform is forgotten: nothing that they wrote is left, nor a link to them.
    const busiest = [0, 1].map((platform) =>
      m.users.ids.reduce(
        (best, _, user) =>
          m.users.platform[user] === platform && m.first[user + 1] - m.first[user] > m.first[best + 1] - m.first[best]
            ? user
            : best,
        m.users.platform.indexOf(platform),
      ),
    );
    for (const user of busiest) forgetUser(m.users.ids[user], { folder: names });
    const after = await publicMicroblogs(folder, { names });
    expect(after.microblogs.users.ids).toEqual(m.users.ids.filter((_, user) => !busiest.includes(user)));
    expect(after.sha256).not.toBe(opened.sha256);
  });

  test('CHECKED, Sinanet and the politicians', async () => {
    const names = temporaryFolder();
    const checked = await checkedMicroblogs(folder, { names });
    const { first } = checked.microblogs;
    expect(Math.max(...first.slice(1).map((end, user) => end - first[user]))).toBe(1760);
    expect(checked.microblogs.texts).toHaveLength(2102);
    const sinanet = await publicCommunities('sinanet', folder);
    expect([sinanet.users, sinanet.links[0].from.length, sinanet.communities]).toEqual([3490, 30_282, 10]);
    const politicians = await publicCommunities('timme-purep', folder);
    expect(politicians.names).toEqual(expect.arrayContaining(['D', 'R']));
    expect(politicians.links.find(({ kind }) => kind.includes('follow'))?.from.length).toBeGreaterThan(30_000);
  });

  test('users’ own files: the original form of tweet objects, FiveThirtyEight’s tables, the posts of 400 users', async () => {
    const read = (file: string) =>
      readOwnMicroblogs(path.join(folder, 'platforms', file), { folder: path.join(temporaryFolder(), 'private') });
    const raw = await read('en/pheme-rumoureval/raw-example-ebola-essien.json');
    expect([raw.microblogs.texts.length, raw.microblogs.platforms]).toEqual([14, ['Twitter']]);
    const ratio = await read('en/twitter-ratio/BarackObama.csv');
    expect([ratio.microblogs.texts.length, ratio.microblogs.users.ids.length]).toEqual([3207, 1]);
    const covid = await read('zh/weibo-covid-users/posts-of-400-users.jsonl.gz');
    expect(covid.microblogs.users.ids).toHaveLength(400);
  });
});
