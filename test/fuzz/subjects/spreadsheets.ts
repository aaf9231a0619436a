import type { Random } from '../../../packages/base/random';
import { readAnyReviews } from '../../../packages/corpus';
import { checkOwnFile } from '../../../packages/corpus/own-reviews';
import { zipOf } from '../../corpus/formats/zip-file';
import type { FuzzedReader, Seed } from '../fuzz';
import { mutatedBytes } from '../mutations';
import { drain } from '../seeds';

const rows = [
  { text: '屏幕很好', culture: 'domestic', rating: 5, createdAt: '2023-01-02', likes: '1.2万' },
  { text: 'Great, "really"', culture: 'foreign', rating: 4, createdAt: '1/2/2023', likes: 3 },
];

function spreadsheet(bookType: 'xlsx' | 'ods' | 'xls'): Seed {
  const { utils, write } = require('xlsx') as typeof import('xlsx');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.json_to_sheet(rows), 'reviews');
  return { name: `a.${bookType}`, bytes: write(book, { type: 'buffer', bookType, compression: true }) };
}

/** The bytes of the file, or what one of the files inside holds, packed again with the right checksum. */
function mutateSheet(seed: Seed, random: Random, other: Seed): Buffer {
  if (seed.name.endsWith('.xls') || random.chance(0.3)) return mutatedBytes(seed.bytes, random, other.bytes);
  const { CFB } = require('xlsx') as typeof import('xlsx');
  const { FullPaths, FileIndex } = CFB.read(seed.bytes, { type: 'buffer' });
  const files = (FileIndex as { content?: Uint8Array }[])
    .map(({ content }, at) => ({
      name: FullPaths[at].replace(/^Root Entry\//, ''),
      content: Buffer.from(content ?? []),
    }))
    .filter(({ content }) => content.length > 0);
  const changed = random.pick(files);
  const bytes = mutatedBytes(changed.content, random, other.bytes);
  return zipOf(files.map((file) => (file === changed ? { ...file, content: bytes } : file)));
}

export const spreadsheets: FuzzedReader = {
  name: 'spreadsheets',
  seeds: [spreadsheet('xlsx'), spreadsheet('ods'), spreadsheet('xls')],
  mutate: mutateSheet,
  async read(file) {
    await drain(readAnyReviews(file, { salt: 'salt' }));
    await checkOwnFile(file);
  },
};
