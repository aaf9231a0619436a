import { describe, expect, test } from 'vitest';
import { type ReaderNotice, readIdReviews, readQuadruples } from '../../../packages/corpus/formats';
import { collect, fixture, temporaryFile } from '../files';

const origin = { idPrefix: 'laptop', platform: 'shop', product: 'laptop' };
const header = 'id,AspectTerms,A_start,A_end,OpinionTerms,O_start,O_end,Categories,Polarities';

describe('readIdReviews', () => {
  test('keeps every character of a review: blanks, entities, quotes, masks', async () => {
    const reviews = await collect(readIdReviews(fixture('id-reviews.csv'), origin));
    expect(reviews.map(({ text }) => text)).toEqual([
      '屏幕很好，就是有点重',
      ' 开机快&amp;安静 ',
      '“逛**逛**网页够用',
      '风扇声音大',
    ]);
    expect(reviews[0]).toEqual({
      id: 'laptop:1',
      culture: 'domestic',
      language: 'zh',
      platform: 'shop',
      product: 'laptop',
      text: '屏幕很好，就是有点重',
    });
  });
});

describe('readQuadruples', () => {
  const files = { reviews: fixture('quadruple-reviews.csv'), labels: fixture('quadruple-labels.csv') };

  test('gives each review its triplets, with implicit terms', async () => {
    const [first, second] = await collect(readQuadruples(files, origin));
    expect(first.triplets).toEqual([
      {
        aspect: { start: 0, end: 2, text: '屏幕' },
        opinion: { start: 2, end: 4, text: '很好' },
        sentiment: 'positive',
        category: '屏幕',
      },
      { aspect: null, opinion: { start: 7, end: 10, text: '有点重' }, sentiment: 'negative', category: '外观' },
    ]);
    expect(second.triplets?.map(({ aspect, sentiment }) => [aspect?.text, sentiment])).toEqual([
      ['开机', 'positive'],
      [undefined, 'neutral'],
    ]);
  });

  test('reports every row that it puts right or leaves out', async () => {
    const notices: ReaderNotice[] = [];
    const reviews = await collect(readQuadruples(files, origin, { onNotice: (notice) => notices.push(notice) }));
    expect(notices.map(({ kind, line }) => [kind, line])).toEqual([
      ['repeated-row', 4],
      ['masked-term', 7],
      ['moved-term', 8],
    ]);
    expect(reviews[2].triplets?.[0].aspect).toEqual({ start: 4, end: 7, text: '逛**' });
    expect(reviews[3].triplets?.[0].opinion).toEqual({ start: 6, end: 10, text: '挺好看的' });
  });

  test.each([
    ['1,屏幕,0,2,很差,2,4,屏幕,正面', 'labels.csv, line 2: expected the term "很差" at 2–4, found "很好".'],
    ['1,屏幕,0,2,很好,2,x,屏幕,正面', 'labels.csv, line 2: expected an offset (a whole number), found "x".'],
    ['1,屏幕,0,2,很好,2,4,屏幕,好', 'labels.csv, line 2: expected a sentiment'],
    ['1,屏幕,0,2,很好,2,4,屏幕', 'labels.csv, line 2: found 8 fields'],
    ['9,屏幕,0,2,很好,2,4,屏幕,正面', 'labels.csv, line 2: '],
  ])('refuses the label %s', async (label, message) => {
    const labels = temporaryFile('labels.csv', `${header}\n${label}\n`);
    await expect(collect(readQuadruples({ ...files, labels }, origin))).rejects.toThrow(message);
  });

  test('names the review that a label lacks', async () => {
    const labels = temporaryFile('labels.csv', `${header}\n9,_, , ,很好,2,4,屏幕,正面\n`);
    await expect(collect(readQuadruples({ ...files, labels }, origin))).rejects.toThrow('holds no review with id 9');
  });
});
