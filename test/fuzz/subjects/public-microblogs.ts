import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { tallyNotices } from '../../../packages/corpus/formats/notice';
import { openNames } from '../../../packages/corpus/microblogs/names/names';
import { type CedThreads, cedOriginals, cedReposts } from '../../../packages/corpus/microblogs/public/ced';
import { checkedPosts } from '../../../packages/corpus/microblogs/public/checked';
import { phemeTweets } from '../../../packages/corpus/microblogs/public/pheme';
import { type FoundPost, learnNames } from '../../../packages/corpus/microblogs/reading/found-post';
import { openIntake } from '../../../packages/corpus/microblogs/reading/intake';
import { microblogMessages } from '../../../packages/corpus/microblogs/reading/notices';
import type { FuzzedReader } from '../fuzz';
import { lines, mutateFile, text } from '../seeds';
import { tweet } from './own-microblogs';

type Posts = AsyncIterable<FoundPost | undefined>;

/** The corpora of microblogs (Paper C), through all that is done to a post. */
export const publicMicroblogs: FuzzedReader = {
  name: 'public microblogs',
  seeds: [
    text(
      'originals.jsonl',
      lines(
        {
          ...{
            mid: '3501',
            uid: '12',
            label: 'rumor',
            file: '1_2_3.json',
            text: '转发 @某人 http://t.cn/x',
            time: 1347334462,
          },
          ...{ source: 'iPhone客户端', has_url: true, user: { followers: 5, friends: 6 } },
        },
        { mid: 3502, uid: 13, text: '好', time: '2012-09-11 11:34:22', user: 'empty' },
      ),
    ),
    text(
      'reposts.jsonl',
      lines({ mid: '1', uid: '14', thread: '1_2_3', text: '是//@某人:好', date: '2012-09-11 11:35:00' }),
    ),
    text('checked.jsonl', lines({ id: 'a', user_id: 'b', text: '//@c:好', date: '2020-03-01 10:00', label: 'fake' })),
    text(
      'pheme.jsonl',
      lines({ ...tweet('1', '10', 'so @name11 http://t.co/x'), event: 'train/ottawa' }, { text: null }),
    ),
    { name: 'checked.jsonl.gz', bytes: gzipSync(lines({ id: 'a', user_id: 'b', text: '好', date: '2020-03-01' })) },
  ],
  mutate: mutateFile,
  async read(file, folder) {
    const names = openNames(path.join(folder, 'private'));
    const threads: CedThreads = new Map([['1_2_3', { id: '3501', author: '12', group: 'rumour' }]]);
    const readers: Record<string, () => Posts> = {
      'originals.jsonl': () => cedOriginals(file, threads, names),
      'reposts.jsonl': () => cedReposts(file, threads),
      'checked.jsonl': () => checkedPosts(file),
      'pheme.jsonl': () => phemeTweets(file),
    };
    const posts = readers[path.basename(file).replace('.gz', '')];
    await learnNames(names, posts);
    const platforms = [
      ['Weibo', 'domestic'],
      ['Twitter', 'foreign'],
    ] as const;
    const intake = openIntake('public', platforms, names, tallyNotices('public', microblogMessages));
    for await (const post of posts()) if (post !== undefined) intake.take(post);
    intake.end();
  },
};
