import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractTriplets, loadTripletModel, shippedModel } from '../../packages/absa';
import type { Review } from '../../packages/corpus';
import {
  anyJob,
  makeShards,
  mergeShards,
  readShardTriplets,
  reviewStudy,
  shippedTripletModels,
  tripletStudy,
} from '../../packages/review-shards';
import { driveStudy, readManifest, runJob, runLocally, shardFile } from '../../packages/shards';
import { simulateToFolder } from '../../packages/simulation';
import { keepShardTriplets, openStudy } from '../../src/study';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'triplet-shards-'));
  const simulated = simulateToFolder({ perCulture: 9, seed: 5, profile: 'default', folder: path.join(folder, 'all') });
  const foreign = readFileSync(simulated, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Review)
    .filter(({ culture }) => culture === 'foreign')
    .map(({ triplets: _, ...review }) => review);
  file = path.join(folder, 'foreign.jsonl');
  const copy = { ...foreign[0], id: 'copy' };
  writeFileSync(file, [...foreign, copy].map((review) => JSON.stringify(review)).join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function extracted(name: string) {
  const out = path.join(folder, name);
  await makeShards({ files: [file], size: 4, out, map: 'text=text' });
  const study = tripletStudy(reviewStudy(out), { engine: 'wasm', models: await shippedTripletModels(['en', 'fr']) });
  const letters = await driveStudy(study, {
    run: (jobs) => runLocally(study.folder, jobs, (job) => runJob(anyJob(out), job), 1),
  });
  await mergeShards(reviewStudy(out));
  const read = await keepShardTriplets(out, 'wasm', () => readShardTriplets(study), []);
  return { out, letters, read };
}

/** What a notebook gets, and how often it is told that reviews are read now. */
async function readByNotebook(out: string) {
  const study = await openStudy({ notebook: 'cross-cultural/06-aspect-sentiment', data: out });
  let readNow = 0;
  const { store, read, of } = await study.extract('foreign', () => readNow++);
  const reviews = await store.reviews();
  const [{ line }] = await study.readers();
  store.close();
  const unique = await study.corpus.store.reviews({ culture: 'foreign', unique: true });
  study.corpus.store.close();
  return { reviews, read, of, readNow, unique, line };
}

describe('triplets of shards', () => {
  it('are what one machine extracts, review by review, and a notebook takes them as they are', async () => {
    const { out, letters, read } = await extracted('whole');
    expect(letters).toEqual([]);
    expect(read).toEqual({ foreign: 9 });
    const notebook = await readByNotebook(out);
    expect(notebook).toMatchObject({ read: 9, of: 9, readNow: 0, line: expect.stringContaining('en-triplets') });
    const model = await loadTripletModel(shippedModel('triplets', 'en').folder, { engine: 'wasm' });
    const expected = extractTriplets(model, notebook.unique);
    model.dispose();
    expect(notebook.reviews).toEqual(notebook.unique.map((review, i) => ({ ...review, triplets: expected[i] })));
    expect(expected.flat().length).toBeGreaterThan(5);
  });

  it('of a shard that is damaged are missing, and the notebook says how many were read', async () => {
    const damage = (out: string) => writeFileSync(shardFile(out, '00001'), 'damaged');
    // Mended before the merge: only the triplets lack the shard.
    const out = path.join(folder, 'gap');
    await makeShards({ files: [file], size: 4, out, map: 'text=text' });
    const intact = readFileSync(shardFile(out, '00001'));
    const reviews = reviewStudy(out);
    const study = tripletStudy(reviews, { engine: 'wasm', models: await shippedTripletModels(['en']) });
    const letters = await driveStudy(study, {
      run: (jobs) => runLocally(study.folder, jobs, (job) => runJob(anyJob(out), job), 1),
      onSettled: ({ step }) => {
        if (step.name === 'verify') damage(out);
      },
    });
    writeFileSync(shardFile(out, '00001'), intact);
    expect(letters).toEqual([
      { shard: '00001', step: 'triplets', error: expect.stringContaining('has other bytes than when it was made') },
    ]);
    await mergeShards(reviews);
    const missing = readManifest(out).shards.filter(({ name }) => name === '00001');
    expect(await keepShardTriplets(out, 'wasm', () => readShardTriplets(study), missing)).toEqual({ foreign: 5 });
    const notebook = await readByNotebook(out);
    expect(notebook).toMatchObject({ read: 5, of: 9, readNow: 0 });
    expect(notebook.reviews.map(({ id }) => id)).toEqual(
      notebook.unique.filter((_, i) => i < 4 || i > 7).map(({ id }) => id),
    );
  });

  it('asked of another model than this machine has are refused', async () => {
    const out = path.join(folder, 'other');
    await makeShards({ files: [file], size: 20, out, map: 'text=text' });
    const study = tripletStudy(reviewStudy(out), { engine: 'wasm', models: { en: 'f'.repeat(64) } });
    const run = driveStudy(study, {
      run: (jobs) => runLocally(study.folder, jobs, (job) => runJob(anyJob(out), job), 1),
    });
    await expect(run).rejects.toThrow(/Every shard has failed in the step triplets .*is another model here/);
    expect(readdirSync(path.join(out, 'dead'))).toEqual(['triplets']);
  });
});
