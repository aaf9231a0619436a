import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { type Engine, type EngineChoice, engineChoices, useEngine } from '@crosscultural/neural';
import { Command, Option } from 'commander';
import {
  bertSettings,
  chineseSettings,
  englishSettings,
  extractTriplets,
  loadTripletModel,
  scoreTriplets,
  streamTriplets,
  type TripletModel,
  type TripletModelSettings,
  trainTripletModel,
} from '../absa';
import type { Review } from '../corpus';
import { readAnyReviews, readLabelled } from '../corpus';
import { openProgress } from './progress';

/** What trains and loads models; a test gives its own. */
export interface ModelMaker {
  trainTripletModel: typeof trainTripletModel;
  loadTripletModel: (folder: string, options: { engine: EngineChoice }) => Promise<TripletModel>;
  useEngine: typeof useEngine;
}

interface TrainFlags {
  train: string[];
  dev: string[];
  reviews?: string;
  language?: string;
  related?: string[];
  unlabelled?: string[];
  leaveOut?: string[];
  out: string;
  init?: string;
  frozenLayers: number;
  questionsAtOnce: number;
  epochs?: number;
  seed: number;
  engine: EngineChoice;
}

const bootstrapSeed = 2023;

/** `crosscultural absa train | evaluate | extract`. */
export function absaCommand(maker: ModelMaker = { trainTripletModel, loadTripletModel, useEngine }): Command {
  const absa = new Command('absa').description(
    'aspect–opinion–sentiment triplets: train a model, test it, extract with it',
  );
  const labelled = 'ASTE-Data-V2, DMASTE, quadruple CSV or JSON Lines with triplets';
  absa
    .command('train')
    .description('train a model on labelled reviews of one language; start it again to go on where it stopped')
    .requiredOption('--train <files...>', `labelled reviews: ${labelled}`)
    .requiredOption('--dev <files...>', 'labelled reviews that choose the epoch, the threshold and δ')
    .option('--reviews <file>', 'the id,Reviews file that quadruple CSV labels point into')
    .option('--language <code>', 'zh, en, …: which reviews to take where the files hold several languages')
    .option('--related <files...>', 'labelled reviews of a related domain, learned from before the others')
    .option('--unlabelled <files...>', 'raw reviews: for word vectors and, where they have stars, for predicting them')
    .option('--leave-out <files...>', 'labelled test reviews: raw reviews with the same text are not learned from')
    .requiredOption('--out <folder>', 'where the model and its training are kept')
    .option('--init <folder>', 'fine-tune this BERT model, see: crosscultural model fetch')
    .option('--frozen-layers <count>', 'lower layers of BERT that stay as they are', wholeNumber('--frozen-layers'), 0)
    .option(
      '--questions-at-once <count>',
      'parts in which BERT computes a batch: fewer take less memory',
      wholeNumber('--questions-at-once', 1),
      4,
    )
    .option('--epochs <count>', 'passes over the labelled reviews', wholeNumber('--epochs', 1))
    .option('--seed <integer>', 'seed of everything random', wholeNumber('--seed'), 1)
    .addOption(engineOption())
    .action((flags: TrainFlags) => train(flags, maker));
  absa
    .command('evaluate')
    .description('print precision, recall and F1 with bootstrap intervals as JSON')
    .argument('<folder>', 'a trained model')
    .requiredOption('--test <files...>', `labelled reviews: ${labelled}`)
    .option('--reviews <file>', 'the id,Reviews file that quadruple CSV labels point into')
    .addOption(engineOption())
    .action((folder: string, flags: { test: string[]; reviews?: string; engine: EngineChoice }) =>
      evaluate(folder, flags, maker),
    );
  absa
    .command('extract')
    .description('write each review with its triplets; start it again to go on where it stopped')
    .argument('<folder>', 'a trained model')
    .requiredOption('--in <file>', 'reviews: .jsonl, .csv, id,Reviews or "stars #### text" lines')
    .requiredOption('--out <file>', 'the .jsonl file that is written')
    .option('--map <columns>', 'columns of a file of your own: text=body,culture==foreign')
    .addOption(engineOption())
    .action((folder: string, flags: { in: string; out: string; map?: string; engine: EngineChoice }) =>
      extract(folder, flags, maker),
    );
  return absa;
}

async function train(flags: TrainFlags, maker: ModelMaker): Promise<void> {
  const progress = openProgress();
  const { reviews, engine, out } = flags;
  let putRight = 0;
  const labelled = (files: readonly string[] = []) =>
    collect(readLabelled(files, { reviews, onNotice: () => putRight++ }), flags.language);
  const [training, dev, related, test] = [
    await labelled(flags.train),
    await labelled(flags.dev),
    await labelled(flags.related),
    await labelled(flags.leaveOut),
  ];
  const language = onlyLanguage(training, flags.train);
  const unlabelled = await rawReviews(flags.unlabelled ?? [], language, test);
  if (putRight > 0) progress.done(`${putRight} labels were put right or repeated another`);
  progress.done(
    `${language}: ${training.length} reviews to learn from, ${dev.length} dev, ${related.length} related, ${unlabelled.length} raw`,
  );

  progress.done(engineInWords(await maker.useEngine(engine)));
  const trained = await maker.trainTripletModel(
    { train: training, dev, related, unlabelled },
    await settingsFor(language, flags),
    {
      engine,
      init: flags.init,
      checkpointFolder: path.resolve(out),
      onProgress: ({ stage, epoch, epochs: of, loss, devF1 }) =>
        progress.done(
          `${stage}, epoch ${epoch} of ${of}: loss ${loss.toFixed(3)}${devF1 === null ? '' : `, dev F1 ${percent(devF1)}`}`,
        ),
    },
  );
  const { threshold, delta } = trained.decoding;
  trained.dispose();
  progress.done(`Model written to ${out} (threshold ${threshold}, δ ${delta}, chosen on dev)`);
}

async function evaluate(
  folder: string,
  { test, reviews, engine }: { test: string[]; reviews?: string; engine: EngineChoice },
  maker: ModelMaker,
): Promise<void> {
  const { name } = await maker.useEngine(engine);
  const model = await maker.loadTripletModel(folder, { engine });
  try {
    const { language } = model.settings;
    const labelled = await collect(readLabelled(test, { reviews }), language);
    if (labelled.length === 0)
      throw new UserError(`${test.join(', ')}: no labelled review in ${language} is in there.`);
    const predicted = extractTriplets(model, labelled);
    const gold = labelled.map(({ triplets = [] }) => triplets);
    const scores = scoreTriplets(gold, predicted, { seed: bootstrapSeed });
    console.log(
      JSON.stringify({ model: folder, engine: name, language, decoding: model.decoding, ...scores }, null, 2),
    );
  } finally {
    model.dispose();
  }
}

async function extract(
  folder: string,
  flags: { in: string; out: string; map?: string; engine: EngineChoice },
  maker: ModelMaker,
): Promise<void> {
  const out = path.resolve(flags.out);
  if (out === path.resolve(flags.in)) throw new UserError('--out must not be the file that is read.');
  const progress = openProgress();
  progress.done(engineInWords(await maker.useEngine(flags.engine)));
  const model = await maker.loadTripletModel(folder, { engine: flags.engine });
  try {
    const { language } = model.settings;
    let others = 0;
    const inLanguage = async function* () {
      for await (const review of readAnyReviews(flags.in, { map: flags.map })) {
        if (review.language === language) yield review;
        else others++;
      }
    };
    const fingerprint = JSON.stringify([hashOfFolder(folder), sizeOf(flags.in), flags.map ?? '']);
    const result = await streamTriplets(inLanguage(), (chunk) => extractTriplets(model, chunk), {
      out,
      fingerprint,
      onProgress: (done) => progress.working(`${done} reviews read`),
    });
    const earlier = result.resumed > 0 ? `, ${result.resumed} of them in an earlier run` : '';
    progress.done(`${result.triplets} triplets of ${result.reviews} reviews${earlier}, written to ${flags.out}`);
    if (others > 0) progress.done(`left out: ${others} in another language than ${language}, which this model reads`);
  } finally {
    model.dispose();
  }
}

async function settingsFor(
  language: string,
  { init, frozenLayers, questionsAtOnce, seed, epochs }: TrainFlags,
): Promise<TripletModelSettings> {
  const fromNothing = language === 'zh' ? chineseSettings : { ...englishSettings, language };
  const settings =
    init === undefined ? fromNothing : await bertSettings(init, { language, frozenLayers, questionsAtOnce });
  return { ...settings, seed, mainStage: { ...settings.mainStage, epochs: epochs ?? settings.mainStage.epochs } };
}

async function collect(reviews: AsyncIterable<Review>, language?: string): Promise<Review[]> {
  const all: Review[] = [];
  for await (const review of reviews) if (language === undefined || review.language === language) all.push(review);
  return all;
}

/** Raw reviews of one language, without those whose text is a test review's. */
async function rawReviews(files: readonly string[], language: string, test: readonly Review[]): Promise<Review[]> {
  const forbidden = new Set(test.map(({ text }) => text));
  const reviews: Review[] = [];
  for (const file of files) {
    reviews.push(...(await collect(readAnyReviews(file), language)).filter(({ text }) => !forbidden.has(text)));
  }
  return reviews;
}

function onlyLanguage(reviews: readonly Review[], files: readonly string[]): string {
  const languages = [...new Set(reviews.map(({ language }) => language))].sort();
  if (languages.length === 1) return languages[0];
  throw new UserError(
    languages.length === 0
      ? `${files.join(', ')}: no labelled review is in there.`
      : `--train: a model learns one language; these reviews are in ${languages.join(' and ')}: choose with --language.`,
  );
}

/** Stands for a trained model: the same bytes, the same hash. */
function hashOfFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) hash.update(`${name}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function engineInWords({ name, reason }: Engine): string {
  return `Engine: ${name} (${reason})`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function engineOption(): Option {
  return new Option('--engine <name>', 'what does the arithmetic').choices(engineChoices).default('auto');
}

function wholeNumber(flag: string, least = Number.MIN_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least && text.trim() !== '') return value;
    const what = least > 0 ? 'a positive whole number' : 'a whole number';
    throw new UserError(`${flag} must be ${what}, not "${text}".`);
  };
}
