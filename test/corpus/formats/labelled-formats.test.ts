import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatOf,
  labelStudioTask,
  type ReaderNotice,
  type Review,
  readAnyReviews,
  readLabelled,
} from '../../../packages/corpus';
import { collect, temporaryFile } from '../files';

/** Each triplet of each review in short: aspect, opinion and the first letters of the sentiment, - for an implicit term. */
const inShort = (reviews: readonly Review[]) =>
  reviews.map(({ triplets = [] }) =>
    triplets.map(
      ({ aspect, opinion, sentiment }) => `${aspect?.text ?? '-'}/${opinion?.text ?? '-'}/${sentiment.slice(0, 3)}`,
    ),
  );

async function read(name: string, content: string, options: { language?: string } = {}) {
  const notices: ReaderNotice[] = [];
  const file = temporaryFile(name, content);
  const reviews = await collect(readLabelled([file], { ...options, onNotice: (notice) => void notices.push(notice) }));
  for (const { text, triplets = [] } of reviews) {
    for (const span of triplets.flatMap(({ aspect, opinion }) => [aspect, opinion])) {
      if (span) expect(text.slice(span.start, span.end)).toBe(span.text);
    }
  }
  return {
    format: formatOf(file),
    reviews,
    triplets: inShort(reviews),
    notices: notices.map(({ kind, count }) => `${kind} ${count}`),
  };
}

describe('ASTE-Data-V2 in any language and domain', () => {
  const spanish = [
    "La pantalla es muy grande y el teclado cómodo .####[([1], [4], 'POS')]",
    "La comida estaba fría y el camarero fue maleducado .####[([1], [3], 'NEG'), ([6], [8], 'NEG')]",
  ].join('\n');

  it('finds the language of the file, and takes the one that is given', async () => {
    const { reviews } = await read('es.txt', spanish);
    expect(reviews.map(({ language, culture }) => [language, culture])).toEqual([
      ['es', 'foreign'],
      ['es', 'foreign'],
    ]);
    // Neither platform nor product is invented: the name of the file stands for the platform.
    expect(reviews[0]).not.toHaveProperty('product');
    expect(reviews[0].platform).toBe('es');
    expect((await read('gl.txt', spanish, { language: 'gl' })).reviews[0].language).toBe('gl');
  });

  it('keeps Chinese sentences Chinese beside others', async () => {
    const mixed = `屏 幕 很 好####[([0, 1], [3], 'POS')]\nThe screen is good .####[([1], [3], 'POS')]\n`;
    const { reviews, triplets } = await read('mixed.txt', mixed, { language: 'zh' });
    expect(reviews.map(({ language, text }) => [language, text])).toEqual([
      ['zh', '屏幕很好'],
      ['en', 'The screen is good .'],
    ]);
    expect(triplets).toEqual([['屏幕/好/pos'], ['screen/good/pos']]);
  });
});

it('ASTE-Data-V1: tags of targets and opinions', async () => {
  const line =
    'The screen is bright but keys stick####The=O screen=T-POS is=O bright=O but=O keys=TT-NEG stick=O####The=O screen=O is=O bright=S but=O keys=O stick=SS\n';
  const { format, triplets } = await read('v1.txt', line);
  expect(format).toBe('aste-v1');
  expect(triplets).toEqual([['screen/bright/pos', 'keys/stick/neg']]);
  await expect(read('v1.txt', 'bad keys####bad=O keys=T-NEG####bad=SS keys=O\n')).rejects.toThrow(
    /v1.txt, line 1: expected a target TT for the opinion, found "bad"/,
  );
});

it('GTS: several opinions of a target are several triplets', async () => {
  const item = {
    id: '0',
    sentence: 'The battery life is long and reliable .',
    triples: [
      {
        uid: '0-0',
        sentiment: 'positive',
        target_tags: 'The\\O battery\\B life\\I is\\O long\\O and\\O reliable\\O .\\O',
        opinion_tags: 'The\\O battery\\O life\\O is\\O long\\B and\\O reliable\\B .\\O',
      },
    ],
  };
  const { format, triplets } = await read('train.json', JSON.stringify([item], null, 1));
  expect(format).toBe('gts');
  expect(triplets).toEqual([['battery life/long/pos', 'battery life/reliable/pos']]);
  const cut = JSON.stringify([item], null, 1).slice(0, 200);
  await expect(read('train.json', `${cut}"target_tags" "opinion_tags"`)).rejects.toThrow('may be cut off');
});

it('ACOS as written terms: NULL is implicit, a term that is not there is counted', async () => {
  const line = `The pizza is great, but slow service####[['pizza', 'FOOD#QUALITY', 'positive', 'great'], ['NULL', 'RESTAURANT#GENERAL', 'negative', 'slow'], ["chef's", 'STAFF', 'neutral', 'fine']]\n`;
  const { format, triplets, reviews, notices } = await read('restaurant.txt', line);
  expect(format).toBe('quad texts');
  expect(triplets).toEqual([['pizza/great/pos', '-/slow/neg']]);
  expect(reviews[0].triplets?.[0].category).toBe('FOOD#QUALITY');
  expect(notices).toEqual(['unaligned 1']);
});

it('PyABSA’s aspect files: the aspects of one text become one review, and opinions are said to be missing', async () => {
  const apc =
    'The $T$ is bright but the keys stick\nscreen\nPositive\nThe screen is bright but the $T$ stick\nkeys\n-1\n';
  const first = await read('apc.dat', apc);
  expect([first.format, first.triplets, first.notices]).toEqual([
    'apc',
    [['screen/-/pos', 'keys/-/neg']],
    ['no-opinions 2'],
  ]);
  await expect(read('apc.dat', 'The $T$ is bright\nscreen\n')).rejects.toThrow('line 1: expected three lines');

  const rows = (known: string, unknown: string) =>
    `The O -999\nscreen B-ASP ${known}\nand O -999\nspace B-ASP ${unknown}\nbar I-ASP ${unknown}\n\n`;
  const second = await read('atepc.txt', rows('Positive', '-999') + rows('-999', 'Negative'));
  expect([second.format, second.triplets]).toEqual(['atepc', [['screen/-/pos', 'space bar/-/neg']]]);
});

describe('exports of annotation tools', () => {
  const region = (id: string, start: number, end: number, text: string, ...labels: string[]) => ({
    id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start, end, text, labels },
  });

  it('Label Studio: relations, sentiments of pieces, offsets in characters, and what does not align', async () => {
    const tasks = [
      {
        data: { text: '👍 good fan, loud' },
        annotations: [
          { was_cancelled: true, result: [] },
          {
            result: [
              region('a', 8, 11, 'fan', 'Aspect'),
              region('o', 3, 7, 'good', 'Opinion'),
              { type: 'relation', from_id: 'a', to_id: 'o', direction: 'right', labels: ['positive'] },
              // Counted in characters, as tools in Python do; and one that is nowhere.
              region('l', 12, 16, 'loud', 'Opinion-NEG'),
              region('x', 90, 94, 'void', 'Opinion'),
              region('y', 8, 11, 'fan', 'Brand'),
            ],
          },
        ],
      },
      { data: { text: 'never opened' }, annotations: [] },
    ];
    const { format, triplets, notices } = await read('export.json', JSON.stringify(tasks));
    expect(format).toBe('label studio');
    expect(triplets).toEqual([['fan/good/pos', '-/loud/neg']]);
    expect(notices).toEqual(['unaligned 2', 'empty-text 1']);
  });

  it('doccano counts characters', async () => {
    const item = {
      id: 7,
      text: '👍 风扇很安静，吵',
      entities: [
        { id: 1, label: '方面', start_offset: 2, end_offset: 4 },
        { id: 2, label: '观点', start_offset: 4, end_offset: 7 },
        { id: 3, label: '观点_负面', start_offset: 8, end_offset: 9 },
        { id: 4, label: '观点', start_offset: 0, end_offset: 1 },
      ],
      relations: [{ id: 1, from_id: 2, to_id: 1, type: '正面' }],
    };
    const { format, reviews, triplets, notices } = await read('all.jsonl', `${JSON.stringify(item)}\n`);
    expect(format).toBe('doccano');
    expect(reviews[0].language).toBe('zh');
    expect(triplets).toEqual([['风扇/很安静/pos', '-/吵/neg']]);
    expect(notices).toEqual(['unlabelled 1']);
    await expect(
      read('all.jsonl', `${JSON.stringify(item)}\n{"text":1,"entities":[],"relations":[]}\n`),
    ).rejects.toThrow(/all.jsonl, line 2/);
  });

  it('what is written for Label Studio is read back to the triplet', async () => {
    const span = (text: string) =>
      fc
        .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
        .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
        .filter((found) => found.text === found.text.trim() && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(found.text));
    const text = 'The 👍 fan is good & loud, 键盘 bad';
    const triplet = fc
      .record({
        aspect: fc.option(span(text), { nil: null }),
        opinion: fc.option(span(text), { nil: null }),
        sentiment: fc.constantFrom('positive' as const, 'neutral' as const, 'negative' as const),
        category: fc.option(fc.constantFrom('price', 'after-sale service'), { nil: undefined }),
      })
      .filter(({ aspect, opinion }) => aspect !== null || opinion !== null)
      .map(({ category, ...rest }) => (category === undefined ? rest : { ...rest, category }));
    const keyOf = ({ aspect, opinion }: { aspect: unknown; opinion: unknown }) => JSON.stringify([aspect, opinion]);
    const triplets = fc.uniqueArray(triplet, { selector: keyOf, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(triplets, async (planted) => {
        const review: Review = {
          id: 'shop-7',
          culture: 'foreign',
          language: 'en',
          platform: 'shop',
          product: 'fan',
          rating: 4,
          text,
          triplets: planted,
        };
        const file = temporaryFile('tasks.json', JSON.stringify([labelStudioTask(review)]));
        const [back] = await collect(readLabelled([file]));
        const sorted = (list: typeof planted) => [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
        expect({ ...back, triplets: sorted(back.triplets as typeof planted) }).toEqual({
          ...review,
          triplets: sorted(planted),
        });
      }),
      {
        numRuns: 200,
        // An opinion of a pair that judges an implicit aspect as well: the category is that of the latter alone.
        examples: [
          [
            [
              {
                aspect: null,
                opinion: { start: 14, end: 18, text: text.slice(14, 18) },
                sentiment: 'positive',
                category: 'price',
              },
              {
                aspect: { start: 7, end: 10, text: text.slice(7, 10) },
                opinion: { start: 14, end: 18, text: text.slice(14, 18) },
                sentiment: 'negative',
              },
            ],
          ],
        ],
      },
    );
  });

  it('is read as reviews, too', async () => {
    const task = {
      data: { text: 'good fan' },
      annotations: [{ result: [region('o', 0, 4, 'good', 'Opinion', 'positive')] }],
    };
    const [review] = await collect(readAnyReviews(temporaryFile('tasks.json', JSON.stringify([task]))));
    expect(review).toMatchObject({ id: 'tasks:1', language: 'en', text: 'good fan' });
  });
});
