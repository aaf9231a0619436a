import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accessKinds, carries } from '../../../packages/culture';
import { openMicroblogCorpus, openPlatformStudy, type PlatformStudy } from '../../../src/study';
import { languagesOf } from '../../../src/study/platforms/read-corpus';
import { labelledSourcesIn } from '../../../src/study/platforms/sentiment-readers';

/** A cache of the test's own. */
const { folder } = vi.hoisted(() => {
  // Hoisted above the imports, which are not there yet.
  const [fs, os] = [process.getBuiltinModule('node:fs'), process.getBuiltinModule('node:os')];
  const { join } = process.getBuiltinModule('node:path');
  return { folder: fs.mkdtempSync(join(os.tmpdir(), 'crosscultural-platforms-')) };
});
vi.mock('../../../src/study/places', async (original) => ({
  ...(await original<object>()),
  cacheFolder: path.join(folder, 'cache'),
}));
const figures = path.join(folder, 'figures');
let study: PlatformStudy;

beforeAll(async () => {
  vi.stubEnv('CROSSCULTURAL_FIGURES', figures);
  study = await openPlatformStudy({ notebook: 'platforms/01-behaviour', users: 60, postsPerUser: 30 });
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('a study of simulated microblogs', () => {
  it('is a corpus of its own where another number of users is simulated', () => {
    expect(study.corpus.name).toBe('simulated-60-users-30-posts');
    expect(study.corpus.label).toBe('simulated microblogs of 60 users a platform, 30 posts each');
    expect(study.microblogs.users.ids).toHaveLength(120);
    expect(study.simulated).toBe(true);
  });

  it('reads every post once, and gives the same from the cache', async () => {
    const read = await study.read();
    const again = await openPlatformStudy({ notebook: 'platforms/05-motives', users: 60, postsPerUser: 30 });
    expect(await again.read()).toEqual(read);
    const rows = study.microblogs.texts.length;
    expect([read.marks.length, read.access.length, read.sentiment.length]).toEqual([rows, rows, 3 * rows]);
    expect(read.sentimentErrors.map(({ language }) => language).sort()).toEqual(['en', 'zh']);
  });

  it('finds in the texts what was planted in them', async () => {
    const { sentiment, access, marks, entities } = await study.read();
    const { planted, microblogs } = study;
    if (planted === null) throw new Error('simulated posts have a planted truth');
    const rows = [...microblogs.texts.keys()];
    const share = (holds: (row: number) => boolean) => rows.filter(holds).length / rows.length;
    const verdict = (row: number) =>
      [0, 1, 2].reduce((a, b) => (sentiment[3 * row + b] > sentiment[3 * row + a] ? b : a));
    expect(share((row) => verdict(row) === planted.sentiment[row])).toBeGreaterThan(0.95);
    expect(share((row) => access[row] === planted.access[row])).toBeGreaterThan(0.9);
    expect(accessKinds).toHaveLength(4);
    const names = (row: number, kind: number) =>
      planted.entities[row].some((one) => one.kind === ['location', 'person', 'organisation'][kind]);
    expect(share((row) => carries(marks[row], 'location') === names(row, 0))).toBeGreaterThan(0.95);
    expect(entities.start[rows.length]).toBe(entities.kind.length);
  });

  it('fits topics once; vectors have a value for every feature of every user', async () => {
    const { topics } = await study.topics();
    expect(await study.postTopics()).toBe(topics);
    const { features, values } = await study.vectors();
    expect(values).toHaveLength(120 * features.length);
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('publishes no row on fewer than ten users, and names who read the sentiment', async () => {
    const columns = [{ key: 'users', label: 'users' }];
    study.table('platforms-groups', { title: 'groups', columns, rows: [{ users: 12 }, { users: 3 }] });
    const written = readFileSync(path.join(figures, study.corpus.name, 'platforms-groups.md'), 'utf8');
    expect(written).toContain('1 row on fewer than 10 users left out.');
    expect((await study.sentimentModels()).join(' ')).toContain('Sentiment of zh posts by NB-SVM');
    expect(written).not.toMatch(/\|\s*3\s*\|/);
  });
});

describe('microblogs of a user’s own', () => {
  it('are read by what their format tells, and say what they cannot answer', async () => {
    const file = path.join(folder, 'my tweets.jsonl');
    const tweet = (i: number) => ({
      id_str: String(i),
      created_at: 'Fri Jan 09 12:29:56 +0000 2015',
      text: `tweet ${i}`,
      lang: 'en',
      user: { id_str: String(i % 3), utc_offset: 3600 },
    });
    writeFileSync(file, Array.from({ length: 9 }, (_, i) => JSON.stringify(tweet(i))).join('\n'));
    const corpus = await openMicroblogCorpus(file);
    expect(corpus.microblogs.platforms).toEqual(['Twitter']);
    expect(corpus.microblogs.users.ids).toHaveLength(3);
    expect(corpus.planted).toBeNull();
    expect(corpus.cannot.C4).toContain('error of the classifier is not known');
    expect(languagesOf(corpus).flatMap(labelledSourcesIn)).toEqual(['tweeteval-sentiment']);
  });

  it('are refused in a line where there is no such corpus', async () => {
    await expect(openMicroblogCorpus('nonsense')).rejects.toThrow(
      /"nonsense" is no corpus: expected simulated, public/,
    );
  });
});
