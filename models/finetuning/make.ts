/**
 * Makes a shipped model of triplets again, from the encoder in `models/` and public labelled reviews, and says how far it is from
 * the shipped one.
 *
 *   npx crosscultural data fetch
 *   npx tsx models/finetuning/make.ts language=en|zh out=FOLDER [data=data/public] [seed=1] [engine=onnx] [only=GUIDELINE] [split=1]
 *
 * FOLDER/float32 is the model as trained (a run that was cut off goes on from there), FOLDER/int8 the one that ships, with its
 * `scores.json`. With `only` it learns from one guideline's reviews alone, with `split=2` Chinese laptop reviews are split in another
 * way: for comparison (`matrix.ts`). Epoch, threshold and δ are chosen on dev, and F1 there is printed in every precision; a run reads
 * the test sets once, at its end.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError, writeFileAtomically } from '@crosscultural/base';
import { type EngineChoice, engineChoices } from '@crosscultural/neural';
import {
  bertSettings,
  extractTriplets,
  loadTripletModel,
  type ModelScores,
  readModelScores,
  scoredParts,
  scoreTriplets,
  storeTripletModel,
  type TrainingReview,
  trainTripletModel,
} from '../../packages/absa';
import { projectFolder } from '../../src/project';
import { argumentsOf, languageOf, runScript, wholeNumber } from '../pretraining/arguments';
import type { Language } from '../pretraining/runs';
import { type LabelledSets, labelledSets, laptopSplits, type TestSet } from './labelled-sets';
import { recipes } from './recipes';
import { scoreTable } from './score-table';

const names = ['language', 'out', 'data', 'seed', 'engine', 'only', 'split'] as const;

runScript(async () => {
  const given = argumentsOf(process.argv.slice(2), names, ['language', 'out']);
  const language = languageOf(given.language);
  const engine = (given.engine ?? 'onnx') as EngineChoice;
  if (!engineChoices.includes(engine)) throw new UserError(`engine must be one of ${engineChoices.join(', ')}.`);
  const out = path.resolve(given.out as string);
  const split = laptopSplits[wholeNumber('split', given.split ?? '1') - 1];
  if (split === undefined) throw new UserError(`split must be a whole number up to ${laptopSplits.length}.`);
  const all = await labelledSets(
    language,
    path.resolve(given.data ?? path.join(projectFolder, 'data', 'public')),
    split,
  );
  const sets = given.only === undefined ? all : onlyOf(all, given.only);
  const trained = path.join(out, 'float32');
  await train(language, sets, { folder: trained, engine, seed: wholeNumber('seed', given.seed ?? '1') });
  await comparePrecisions(out, sets);
  const scores = await scoreOnce(path.join(out, 'int8'), `${language}-triplets`, sets.tests);
  writeFileAtomically(path.join(out, 'int8', 'scores.json'), `${JSON.stringify(scores, null, 2)}\n`);
  console.log(scoreTable(scores));
  compareWithShipped(scores);
});

async function train(
  language: Language,
  { data }: LabelledSets,
  { folder, engine, seed }: { folder: string; engine: EngineChoice; seed: number },
): Promise<void> {
  const { encoder, guidelines: every, changes } = recipes[language];
  const guidelines = every.filter((name) => data.train.some(({ guideline }) => guideline === name));
  const init = path.join(projectFolder, 'models', encoder);
  const settings = { ...(await bertSettings(init, { language, interaction: 'late', guidelines })), seed, ...changes };
  const model = await trainTripletModel(data, settings, {
    ...{ engine, init, checkpointFolder: folder },
    onProgress: ({ stage, epoch, epochs, loss, devF1 }) =>
      console.log(
        `${stage}, pass ${epoch} of ${epochs}: loss ${loss.toFixed(3)}${devF1 === null ? '' : `, dev F1 ${points(devF1)}`}`,
      ),
  });
  model.dispose();
}

/** What was labelled by one guideline; the tests of the others are read by it, too. */
function onlyOf({ data, tests, spareDev }: LabelledSets, wanted: string): LabelledSets {
  const { train, dev, related = [] } = data;
  const [ownTrain, ownDev, ownRelated, spare] = [train, dev, related, spareDev].map((reviews) =>
    reviews.filter(({ guideline }) => guideline === wanted),
  );
  if (ownTrain.length === 0) throw new UserError(`only=${wanted}: no reviews were labelled by that guideline.`);
  return {
    data: { ...data, train: ownTrain, dev: ownDev.length > 0 ? ownDev : spare, related: ownRelated },
    spareDev,
    tests: tests.map((test) => ({ ...test, guideline: wanted })),
  };
}

/** Prints F1 on dev as trained, in float16 and in int8; every precision reads with the engine of what is committed. */
async function comparePrecisions(out: string, { data: { dev } }: LabelledSets): Promise<void> {
  for (const precision of ['float32', 'float16', 'int8'] as const) {
    const folder = path.join(out, precision);
    if (precision !== 'float32') storeTripletModel(path.join(out, 'float32'), folder, precision);
    const guidelines = [...new Set(dev.map(({ guideline }) => guideline))];
    const f1 = [];
    for (const guideline of guidelines) {
      const model = await loadTripletModel(folder, { engine: 'wasm', guideline });
      const reviews = dev.filter((review) => review.guideline === guideline);
      f1.push(`${guideline} ${points(f1Of(reviews, extractTriplets(model, reviews)))}`);
      model.dispose();
    }
    console.log(`dev F1 in ${precision}: ${f1.join(', ')}`);
  }
}

function f1Of(reviews: readonly TrainingReview[], found: ReturnType<typeof extractTriplets>): number {
  return scoresOf(reviews, found).triplets.f1;
}

const scoresOf = (reviews: readonly TrainingReview[], found: ReturnType<typeof extractTriplets>) =>
  scoreTriplets(
    reviews.map(({ triplets = [] }) => triplets),
    found,
    { seed: 1 },
  );

async function scoreOnce(folder: string, name: string, tests: readonly TestSet[]): Promise<ModelScores> {
  const scores: ModelScores = { model: name, sets: [] };
  for (const { guideline, reviews, ...set } of tests) {
    const model = await loadTripletModel(folder, { engine: 'wasm', guideline });
    const found = extractTriplets(model, reviews);
    model.dispose();
    scores.sets.push({ ...set, reviews: reviews.length, scores: scoresOf(reviews, found) });
    const { triplets, negative } = scores.sets[scores.sets.length - 1].scores;
    const { low, high } = triplets.interval;
    console.log(
      `${set.name} ${set.part}: F1 ${points(triplets.f1)} [${points(low)}, ${points(high)}], negative ${points(negative.f1)}, recall of negative ${points(negative.recall)}`,
    );
  }
  return scores;
}

/** Prints the largest difference of any F1 from the shipped model's. */
function compareWithShipped(made: ModelScores): void {
  const folder = path.join(projectFolder, 'models', made.model);
  if (!existsSync(path.join(folder, 'scores.json'))) {
    console.log(`${made.model} is not shipped yet.`);
    return;
  }
  const shipped = readModelScores(folder);
  for (const { name, part, scores } of made.sets) {
    const other = shipped.sets.find((set) => set.name === name && set.part === part);
    if (other === undefined) continue;
    const differences = scoredParts.map((key) => ({ key, points: 100 * (scores[key].f1 - other.scores[key].f1) }));
    const { key, points: most } = differences.reduce((a, b) => (Math.abs(b.points) > Math.abs(a.points) ? b : a));
    const all = 100 * (scores.triplets.f1 - other.scores.triplets.f1);
    console.log(`${name} ${part}: F1 ${signed(all)} points from the shipped model, at most ${signed(most)} (${key})`);
  }
}

const points = (share: number) => (100 * share).toFixed(1);
const signed = (difference: number) => `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(1)}`;
