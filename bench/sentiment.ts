/**
 * How well the CNN-LSTM of Paper B tells sentiment, and how fast: `packages/sentiment`.
 *
 *   npx tsx bench/sentiment.ts posts [train=8000] [seeds=1,2,3] [engine=wasm]
 *   npx tsx bench/sentiment.ts reviews file=online_shopping_10_cats.csv subjects=手机,平板,计算机 [related=yes] [seeds=1,2,3]
 *   npx tsx bench/sentiment.ts speed model=FOLDER [engine=onnx]
 *
 * `posts` trains on simulated posts and scores others; `reviews` reads a CSV `cat,label,review` and holds out a fifth by groups
 * of near-duplicates for dev, on which it scores: nothing else is chosen by it but when training stops. `settings` changes
 * settings (JSON), `without` takes a part out, `keep=FOLDER` keeps the models. Prints one line of JSON per seed and one with the means.
 */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { csvRecords, deriveSeed, mean, seededRandom } from '../packages/base';
import type { EngineChoice } from '../packages/neural/tensor';
import {
  type CnnLstm,
  type CnnLstmSettings,
  describeModel,
  loadCnnLstm,
  type ModelPart,
  reviewSettings,
  saveCnnLstm,
  simulatedPostSettings,
  type TokenisedTexts,
  trainCnnLstm,
  withoutPart,
} from '../packages/sentiment';
import { simulateBrandPosts } from '../packages/simulation';
import { chineseWords, fewestShingles, nearDuplicates, normaliseForComparison, shingles } from '../packages/text';

const [task, ...pairs] = process.argv.slice(2);
const given = Object.fromEntries(
  pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
);
const engine = (given.engine ?? 'wasm') as EngineChoice;
const round = (value: number) => Math.round(value * 10_000) / 10_000;
const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Marks and blanks too: they carry feeling, and cost little. */
const wordsOf = (text: string) => chineseWords(text.toLowerCase()).filter((word) => word.trim() !== '');

function changed(settings: CnnLstmSettings, seed: number): CnnLstmSettings {
  const base = { ...settings, ...JSON.parse(given.settings ?? '{}'), seed };
  return given.without ? withoutPart(base, given.without as ModelPart) : base;
}

function scoresOf(model: CnnLstm, { tokens, labels }: TokenisedTexts) {
  const before = cpuSeconds();
  const probabilities = model.predict(tokens);
  const seconds = cpuSeconds() - before;
  const classes = model.classes.length;
  const confusion = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  labels.forEach((label, row) => {
    const of = probabilities.subarray(row * classes, (row + 1) * classes);
    confusion[label][of.indexOf(Math.max(...of))]++;
  });
  const right = confusion.reduce((sum, counts, k) => sum + counts[k], 0);
  const f1 = confusion.map((counts, k) => {
    const found = confusion.reduce((sum, row) => sum + row[k], 0);
    return (2 * counts[k]) / (found + counts.reduce((a, b) => a + b, 0));
  });
  return {
    accuracy: round(right / labels.length),
    macroF1: round(mean(f1)),
    perSecond: Math.round(tokens.length / seconds),
  };
}

interface Split {
  train: TokenisedTexts;
  dev: TokenisedTexts;
  test: TokenisedTexts;
  related?: TokenisedTexts;
}

async function quality(splitOf: (seed: number) => Split, settings: CnnLstmSettings, classes: string[]): Promise<void> {
  const rows: Record<string, number>[] = [];
  for (const seed of (given.seeds ?? '1,2,3').split(',').map(Number)) {
    const { test, ...data } = splitOf(seed);
    const before = cpuSeconds();
    const model = await trainCnnLstm(data, changed(settings, seed), {
      ...{ classes, engine },
      onProgress: (progress) => console.error(seed, JSON.stringify(progress), round(cpuSeconds() - before)),
    });
    const trainCpuSeconds = round(cpuSeconds() - before);
    if (given.keep) saveCnnLstm(model, path.join(given.keep, String(seed)));
    const row = { ...scoresOf(model, test), trainCpuSeconds, bestEpoch: model.bestEpoch };
    if (rows.length === 0)
      for (const { step, details, parameters } of describeModel(model))
        console.error(`${step}: ${details} [${parameters}]`);
    rows.push(row);
    console.log(JSON.stringify({ seed, ...row }));
    model.dispose();
  }
  const means = Object.keys(rows[0]).map((key) => [key, round(mean(rows.map((row) => row[key])))]);
  console.log(JSON.stringify({ mean: Object.fromEntries(means) }));
}

const sentiments = ['negative', 'neutral', 'positive'];

function posts(): Promise<void> {
  const all = simulateBrandPosts({ posts: Number(given.posts ?? 30_000), seed: 2023 });
  const [train, dev, test] = [Number(given.train ?? 8000), Number(given.dev ?? 1000), Number(given.test ?? 5000)];
  return quality(
    (seed) => {
      const shuffled = seededRandom(deriveSeed(seed, 'split'))
        .shuffle(all)
        .slice(0, train + dev + test);
      const labelled = (chosen: typeof all) => ({
        tokens: chosen.map(({ text }) => wordsOf(text)),
        labels: Uint8Array.from(chosen, ({ sentiment }) => sentiments.indexOf(sentiment)),
      });
      return {
        train: labelled(shuffled.slice(0, train)),
        dev: labelled(shuffled.slice(train, train + dev)),
        test: labelled(shuffled.slice(train + dev)),
      };
    },
    simulatedPostSettings(),
    sentiments,
  );
}

interface LabelledReview {
  subject: string;
  label: number;
  text: string;
  words: string[];
  /** Near-duplicates have the same. */
  group: number;
}

async function readReviews(subjects: (subject: string) => boolean): Promise<LabelledReview[]> {
  const found: LabelledReview[] = [];
  for await (const { fields } of csvRecords(createReadStream(given.file), given.file)) {
    const [subject, label, text] = fields;
    if (!subjects(subject) || !text || !/^[01]$/.test(label)) continue;
    found.push({ subject, label: Number(label), text, words: wordsOf(text), group: found.length });
  }
  return found;
}

/** Reviews with the same text, or nearly, get the same group. */
function group(reviews: LabelledReview[]): LabelledReview[] {
  const firstOf = new Map<string, number>();
  const sets = reviews.map(({ text }, i) => {
    const compared = normaliseForComparison(text);
    reviews[i].group = firstOf.get(compared) ?? i;
    firstOf.set(compared, reviews[i].group);
    return shingles(compared, given.language ?? 'zh');
  });
  const long = reviews.flatMap((_, i) => (sets[i].length >= fewestShingles ? [i] : []));
  for (const { copy, original } of nearDuplicates(long.map((i) => sets[i]))) {
    reviews[long[copy]].group = reviews[long[original]].group;
  }
  return reviews;
}

async function reviews(): Promise<void> {
  const subjects = (given.subjects ?? '手机,平板,计算机').split(',');
  const own = group(await readReviews((subject) => subjects.includes(subject)));
  const others = given.related ? await readReviews((subject) => !subjects.includes(subject)) : [];
  const labelled = (chosen: LabelledReview[]) => ({
    tokens: chosen.map(({ words }) => words),
    labels: Uint8Array.from(chosen, ({ label }) => label),
  });
  return quality(
    (seed) => {
      const groups = seededRandom(deriveSeed(seed, 'split')).shuffle([...new Set(own.map(({ group }) => group))]);
      const held = new Set(groups.slice(0, Math.round(groups.length / 5)));
      const dev = labelled(own.filter(({ group }) => held.has(group)));
      const train = labelled(own.filter(({ group }) => !held.has(group)));
      return { train, dev, test: dev, ...(given.related ? { related: labelled(others) } : {}) };
    },
    reviewSettings(given.language ?? 'zh'),
    ['negative', 'positive'],
  );
}

/** Posts per CPU second of a kept model. */
async function speed(): Promise<void> {
  const model = await loadCnnLstm(given.model, { engine });
  const tokens = simulateBrandPosts({ posts: 20_000, seed: 5 }).map(({ text }) => wordsOf(text));
  model.predict(tokens.slice(0, 500));
  const before = cpuSeconds();
  model.predict(tokens);
  console.log(JSON.stringify({ engine, postsPerCpuSecond: Math.round(tokens.length / (cpuSeconds() - before)) }));
  model.dispose();
}

const tasks: Record<string, () => Promise<void>> = { posts, reviews, speed };
if (!tasks[task]) throw new Error(`The first argument is one of ${Object.keys(tasks).join(', ')}.`);
void tasks[task]();
