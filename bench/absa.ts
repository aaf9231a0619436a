/**
 * How well triplets are found, and how fast: the quality protocol of `packages/absa`, and sentences per second.
 *
 *   npx tsx bench/absa.ts quality language=en train=F dev=F test=F unlabelled=F,F seeds=1,2,3 engine=onnx
 *   npx tsx bench/absa.ts quality language=zh folds=reviews.csv+labels.csv related=reviews.csv+labels.csv unlabelled=F
 *   npx tsx bench/absa.ts simulated
 *   npx tsx bench/absa.ts speed model=FOLDER in=F [engine=wasm] [exact=yes] [maximumTokens=64]
 *
 * Labelled files are in the formats of ASTE-Data-V2 and DMASTE, or a pair of CSV files; unlabelled ones are `stars #### text`
 * or a CSV `id,Reviews`. `folds` takes the reviews with id % 5 = 1 for testing and those with id % 5 = 2 for dev. `settings`
 * changes settings (JSON), `keep=FOLDER` keeps the models. Epoch and decoding are chosen on dev; test is scored once,
 * after that. Prints one line of JSON per seed and one with the means.
 */
import path from 'node:path';
import {
  bertSettings,
  chineseSettings,
  englishSettings,
  extractTriplets,
  loadTripletModel,
  scoredParts,
  scoreTriplets,
  simulatedSettings,
  type TrainingData,
  type TripletModelSettings,
  trainTripletModel,
} from '../packages/absa';
import { type Review, readAnyReviews, readReviewLines } from '../packages/corpus';
import { readQuadruples } from '../packages/corpus/formats';
import type { EngineChoice } from '../packages/neural/tensor';
import { simulateReviews } from '../packages/simulation';
import { projectFolder } from '../src/project';

const [task, ...pairs] = process.argv.slice(2);
const given = Object.fromEntries(
  pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
);
const engine = (given.engine ?? 'onnx') as EngineChoice;

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** The reviews of a file, by its content; `a.csv+b.csv` are reviews with their labels, `name:file` names their guideline. */
async function reviewsOf(named: string): Promise<(Review & { guideline?: string })[]> {
  const [, guideline, file] = /^(?:(\w+):)?(.*)$/.exec(named)!;
  return (await reviewsOfFile(file)).map((review) => ({ ...review, guideline }));
}

async function reviewsOfFile(file: string): Promise<Review[]> {
  if (!file.includes('+')) return collect(readAnyReviews(file));
  const [reviews, labels] = file.split('+');
  return collect(readQuadruples({ reviews, labels }, { idPrefix: path.basename(file), platform: 'bench' }));
}

async function reviewsOfAll(files: string | undefined): Promise<(Review & { guideline?: string })[]> {
  const lists = await Promise.all((files ?? '').split(',').filter(Boolean).map(reviewsOf));
  return lists.flat();
}

async function dataOf(): Promise<TrainingData & { test: Review[] }> {
  const related = await reviewsOfAll(given.related);
  const folds = await reviewsOfAll(given.folds);
  const fold = ({ id }: Review) => Number(id.slice(id.lastIndexOf(':') + 1)) % 5;
  const test = given.folds ? folds.filter((review) => fold(review) === 1) : await reviewsOfAll(given.test);
  const dev = given.folds ? folds.filter((review) => fold(review) === 2) : await reviewsOfAll(given.dev);
  const train = given.folds
    ? folds.filter((review) => ![1, 2].includes(fold(review)))
    : await reviewsOfAll(given.train);
  const held = new Set(test.map(({ text }) => text));
  const unlabelled = (await reviewsOfAll(given.unlabelled)).filter(({ text }) => !held.has(text));
  return { train, dev, test, related, unlabelled };
}

function scoresOf(gold: readonly Review[], found: ReturnType<typeof extractTriplets>): Record<string, number> {
  const scores = scoreTriplets(
    gold.map(({ triplets = [] }) => triplets),
    found,
    { seed: 1 },
  );
  const f1 = scoredParts.map((part): [string, number] => [part, round(100 * scores[part].f1)]);
  const { precision, recall } = scores.triplets;
  return { precision: round(100 * precision), recall: round(100 * recall), ...Object.fromEntries(f1) };
}

async function quality(data: TrainingData & { test: Review[] }, base: TripletModelSettings): Promise<void> {
  const rows: Record<string, number>[] = [];
  for (const seed of (given.seeds ?? '1,2,3').split(',').map(Number)) {
    const settings: TripletModelSettings = { ...base, seed, ...JSON.parse(given.settings ?? '{}') };
    const before = process.cpuUsage();
    const start = performance.now();
    const { test, ...learned } = data;
    let devF1 = 0;
    const model = await trainTripletModel(learned, settings, {
      engine,
      init: given.init,
      checkpointFolder: given.keep && path.join(given.keep, `${settings.language}-${seed}`),
      onProgress: (progress) => {
        devF1 = Math.max(devF1, progress.devF1 ?? 0);
        console.error(seed, JSON.stringify(progress), seconds(start));
      },
    });
    const wall = seconds(start);
    const cpu = process.cpuUsage(before);
    const read = performance.now();
    const found = extractTriplets(model, test);
    const row = {
      dev: round(100 * devF1),
      ...scoresOf(test, found),
      trainSeconds: wall,
      trainCpuSeconds: round((cpu.user + cpu.system) / 1e6),
      readSeconds: seconds(read),
    };
    rows.push(row);
    console.log(JSON.stringify({ seed, ...row, decoding: model.decoding }));
    model.dispose();
  }
  const mean = Object.fromEntries(
    Object.keys(rows[0]).map((key) => [key, round(rows.reduce((sum, row) => sum + row[key], 0) / rows.length)]),
  );
  console.log(JSON.stringify({ mean }));
}

/** Trains on reviews simulated with another seed, tests on the committed sample. */
async function simulated(): Promise<void> {
  const sample = await collect(readReviewLines(path.join(projectFolder, 'data', 'sample', 'reviews.jsonl')));
  const [labelled, dev, tested] = [Number(given.train ?? 3300), Number(given.dev ?? 100), Number(given.test ?? 400)];
  const others = [...simulateReviews({ perCulture: labelled + dev, seed: 71 })];
  for (const language of (given.languages ?? 'zh,en').split(',')) {
    const reviews = others.filter((review) => review.language === language);
    const corpus = sample.filter((review) => review.language === language);
    const data = {
      train: reviews.slice(dev),
      dev: reviews.slice(0, dev),
      test: corpus.slice(0, tested),
      unlabelled: corpus.map(({ triplets, ...review }) => review),
    };
    await quality(data, simulatedSettings(language));
  }
}

async function speed(): Promise<void> {
  const loaded = await loadTripletModel(given.model, { engine, exact: given.exact === 'yes' });
  const reviews = await reviewsOfAll(given.in);
  const maximumTokens = Number(given.maximumTokens ?? loaded.settings.maximumTokens);
  const model = { ...loaded, settings: { maximumTokens } };
  extractTriplets(model, reviews.slice(0, 100));
  const before = process.cpuUsage();
  const start = performance.now();
  let triplets = 0;
  for (let i = 0; i < reviews.length; i += 1000) {
    triplets += extractTriplets(model, reviews.slice(i, i + 1000)).flat().length;
  }
  const cpu = process.cpuUsage(before);
  const cpuSeconds = (cpu.user + cpu.system) / 1e6;
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    JSON.stringify({
      reviews: reviews.length,
      triplets,
      seconds: seconds(start),
      cpuSeconds,
      perCpuSecond: round(reviews.length / cpuSeconds),
      megabytes,
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function seconds(start: number): number {
  return round((performance.now() - start) / 1000);
}

async function main(): Promise<void> {
  if (task === 'speed') return speed();
  if (task === 'simulated') return simulated();
  if (task !== 'quality') throw new Error('expected quality, simulated or speed');
  const { init, language } = given;
  const fromNothing = language === 'zh' ? chineseSettings : englishSettings;
  await quality(
    await dataOf(),
    init
      ? await bertSettings(init, {
          language,
          interaction: given.interaction as 'early' | 'late',
          guidelines: given.guidelines?.split(','),
        })
      : fromNothing,
  );
}

main();
