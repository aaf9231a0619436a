import { describe, expect, test } from 'vitest';
import { readOnlineShopping } from '../../../packages/corpus/formats';
import { collect, temporaryFile } from '../files';
import { zipFile } from './zip-file';

// Categories: books, tablets, phones.
const csv = Buffer.from('cat,label,review\n书籍,1,好书\n平板,1,\uFEFF屏幕好\n手机,0,"卡，慢"\n');
const zipped = (content: Buffer, changes = {}) => temporaryFile('a.zip', zipFile('reviews.csv', content, changes));

describe('readOnlineShopping', () => {
  test('keeps the categories of electronics unless told otherwise', async () => {
    const reviews = await collect(readOnlineShopping(zipped(csv)));
    expect(reviews.map(({ id, product, text, label }) => [id, product, text, label])).toEqual([
      ['online-shopping:2', '平板', '屏幕好', 'positive'],
      ['online-shopping:3', '手机', '卡，慢', 'negative'],
    ]);
    const books = await collect(readOnlineShopping(zipped(csv), ['书籍']));
    expect(books.map(({ text }) => text)).toEqual(['好书']);
  });

  test('refuses a label that is neither 0 nor 1', async () => {
    const file = zipped(Buffer.from('cat,label,review\n平板,2,a\n'));
    await expect(collect(readOnlineShopping(file))).rejects.toThrow('line 2: expected the label 0 or 1, found "2".');
  });
});

describe('a damaged zip', () => {
  const whole = zipFile('reviews.csv', csv);

  test.each([
    ['cut off at the end', whole.subarray(0, whole.length - 30), 'is not a whole zip file'],
    ['no zip at all', csv, 'is not a whole zip file'],
    ['another checksum', zipFile('reviews.csv', csv, { checksum: 1 }), 'the checksum of reviews.csv is wrong'],
    ['another size', zipFile('reviews.csv', csv, { size: csv.length + 5 }), 'is not a whole zip file'],
    ['no CSV inside', zipFile('reviews.txt', csv), 'holds no file that ends with .csv'],
    ['a bomb', zipFile('reviews.csv', Buffer.alloc(1 << 23)), 'refused as a zip bomb'],
  ])('%s: is refused', async (_, bytes, message) => {
    const read = collect(readOnlineShopping(temporaryFile('a.zip', bytes)));
    await expect(read).rejects.toThrow(message);
    await expect(read).rejects.toMatchObject({ name: 'UserError' });
  });

  test('no file: says so', async () => {
    await expect(collect(readOnlineShopping('/no/such.zip'))).rejects.toThrow('There is no file /no/such.zip');
  });
});
