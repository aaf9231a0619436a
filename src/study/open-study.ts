import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Table, tableToHtml, tableToText, UserError } from '@crosscultural/base';
import {
  type Artefact,
  displayBundle,
  frameToHtml,
  frameToText,
  withCorpusLabel,
  writeFigure,
  writeTable,
} from '@crosscultural/notebook-kit';
import { preprocess } from '@crosscultural/text';
import { comparisonTable, ledgerTable, ledgerToHtml, readLedger, runLedger } from '../claims';
import { type Corpus, cultures, openCorpus } from '../corpus';
import { codeFolder } from '../project';
import { extractCorpus, extractionFile, largestExtraction } from './models/extraction';
import { runInOwnProcess } from './models/own-process';
import { testTripletModel } from './models/tested-reviews';
import { modelFolder, plannedTripletModel, planTripletModel } from './models/triplet-model';
import { artefactFolder, currentFigures, isSimulated, ledgerFolder } from './places';
import { plantedPlan } from './simulated';
import type { Study, StudyOptions } from './study';

/** The seed of everything that is committed. */
export const defaultSeed = 2023;

/** Sources that are not compiled cannot start processes of their own; then everything is done in this one. */
const isCompiled = path.basename(codeFolder) === 'dist';

/**
 * Opens the corpus that a notebook works on and the folder that its tables and figures go to: `figures/` for the
 * simulated corpus, `figures/<name>/` for any other.
 *
 * @param options the notebook's name, the corpus (`simulated` unless given), the seed (2023 unless given)
 * @throws UserError when the corpus does not exist, cannot be read or is empty.
 * @example
 * const study = await openStudy({ notebook: 'cross-cultural/04-topics' });
 * const { documents } = await study.preprocess('foreign');
 */
export async function openStudy({ notebook, data = 'simulated', seed = defaultSeed }: StudyOptions): Promise<Study> {
  const corpus = await openCorpus(data);
  const planted = isSimulated(corpus.name) ? plantedPlan(seed) : null;
  const endorserNames = Object.fromEntries(
    (planted?.concepts ?? [])
      .filter(({ group }) => group !== undefined)
      .map(({ chinese, english }) => [chinese, english.replace(' (invented)', '')]),
  );
  const endorsers = Object.keys(endorserNames);
  const userDictionary = endorsers.map((word) => ({ word, partOfSpeech: 'noun' as const }));
  return {
    corpus,
    seed,
    cultures: cultures.filter((culture) => corpus.counts[culture] > 0),
    simulated: planted !== null,
    planted,
    endorsers,
    endorserNames,
    async preprocess(culture, options) {
      const duplicates = await corpus.store.duplicates();
      const nearRepeated = new Set(duplicates.filter(({ kind }) => kind === 'near').map(({ id }) => id));
      return preprocess(await corpus.store.reviews({ culture }), { nearRepeated, userDictionary, ...options });
    },
    ...tripletsOf(corpus, data, seed),
    ...publicationOf(corpus, notebook, seed),
  };
}

/** The part of a study that trains triplet models and extracts with them. */
function tripletsOf(
  corpus: Corpus,
  data: string,
  seed: number,
): Pick<Study, 'tripletModel' | 'extract' | 'reviewsWithTriplets' | 'testedReviews'> {
  const extract: Study['extract'] = async (culture, onProgress = () => {}) => {
    const plan = await planTripletModel(corpus, culture, seed);
    const { file } = await extractionFile(corpus, plan, largestExtraction);
    if (isCompiled && !existsSync(file)) {
      const report = ([read, of]: [number, number]) => onProgress(read, of);
      await runInOwnProcess({ work: 'extract', data, culture, seed }, report);
    }
    return extractCorpus(corpus, plan, { largest: largestExtraction, onProgress });
  };
  return {
    extract,
    async tripletModel(culture, onProgress = () => {}) {
      const plan = await planTripletModel(corpus, culture, seed);
      if (isCompiled && !existsSync(modelFolder(corpus, plan))) {
        await runInOwnProcess({ work: 'train', data, culture, seed }, onProgress);
      }
      return plannedTripletModel(corpus, plan, onProgress);
    },
    async reviewsWithTriplets(culture, source = 'extracted') {
      if (source === 'extracted') {
        const { store } = await extract(culture);
        const reviews = await store.reviews();
        store.close();
        return reviews;
      }
      const reviews = await corpus.store.reviews({ culture, unique: true });
      if (!reviews.some(({ triplets }) => triplets !== undefined)) {
        throw new UserError(
          `The ${corpus.label} have no gold triplets for ${culture} reviews; ask for extracted ones.`,
        );
      }
      return reviews;
    },
    async testedReviews(culture) {
      const plan = await planTripletModel(corpus, culture, seed);
      if (plan.labelled.test.length === 0) (await extract(culture)).store.close();
      return testTripletModel(corpus, plan, { largest: largestExtraction });
    },
  };
}

/** The part of a study that shows and writes: every table and figure is stamped with the corpus and the seed. */
function publicationOf(
  corpus: Corpus,
  notebook: string,
  seed: number,
): Pick<Study, 'show' | 'showExample' | 'showFrame' | 'table' | 'figure' | 'judge' | 'ledger' | 'showLedger'> {
  const folder = artefactFolder(currentFigures(), corpus.name);
  const origin = { notebook, corpus: { name: corpus.name, sha256: corpus.sha256 }, seed };
  const source = `${corpus.label}, seed ${seed}`;
  const stamped = (table: Table): Table => ({ ...table, source });
  const showTable = (table: Table, metadata: Record<string, unknown> = {}) =>
    displayBundle({ 'text/html': tableToHtml(table), 'text/plain': tableToText(table) }, metadata);
  const published = (artefacts: Artefact[]) => ({ crosscultural: { artefacts } });
  return {
    show: (table) => showTable(stamped(table)),
    showExample: (table) => showTable(table),
    showFrame: (frame, rows = 8) =>
      displayBundle({ 'text/html': frameToHtml(frame, { rows }), 'text/plain': frameToText(frame, { rows }) }),
    table: (name, table) => showTable(stamped(table), published(writeTable(folder, name, stamped(table), origin))),
    judge(evidence, ids) {
      const results = runLedger({ seed, ...evidence }, ids);
      showTable(stamped(ledgerTable(results)), { crosscultural: { claims: results } });
    },
    ledger: () => readLedger(ledgerFolder(currentFigures(), corpus.name))[corpus.name]?.results ?? [],
    showLedger() {
      const ledger = readLedger(currentFigures());
      displayBundle({ 'text/html': ledgerToHtml(ledger), 'text/plain': tableToText(comparisonTable(ledger)) });
    },
    async figure(name, figure, alt) {
      const labelled = withCorpusLabel(figure, source);
      const artefacts = await writeFigure(folder, name, labelled, origin);
      const png = readFileSync(path.join(folder, `${name}.png`));
      displayBundle(
        { 'application/vnd.plotly.v1+json': labelled, 'image/png': png.toString('base64'), 'text/plain': alt },
        published(artefacts),
      );
    },
  };
}
