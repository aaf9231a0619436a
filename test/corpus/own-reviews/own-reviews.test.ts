import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CFB, utils, write } from 'xlsx';
import type { ReaderNotice } from '../../../packages/corpus/formats';
import { readOwnReviews } from '../../../packages/corpus/own-reviews';
import { collect, fixture, temporaryFile } from '../files';

/** What is read of a file, and what is said about it. */
async function read(name: string, content: string | Uint8Array, map?: string) {
  const notices: ReaderNotice[] = [];
  const file = temporaryFile(name, content);
  const reviews = await collect(readOwnReviews(file, { map, salt: 's', onNotice: (notice) => notices.push(notice) }));
  return { reviews, notices: notices.map(({ kind, message }) => `${kind}: ${message}`) };
}

const mapped = 'id=nr,text=comment,culture=land,rating=stars,createdAt=when,author=who,label=mood';

describe('a table', () => {
  test('gives the mapped columns; empty cells are left out, authors hashed', async () => {
    const reviews = await collect(readOwnReviews(fixture('mine.csv'), { map: mapped, salt: 's' }));
    expect(reviews).toEqual([
      {
        id: 'a1',
        culture: 'foreign',
        language: 'en',
        platform: 'mine',
        text: 'Great, "really" great\nand light',
        rating: 5,
        label: 'positive',
        createdAt: '2023-01-02T03:04:05',
        author: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
      expect.objectContaining({ id: 'a2', text: '=1+1', createdAt: '2023-01-03' }),
      expect.objectContaining({ id: 'a3', culture: 'domestic', language: 'zh', rating: 4.5, label: 'positive' }),
    ]);
    expect(reviews[1]).not.toHaveProperty('rating');
    expect(reviews[2].author).toBe(reviews[0].author);
    expect(reviews[1].author).not.toBe(reviews[0].author);
    const [salted] = await collect(readOwnReviews(fixture('mine.csv'), { map: mapped, salt: 'other' }));
    expect(salted.author).not.toBe(reviews[0].author);
    const [unsalted] = await collect(readOwnReviews(fixture('mine.csv'), { map: mapped }));
    expect(unsalted).not.toHaveProperty('author');
  });

  test.each([
    ['comma.csv', 'text,rating\n"Good, really",5\nBad,1\n'],
    ['semicolon.csv', 'text;rating\n"Good, really";5\nBad;1\n'],
    ['tab.csv', 'text\trating\nGood, really\t5\nBad\t1\n'],
    ['blanks.csv', ' text , rating\n"Good, really",5\nBad,1\n'],
    ['wide.csv', Buffer.from('\ufefftext,rating\n"Good, really",5\nBad,1\n', 'utf16le')],
    ['zipped.csv.gz', gzipSync('text,rating\n"Good, really",5\nBad,1\n')],
    ['list.json', '[{"text":"Good, really","rating":5},\n{"text":"Bad","rating":"1 star"}]'],
    ['lines.jsonl', '{"text":"Good, really","rating":5}\n\n{"rating":"1","text":"Bad"}'],
  ])('%s is read, whatever it is written in', async (name, content) => {
    const { reviews } = await read(name, content, 'culture==foreign');
    expect(reviews.map(({ text, rating }) => [text, rating])).toEqual([
      ['Good, really', 5],
      ['Bad', 1],
    ]);
  });

  test.each([
    ['semicolon.csv', 'text;rating\nGood;5\n', ['The columns are parted by semicolons, not by commas.']],
    ['tab.csv', 'text\trating\nGood\t5\n', ['The columns are parted by tabs, not by commas.']],
    ['tab.tsv', 'text\trating\nGood\t5\n', []],
    ['blanks.csv', ' text , rating\nGood,5\n', ['Blanks around the names of columns (" text ") are no part of them.']],
    ['unnamed.csv', 'text,\nGood,5\n', []],
  ])('%s: what was detected is said', async (name, content, expected) => {
    const { notices } = await read(name, content, 'culture==foreign');
    expect(notices).toEqual(expected.map((message) => `header: ${message}`));
  });

  test('a spreadsheet, of which the first sheet is read', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['评论', '星级'],
        ['很好', 5],
        [null, null],
        ['不行', 1],
      ]),
      'a',
    ); // "review", "stars"; "very good", "no good"
    utils.book_append_sheet(book, utils.aoa_to_sheet([['other']]), 'b');
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' });
    const { reviews, notices } = await read('shop.xlsx', bytes, 'text=评论,rating=星级,culture==domestic');
    expect(reviews.map(({ id, text, rating }) => [id, text, rating])).toEqual([
      ['shop:1', '很好', 5],
      ['shop:2', '不行', 1],
    ]);
    expect(notices).toEqual(['selection: Of 2 sheets the first is read: a.']);
    await expect(read('no.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 9]), 'text=a,culture==foreign')).rejects.toThrow(
      'no spreadsheet',
    );
    // The library would unpack some of these for ever.
    const damaged = Buffer.from(bytes);
    for (let at = 60; at < bytes.length - 60; at += 7) damaged[at] = 0xfd;
    await expect(read('damaged.xlsx', damaged, 'text=评论,culture==domestic')).rejects.toThrow(
      /^\S+damaged\.xlsx is no spreadsheet that can be read: [^\n]+$/,
    );
  });

  test('a spreadsheet with a stray cell in its last corner is refused, and not walked through', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['text'], ['good'], ['stray']]), 'a');
    const zip = CFB.read(write(book, { type: 'buffer', bookType: 'xlsx' }), { type: 'buffer' });
    const entry = CFB.find(zip, '/xl/worksheets/sheet1.xml');
    if (entry === null) throw new Error('the library writes sheets elsewhere');
    const xml = Buffer.from(entry.content as Uint8Array).toString();
    const stray = xml.replace('A1:A3', 'A1:XFD1048576').replace('r="3"', 'r="1048576"').replace('"A3"', '"XFD1048576"');
    entry.content = Buffer.from(stray);
    entry.size = entry.content.length;
    const bytes = CFB.write(zip, { fileType: 'zip', type: 'buffer', compression: true } as object) as Uint8Array;
    await expect(read('stray.xlsx', bytes, 'culture==foreign')).rejects.toThrow(
      /stray\.xlsx: its first sheet reaches to cell XFD1048576: delete the empty rows/,
    );
  });

  test('a name of a column with a line break does not break the line of the message', async () => {
    const broken = read('broken.csv', '"a\nb",c\n1,2\n', 'text=body,culture==foreign');
    await expect(broken).rejects.toThrow(/has no column "body"; its columns are: a b, c\.$/);
  });

  test('GB18030, told from the bytes', async () => {
    // "text", line end, 很好 ("very good") in GBK
    const bytes = Buffer.concat([Buffer.from('text\n'), Buffer.from([0xba, 0xdc, 0xba, 0xc3, 0x0a])]);
    const { reviews, notices } = await read('gbk.csv', bytes, 'culture==domestic');
    expect(reviews.map(({ text }) => text)).toEqual(['很好']);
    expect(notices).toEqual(['encoding: The file is not UTF-8; it was read as GB18030.']);
  });

  test('lines of text: a document each, or id, label and text', async () => {
    const { reviews } = await read('own.txt', '很好用\n\nb7\tneg\t屏幕太暗\n', 'culture==domestic'); // "handy", "screen too dark"
    expect(reviews.map(({ id, label, text }) => [id, label, text])).toEqual([
      ['own:1', undefined, '很好用'],
      ['b7', 'negative', '屏幕太暗'],
    ]);
  });
});

describe('what binds', () => {
  test('a column that merely has a field’s name is left out when it cannot be read so', async () => {
    const content = 'text,label,rating,createdAt,likes\ngood,1,high,soon,many\nbad,0,low,late,few\n';
    const { reviews, notices } = await read('a.csv', content, 'culture==foreign');
    expect(reviews[0]).toEqual({ id: 'a:1', culture: 'foreign', language: 'en', platform: 'a', text: 'good' });
    expect(notices).toHaveLength(4);
    expect(notices[0]).toContain(
      'left-out: The column "rating" is not read as rating (2 cells of 2 cannot be; line 2: "high")',
    );
  });

  test('0 and 1 are labels where the label is asked for and there is nothing else', async () => {
    const content = 'label,review\n1,味道不错\n0,等了两个小时\n'; // "tastes fine", "waited two hours"
    const asked = await read('a.csv', content, 'text=review,culture==domestic,label=label');
    expect(asked.reviews.map(({ label }) => label)).toEqual(['positive', 'negative']);
    const told = await read('a.csv', content, 'text=review,culture==domestic,label=label:1=negative,*=positive');
    expect(told.reviews.map(({ label }) => label)).toEqual(['negative', 'positive']);
    const not = await read('a.csv', content, 'text=review,culture==domestic,label=none');
    expect(not.reviews.map(({ label }) => label)).toEqual([undefined, undefined]);
    expect(not.notices).toEqual([]);
  });

  test('one odd cell is counted and left empty', async () => {
    const { reviews, notices } = await read('a.csv', 'text,stars\na,5\nb,?\nc,4\n', 'culture==foreign,rating=stars');
    expect(reviews.map(({ rating }) => rating)).toEqual([5, undefined, 4]);
    expect(notices).toEqual(['odd-cell: 1 cell that cannot be read as the field, left empty, in line 3 ("?").']);
  });

  test.each([6, 50])('a stray %d among ratings of 1 to 5 changes no other, and is said', async (stray) => {
    const ratings = [5, 4, 1, 2, 3, 5, 4, 1, 2, stray];
    const lines = ratings.map((rating) => `a,${rating}`).join('\n');
    const { reviews, notices } = await read('a.csv', `text,rating\n${lines}\n`, 'culture==foreign');
    expect(reviews.map(({ rating }) => rating)).toEqual([...ratings.slice(0, 9), undefined]);
    expect(notices).toEqual([
      'star-scale: The stars are read as out of 5: only 1 of 10 numbers in "rating" are above 5.',
      `odd-cell: 1 cell that cannot be read as the field, left empty, in line 11 ("${stray}").`,
    ]);
  });

  test('stars out of a hundred and drawn stars', async () => {
    const hundred = await read('a.csv', 'text,rating\na,80\nb,100\nc,4\n', 'culture==foreign');
    expect(hundred.reviews.map(({ rating }) => rating)).toEqual([4, 5, 1]);
    expect(hundred.notices).toEqual([
      'star-scale: The stars are read as out of 100, so that 80 is 4 of 5: 2 of 3 numbers in "rating" are above 10.',
    ]);
    const drawn = await read('a.csv', 'text,rating\na,★★★★☆\nb,⭐️⭐️\nc,４\nd,☆\n', 'culture==foreign');
    expect(drawn.reviews.map(({ rating }) => rating)).toEqual([4, 2, 4, undefined]);
  });

  test('values of a column mean cultures; ten stars are halved; inch marks stay', async () => {
    const content =
      'id,text,country,stars\n1,The 15" screen is bright,US,8\n2,屏幕很亮,CN,10\n3,"battery, 2 days",US,5 stars\n4,滑鼠好用,TW,N/A\n'; // "bright screen", "handy mouse"
    const { reviews } = await read(
      'a.csv',
      content,
      'text=text,culture=country:CN=domestic,TW=domestic,*=foreign,rating=stars',
    );
    expect(reviews.map(({ text, culture, rating }) => [text, culture, rating])).toEqual([
      ['The 15" screen is bright', 'foreign', 4],
      ['屏幕很亮', 'domestic', 5],
      ['battery, 2 days', 'foreign', 5],
      ['滑鼠好用', 'domestic', undefined],
    ]);
  });

  test('dates and counts as Chinese and American files write them', async () => {
    const rows = [
      ['"4467107636950632\t"', '1.2万', '2019年02月04日 10:48'], // year, month, day
      ['4467107636950633', '"1,533"', '2021/1/15 8:36'],
      ['4467107636950634', '12.0', 'Fri Jan 15 08:36:13 +0800 2021'],
      ['4467107636950635', '赞', '2021-1-5'], // "like", the word on the button
    ];
    const content = `\ufeffid,微博正文,点赞数,发布时间\n${rows.map(([id, likes, when]) => `${id},好,${likes},${when}`).join('\n')}\n`; // text, likes, time
    const { reviews } = await read(
      'weibo.csv',
      content,
      'text=微博正文,likes=点赞数,createdAt=发布时间,culture==domestic',
    );
    expect(reviews.map(({ id, likes, createdAt }) => [id, likes, createdAt])).toEqual([
      ['4467107636950632', 12000, '2019-02-04T10:48:00'],
      ['4467107636950633', 1533, '2021-01-15T08:36:00'],
      ['4467107636950634', 12, '2021-01-15T08:36:13'],
      ['4467107636950635', undefined, '2021-01-05'],
    ]);
  });

  test('ids keep their last digit; repeated and rounded ones give way to the row', async () => {
    const lines = ['44671076369506321234', '44671076369506321235', '44671076369506321235'];
    const content = lines.map((id) => `{"id":${id},"text":"很好","language":"zh-CN"}`).join('\n'); // "very good"
    const { reviews, notices } = await read('a.jsonl', content);
    expect(reviews.map(({ id }) => id)).toEqual([lines[0], lines[1], 'a:3']);
    expect(notices.map((notice) => notice.split(':')[0])).toEqual(['long-id', 'repeated-id']);
    const rounded = await read('b.csv', 'id,text,culture\n4.46711E+15,a,foreign\n', '');
    expect(rounded.reviews[0].id).toBe('b:1');
    // An identifier made for one row may be another's own.
    const taken = await read(
      'c.csv',
      'id,text,culture\nc:2,a,foreign\nc:2,b,foreign\nc:2’,c,foreign\n\ud800x,d,foreign\n',
      '',
    );
    expect(taken.reviews.map(({ id }) => id)).toEqual(['c:2', 'c:2’', 'c:3', '\ufffdx']);
  });

  test.each([
    ['text=body,culture==foreign', 'has no column "body"; its columns are: nr, comment, land'],
    ['culture==foreign', 'which column is the text? Say --map text=COLUMN; its columns are: nr, comment'],
    ['text=comment', 'which culture are the reviews of? Say --map culture=COLUMN, culture==domestic or'],
    [
      'text=comment,culture=nr',
      'no cell of the column for culture can be read (line 3: "a1"); expected domestic or foreign',
    ],
    [
      'text=comment,culture==foreign,rating=nr',
      'no cell of the column for rating can be read (line 3: "a1"); expected stars',
    ],
    ['text=comment,culture==foreign,createdAt=nr', 'no cell of the column for createdAt can be read (line 3: "a1")'],
    [
      'text=comment,culture==foreign,label=nr',
      'no cell of the column for label can be read (line 3: "a1"); expected positive',
    ],
  ])('%s: says what is wrong', async (given, message) => {
    const reading = collect(readOwnReviews(fixture('mine.csv'), { map: given, salt: 's' }));
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toMatchObject({ name: 'UserError' });
  });
});

describe('objects', () => {
  test('a key may be left out of a line; triplets are taken as they are', async () => {
    const columns = 'text=body,language=lang,rating=stars,author=user';
    const reviews = await collect(readOwnReviews(fixture('mine.jsonl'), { map: columns, salt: 's' }));
    expect(reviews.map(({ id, culture, rating, text }) => [id, culture, rating, text])).toEqual([
      ['mine:1', 'foreign', 5, 'Great'],
      ['mine:2', 'domestic', undefined, '很轻'],
    ]);
    const bad = '{"text": "a", "culture": "foreign", "triplets": [{"aspect": null}]}';
    await expect(read('a.jsonl', bad)).rejects.toThrow('line 1: field triplets.0.opinion: ');
  });

  test('lines that are none are counted, a file of them is refused', async () => {
    const { reviews, notices } = await read('a.jsonl', '{"text":"a","culture":"foreign"}\n{"text":"b"\n[1]\n');
    expect(reviews).toHaveLength(1);
    expect(notices[0]).toContain('broken-line: 2 lines that are no JSON object (cut off?), left out, first in line 2');
    await expect(read('b.jsonl', '{"text"\n')).rejects.toThrow('holds no row');
  });
});

test('any cells give reviews or one clear error, never a stack trace', async () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('5 stars', '1.2万', '2021/13/45', '\ud800', '"', '0', 'NaN', '昨天 06:09'),
  ); // "ten thousand", "yesterday"
  const row = fc.record({
    text: cell,
    culture: fc.constantFrom('domestic', 'foreign', '?'),
    rating: cell,
    label: cell,
    createdAt: cell,
    likes: cell,
    id: cell,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const content = rows.map((each) => JSON.stringify(each)).join('\n');
      try {
        const { reviews } = await read('any.jsonl', content);
        expect(new Set(reviews.map(({ id }) => id)).size).toBe(reviews.length);
      } catch (error) {
        expect((error as Error).name).toBe('UserError');
      }
    }),
    { numRuns: 100 },
  );
});
