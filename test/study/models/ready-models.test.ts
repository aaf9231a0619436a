import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { barChart } from '@crosscultural/notebook-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { scoreTriplets, trainTripletModel } from '../../../packages/absa';
import { openCorpus } from '../../../packages/corpus';
import { openStudy, type ReadingChoices, type Study, trainingDataRows, trainingTables } from '../../../src/study';
import { environmentOf } from '../../../src/study/models/choices';
import { readyModel } from '../../../src/study/models/ready-model';
import { cacheFolder } from '../../../src/study/places';
import { prepareReaders } from '../../../src/study/reading';
import { tinyData, tinyReviews, tinySettings } from '../../triplets/tiny';

// A tiny model that is trained here stands for one that ships.

let folder: string;
let model: string;
const usual: ReadingChoices = { engine: 'wasm', models: [], labelled: [], labelledTexts: null, sample: null };

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ready-models-test-'));
  model = path.join(folder, 'tiny-en');
  const trained = await trainTripletModel(tinyData(), tinySettings, { engine: 'wasm', checkpointFolder: model });
  trained.dispose();
  const gold = [tinyReviews()[0].triplets];
  const set = { name: 'tiny', title: 'tiny reviews', part: 'test', reviews: 1 };
  const scores = { model: 'tiny-en', sets: [{ ...set, scores: scoreTriplets(gold, gold, { seed: 1 }) }] };
  writeFileSync(path.join(model, 'scores.json'), JSON.stringify(scores));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const file of readdirSync(cacheFolder)) {
    if (file.includes('ready-models-test-') || madeHere.has(path.join(cacheFolder, file)))
      rmSync(path.join(cacheFolder, file), { recursive: true });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Models that a test put into the cache. */
const madeHere = new Set<string>();

/** A file of the tiny reviews, in a language, without their triplets. */
function ownFile(language = 'en'): string {
  const file = path.join(folder, `ready-models-test-${language}.jsonl`);
  const lines = tinyReviews().map(({ text }, i) => JSON.stringify({ id: `${i}`, culture: 'foreign', language, text }));
  writeFileSync(file, lines.join('\n'));
  return file;
}

/** Labelled reviews of the user's own: the tiny reviews in other words. */
function labelledFile(count = 16): string {
  const file = path.join(folder, `labels-${count}.jsonl`);
  const lines = tinyReviews()
    .slice(0, count)
    .map(({ text, triplets }, i) => {
      const review = { id: `own:${i}`, culture: 'foreign', language: 'en', platform: 'shop' };
      return JSON.stringify({ ...review, text: `${text} today`, triplets });
    });
  writeFileSync(file, lines.join('\n'));
  return file;
}

/** Opens a study of the user's own reviews, as the runner lets a notebook open it. */
async function open(choices: Partial<ReadingChoices>, data = ownFile()): Promise<{ study: Study; shown: string[] }> {
  const figures = path.join(folder, 'figures');
  mkdirSync(figures, { recursive: true });
  vi.stubEnv('CROSSCULTURAL_FIGURES', figures);
  for (const [name, value] of Object.entries(environmentOf({ ...usual, ...choices }))) vi.stubEnv(name, value);
  const shown: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text) => void shown.push(String(text)));
  return { study: await openStudy({ notebook: 'test/01-test', data, seed: 9 }), shown };
}

const table = {
  title: 'A table',
  columns: [{ key: 'word', label: 'word' }],
  rows: [{ word: 'screen' }],
  note: 'A note.',
};
const read = (name: string) => readFileSync(path.join(folder, 'figures', 'ready-models-test-en', name), 'utf8');

describe('reviews of a user’s own are read by a ready model', () => {
  it('which is not trained, and whose scores are told', async () => {
    const { study } = await open({ models: [model] });
    expect(await study.readers()).toEqual([
      {
        culture: 'foreign',
        line: 'foreign reviews are read with tiny-en (F1 on tiny test: 100.0 [100.0, 100.0])',
        read: 16,
        of: 16,
      },
    ]);
    const reader = await study.tripletModel('foreign');
    expect(reader).toMatchObject({ history: [], settings: null, folder: model });
    expect(trainingDataRows([reader])).toMatchObject([{ origin: 'tiny-en (a model of your own)', train: null }]);
    expect(trainingTables([reader])).toMatchObject([
      { name: 'reader-scores', table: { rows: [{ model: 'tiny-en', set: 'tiny reviews', part: 'test', f1: 1 }] } },
    ]);
    reader.model.dispose();
  });

  it('and what is shown from then on says how many of them, a table also by which model', async () => {
    const { study, shown } = await open({ models: [model] });
    study.table('before', table);
    const { store } = await study.extract('foreign');
    expect((await store.reviews()).every(({ triplets }) => triplets !== undefined)).toBe(true);
    store.close();
    study.table('after', table);
    expect(read('before.md')).not.toContain('tiny-en');
    expect(read('after.md')).toContain('*A note.*\n\n*Foreign reviews are read with tiny-en (F1 on tiny test');
    expect(read('after.csv')).toContain('"reviews of ready-models-test-en.jsonl, seed 9; read: 16 of 16 foreign"');
    expect(shown.at(-1)).toContain('Foreign reviews are read with tiny-en');
    const chart = barChart({ title: 'Bars', categories: ['a'], series: [{ name: 's', values: [1] }], valueTitle: 'v' });
    await study.figure('bars', chart, 'Bars: one.');
    expect(read('bars.json')).toContain('read: 16 of 16 foreign');
  });

  it('all or a sample of them, evenly', async () => {
    const { study } = await open({ models: [model], sample: 4 });
    const reviews = await study.reviewsWithTriplets('foreign');
    expect(reviews.map(({ id }) => id)).toEqual(['3', '7', '11', '15']);
    expect(await study.readers()).toMatchObject([{ read: 4, of: 16 }]);
    const all = await open({ models: [model], sample: 0 });
    expect(await all.study.readers()).toMatchObject([{ read: 16, of: 16 }]);
  });
});

describe('labelled reviews of a user’s own', () => {
  it('fine-tune the model first, once, and the scores on those that chose are said to be on dev', async () => {
    const choices = { models: [model], labelled: [labelledFile()] };
    const { study } = await open(choices);
    const tuned = await study.tripletModel('foreign');
    madeHere.add(tuned.folder);
    tuned.model.dispose();
    expect(tuned.labelled).toMatchObject({ origin: '13 + 3 labelled reviews of labels-16.jsonl', test: [] });
    expect(tuned.history.length).toBeGreaterThan(0);
    const [{ line }] = await study.readers();
    expect(line).toMatch(
      /^foreign reviews are read with tiny-en, fine-tuned on 13 \+ 3 labelled reviews of labels-16\.jsonl \(F1 on dev, by which it was chosen: \d+\.\d\)$/,
    );
    expect(trainingTables([tuned]).map(({ name }) => name)).toEqual(['reader-training', 'reader-scores']);
    const { reviews, origin } = await study.testedReviews('foreign');
    expect(reviews.map(({ id }) => id)).toEqual(['own:4', 'own:9', 'own:14']);
    expect(origin).toMatch(/^dev of the 13 \+ 3 labelled reviews/);

    const progress = vi.fn();
    const again = await (await open(choices)).study.tripletModel('foreign', progress);
    again.model.dispose();
    expect(progress).not.toHaveBeenCalled();
    expect(again.folder).toBe(tuned.folder);
  });

  it('are refused when they are too few or in no language of the reviews', async () => {
    const { study } = await open({ models: [model], labelled: [labelledFile(6)] });
    await expect(study.readers()).rejects.toMatchObject({
      name: 'UserError',
      message:
        '--labelled: 6 labelled reviews in en are too few to learn from; give at least 10, or leave the flag out.',
    });
  });
});

describe('before a run', () => {
  const prepare = async (choices: Partial<ReadingChoices>, data = ownFile(), onNotice = (_: string) => {}) => {
    const corpus = await openCorpus(data);
    const task = { data, seed: 9, choices: { ...usual, ...choices } };
    return prepareReaders(corpus, task, { onNotice }).finally(() => corpus.store.close());
  };

  it('the readers are told', async () => {
    expect(await prepare({ models: [model] })).toMatchObject([{ culture: 'foreign', read: 16, of: 16 }]);
  });

  it('a language that no model reads is refused, with what to do', async () => {
    await expect(prepare({}, ownFile('de'))).rejects.toMatchObject({
      name: 'UserError',
      message:
        'No triplet model reads de: train one with npx crosscultural absa train --train … and name it with --model FOLDER, or leave out notebooks 06–08.',
    });
  });

  it('so are two models of a language, and labels that no review needs', async () => {
    expect(() => readyModel('en', { models: [model, `${model}/`] })).toThrow(/both read en; name one model a language/);
    const chinese = path.join(folder, 'chinese.jsonl');
    const review = { id: 'a', culture: 'domestic', language: 'zh', platform: 'shop', text: '很好', triplets: [] }; // very good
    writeFileSync(chinese, JSON.stringify(review));
    await expect(prepare({ models: [model], labelled: [chinese] })).rejects.toMatchObject({
      message: '--labelled: none of the labelled reviews is in en, as the reviews are.',
    });
  });

  it('what the readers of labels left out is said, once for both cultures', async () => {
    const labels = path.join(folder, 'aspects.dat');
    writeFileSync(labels, '$T$很亮\n屏幕\nPositive\n$T$很吵\n风扇\nNegative\n'); // the screen is bright, the fan is loud
    const data = path.join(folder, 'ready-models-test-two.csv');
    writeFileSync(data, 'text,culture,language\nGood,foreign,en\nNice,domestic,en\n');
    const onNotice = vi.fn();
    await expect(prepare({ models: [model], labelled: [labels] }, data, onNotice)).rejects.toThrow('--labelled: none');
    expect(onNotice.mock.calls).toEqual([[expect.stringMatching(/aspects\.dat: 2 aspects without an opinion, which/)]]);
  });

  it('and reviews of one culture in two languages', async () => {
    const data = path.join(folder, 'ready-models-test-mixed.csv');
    writeFileSync(data, 'text,culture,language\nGood,foreign,en\nGut,foreign,de\n');
    await expect(prepare({ models: [model] }, data)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('are in de and en, but a model reads one language'),
    });
  });
});
