import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeContainer } from '../../packages/base';
import {
  buildStore,
  openCorpus,
  openStore,
  type Review,
  type ReviewStore,
  readAnyReviews,
} from '../../packages/corpus';
import { makeShards, mergeShards, reviewStudy } from '../../packages/review-shards';
import { nearCopies } from '../../packages/review-shards/merge';
import { pairOf } from '../../packages/review-shards/pairs';
import { driveStudy, readManifest, runJob, runLocally, type Study, shardFile } from '../../packages/shards';
import { simulateToFolder } from '../../packages/simulation';
import { jaccard, nearDuplicates, nearDuplicateThreshold } from '../../packages/text';
import { openStudy } from '../../src/study';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'review-shards-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const runSteps = (study: Study) =>
  driveStudy(study, { run: (jobs) => runLocally(study.folder, jobs, (job) => runJob(study, job), 1) });

/** Every row of every table, as text. */
async function contents(store: ReviewStore): Promise<string[]> {
  const tables = ['reviews', 'triplets', 'duplicates', 'store'];
  const rows = await Promise.all(tables.map((table) => store.query(`SELECT * FROM ${table}`)));
  return rows.map((table) => JSON.stringify(table, (_, cell) => (typeof cell === 'bigint' ? `${cell}` : cell)));
}

/** Simulated reviews with copies, near copies, blank texts and what spreadsheets break, in a few files. */
function reviewFiles(): string[] {
  const file = simulateToFolder({
    perCulture: 150,
    seed: 5,
    profile: 'default',
    folder: path.join(folder, 'simulated'),
  });
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Review);
  const plain = lines.map(({ triplets: _, ...review }) => review);
  const longest = [...plain].sort((a, b) => b.text.length - a.text.length).slice(0, 12);
  const copies = longest.flatMap((review, i) => [
    { ...review, id: `copy:${i}` },
    { ...review, id: `shout:${i}`, text: review.text.toUpperCase() },
    { ...review, id: `near:${i}`, text: `${review.text} !` },
    { ...review, id: `nearer:${i}`, text: `x ${review.text}` },
    { ...review, id: `twice:${i}`, text: `${review.text} !` },
  ]);
  // What JavaScript and DuckDB read otherwise from JSON: half a character, and a control character.
  for (const review of lines.slice(0, 60))
    for (const triplet of review.triplets ?? []) triplet.category = 'odd \u0007 \ud83d';
  const first = path.join(folder, 'first.jsonl');
  const second = path.join(folder, 'second.jsonl');
  const write = (target: string, reviews: readonly object[]) =>
    writeFileSync(target, reviews.map((review) => JSON.stringify(review)).join('\n'));
  write(first, [...lines.slice(0, 150), ...copies.slice(0, 20)]);
  write(second, [...copies.slice(20), ...lines.slice(150)]);
  return [first, second];
}

describe('shards of reviews', () => {
  it('make the store that one machine makes from the same files: the same rows in every table', async () => {
    const files = reviewFiles();
    const out = path.join(folder, 'study');
    const { manifest } = await makeShards({ files, size: 47, out, map: 'text=text' });
    expect(manifest.shards.map(({ rows }) => rows)).toEqual([47, 47, 47, 47, 47, 47, 47, 31]);
    const study = reviewStudy(out);
    expect(await runSteps(study)).toEqual([]);
    expect(await mergeShards(study)).toMatchObject({ reviews: 360, missing: [] });

    async function* all() {
      const { files: hashed } = manifest.origin as { files: { sha256: string }[] };
      for (const [i, file] of files.entries())
        yield* readAnyReviews(file, { map: 'text=text', salt: hashed[i].sha256 });
    }
    const one = path.join(folder, 'one.duckdb');
    await buildStore(one, all());
    const expected = await openStore(one);
    const merged = await openCorpus(out);
    // Segmented by the workers, cleaned over all: what a notebook makes of the reviews by itself.
    const opened = await openStudy({ notebook: 'cross-cultural/04-topics', data: out });
    for (const culture of opened.cultures) {
      const prepared = await opened.preprocess(culture);
      expect(prepared).toEqual(await opened.preprocess(culture, { stem: false }));
      expect(prepared.documents.length).toBeGreaterThan(100);
    }
    opened.corpus.store.close();
    const rows = await contents(merged.store);
    expect(rows).toEqual(await contents(expected));
    expect(JSON.parse(rows[2]).filter(({ kind }: { kind: string }) => kind === 'near').length).toBeGreaterThan(10);
    expect(JSON.parse(rows[1]).length).toBeGreaterThan(100);
    expect(merged).toMatchObject({ name: 'study', label: 'reviews of 2 files (first.jsonl …)' });
    expect(merged.counts.domestic + merged.counts.foreign).toBe(360);
    expected.close();
    merged.store.close();
  });

  it('are the same bytes when they are made again, and are left alone when they are there', async () => {
    const files = reviewFiles();
    const first = await makeShards({ files, size: 100, out: path.join(folder, 'a'), map: 'text=text' });
    const second = await makeShards({ files, size: 100, out: path.join(folder, 'b'), map: 'text=text' });
    expect(second.manifest).toEqual(first.manifest);
    const again = await makeShards({ files, size: 100, out: path.join(folder, 'a'), map: 'text=text' });
    expect(again).toEqual({ manifest: first.manifest, there: true });
    await expect(makeShards({ files, size: 99, out: path.join(folder, 'a'), map: 'text=text' })).rejects.toThrow(
      /holds shards of other files, or made in another way/,
    );
    await expect(makeShards({ files, size: 99, out: folder })).rejects.toThrow(/is not empty/);
  });

  it('refuse two reviews of one id, and no review', async () => {
    const [file] = reviewFiles();
    await expect(makeShards({ files: [file, file], size: 50, out: path.join(folder, 'twice') })).rejects.toThrow(
      /two reviews have the id/,
    );
    expect(existsSync(path.join(folder, 'twice', 'manifest.json'))).toBe(false);
  });

  it('a shard that was altered is left out, and the label of every table says so', async () => {
    const out = path.join(folder, 'damaged');
    const { manifest } = await makeShards({ files: reviewFiles(), size: 90, out, map: 'text=text' });
    writeFileSync(shardFile(out, manifest.shards[0].name), 'no parquet');
    const study = reviewStudy(out);
    const letters = await runSteps(study);
    expect(letters).toEqual([
      { shard: '00000', step: 'segment', error: expect.stringContaining('has other bytes than when it was made') },
    ]);
    const { reviews, missing } = await mergeShards(study);
    expect({ reviews, missing }).toEqual({ reviews: 270, missing: letters });
    const { store, label } = await openCorpus(out);
    expect(label).toBe('reviews of 2 files (first.jsonl …) (without 1 of 4 shards, 90 reviews, which failed)');
    // As one machine makes it from the reviews that are left: of a text whose first place is lost the next one is the original.
    const one = path.join(folder, 'left.duckdb');
    const left = await store.reviews();
    expect(left).toHaveLength(270);
    await buildStore(
      one,
      (async function* () {
        yield* left;
      })(),
    );
    const expected = await openStore(one);
    expect(await store.duplicates()).toEqual(await expected.duplicates());
    expect((await expected.duplicates()).filter(({ kind }) => kind === 'near').length).toBeGreaterThan(10);
    expected.close();
    store.close();
  });

  it('that are not merged, or no shards at all, are said to be', async () => {
    const out = path.join(folder, 'unmerged');
    await makeShards({ files: reviewFiles(), size: 200, out, map: 'text=text' });
    await expect(openCorpus(out)).rejects.toThrow(/are not merged yet: npx crosscultural shards run/);
    await expect(mergeShards(reviewStudy(out))).rejects.toThrow(/The step segment has 2 of 2 shards to do/);
    await expect(openCorpus(path.join(folder, 'simulated'))).rejects.toThrow(/is a folder without shards/);
    await expect(async () => readManifest(folder)).rejects.toThrow(/holds no shards/);
  });

  it('can be moved to another place while they are worked on', async () => {
    const out = path.join(folder, 'moved');
    await makeShards({ files: reviewFiles(), size: 120, out, map: 'text=text' });
    await runSteps(reviewStudy(out));
    cpSync(out, `${out}-on`, { recursive: true });
    expect(await mergeShards(reviewStudy(`${out}-on`))).toMatchObject({ reviews: 360 });
  });
});

describe('near copies from pairs', () => {
  it('are those that one search over all sets finds', () => {
    const word = fc.integer({ min: 0, max: 40 });
    const sets = fc.array(fc.uniqueArray(word, { minLength: 10, maxLength: 14 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(sets, (lists) => {
        const hashed = lists.map((list) => Uint32Array.from(list).sort());
        const pairs: [number, number][] = [];
        hashed.forEach((set, copy) => {
          for (let original = 0; original < copy; original++) {
            const similarity = jaccard(set, hashed[original]);
            if (similarity >= nearDuplicateThreshold) pairs.push([pairOf(copy, original), similarity]);
          }
        });
        const file = path.join(folder, 'verified');
        writeContainer(file, 'near-duplicates', {
          description: {},
          arrays: {
            pairs: Float64Array.from(pairs, ([pair]) => pair),
            similarities: Float64Array.from(pairs, ([, similarity]) => similarity),
          },
        });
        expect([...nearCopies([file], lists.length)]).toEqual(nearDuplicates(hashed));
      }),
      { numRuns: 200 },
    );
  });
});
