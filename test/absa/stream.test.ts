import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { streamTriplets } from '../../packages/absa';
import { seededRandom } from '../../packages/base/random';
import { type Review, readReviewLines } from '../../packages/corpus';
import { collect, each, temporaryFolder } from '../corpus/files';

/** Texts with line separators of Unicode, which a reader of lines must not take for line ends. */
const reviews = (count: number): Review[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `r:${i}`,
    culture: 'foreign',
    language: 'en',
    platform: 'shop',
    text: `a ${i % 2 === 0 ? 'good' : 'loud'}\u2028 fan\r\n 👍 ${i}`,
  }));

const nothing = (chunk: readonly Review[]) => chunk.map(() => []);

describe('streaming', () => {
  it('writes each review with its triplets, in chunks, and says how far it is', async () => {
    const out = path.join(temporaryFolder(), 'triplets.jsonl');
    const chunks: number[] = [];
    const progress: number[] = [];
    const result = await streamTriplets(
      each(reviews(5)),
      (chunk) => {
        chunks.push(chunk.length);
        return chunk.map(({ text }) => [
          { aspect: null, opinion: { start: 0, end: 1, text: text[0] }, sentiment: 'neutral' },
        ]);
      },
      { out, fingerprint: 'x', chunkSize: 2, onProgress: (done) => progress.push(done) },
    );
    expect(result).toEqual({ reviews: 5, triplets: 5, resumed: 0 });
    expect([chunks, progress]).toEqual([
      [2, 2, 1],
      [2, 4, 5],
    ]);
    const written = await collect(readReviewLines(out));
    expect(written.map(({ triplets, ...review }) => [review, triplets?.length])).toEqual(
      reviews(5).map((review) => [review, 1]),
    );
    expect(existsSync(`${out}.partial`)).toBe(false);
    expect(existsSync(`${out}.partial.origin`)).toBe(false);
  });

  it('stops when another run writes the same file, and the other loses nothing', async () => {
    const out = path.join(temporaryFolder(), 'triplets.jsonl');
    const settings = { out, fingerprint: 'x', chunkSize: 2 };
    const overtaken = async function* () {
      yield* reviews(2);
      // The first two are written. Another run goes on from there, to the end.
      expect(await streamTriplets(each(reviews(5)), nothing, settings)).toMatchObject({ reviews: 5, resumed: 2 });
      yield* reviews(5).slice(2);
    };
    const message = `${out}.partial is being written by another run, too: wait until that is done, or name another file to write.`;
    await expect(streamTriplets(overtaken(), nothing, settings)).rejects.toThrow(message);
    expect(await collect(readReviewLines(out))).toHaveLength(5);
  });

  it('stops when another run began to write before it had anything to write', async () => {
    const out = path.join(temporaryFolder(), 'triplets.jsonl');
    const settings = { out, fingerprint: 'x', chunkSize: 2 };
    const failing = (chunk: readonly Review[]) => {
      if (chunk[0].id === 'r:2') throw new Error('power cut');
      return nothing(chunk);
    };
    const late = async function* () {
      await expect(streamTriplets(each(reviews(5)), failing, settings)).rejects.toThrow('power cut');
      yield* reviews(5);
    };
    await expect(streamTriplets(late(), nothing, settings)).rejects.toThrow(/is being written by another run, too/);
    expect(await streamTriplets(each(reviews(5)), nothing, settings)).toMatchObject({ reviews: 5, resumed: 2 });
  });

  it('goes on after the last whole line, and reads nothing twice', async () => {
    const out = path.join(temporaryFolder(), 'triplets.jsonl');
    const settings = { out, fingerprint: 'x', chunkSize: 2 };
    const failing = (chunk: readonly Review[]) => {
      if (chunk[0].id === 'r:4') throw new Error('power cut');
      return nothing(chunk);
    };
    await expect(streamTriplets(each(reviews(7)), failing, settings)).rejects.toThrow('power cut');
    expect(existsSync(out)).toBe(false);
    // Half a line, cut inside a character.
    appendFileSync(`${out}.partial`, Buffer.from('{"id":"r:4","text":"👍').subarray(0, -2));
    const read: string[] = [];
    const result = await streamTriplets(
      each(reviews(7)),
      (chunk) => {
        read.push(...chunk.map(({ id }) => id));
        return nothing(chunk);
      },
      settings,
    );
    expect(read).toEqual(['r:4', 'r:5', 'r:6']);
    expect(result).toEqual({ reviews: 7, triplets: 0, resumed: 4 });
    expect((await collect(readReviewLines(out))).map(({ id }) => id)).toEqual(reviews(7).map(({ id }) => id));
  });

  it('refuses to go on with another model, other reviews or fewer', async () => {
    const out = path.join(temporaryFolder(), 'triplets.jsonl');
    const stop = (chunk: readonly Review[]) => {
      if (chunk[0].id === 'r:2') throw new Error('stop');
      return nothing(chunk);
    };
    const settings = { out, fingerprint: 'x', chunkSize: 1 };
    await expect(streamTriplets(each(reviews(3)), stop, settings)).rejects.toThrow('stop');
    const again = (given: Review[], fingerprint = 'x') =>
      streamTriplets(each(given), nothing, { ...settings, fingerprint });
    await expect(again(reviews(3), 'y')).rejects.toThrow('another model, input or setting made it');
    await expect(again(reviews(3).slice(1))).rejects.toThrow('it has r:0 where r:1 comes now');
    await expect(again(reviews(1))).rejects.toThrow('it goes on with r:1 where the reviews end');
    expect(await again(reviews(3))).toMatchObject({ reviews: 3, resumed: 2 });
  });

  it('makes an empty file of no reviews, and replaces an older one only when it is done', async () => {
    const out = path.join(temporaryFolder(), 'deep', 'triplets.jsonl');
    await streamTriplets(each([]), nothing, { out, fingerprint: 'x' });
    expect(readFileSync(out, 'utf8')).toBe('');
    const failing = () => {
      throw new Error('no');
    };
    writeFileSync(out, 'older');
    await expect(streamTriplets(each(reviews(1)), failing, { out, fingerprint: 'x' })).rejects.toThrow('no');
    expect(readdirSync(path.dirname(out))).toEqual(['triplets.jsonl']);
    expect(readFileSync(out, 'utf8')).toBe('older');
  });
});

it('kill -9 at random moments loses no review and repeats none', { timeout: 300_000 }, async () => {
  const count = 30_000;
  const folder = temporaryFolder();
  const input = path.join(folder, 'reviews.jsonl');
  const out = path.join(folder, 'triplets.jsonl');
  writeFileSync(
    input,
    reviews(count)
      .map((review) => `${JSON.stringify(review)}\n`)
      .join(''),
  );
  const start = () => {
    const script = path.join(__dirname, 'extract-process.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, input, out, '40'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let done = 0;
    let errors = '';
    child.stdout.on('data', (text: Buffer) => {
      done = Number(text.toString().trim().split('\n').at(-1));
    });
    child.stderr.on('data', (text: Buffer) => {
      errors += text;
    });
    return { child, done: () => done, ended: once(child, 'close').then(([code]) => ({ code, errors })) };
  };

  const random = seededRandom(3);
  let interrupted = 0;
  for (let kill = 0; kill < 6; kill++) {
    const run = start();
    while (run.done() === 0 && run.child.exitCode === null) await sleep(1);
    await sleep(random.integer(40));
    run.child.kill('SIGKILL');
    const { code, errors } = await run.ended;
    expect(errors).toBe('');
    if (code === null) interrupted++;
    else break;
  }
  // The kills fell into the extraction, not behind its end.
  expect(interrupted).toBeGreaterThan(2);
  if (!existsSync(out)) expect(await start().ended).toEqual({ code: 0, errors: '' });
  let position = 0;
  for await (const { id, triplets } of readReviewLines(out)) {
    expect(id).toBe(`r:${position}`);
    expect(triplets).toHaveLength(position % 2 === 0 ? 1 : 0);
    position++;
  }
  expect(position).toBe(count);
});
