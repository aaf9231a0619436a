import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { barChart } from '@crosscultural/notebook-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStudy, type Study } from '../../src/study';
import { cacheFolder } from '../../src/study/places';

const table = { title: 'A table', columns: [{ key: 'word', label: 'word' }], rows: [{ word: '屏幕' }] }; // screen

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'open-study-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const file of readdirSync(cacheFolder)) {
    if (file.startsWith('open-study-test-')) rmSync(path.join(cacheFolder, file), { recursive: true });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Opens a study that writes into the test's folder, and collects what it shows. */
async function open(data?: string): Promise<{ study: Study; shown: string[] }> {
  vi.stubEnv('CROSSCULTURAL_FIGURES', folder);
  const shown: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text) => void shown.push(String(text)));
  return { study: await openStudy({ notebook: 'test/01-test', data, seed: 9 }), shown };
}

/** A file of two reviews that only one culture wrote. */
function ownFile(): string {
  const file = path.join(folder, 'open-study-test.csv');
  writeFileSync(file, 'text,culture\nThe battery lasts all day,foreign\nThe screen is too dark,foreign\n');
  return file;
}

describe('openStudy', () => {
  it('opens the simulated corpus, with the names of its endorsers', async () => {
    const { study } = await open();
    expect(study).toMatchObject({ seed: 9, simulated: true, cultures: ['domestic', 'foreign'] });
    expect(study.endorsers.length).toBeGreaterThan(0);
    expect(Object.keys(study.endorserNames)).toEqual(study.endorsers);
    const { documents } = await study.preprocess('domestic');
    const lemmas = new Set(documents.flatMap(({ tokens }) => tokens.map(({ lemma }) => lemma)));
    expect(study.endorsers.every((name) => lemmas.has(name))).toBe(true);
    const gold = await study.reviewsWithTriplets('foreign', 'gold');
    expect(gold.some(({ triplets }) => triplets!.length > 0)).toBe(true);
  });

  it('opens a user’s own file, of which nothing planted is known', async () => {
    const { study } = await open(ownFile());
    expect(study).toMatchObject({ simulated: false, planted: null, cultures: ['foreign'], endorsers: [] });
    await expect(study.reviewsWithTriplets('foreign', 'gold')).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('no gold triplets for foreign reviews'),
    });
  });

  it('says what is wrong with a corpus that is not there', async () => {
    await expect(open('no-such-file.csv')).rejects.toMatchObject({ name: 'UserError' });
  });
});

describe('what a study publishes', () => {
  it('a table is shown and written with its source, a user’s own in a folder of its corpus', async () => {
    const simulated = await open();
    simulated.study.table('a-table', table);
    expect(readFileSync(path.join(folder, 'a-table.csv'), 'utf8')).toBe(
      '\ufeffword,source\r\n屏幕,"simulated corpus, seed 9"\r\n',
    );
    expect(simulated.shown.join()).toContain('Source: simulated corpus, seed 9');
    const own = await open(ownFile());
    own.study.table('a-table', table);
    expect(readdirSync(path.join(folder, 'open-study-test'))).toEqual(['a-table.csv', 'a-table.md']);
  });

  it('what is only shown is written nowhere, and an example has no source', async () => {
    const before = readdirSync(folder);
    const { study, shown } = await open();
    study.show(table);
    study.showExample(table);
    expect(shown.map((text) => text.includes('Source:'))).toEqual([true, false]);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('a figure is written as SVG, PNG and JSON and shown by its description', async () => {
    const { study, shown } = await open();
    const chart = barChart({ title: 'Bars', categories: ['a'], series: [{ name: 's', values: [1] }], valueTitle: 'v' });
    await study.figure('some-bars', chart, 'Bars: one.');
    expect(shown).toEqual(['Bars: one.']);
    expect(readdirSync(folder).filter((file) => file.startsWith('some-bars'))).toEqual([
      ...['some-bars.json', 'some-bars.png', 'some-bars.svg'],
    ]);
    expect(readFileSync(path.join(folder, 'some-bars.svg'), 'utf8')).toContain('simulated corpus, seed 9');
  });

  it('refuses a name that is no file name everywhere', async () => {
    const { study } = await open();
    expect(() => study.table('A table', table)).toThrow(RangeError);
  });

  it('judges claims, and reads from the ledger what was handed to it', async () => {
    const { study, shown } = await open();
    study.judge({}, ['A1']);
    expect(shown[0]).toContain('not yet computed');
    expect(study.ledger()).toEqual([]); // only a run enters verdicts
  });
});
