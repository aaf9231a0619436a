import { expect, test } from 'vitest';
import { checkOwnFile } from '../../../packages/corpus/own-reviews';
import { checkLines, fewReviews } from '../../../packages/corpus/own-reviews/check';
import { temporaryFile } from '../files';

test('a check says what a file holds, what is used, what is left out and why', async () => {
  const file = temporaryFile('mine.csv', 'text;stars;label;place\nGood;5;x;A\nBad;n/a;y;B\n');
  const lines = checkLines(file, await checkOwnFile(file, { map: 'culture==foreign,rating=stars' }));
  expect(lines).toEqual([
    `${file}: csv, 2 rows, columns: text, stars, label, place`,
    'reviews: 2 (0 domestic, 2 foreign)',
    '  text       column "text": 2 reviews',
    '  culture    always foreign: 2 reviews',
    '  rating     column "stars": 1 review',
    'not used: label, place',
    'notice: The columns are parted by semicolons, not by commas.',
    expect.stringMatching(/^notice: The column "label" is not read as label \(2 cells of 2 cannot be; line 2: "x"\)/),
    ...fewReviews({ domestic: 0, foreign: 2 }),
  ]);
});

test('how many reviews each part wants is said where there are fewer', () => {
  expect(fewReviews({ domestic: 250, foreign: 400 })).toEqual([
    'few: attention and satisfaction (07) wants about 300 reviews of each culture',
  ]);
  expect(fewReviews({ domestic: 0, foreign: 900 })).toHaveLength(4);
  expect(fewReviews({ domestic: 0, foreign: 900 }).at(-1)).toMatch(/^one culture only/);
  expect(fewReviews({ domestic: 300, foreign: 300 })).toEqual([]);
});
