import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mean } from '../../packages/base';
import { lexiconProbabilities, loadClassifier } from '../../packages/classify';
import { openStore, type Review } from '../../packages/corpus';
import {
  anyJob,
  childFile,
  keepSentiment,
  makeShards,
  mergeShards,
  mergeUnlessMerged,
  reviewStudy,
  type SentimentReaders,
  sentimentReaders,
  sentimentStudy,
  trainReaders,
} from '../../packages/review-shards';
import {
  driveStudy,
  type Job,
  jobsOfShare,
  readManifest,
  runJob,
  runLocally,
  runOnQueue,
  shardFile,
  untilSettled,
  workOnQueue,
} from '../../packages/shards';
import { simulateToFolder } from '../../packages/simulation';
import { hasRedis, startRedis } from '../shards/redis';

let folder: string;
let file: string;
/** A folder of shards whose own steps are done: each test works on a copy. */
let prepared: string;
/** What the planted triplets of a review say together; none where they are even. */
const sides = new Map<string, string>();
const sideOf = ({ triplets = [] }: Review) => {
  const difference = triplets.reduce((sum, { sentiment }) => sum + (sentiment === 'positive' ? 1 : -1), 0);
  return difference === 0 ? undefined : difference > 0 ? 'positive' : 'negative';
};
/** Reviews of the simulation with their planted triplets. */
function simulatedReviews(request: { perCulture: number; seed: number; folder: string }): Review[] {
  const lines = readFileSync(simulateToFolder({ ...request, profile: 'default' }), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Review);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sentiment-shards-'));
  const reviews = simulatedReviews({ perCulture: 150, seed: 5, folder: path.join(folder, 'all') }).map(
    ({ triplets, ...review }) => {
      sides.set(review.id, sideOf({ ...review, triplets }) ?? 'even');
      return review;
    },
  );
  const copy = { ...reviews[0], id: 'copy' };
  const french = { ...reviews[0], id: 'french', language: 'fr', text: 'Un écran net, une batterie faible.' };
  file = path.join(folder, 'reviews.jsonl');
  writeFileSync(file, [...reviews, copy, french].map((review) => JSON.stringify(review)).join('\n'));
  prepared = path.join(folder, 'prepared');
  await makeShards({ files: [file], size: 80, out: prepared, map: 'text=text' });
  await driveStudy(reviewStudy(prepared), { run: here(prepared) });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const here = (out: string) => (jobs: readonly Job[]) => runLocally(out, jobs, (job) => runJob(anyJob(out), job), 1);

function copyOfShards(name: string): string {
  const out = path.join(folder, name);
  cpSync(prepared, out, { recursive: true });
  return out;
}

async function judged(out: string, readers: SentimentReaders, run = here(out)) {
  const study = sentimentStudy(reviewStudy(out), readers);
  const letters = await driveStudy(study, { run });
  await mergeUnlessMerged(reviewStudy(out));
  return { letters, kept: await keepSentiment(study) };
}

async function rowsOf(out: string, sql = 'SELECT * FROM judged_reviews ORDER BY position') {
  const store = await openStore(path.join(out, 'store.duckdb'));
  const rows = await store.query(sql);
  store.close();
  return rows;
}

describe('sentiment of shards', () => {
  it('by the lexicon is a column of the merged store: what it says of each text, copies too, and who said it', async () => {
    const out = copyOfShards('lexicon');
    const readers = await sentimentReaders(out, ['lexicon']);
    const { letters, kept } = await judged(out, readers);
    expect(letters).toEqual([]);
    expect(kept).toMatchObject({ judged: 301, of: 302 });
    expect(kept.models).toEqual([
      expect.stringMatching(/^lexicon en [0-9a-f]{12}$/),
      expect.stringMatching(/^lexicon zh [0-9a-f]{12}$/),
    ]);
    const rows = await rowsOf(out);
    expect(rows).toHaveLength(302);
    for (const { id, language, text, sentiment, negative, neutral, positive, model } of rows) {
      if (id === 'french') {
        expect({ sentiment, model }).toEqual({ sentiment: null, model: null });
        continue;
      }
      const expected = [...lexiconProbabilities([text as string], language as string, 3)];
      expect([negative, neutral, positive]).toEqual(expected);
      expect(expected.indexOf(Math.max(...expected))).toBe(
        ['negative', 'neutral', 'positive'].indexOf(String(sentiment)),
      );
      expect(kept.models).toContain(model);
    }
    const [{ sentiment: first }, copy] = [rows[0], rows.find(({ id }) => id === 'copy')];
    expect(copy?.sentiment).toBe(first);
    expect(new Set(rows.map(({ sentiment }) => sentiment)).size).toBe(4);
  });

  it('leaves the rest of the store as it is, and is taken over by a later merge', async () => {
    const out = copyOfShards('again');
    await mergeShards(reviewStudy(out));
    const tables = ['reviews', 'triplets', 'duplicates', 'store'].map((table) => `SELECT * FROM ${table}`);
    const contents = () => Promise.all(tables.map((sql) => rowsOf(out, sql)));
    const before = await contents();
    await judged(out, await sentimentReaders(out, ['lexicon']));
    expect(await contents()).toEqual(before);
    const rows = await rowsOf(out);
    await mergeShards(reviewStudy(out));
    expect(await rowsOf(out)).toEqual(rows);
    expect(readdirSync(out).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('by a classifier that is trained on labelled reviews is what the classifier of that file says', async () => {
    const out = copyOfShards('trained');
    const labels = simulatedReviews({ perCulture: 400, seed: 6, folder: path.join(folder, 'more') })
      .map((review) => ({ text: review.text, culture: review.culture, label: sideOf(review) }))
      .filter(({ label }) => label !== undefined);
    const own = path.join(folder, 'labelled.jsonl');
    writeFileSync(own, labels.map((each) => JSON.stringify(each)).join('\n'));
    const train = () => trainReaders(out, { file: own, map: 'text=text,label=label,culture=culture' }, 1);
    const trained = await train();
    expect((await train()).map((each) => each.file)).toEqual(trained.map((each) => each.file));
    expect(trained.map(({ classifier }) => classifier.language)).toEqual(['en', 'zh']);
    const english = trained[0].file;
    const readers = await sentimentReaders(out, ['lexicon', english]);
    expect(readers).toMatchObject({ en: { kind: 'classifier' }, zh: { kind: 'lexicon' } });
    expect((await judged(out, readers)).letters).toEqual([]);
    const rows = await rowsOf(out);
    const of = rows.filter(({ language }) => language === 'en');
    const classifier = loadClassifier(english);
    expect(classifier.classes).toEqual(['negative', 'positive']);
    expect(of.flatMap(({ negative, positive }) => [negative, positive])).toEqual([
      ...classifier.probabilities(of.map(({ text }) => text as string)),
    ]);
    expect(of.every(({ neutral }) => neutral === null)).toBe(true);
    // It has learned something: those whose triplets praise get more than those whose triplets blame.
    const praise = (side: string) =>
      mean(of.filter(({ id }) => sides.get(id as string) === side).map((row) => Number(row.positive)));
    expect(praise('positive')).toBeGreaterThan(praise('negative') + 0.02);
    expect(rows.find(({ language }) => language === 'zh')?.model).toMatch(/^lexicon zh/);
  });

  it('of a shard that is damaged is missing, and the rest is as it would be', async () => {
    const out = copyOfShards('gap');
    const whole = copyOfShards('whole');
    const readers = await sentimentReaders(out, ['lexicon']);
    await judged(whole, readers);
    const intact = readFileSync(shardFile(out, '00001'));
    writeFileSync(shardFile(out, '00001'), 'damaged');
    const study = sentimentStudy(reviewStudy(out), readers);
    const letters = await driveStudy(study, { run: here(out) });
    expect(letters).toMatchObject([{ shard: '00001', step: 'sentiment' }]);
    writeFileSync(shardFile(out, '00001'), intact);
    await mergeShards(reviewStudy(out));
    expect(await keepSentiment(study)).toMatchObject({ judged: 221, of: 302 });
    const expected = (await rowsOf(whole)).map((row) => {
      const isLost = Number(row.position) >= 80 && Number(row.position) < 160;
      return isLost ? { ...row, sentiment: null, negative: null, neutral: null, positive: null, model: null } : row;
    });
    expect(await rowsOf(out)).toEqual(expected);
  });

  it('by a file that is none, or another classifier than was asked for, is refused in one line', async () => {
    const out = copyOfShards('refused');
    await expect(sentimentReaders(out, ['nothing.classifier'])).rejects.toThrow(/^nothing\.classifier is not there/);
    await expect(sentimentReaders(out, [file])).rejects.toThrow(/reviews\.jsonl/);
    await expect(trainReaders(out, { file, map: 'text=text' }, 1)).rejects.toThrow(/has a label: name its column/);
    const readers: SentimentReaders = { en: { kind: 'classifier', sha256: 'f'.repeat(64) } };
    await expect(judged(out, readers)).rejects.toThrow(/failed in the step sentiment .*is missing or has other bytes/);
  });

  it('is the same by the tasks of an array job, --shard i/n, that run at the same time', async () => {
    const [out, one] = [copyOfShards('tasks'), copyOfShards('one')];
    const readers = await sentimentReaders(out, ['lexicon']);
    const manifest = readManifest(out);
    const task = (index: number) => async (jobs: readonly Job[]) => {
      await here(out)(jobsOfShare(jobs, manifest, { index, of: 3 }));
      await untilSettled(out, jobs);
    };
    const study = sentimentStudy(reviewStudy(out), readers);
    expect(await Promise.all([1, 2, 3].map((i) => driveStudy(study, { run: task(i) })))).toEqual([[], [], []]);
    await mergeUnlessMerged(reviewStudy(out));
    await keepSentiment(study);
    await judged(one, readers);
    expect(await rowsOf(out)).toEqual(await rowsOf(one));
  });

  it.skipIf(!hasRedis)('is the same by workers on a real Redis (redis-server; skipped without it)', async () => {
    const [out, one] = [copyOfShards('queue'), copyOfShards('alone')];
    const readers = await sentimentReaders(out, ['lexicon']);
    const redis = await startRedis();
    const stop = new AbortController();
    try {
      const { address } = redis;
      const study = reviewStudy(out);
      const working = workOnQueue({ ...{ address, study, file: childFile, processes: 2 }, signal: stop.signal });
      const { letters } = await judged(out, readers, (jobs) => runOnQueue(jobs, { address, study }));
      expect(letters).toEqual([]);
      stop.abort();
      await working;
    } finally {
      stop.abort();
      await redis.stop();
    }
    await judged(one, readers);
    expect(await rowsOf(out)).toEqual(await rowsOf(one));
  });
});
