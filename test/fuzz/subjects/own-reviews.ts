import { gzipSync } from 'node:zlib';
import { readAnyReviews } from '../../../packages/corpus';
import { checkOwnFile } from '../../../packages/corpus/own-reviews';
import type { FuzzedReader } from '../fuzz';
import { drain, json, lines, mutateFile, text } from '../seeds';

const reviews = [
  {
    id: 'a1',
    comment: '屏幕很好',
    culture: 'domestic',
    rating: 5,
    createdAt: '2023-01-02',
    likes: '1.2万',
    author: 'Ann',
  },
  {
    id: 'a2',
    comment: 'Great, "really" great',
    culture: 'foreign',
    rating: 4,
    createdAt: '1/2/2023',
    likes: 3,
    author: 'Bob',
  },
  { id: 4467107636950632, comment: 'bad\nfan', culture: 'foreign', rating: 'N/A', label: 'negative' },
];
const cell = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`;
const columns = ['id', 'comment', 'culture', 'rating', 'createdAt', 'likes', 'author', 'label'];
const table = (separator: string) =>
  [columns, ...reviews.map((review) => columns.map((column) => (review as Record<string, unknown>)[column]))]
    .map((row) => row.map(cell).join(separator))
    .join('\r\n');

/** "Screen good" in GB18030. */
const gb18030 = Buffer.concat([
  Buffer.from('comment,culture\n'),
  Buffer.from([0xc6, 0xc1, 0xc4, 0xbb, 0xba, 0xc3]),
  Buffer.from(',domestic\n'),
]);

function spreadsheet(): Buffer {
  const { utils, write } = require('xlsx') as typeof import('xlsx');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.json_to_sheet(reviews), 'reviews');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

export const ownReviews: FuzzedReader = {
  name: 'own reviews',
  seeds: [
    text('a.csv', table(',')),
    text('a.tsv', table('\t')),
    text('semi.csv', table(';')),
    json('a.json', reviews, 1),
    text('a.jsonl', lines(...reviews)),
    text('a.txt', '屏幕很好\nThe fan is loud\n'),
    text('three.txt', 's:1\tpositive\tit is a very light fan\ns:2\tnegative\tfar too loud, at least for me\n'),
    { name: 'a.csv.gz', bytes: gzipSync(table(',')) },
    { name: 'wide.csv', bytes: Buffer.from(`\ufeff${table('\t')}`, 'utf16le') },
    { name: 'gb.csv', bytes: gb18030 },
    { name: 'a.xlsx', bytes: spreadsheet() },
  ],
  mutate: mutateFile,
  async read(file) {
    const map = file.endsWith('.txt') ? 'culture==foreign' : 'text=comment,today==2024-01-01';
    await drain(readAnyReviews(file, { map, salt: 'salt' }));
    await checkOwnFile(file, { map });
  },
};
