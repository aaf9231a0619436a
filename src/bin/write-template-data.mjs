// Writes the sample data of `crosscultural new` into templates: small, simulated, everything in them invented.
// Run after a build: node src/bin/write-template-data.mjs
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const source = path.resolve(import.meta.dirname, '..');
const { simulateBrandPosts, simulateMicroblogs } = createRequire(import.meta.url)('@crosscultural/simulation');
const { seededRandom, tableToCsv } = createRequire(import.meta.url)('@crosscultural/base');
const write = (file, text) => writeFileSync(path.join(source, '..', 'templates', file), text);
const jsonLines = (values) => `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;

// Reviews with triplets: the first of the embedded sample.
const sample = readFileSync(path.join(source, '..', 'data', 'sample', 'reviews.jsonl'), 'utf8').split('\n');
write('reviews/data/reviews.jsonl', `${sample.slice(0, 600).join('\n')}\n`);

// Posts about two invented brands: of the second, every other post of praise is left out.
const random = seededRandom(7);
const posts = simulateBrandPosts({ posts: 1500, seed: 7 })
  .map((post) => ({ ...post, brand: random.uniform() < 0.5 ? 'Qinghe' : 'Shiliu' }))
  .filter(({ brand, sentiment }) => brand === 'Qinghe' || sentiment !== 'positive' || random.uniform() < 0.5);
const columns = ['id', 'brand', 'platform', 'createdAt', 'text', 'likes', 'shares', 'comments'];
write('brand/data/posts.csv', tableToCsv({ title: 'Posts', columns: columns.map((key) => ({ key, label: key })), rows: posts }));
// Other posts with what was planted, as people would label them: by these the lexicon's mistakes are known.
const labelledPosts = simulateBrandPosts({ posts: 600, seed: 8 }).map(({ id, sentiment, ...post }) => ({ ...post, id: `labelled ${id}`, label: sentiment }));
const labelledColumns = ['id', 'platform', 'createdAt', 'text', 'label'];
write(
  'brand/data/labelled.csv',
  tableToCsv({ title: 'Labelled posts', columns: labelledColumns.map((key) => ({ key, label: key })), rows: labelledPosts }),
);

// Posts of users of two platforms, as reviews are kept: each line with platform and author.
const hash = (name) => createHash('sha256').update(`template ${name}`).digest('hex').slice(0, 12);
const asReview = ({ id, culture, language, platform, text, createdAt, author }) => ({
  ...{ id, culture, language, platform, text, createdAt },
  author: hash(author),
});
const { posts: microblogs } = simulateMicroblogs({ usersPerPlatform: 60, postsPerUser: 12, seed: 7 });
write('platforms/data/posts.jsonl', jsonLines(microblogs.map(asReview)));
const { posts: others } = simulateMicroblogs({ usersPerPlatform: 25, postsPerUser: 12, seed: 8 });
const labelled = others.map((post) => ({ ...asReview(post), id: `labelled ${post.id}`, label: post.sentiment }));
write('platforms/data/labelled.jsonl', jsonLines(labelled));
