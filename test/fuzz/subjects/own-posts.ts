import { readOwnPosts } from '../../../packages/corpus';
import type { FuzzedReader } from '../fuzz';
import { lines, mutateFile, text } from '../seeds';

export const ownPosts: FuzzedReader = {
  name: 'own posts',
  seeds: [
    text('p.csv', 'id,text,date,likes,platform\n1,很好,2021-03-04 05:06,1.2万,weibo\n2,"bad, ""fan""",昨天 10:00,3,\n'),
    text(
      'p.jsonl',
      lines({ id: 1, text: 'good', createdAt: '2021-03-04', likes: 3 }, { text: '很好', createdAt: '3月4日' }),
    ),
    { name: 'wide.csv', bytes: Buffer.from('\ufefftext,date\n很好,2021年3月4日\n', 'utf16le') },
  ],
  mutate: mutateFile,
  read: (file) => readOwnPosts(file, { map: 'today==2022-01-01' }),
};
