import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { accessKinds } from '../../../packages/culture';
import { simulateMicroblogs } from '../../../packages/simulation';
import { openSimulatedMicroblogs, simulatedMicroblogs } from '../../../src/study/platforms/simulated-microblogs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'microblogs-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('simulatedMicroblogs', () => {
  const corpus = simulateMicroblogs({ usersPerPlatform: 12, seed: 4 });
  const { microblogs, planted } = simulatedMicroblogs(12, 4);
  const rowOf = new Map(
    corpus.posts.map((post) => {
      const user = microblogs.users.ids.indexOf(post.author);
      return [post.id, microblogs.first[user] + Number(post.id.split(':')[2]) - 1];
    }),
  );

  it('puts every post, its parent and what is planted in it in one row', () => {
    expect(microblogs.texts).toHaveLength(corpus.posts.length);
    for (const post of corpus.posts) {
      const row = rowOf.get(post.id) as number;
      expect(microblogs.texts[row]).toBe(post.text);
      expect(microblogs.parent[row]).toBe(post.parent === undefined ? -1 : rowOf.get(post.parent));
      expect(planted.topics[planted.topic[row]]).toBe(post.topic);
      expect(['negative', 'neutral', 'positive'][planted.sentiment[row]]).toBe(post.sentiment);
      expect(accessKinds[planted.access[row]]).toBe(post.access === 'by-product' ? 'service' : post.access);
      expect(planted.entities[row]).toEqual(post.entities.map(({ type, ...place }) => ({ kind: type, ...place })));
    }
  });

  it('knows who follows whom', () => {
    const { ids } = microblogs.users;
    for (const { id, follows } of corpus.users) {
      const user = ids.indexOf(id);
      const { start, to } = microblogs.follows;
      expect(Array.from(to.subarray(start[user], start[user + 1]), (other) => ids[other]).sort()).toEqual(
        [...follows].sort(),
      );
    }
  });

  it('is the same from the cache', async () => {
    const first = await openSimulatedMicroblogs(12, 4, undefined, folder);
    expect(first).toEqual(simulatedMicroblogs(12, 4));
    expect(await openSimulatedMicroblogs(12, 4, undefined, folder)).toEqual(first);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('makes a damaged file in the cache anew', async () => {
    const [name] = readdirSync(folder);
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    bytes[bytes.length - 100] ^= 1;
    writeFileSync(file, bytes);
    expect(await openSimulatedMicroblogs(12, 4, undefined, folder)).toEqual(simulatedMicroblogs(12, 4));
    bytes[bytes.length - 100] ^= 1;
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('has another hash for another number of posts', () => {
    expect(simulatedMicroblogs(10, 4, 30).sha256).not.toBe(simulatedMicroblogs(10, 4).sha256);
  });
});
