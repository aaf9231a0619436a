import path from 'node:path';
import { buildStore, openStore, type Review } from '../../../packages/corpus';
import type { FuzzedReader, Seed } from '../fuzz';
import { databaseOf, mutateDatabase } from './crawl-stores';

const reviews: Review[] = [
  {
    ...{ id: 'a:1', culture: 'domestic', language: 'zh', platform: 'shop', text: '屏幕很好', rating: 5, likes: 3 },
    triplets: [
      {
        aspect: { start: 0, end: 2, text: '屏幕' },
        opinion: { start: 2, end: 4, text: '很好' },
        sentiment: 'positive',
      },
    ],
  },
  { id: 'a:2', culture: 'foreign', language: 'en', platform: 'shop', text: 'fine', createdAt: '2023-01-02' },
  { id: 'a:3', culture: 'foreign', language: 'en', platform: 'shop', text: 'fine' },
];

async function seeds(): Promise<Seed[]> {
  async function* each() {
    yield* reviews;
  }
  return [
    { name: 'reviews.duckdb', bytes: await databaseOf((file) => buildStore(file, each(), { source: 'made up' })) },
  ];
}

const changes = [
  ...[
    "UPDATE store SET value = '0'",
    'DROP TABLE store',
    'DROP TABLE triplets',
    'DROP TABLE duplicates',
    'DELETE FROM reviews',
  ],
  ...['ALTER TABLE reviews DROP COLUMN text', 'UPDATE triplets SET aspectStart = 99', 'UPDATE reviews SET rating = -1'],
  ...[
    "UPDATE reviews SET culture = 'other'",
    'UPDATE reviews SET text = NULL',
    'ALTER TABLE reviews RENAME COLUMN likes TO hearts',
  ],
];

/** The store that a corpus is kept in. */
export const reviewStores: FuzzedReader = {
  name: 'review stores',
  seeds,
  mutate: mutateDatabase(changes),
  async read(file, folder) {
    const store = await openStore(file);
    try {
      await store.reviews();
      await store.reviews({ culture: 'foreign', unique: true });
      await store.duplicates();
      await store.exportCsv(path.join(folder, 'out.csv'));
    } finally {
      store.close();
    }
  },
};
