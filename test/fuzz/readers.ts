import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Contents, packContainer, unpackContainer } from '../../packages/base';
import { deriveSeed, type Random, seededRandom } from '../../packages/base/random';
import { readAnyReviews, readLabelled, readOwnMicroblogs, readOwnPosts } from '../../packages/corpus';
import { listSources } from '../../packages/corpus/catalogue';
import { parseColumnMap, todayOfMap } from '../../packages/corpus/formats/column-map';
import { checkOwnFile } from '../../packages/corpus/own-reviews';
import { parsePostMap } from '../../packages/corpus/posts';
import { readCookieFile } from '../../packages/crawler/http/cookies';
import { readSalt } from '../../packages/crawler/pseudonym';
import { readRecording, replayFrom } from '../../packages/crawler/recording';
import { fitLda, loadModel, saveModel } from '../../packages/lda';
import { readBertConfig } from '../../packages/neural/bert/config';
import { readBertParameters } from '../../packages/neural/bert/parameters';
import { readTokeniserSettings } from '../../packages/neural/bert/tokeniser-files';
import { initialValues } from '../../packages/neural/training';
import { openCheckpoint } from '../../packages/neural/training/checkpoint';
import { readWordVectors, writeWordVectors } from '../../packages/neural/vectors';
import { writeManifest as writeArtefacts } from '../../packages/notebook-kit/figures/artefacts/manifest';
import { namesInCell } from '../../packages/notebook-kit/runner/cell-names';
import { parseNotebook, serializeNotebook, sourceOf } from '../../packages/notebook-kit/runner/notebook-file';
import { declaredParameters, withParameters } from '../../packages/notebook-kit/runner/parameters';
import { notebookToPage } from '../../packages/notebook-kit/site/notebook-page';
import { readCnnLstm, saveCnnLstm } from '../../packages/sentiment/cnn-lstm/folder';
import type { CnnLstmSettings } from '../../packages/sentiment/cnn-lstm/settings';
import { parameterShapes } from '../../packages/sentiment/cnn-lstm/shapes';
import { createVocabulary } from '../../packages/triplets/encoder';
import { parametersOf } from '../../packages/triplets/model/build';
import { readModel, writeModel } from '../../packages/triplets/model/model-file';
import { parseManifest } from '../../src/absa/shipped/manifest';
import { writeLedger } from '../../src/claims/write-ledger';
import { tinySettings } from '../triplets/tiny';
import { mutatedBytes, mutatedValue } from './mutations';

/** A file as its name and its bytes. */
interface Seed {
  name: string;
  bytes: Buffer;
}

/** A reader with small valid files of every format that it knows. */
export interface FuzzedReader {
  name: string;
  seeds: Seed[];
  /** A changed copy of a seed. */
  mutate(seed: Seed, random: Random, other: Seed): Buffer;
  /** Reads the file, to the end. */
  read(file: string, folder: string): unknown;
}

const text = (name: string, content: string): Seed => ({ name, bytes: Buffer.from(content) });
const json = (name: string, value: unknown, indent?: number): Seed => text(name, JSON.stringify(value, null, indent));
const lines = (...records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** Bytes, or for JSON half of the time a value in it. */
function mutateFile(seed: Seed, random: Random, other: Seed): Buffer {
  const value = random.chance(0.5) ? parsed(seed.bytes) : undefined;
  if (value !== undefined) return Buffer.from(JSON.stringify(mutatedValue(value, random)));
  const isLines = /\.jsonl$/.test(seed.name) && random.chance(0.5);
  if (isLines) {
    const records = seed.bytes.toString().trim().split('\n');
    const at = random.integer(records.length);
    records[at] = JSON.stringify(mutatedValue(JSON.parse(records[at]), random));
    return Buffer.from(records.join('\n'));
  }
  return mutatedBytes(seed.bytes, random, other.bytes);
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** A container with a changed header or other arrays and the right checksum; at times just other bytes. */
function mutateContainer(kind: string) {
  return ({ bytes }: Seed, random: Random, other: Seed): Buffer => {
    if (random.chance(0.15)) return mutatedBytes(bytes, random, other.bytes);
    const { description, arrays } = unpackContainer(bytes, kind);
    if (random.chance(0.7)) return pack(kind, { description: mutatedValue(description, random), arrays });
    const name = random.pick(Object.keys(arrays));
    const { [name]: array, ...others } = arrays;
    const changed = random.pick<Contents['arrays']>([
      others,
      { ...others, [name]: array.slice(1) },
      { ...others, [name]: array.slice(0, 0) },
      { ...others, [name]: Int16Array.from(array) },
      { ...others, [name]: withValue(array, random) },
      { ...others, [`${name}2`]: array },
    ]);
    return pack(kind, { description, arrays: changed });
  };
}

function withValue(array: Contents['arrays'][string], random: Random): Contents['arrays'][string] {
  const copy = array.slice();
  if (copy.length === 0) return copy;
  copy[random.integer(copy.length)] = random.pick([Number.NaN, -1, 1e9, 2 ** 31, Number.POSITIVE_INFINITY]);
  return copy;
}

const pack = (kind: string, contents: Contents) => Buffer.from(packContainer(kind, contents));

async function drain(items: AsyncIterable<unknown>): Promise<void> {
  for await (const item of items) if (item === undefined) throw new Error('a reader gave undefined');
}

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

const ownReviews: FuzzedReader = {
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

const ownPosts: FuzzedReader = {
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

/** A tweet object as Twitter's interface 1.1 gives it. */
const tweet = (id: string, user: string, content: string, more: object = {}) => ({
  ...{ created_at: 'Mon Jan 05 10:00:00 +0000 2015', id_str: id, text: content, lang: 'en' },
  source: '<a href="http://twitter.com/download/iphone" rel="nofollow">Twitter for iPhone</a>',
  user: { id_str: user, screen_name: `name${user}`, utc_offset: -18_000, followers_count: 7, friends_count: 9 },
  entities: { hashtags: [], urls: [], user_mentions: [] },
  ...more,
});
const weiboPosts = [
  {
    ...{
      id: 4467107636950632,
      bid: 'Iz33N9J1h',
      user_id: 1669879400,
      screen_name: '某人',
      text: '早上好 @另一人 O网页链接',
    },
    ...{ created_at: '2020-01-31', full_created_at: '2020-01-31 23:40:00', source: 'iPhone客户端', at_users: '另一人' },
  },
  {
    ...{
      id: 4467107636950633,
      bid: 'Iz33N9J1i',
      user_id: 1669879400,
      text: '同意//@另一人:好',
      created_at: '2020-02-01',
    },
    retweet: { id: 1, user_id: 5, screen_name: '另一人', text: '好' },
  },
];
const tweets = [
  tweet('1', '10', 'Hello @name11 &amp; all', {
    entities: { hashtags: [{ text: 'x' }], urls: [], user_mentions: [{ id_str: '11', screen_name: 'name11' }] },
  }),
  tweet('2', '11', 'RT @name10: Hello', { retweeted_status: tweet('1', '10', 'Hello'), in_reply_to_user_id_str: '10' }),
  tweet('3', '11', 'this!', { quoted_status_id_str: '1', quoted_status: tweet('1', '10', 'Hello'), full_text: 'this' }),
];
const pages = {
  data: [
    { id: '1', author_id: '10', created_at: '2021-03-01T08:00:00.000Z', text: 'first', lang: 'en', source: 'Web' },
    {
      ...{
        id: '2',
        author_id: '11',
        created_at: '2021-03-01T09:00:00.000Z',
        text: '@ten no',
        in_reply_to_user_id: '10',
      },
      ...{
        referenced_tweets: [{ type: 'replied_to', id: '1' }],
        entities: { mentions: [{ id: '10', username: 'ten' }] },
      },
    },
  ],
  includes: {
    users: [{ id: '10', username: 'ten', public_metrics: { followers_count: 5, following_count: 6 } }],
    tweets: [{ id: '1', author_id: '10' }],
  },
};
const ownMicroblogs: FuzzedReader = {
  name: 'own microblogs',
  seeds: [
    text(
      'tweets.js',
      `window.YTD.tweets.part0 = ${JSON.stringify(
        tweets.map((each) => ({ tweet: each })),
        null,
        2,
      )}`,
    ),
    text('tweets.jsonl', lines(...tweets)),
    json('tweets.json', tweets),
    json('condensed_2009.json', [
      {
        source: 'Web',
        id_str: '1',
        text: 'no',
        created_at: 'Wed Dec 23 17:38:18 +0000 2009',
        retweet_count: 28,
        is_retweet: false,
      },
    ]),
    json('v2.json', pages, 1),
    text('v2.jsonl', lines(pages, pages)),
    json('congress.json', [
      {
        id: '1',
        screen_name: 'RepA',
        user_id: '7',
        time: '2020-06-01T00:02:52-04:00',
        text: 'QT @RepA x',
        source: 'Web',
        link: 'https://www.twitter.com/RepA/statuses/1',
      },
    ]),
    json(
      '1669879400.json',
      { user: { id: '1669879400', screen_name: '某人', followers_count: 12 }, weibo: weiboPosts },
      1,
    ),
    text(
      '1669879400.csv',
      'id,bid,user_id,用户昵称,正文,头条文章url,完整日期,日期,工具,点赞数,是否原创,源用户id,源用户昵称,源微博id\n4467107636950632,Iz1,1669879400,某人,早上好 @另一人 O网页链接,,2020-01-31 23:40:00,2020-01-31,iPhone客户端,1.2万,True,,,\n2,Iz2,1669879400,某人,同意//@另一人:好,,,2020-02-01,微博,3,False,5,另一人,1\n',
    ),
    json('statuses.json', [
      {
        id: '1',
        text: '你好<br />世<img alt=[微笑] src="x"><a href="/n/某人">@某人</a>',
        user: { id: 5, screen_name: '某人' },
        reposts_count: 1,
        created_at: 'Fri Jan 31 23:40:00 +0800 2020',
        source: '<a href="http://x">y</a>',
      },
    ]),
    text(
      'posts.jsonl',
      lines({
        id: 't1',
        platform: 'twitter',
        author: 'somebody',
        culture: 'foreign',
        text: 'x',
        language: 'en',
        createdAt: '2023-02-23T20:00:00-05:00',
        mentions: ['a'],
        urls: ['https://example.org'],
        parent: 't0',
      }),
    ),
  ],
  mutate: mutateFile,
  read: (file, folder) => readOwnMicroblogs(file, { folder: path.join(folder, 'private') }),
};

const region = (id: string, start: number, end: number, piece: string, label: string) => ({
  ...{ id, from_name: 'label', to_name: 'text', type: 'labels', value: { start, end, text: piece, labels: [label] } },
});
const labelled: FuzzedReader = {
  name: 'labelled reviews',
  seeds: [
    text('v1.txt', 'The screen is bright####The=O screen=T-POS is=O bright=O####The=O screen=O is=O bright=S\n'),
    text('v2.txt', "The fan is loud .####[([1], [3], 'NEG')]\n屏 幕 很 好####[([0, 1], [3], 'POS')]\n"),
    text('dmaste.txt', "the cable is long####[([-1], [0, 1], 'POS'), ([1], [3], 'NEU')]####Electronics\n"),
    text('acos.tsv', 'the battery life is short .\t1,3 BATTERY#GENERAL 0 4,5\t-1,-1 LAPTOP#GENERAL 1 4,5\n'),
    text(
      'quads.txt',
      "The pizza is great####[['pizza', 'FOOD#QUALITY', 'positive', 'great'], ['NULL', 'X', 'negative', 'is']]\n",
    ),
    json('gts.json', [
      {
        id: '0',
        sentence: 'good fan',
        triples: [{ uid: '0-0', sentiment: 'positive', target_tags: 'good\\O fan\\B', opinion_tags: 'good\\B fan\\O' }],
      },
    ]),
    text(
      'apc.dat',
      'The $T$ is bright but the keys stick\nscreen\nPositive\nThe screen is bright but the $T$ stick\nkeys\n-1\n',
    ),
    text(
      'atepc.txt',
      'The O -999\nscreen B-ASP Positive\nand O -999\nspace B-ASP -999\n\nThe O -999\nfan B-ASP Negative\n\n',
    ),
    json('ls.json', [
      {
        data: { text: '👍 good fan, loud' },
        annotations: [
          { was_cancelled: true, result: [] },
          {
            result: [
              ...[region('a', 8, 11, 'fan', 'Aspect'), region('o', 3, 7, 'good', 'Opinion')],
              { type: 'relation', from_id: 'a', to_id: 'o', direction: 'right', labels: ['positive'] },
            ],
          },
        ],
      },
    ]),
    text(
      'doccano.jsonl',
      lines({
        ...{
          id: 7,
          text: '风扇很安静',
          entities: [
            { id: 1, label: '方面', start_offset: 0, end_offset: 2 },
            { id: 2, label: '观点', start_offset: 2, end_offset: 5 },
          ],
        },
        relations: [{ id: 1, from_id: 2, to_id: 1, type: '正面' }],
      }),
    ),
    text(
      'labels.csv',
      'id,AspectTerms,A_start,A_end,OpinionTerms,O_start,O_end,Categories,Polarities\n1,屏幕,0,2,很好,2,4,屏幕,正面\n1,_, , ,有点重,7,10,外观,负面\n',
    ),
    text('reviews.csv', 'id,Reviews\n1,屏幕很好，就是有点重\n2, 开机快&amp;安静 \n'),
    text('stars.txt', '5 #### The screen is bright\n2 #### It broke #### after a week .\n'),
    text(
      'own.jsonl',
      lines({
        ...{
          id: 's:1',
          culture: 'domestic',
          language: 'zh',
          platform: 'shop',
          text: '屏幕很好',
          rating: 5,
          createdAt: '2023-04-05',
        },
        triplets: [
          {
            aspect: { start: 0, end: 2, text: '屏幕' },
            opinion: { start: 2, end: 4, text: '很好' },
            sentiment: 'positive',
          },
        ],
      }),
    ),
  ],
  mutate: mutateFile,
  async read(file, folder) {
    const others = path.join(folder, 'reviews-of-labels.csv');
    writeFileSync(others, 'id,Reviews\n1,屏幕很好，就是有点重\n');
    const errors: unknown[] = [];
    for (const read of [() => readLabelled([file], { reviews: others }), () => readAnyReviews(file)]) {
      await drain(read()).catch((error) => errors.push(error));
    }
    const worst = errors.find((error) => !isClear(error as Error)) ?? errors[0];
    if (worst !== undefined && (errors.length > 1 || !isClear(worst as Error))) throw worst;
  },
};

const maps: FuzzedReader = {
  name: 'column maps',
  seeds: [
    text('map', 'text=comment,culture==domestic'),
    text('map', 'text=text,culture=country:CN=domestic,TW=domestic,US=foreign,rating=stars'),
    text('map', '"text"="a ""b"", c",culture==foreign,today==2021-01-16'),
    text('map', 'text=微博正文,likes=点赞数,createdAt=发布时间'),
  ],
  mutate: mutateFile,
  read(file) {
    const map = readFileSync(file, 'utf8');
    for (const parse of [parseColumnMap, parsePostMap, todayOfMap]) {
      try {
        parse(map);
      } catch (error) {
        if ((error as Error).name !== 'UserError') throw error;
      }
    }
  },
};

/** Two words in three dimensions, as `writeWordVectors` writes them. */
function vectorSeed(format: 'text' | 'binary'): Seed {
  const vectors = { words: ['屏幕', 'fan'], dimension: 3, values: Float32Array.of(1, -2, 0.5, 3e-5, 4, -0) };
  return { name: `${format}.vec`, bytes: written((file) => writeWordVectors(file, vectors, format)) };
}

/** The bytes that something writes to a path. */
function written(write: (file: string, folder: string) => void, name = 'file'): Buffer {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fuzz-seed-'));
  try {
    write(path.join(folder, name), folder);
    return readFileSync(path.join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const wordVectors: FuzzedReader = {
  name: 'word vectors',
  seeds: [
    vectorSeed('text'),
    vectorSeed('binary'),
    text('glove.txt', 'the 0.1 -0.2 3e-5\nnew york 1 2 3\n屏幕 .5 1. -1\n'),
    { name: 'glove.txt.gz', bytes: gzipSync('the 0.1 0.2 0.3\nof 1 2 3\n') },
  ],
  mutate: mutateFile,
  read: (file) => readWordVectors(file),
};

const containers: FuzzedReader = {
  name: 'array containers',
  seeds: [
    {
      name: 'counts.bin',
      bytes: pack('counts', {
        description: { year: 2023 },
        arrays: { a: Uint32Array.of(3, 4), b: Float64Array.of(1) },
      }),
    },
  ],
  mutate: (seed, random, other) =>
    random.chance(0.5) ? resealed(seed.bytes, random) : mutateContainer('counts')(seed, random, other),
  read: (file) => unpackContainer(readFileSync(file), 'counts', file),
};

/** A container whose checksum is right whatever its header says. */
function resealed(bytes: Buffer, random: Random): Buffer {
  const length = bytes.readUInt32LE(12);
  const header = Buffer.from(bytes.subarray(16, 16 + length));
  const text = random.chance(0.6)
    ? Buffer.from(JSON.stringify(mutatedValue(JSON.parse(header.toString()), random)))
    : mutatedBytes(header, random, header);
  const padded = Buffer.concat([text, Buffer.alloc(-text.length & 7, ' ')]);
  const start = Buffer.from(bytes.subarray(0, 16));
  start.writeUInt32LE(random.chance(0.9) ? padded.length : random.integer(2 ** 32), 12);
  const content = Buffer.concat([start, padded, bytes.subarray(16 + length, -32)]);
  return Buffer.concat([content, createHash('sha256').update(content).digest()]);
}

/** A reader of a folder in which one file, of this name, is a container. */
function containerReader(name: string, kind: string, file: string, bytes: Buffer, read: (folder: string) => unknown) {
  return {
    name,
    seeds: [{ name: file, bytes }],
    mutate: mutateContainer(kind),
    read: (_: string, folder: string) => read(folder),
  };
}

const smallTriplets = { ...tinySettings, wordFeatureSize: 2 };
const tripletModels = containerReader(
  'triplet models',
  'triplet model',
  'model.bin',
  written((_, folder) => {
    const vocabulary = createVocabulary(['the', 'fan']);
    const values = initialValues(parametersOf(smallTriplets, vocabulary), seededRandom(1));
    const words = { words: ['风扇'], dimension: 2, values: Float32Array.of(1, 2) };
    const decodings = [{ threshold: 0.5, delta: 0.1, maximumLength: 4 }];
    writeModel(folder, { settings: smallTriplets, decodings, vocabulary, words, values, identity: 'x' });
  }, 'model.bin'),
  readModel,
);

const stage = { epochs: 1, batchSize: 2, learningRate: 0.01 };
const cnnLstmSettings: CnnLstmSettings = {
  ...{
    seed: 1,
    maximumWords: 5,
    minimumCount: 1,
    dimension: 2,
    wordVectors: null,
    widths: [2, 3],
    filters: 2,
    lstm: [2],
  },
  ...{
    bidirectional: true,
    pooling: 'attention',
    wordPairs: 2,
    classWeights: 'equal',
    relatedStage: stage,
    mainStage: stage,
  },
  ...{
    dropout: { words: 0, layers: 0, output: 0, pairs: 0 },
    patience: 1,
    averaging: 0,
    warmUp: 0,
    weightDecay: 0,
    clipNorm: 1,
  },
};
const cnnLstms = containerReader(
  'CNN-LSTM models',
  'CNN-LSTM',
  'model.bin',
  written((_, folder) => {
    const parameters = initialValues(parameterShapes(cnnLstmSettings, 1, 2), seededRandom(1));
    const pass = { stage: 'main' as const, epoch: 1, epochs: 1, loss: 1, devLoss: 1, devAccuracy: 0.5 };
    const described = { classes: ['negative', 'positive'], settings: cnnLstmSettings, words: ['很'], identity: 'x' };
    saveCnnLstm({ ...described, history: [pass], bestEpoch: 1, parameters }, folder);
  }, 'model.bin'),
  readCnnLstm,
);

const checkpoints = containerReader(
  'checkpoints',
  'training state',
  'training.bin',
  written((_, folder) => {
    const numbers = () => Float32Array.of(1, 2);
    openCheckpoint({ folder, identity: 'x' }).write({
      place: { stage: 0, epoch: 1, step: 2, lossSum: 3 },
      best: { epoch: 1, score: 0.5, details: null },
      values: { w: numbers() },
      optimizer: { steps: 1, moments: { w: { first: numbers(), second: numbers() } } },
      average: { w: numbers() },
    });
  }, 'training.bin'),
  (folder) => openCheckpoint({ folder, identity: 'x' }).state(),
);

const bestParameters = containerReader(
  'best parameters',
  'best parameters',
  'best.bin',
  written((_, folder) => openCheckpoint({ folder, identity: 'x' }).writeBest({ w: Float32Array.of(1, 2) }), 'best.bin'),
  (folder) => openCheckpoint({ folder, identity: 'x' }).bestValues(),
);

const topicModels = containerReader(
  'topic models',
  'topic model',
  'topics.model',
  written((file) => {
    const corpus = {
      vocabulary: ['a', 'b', 'c'],
      documents: [
        [0, 1, 2, 0],
        [1, 2],
      ],
    };
    saveModel(file, fitLda(corpus, { topics: 2, iterations: 3, seed: 1 }));
  }, 'topics.model'),
  (folder) => loadModel(path.join(folder, 'topics.model')),
);

const bertFixture = (name: string, file: string): Seed => ({
  name: file,
  bytes: readFileSync(path.join(__dirname, '..', 'fixtures', 'bert', name, file)),
});

/** A BERT in Hugging Face layout: one of its files is changed, the others are whole. */
const bertFolders: FuzzedReader = {
  name: 'BERT folders',
  seeds: [
    bertFixture('float16', 'config.json'),
    bertFixture('float16', 'model.safetensors'),
    bertFixture('float16', 'tokenizer.json'),
    bertFixture('float32', 'tokenizer_config.json'),
    bertFixture('float32', 'vocab.txt'),
    bertFixture('sharded', 'model.safetensors.index.json'),
  ],
  mutate(seed, random, other) {
    if (seed.name !== 'model.safetensors' || random.chance(0.3)) return mutateFile(seed, random, other);
    const length = Number(seed.bytes.readBigUInt64LE());
    const header = JSON.parse(seed.bytes.toString('utf8', 8, 8 + length));
    const changed = Buffer.from(JSON.stringify(mutatedValue(header, random)));
    const size = Buffer.alloc(8);
    size.writeBigUInt64LE(BigInt(changed.length));
    return Buffer.concat([size, changed, seed.bytes.subarray(8 + length)]);
  },
  read(file, folder) {
    const name = path.basename(file);
    const isIndex = name.endsWith('.index.json');
    const parts = isIndex ? [1, 2].map((part) => `model-0000${part}-of-00002.safetensors`) : [];
    for (const part of parts) writeFileSync(path.join(folder, part), bertFixture('sharded', part).bytes);
    for (const whole of ['config.json', ...(isIndex ? [] : ['model.safetensors'])]) {
      if (name !== whole) writeFileSync(path.join(folder, whole), bertFixture('float16', whole).bytes);
    }
    if (name === 'tokenizer_config.json')
      writeFileSync(path.join(folder, 'vocab.txt'), bertFixture('float32', 'vocab.txt').bytes);
    if (/token|vocab/.test(name)) return readTokeniserSettings(folder);
    return readBertParameters(folder, readBertConfig(folder));
  },
};

const code = (source: string | string[], more: object = {}) => ({
  ...{ cell_type: 'code', id: 'a', metadata: {}, source, outputs: [], execution_count: 1, ...more },
});
const notebooks: FuzzedReader = {
  name: 'notebooks',
  seeds: [
    json('a.ipynb', {
      ...{ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec: { name: 'tslab' } } },
      cells: [
        { cell_type: 'markdown', id: 'm', metadata: {}, source: ['# Title\n', 'text'] },
        code(['const seed = 1;\n', "const { data, b: [c] } = { data: 'x', b: [2] };"], {
          metadata: { tags: ['parameters'] },
        }),
        code('import ts, { a as b } from "x"; console.log(seed)', {
          outputs: [
            { output_type: 'stream', name: 'stdout', text: ['1\n'] },
            {
              ...{ output_type: 'display_data', data: { 'text/html': '<b>1</b>' } },
              metadata: { crosscultural: { artefacts: [{ path: 'a.csv' }] } },
            },
            {
              ...{ output_type: 'display_data', metadata: {} },
              data: {
                'application/vnd.plotly.v1+json': { data: [{ x: [1] }], layout: { height: 3 } },
                'text/plain': 'x',
              },
            },
            { output_type: 'error', ename: 'E', evalue: 'v', traceback: ['a'] },
          ],
        }),
      ],
    }),
  ],
  mutate: mutateFile,
  read(file) {
    const notebook = parseNotebook(readFileSync(file, 'utf8'), file);
    serializeNotebook(notebook);
    for (const cell of notebook.cells) namesInCell(sourceOf(cell));
    notebookToPage('a', notebook);
    declaredParameters(notebook);
    withParameters(notebook, { seed: 2 }, file);
  },
};

/** Files that the project writes beside its figures and models, and reads again. */
const ownFiles: FuzzedReader = {
  name: 'manifests and ledgers',
  seeds: [
    json('manifest.json', {
      artefacts: [{ path: 'a.png', notebook: '01-data', cell: 3, sha256: 'x', bytes: 1 }],
      versions: { node: '24' },
    }),
    json('claims.json', {
      claims: [],
      corpora: { public: { label: 'x', sha256: 'y', results: readLedgerResults() } },
    }),
    projectFile('models.json', path.join('models', 'models.json')),
    json('sources.json', {
      sources: JSON.parse(readFileSync(projectPath('data/sources.json'), 'utf8')).sources.slice(0, 2),
    }),
  ],
  mutate: mutateFile,
  read(file, folder) {
    const name = path.basename(file);
    if (name === 'manifest.json') return writeArtefacts(folder, [], {});
    if (name === 'claims.json') return writeLedger(folder, {});
    if (name === 'models.json') return parseManifest(readFileSync(file, 'utf8'), file);
    return listSources(file);
  },
};

function projectPath(name: string): string {
  return path.join(__dirname, '..', '..', name);
}

function projectFile(name: string, at: string): Seed {
  return { name, bytes: readFileSync(projectPath(at)) };
}

function readLedgerResults(): unknown[] {
  return JSON.parse(readFileSync(projectPath('figures/claims.json'), 'utf8')).corpora.simulated.results.slice(0, 3);
}

/** What a crawl keeps and takes: a recording's index, cookies, the salt. */
const crawls: FuzzedReader = {
  name: 'crawls',
  seeds: [
    text(
      'index.jsonl',
      lines(
        {
          url: 'https://a/1',
          status: 200,
          headers: { date: 'x' },
          sha256: null,
          bytes: 3,
          fetchedAt: '2023-01-01T00:00:00Z',
        },
        {
          url: 'https://a/2',
          status: 200,
          headers: {},
          sha256: null,
          bytes: 3,
          fetchedAt: '2023-01-01T00:00:00Z',
        },
      ),
    ),
    text('cookies.txt', '# Netscape HTTP Cookie File\n.weibo.com\tTRUE\t/\tTRUE\t1900000000\tSUB\tabc\n'),
    text('salt', `${'0'.repeat(64)}\n`),
  ],
  mutate: mutateFile,
  async read(file, folder) {
    const name = path.basename(file);
    if (name === 'salt') return readSalt(file);
    if (name === 'cookies.txt') return readCookieFile(file);
    const exchange = replayFrom(folder);
    for (const { url } of readRecording(folder)) await exchange({ url, headers: {} } as never);
  },
};

/** Every reader of files that others make. */
export const fuzzedReaders: readonly FuzzedReader[] = [
  ...[ownReviews, ownPosts, ownMicroblogs, labelled, maps],
  ...[wordVectors, containers, tripletModels, cnnLstms, checkpoints, bestParameters, topicModels, bertFolders],
  ...[notebooks, ownFiles, crawls],
];

/** What became of one changed file. */
export interface Outcome {
  reader: string;
  seed: string;
  bytes: Buffer;
  milliseconds: number;
  /** What was thrown, if anything was. */
  error?: Error;
}

/** Whether an error is one that a user can act on: a UserError of one line. */
export function isClear(error: Error): boolean {
  return error.name === 'UserError' && error.message.length > 0 && !/[\r\n]/.test(error.message);
}

/**
 * Reads each seed as it is.
 *
 * @throws what the reader throws: a seed that cannot be read tests nothing.
 */
async function readSeeds(reader: FuzzedReader, folder: string): Promise<void> {
  for (const { name, bytes } of reader.seeds) {
    empty(folder);
    writeFileSync(path.join(folder, name), bytes);
    try {
      await reader.read(path.join(folder, name), folder);
    } catch (error) {
      throw new Error(`the seed ${name} of ${reader.name} cannot be read: ${(error as Error).message}`);
    }
  }
}

/** All but the salt, which readers make on their first use. */
function empty(folder: string): void {
  for (const name of readdirSync(folder)) if (name !== 'private') rmSync(path.join(folder, name), { recursive: true });
}

/**
 * Reads so many changed files; the same number gives the same files.
 *
 * @param seed of the random changes
 */
export async function* fuzz(reader: FuzzedReader, count: number, seed: number): AsyncGenerator<Outcome> {
  const random = seededRandom(deriveSeed(seed, reader.name));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fuzz-'));
  try {
    // What is read once more slowly, a compiler for instance, is no hang.
    await readSeeds(reader, folder);
    for (let number = 0; number < count; number++) {
      const source = reader.seeds[number % reader.seeds.length];
      const bytes = reader.mutate(source, random, random.pick(reader.seeds));
      empty(folder);
      const file = path.join(folder, source.name);
      writeFileSync(file, bytes);
      const started = performance.now();
      let error: Error | undefined;
      try {
        await reader.read(file, folder);
      } catch (thrown) {
        error = thrown as Error;
      }
      yield { reader: reader.name, seed: source.name, bytes, milliseconds: performance.now() - started, error };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
