import path from 'node:path';
import {
  type EpochProgress,
  extractTriplets,
  loadTripletModel,
  modelFolder,
  scoreTriplets,
  storeTripletModel,
  type TripletModel,
  trainTripletModel,
} from '@crosscultural/absa';
import { betweenZeroAndOne, openProgress, requireWritableFolder, UserError, wholeNumber } from '@crosscultural/base';
import type { ReaderNotice } from '@crosscultural/corpus';
import { type Engine, type EngineChoice, type Precision, precisions, useEngine } from '@crosscultural/neural';
import type { CleaningCount } from '@crosscultural/text';
import { Command, Option } from 'commander';
import {
  type ExtractionFiles,
  exportForLabelStudio,
  extractFile,
  readTestFiles,
  readTrainingFiles,
  requireOutFile,
  type SettingsChanges,
  settingsFor,
  type TrainingFiles,
} from '../study';
import { engineOption, mapOption, seedOption } from './options';
import { conclude, jsonOption, progressBeside, quietOption, type ReportFlags, reportKind } from './report';

/** What trains and loads triplet models; a test gives its own. */
export interface ModelMaker {
  trainTripletModel: typeof trainTripletModel;
  loadTripletModel: (
    folder: string,
    options: { engine: EngineChoice; guideline?: string; exact?: boolean },
  ) => Promise<TripletModel>;
  useEngine: typeof useEngine;
}

interface TrainFlags extends TrainingFiles, SettingsChanges {
  out: string;
  engine: EngineChoice;
}

type ExtractFlags = Omit<ExtractionFiles, 'model'> & {
  engine: EngineChoice;
  guideline?: string;
  exact?: boolean;
} & ReportFlags;

interface EvaluateFlags {
  test: string[];
  reviews?: string;
  engine: EngineChoice;
  guideline?: string;
  quiet?: boolean;
}

const bootstrapSeed = 2023;
const named = (model: string) => modelFolder(model);

const usual: ModelMaker = { trainTripletModel, loadTripletModel, useEngine };

/** `crosscultural absa train | evaluate | extract | store`. */
export function absaCommand(maker: ModelMaker = usual): Command {
  const absa = new Command('absa').description(
    'aspect–opinion–sentiment triplets: train a model, test it, extract with it',
  );
  const engineMeaning = 'what does the arithmetic';
  const labelled =
    'ASTE-Data-V1 or V2, DMASTE, ACOS, GTS, PyABSA, SemEval XML, Label Studio, doccano, quadruple CSV or JSON Lines with triplets';
  absa
    .command('train')
    .description('train a model on labelled reviews of one language; start it again to go on where it stopped')
    .requiredOption('--train <files...>', `labelled reviews: ${labelled}; NAME=FILE names their guideline`)
    .requiredOption('--dev <files...>', 'labelled reviews that choose the epoch, the threshold and δ')
    .option('--reviews <file>', 'the id,Reviews file that quadruple CSV labels point into')
    .option(
      '--language <code>',
      'zh, en, …: which reviews to take where the files hold several languages; what they are in where the files do not say it',
    )
    .option('--related <files...>', 'labelled reviews of a related domain, learned from before the others')
    .option('--unlabelled <files...>', 'raw reviews: for word vectors and, where they have stars, for predicting them')
    .option('--leave-out <files...>', 'labelled test reviews: raw reviews with the same text are not learned from')
    .requiredOption('--out <folder>', 'where the model and its training are kept')
    .option('--init <folder>', 'fine-tune this BERT model, see: crosscultural model fetch')
    .option(
      '--frozen-layers <count>',
      'lower layers of BERT that stay as they are',
      wholeNumber('--frozen-layers', 0),
      0,
    )
    .option(
      '--questions-at-once <count>',
      'parts in which BERT computes a batch: fewer take less memory',
      wholeNumber('--questions-at-once', 1),
      4,
    )
    .option(
      '--attention-dropout <share>',
      'of the weights of self-attention that fine-tuning BERT leaves out',
      betweenZeroAndOne('--attention-dropout', '0.1'),
    )
    .option('--from <folder>', 'go on from this triplet model, see: crosscultural model list')
    .addOption(
      new Option(
        '--interaction <how>',
        'BERT reads each question along with the sentence (early), or the sentence once (late)',
      )
        .choices(['early', 'late'])
        .default('early'),
    )
    .option('--epochs <count>', 'passes over the labelled reviews', wholeNumber('--epochs', 1))
    .option('--rate <number>', 'highest learning rate', betweenZeroAndOne('--rate', '1e-4'))
    .option('--batch <count>', 'questions a step; with late interaction sentences', wholeNumber('--batch', 1))
    .option('--related-epochs <count>', 'the same for --related', wholeNumber('--related-epochs', 1))
    .option('--related-rate <number>', 'the same for --related', betweenZeroAndOne('--related-rate', '1e-4'))
    .option('--related-batch <count>', 'the same for --related', wholeNumber('--related-batch', 1))
    .addOption(seedOption(1))
    .addOption(engineOption(engineMeaning, 'auto'))
    .action((flags: TrainFlags) => train(flags, maker));
  absa
    .command('evaluate')
    .description('print precision, recall and F1 with bootstrap intervals as JSON')
    .argument('<model>', 'a trained model: its folder, or the name of one that ships', named)
    .requiredOption('--test <files...>', `labelled reviews: ${labelled}`)
    .option('--reviews <file>', 'the id,Reviews file that quadruple CSV labels point into')
    .option('--guideline <name>', 'by whose rules it extracts, where it knows several (default: its first)')
    .addOption(engineOption(engineMeaning, 'auto'))
    .addOption(quietOption('without notices of the readers'))
    .action((folder: string, flags: EvaluateFlags) => evaluate(folder, flags, maker));
  absa
    .command('extract')
    .description('write each review with its triplets; start it again to go on where it stopped')
    .argument('<model>', 'a trained model: its folder, or the name of one that ships', named)
    .requiredOption('--in <file>', 'reviews: .jsonl, .csv, id,Reviews or "stars #### text" lines')
    .requiredOption('--out <file>', 'the .jsonl file that is written')
    .addOption(mapOption('columns of a file of your own: text=body,culture==foreign'))
    .option(
      '--clean',
      'leave out what says nothing: silent buyers, advertising, repetitions (each counted by its rule)',
    )
    .option('--guideline <name>', 'by whose rules it extracts, where it knows several (default: its first)')
    .option('--exact', 'multiply in float32 also where the model is stored in int8: slower, F1 the same within 0.3')
    .addOption(engineOption(engineMeaning, 'auto'))
    .addOption(quietOption('say nothing'))
    .addOption(jsonOption('what was read, found and left out as JSON'))
    .action((folder: string, flags: ExtractFlags) => extract(folder, flags, maker));
  absa
    .command('store')
    .description('write a trained model again in fewer bytes a number, for reading')
    .argument('<model>', 'a trained model: its folder, or the name of one that ships', named)
    .addOption(new Option('--precision <name>', 'of its matrices').choices(precisions).makeOptionMandatory())
    .requiredOption('--out <folder>', 'where the smaller model is written')
    .action((folder: string, { precision, out }: { precision: Precision; out: string }) => {
      storeTripletModel(folder, out, precision);
      openProgress().done(`Model written to ${out} (${precision})`);
    });
  absa
    .command('export')
    .description('write labelled or extracted reviews for an annotation tool, which `absa train` reads back')
    .argument('<file>', `reviews with triplets: ${labelled}, or what absa extract wrote`)
    .addOption(new Option('--to <format>', 'for which tool').choices(['label-studio']).default('label-studio'))
    .requiredOption('--out <file>', 'the .json file that is written; the labelling interface goes to .xml beside it')
    .option('--reviews <file>', 'the id,Reviews file that quadruple CSV labels point into')
    .option('--language <code>', 'of texts that are not Chinese, where the file does not say it (default: detected)')
    .action(exportLabels);
  return absa;
}

async function exportLabels(
  file: string,
  { out, reviews, language }: { to: string; out: string; reviews?: string; language?: string },
): Promise<void> {
  const progress = openProgress();
  const written = await exportForLabelStudio(file, out, {
    reviews,
    language,
    onNotice: ({ file: from, message }) => progress.done(`${from}: ${message}`),
  });
  progress.done(`${written.triplets} triplets of ${written.reviews} reviews, written to ${out}`);
  progress.done(`Paste ${written.interfaceFile} into the labelling interface of the project, then import ${out}`);
}

async function train(flags: TrainFlags, maker: ModelMaker): Promise<void> {
  const progress = openProgress();
  const { engine, init, from, out } = flags;
  if (init !== undefined && from !== undefined) {
    throw new UserError('--init starts from a BERT, --from from a triplet model: give one of them.');
  }
  requireWritableFolder(out);
  const { language, data, guidelines, notices } = await readTrainingFiles(flags);
  for (const notice of notices) progress.done(notice);
  progress.done(
    `${language}: ${data.train.length} reviews to learn from, ${data.dev.length} dev, ${data.related.length} related, ${data.unlabelled.length} raw`,
  );
  progress.done(engineInWords(await maker.useEngine(engine)));
  const trained = await maker.trainTripletModel(data, await settingsFor(language, flags, guidelines), {
    engine,
    init,
    from,
    checkpointFolder: path.resolve(out),
    onProgress: (epoch) => progress.done(epochInWords(epoch)),
  });
  const { threshold, delta } = trained.decoding;
  trained.dispose();
  progress.done(`Model written to ${out} (threshold ${threshold}, δ ${delta}, chosen on dev)`);
}

async function evaluate(
  folder: string,
  { test, reviews, engine, guideline, quiet }: EvaluateFlags,
  maker: ModelMaker,
): Promise<void> {
  const { name } = await maker.useEngine(engine);
  const model = await maker.loadTripletModel(folder, { engine, guideline });
  try {
    const { language } = model.settings;
    const progress = progressBeside(quiet ? 'quiet' : 'json');
    const onNotice = ({ file, message }: ReaderNotice) => progress.done(`${file}: ${message}`);
    const labelled = await readTestFiles(test, { reviews, language, onNotice });
    const gold = labelled.map(({ triplets = [] }) => triplets);
    const scores = scoreTriplets(gold, extractTriplets(model, labelled), { seed: bootstrapSeed });
    const { decoding } = model;
    console.log(JSON.stringify({ model: folder, engine: name, language, decoding, ...scores }, null, 2));
  } finally {
    model.dispose();
  }
}

async function extract(
  folder: string,
  { engine, guideline, exact, ...flags }: ExtractFlags,
  maker: ModelMaker,
): Promise<void> {
  requireOutFile(flags);
  const kind = reportKind(flags);
  const progress = progressBeside(kind);
  const used = await maker.useEngine(engine);
  progress.done(engineInWords(used));
  const model = await maker.loadTripletModel(folder, { engine, guideline, exact });
  try {
    const result = await extractFile(model, { ...flags, model: folder, guideline, exact }, (done) =>
      progress.working(`${done} reviews read`),
    );
    const { language } = model.settings;
    const earlier = result.resumed > 0 ? `, ${result.resumed} of them in an earlier run` : '';
    // What was told on the way leaves its line.
    progress.working('');
    conclude(kind, {
      json: { model: folder, out: flags.out, engine: used.name, language, ...result },
      words: () => [
        `${result.triplets} triplets of ${result.reviews} reviews${earlier}, written to ${flags.out}`,
        ...(result.others > 0
          ? [`left out: ${result.others} in another language than ${language}, which this model reads`]
          : []),
        ...cleaningInWords(result.cleaning),
        ...result.notices,
      ],
      quiet: () => [],
    });
  } finally {
    model.dispose();
  }
}

/** What cleaning left out, and what it let stay. */
function cleaningInWords(cleaning: readonly CleaningCount[]): string[] {
  const removed = cleaning.filter(({ count }) => count > 0).map(({ rule, count }) => `${count} ${rule}`);
  const ofOthers = cleaning.reduce((sum, { ofOtherBuyers = 0 }) => sum + ofOtherBuyers, 0);
  return [
    ...(removed.length > 0 ? [`left out by --clean: ${removed.join(', ')}`] : []),
    ...(ofOthers > 0 ? [`kept: ${ofOthers} short reviews that repeat another buyer’s words`] : []),
  ];
}

function epochInWords({ stage, epoch, epochs, loss, devF1 }: EpochProgress): string {
  const dev = devF1 === null ? '' : `, dev F1 ${(100 * devF1).toFixed(1)}`;
  return `${stage}, epoch ${epoch} of ${epochs}: loss ${loss.toFixed(3)}${dev}`;
}

function engineInWords({ name, reason }: Engine): string {
  return `Engine: ${name} (${reason})`;
}
