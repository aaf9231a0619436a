import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Table, tableToHtml, tableToText, UserError } from '@crosscultural/base';
import {
  type Artefact,
  type DataFrame,
  displayBundle,
  type Figure,
  frameToHtml,
  frameToText,
  withCorpusLabel,
  writeFigure,
  writeTable,
} from '@crosscultural/notebook-kit';
import type { EpochProgress } from '../absa';
import {
  type ClaimId,
  type ClaimResult,
  comparisonTable,
  type LedgerEvidence,
  ledgerTable,
  ledgerToHtml,
  readLedger,
  runLedger,
} from '../claims';
import { type Corpus, type Culture, cultures, openCorpus, type Review } from '../corpus';
import { codeFolder, projectFolder } from '../project';
import { type PreprocessedCorpus, type PreprocessOptions, preprocess } from '../text';
import {
  type Extraction,
  type ExtractionOptions,
  extractCorpus,
  extractionFile,
  largestExtraction,
} from './extraction';
import { runInOwnProcess } from './own-process';
import { type PlantedPlan, plantedPlan } from './simulated';
import { type TestedReviews, testReader } from './test-reader';
import { planReader, readerFolder, type StudyReader, trainedReader } from './trained-reader';

export interface StudyOptions {
  /** The notebook's name as in `notebooks/`, for example `cross-cultural/04-topics`. */
  notebook: string;
  /** `simulated`, `public`, or the path of your own reviews with their columns: `mine.csv#text=body,culture==foreign`. */
  data?: string;
  seed?: number;
}

/** Sources that are not compiled cannot start processes of their own; then everything is done in this one. */
const isCompiled = path.basename(codeFolder) === 'dist';

/** Who found the triplets of a review. */
export type TripletSource = 'gold' | 'extracted';

/** One notebook's work on one corpus: what it shows is stamped with the corpus, what it publishes lands in `figures/`. */
export interface Study {
  corpus: Corpus;
  seed: number;
  /** The cultures that the corpus has reviews of. */
  cultures: Culture[];
  /** True when the corpus is the embedded simulation, so that a planted truth is known. */
  simulated: boolean;
  /** What the simulation planted, to be shown beside what was found; null on every other corpus. */
  planted: PlantedPlan | null;
  /** Names of celebrity endorsers, for the segmenter and for naming themes: the invented ones on the simulated corpus, else none. */
  endorsers: string[];
  /**
   * Cleans and tokenises the reviews of one culture (Paper A §4.1.2). Near-repeated reviews are left out, and the
   * endorsers' names are kept in one piece.
   */
  preprocess(culture: Culture, options?: PreprocessOptions): Promise<PreprocessedCorpus>;
  /**
   * The reader of triplets of one culture, trained now or taken from the cache (Paper A §3.1).
   *
   * @param onProgress called after each pass over the data when it is trained now.
   */
  reader(culture: Culture, onProgress?: (progress: EpochProgress) => void): Promise<StudyReader>;
  /** Extracts the triplets of one culture into a store, once; a corpus beyond 4,000 reviews a culture is sampled. */
  extract(culture: Culture, onProgress?: ExtractionOptions['onProgress']): Promise<Extraction>;
  /**
   * The reviews of one culture, without repeated ones, each with its triplets of aspect, opinion and sentiment: `gold`
   * are those that people wrote down (or the simulation planted), `extracted` those that the trained reader found.
   *
   * @throws UserError when gold triplets are asked for and the corpus has none.
   */
  reviewsWithTriplets(culture: Culture, source?: TripletSource): Promise<Review[]>;
  /** What the reader of one culture extracts from labelled reviews that it has not learned from; none where there are none. */
  testedReviews(culture: Culture): Promise<TestedReviews>;
  /** Shows a table in the notebook without writing it. */
  show(table: Table): void;
  /** Shows a table that was not made from the corpus, for example a calculation by hand. */
  showExample(table: Table): void;
  /** Shows the first rows of a danfojs data frame (for exploring; nothing published is computed with it). */
  showFrame(frame: DataFrame, rows?: number): void;
  /** Shows a table and writes it to `figures/` as CSV and Markdown. */
  table(name: string, table: Table): void;
  /** Judges claims of the papers by what this notebook found, shows the verdicts and hands them to the ledger. */
  judge(evidence: Omit<LedgerEvidence, 'seed'>, ids: readonly ClaimId[]): void;
  /** The claims' results on this corpus that notebooks have handed to the ledger so far. */
  ledger(): readonly ClaimResult[];
  /** Shows the ledger of all claims, corpora side by side, as the notebooks have filled it so far. */
  showLedger(): void;
  /** Shows a figure and writes it to `figures/` as SVG, PNG and plotly JSON. `alt` describes it for a reader who cannot see it. */
  figure(name: string, figure: Figure, alt: string): Promise<void>;
}

/**
 * Opens the corpus that a notebook works on and the folder that its tables and figures go to: `figures/` for the
 * simulated corpus, `figures/<name>/` for any other.
 *
 * @throws UserError when the corpus does not exist, cannot be read or is empty.
 */
export async function openStudy({ notebook, data = 'simulated', seed = 2023 }: StudyOptions): Promise<Study> {
  const corpus = await openCorpus(data);
  const folder = artefactFolder(corpus.name);
  const origin = { notebook, corpus: { name: corpus.name, sha256: corpus.sha256 }, seed };

  const stamped = (table: Table): Table => ({
    ...table,
    source: `${corpus.label}, seed ${seed}`,
  });
  const simulated = corpus.name === 'simulated';
  const planted = simulated ? plantedPlan(seed) : null;
  const endorsers = (planted?.concepts ?? []).filter(({ group }) => group !== undefined);
  const userDictionary = endorsers.map(({ chinese }) => ({ word: chinese, partOfSpeech: 'noun' as const }));
  const showTable = (table: Table, artefacts: Artefact[]) =>
    displayBundle(
      { 'text/html': tableToHtml(table), 'text/plain': tableToText(table) },
      artefacts.length > 0 ? { crosscultural: { artefacts } } : {},
    );

  const study: Study = {
    corpus,
    seed,
    cultures: cultures.filter((culture) => corpus.counts[culture] > 0),
    simulated,
    planted,
    endorsers: endorsers.map(({ chinese }) => chinese),
    preprocess: async (culture, options) => {
      const duplicates = await corpus.store.duplicates();
      const nearRepeated = new Set(duplicates.filter(({ kind }) => kind === 'near').map(({ id }) => id));
      return preprocess(await corpus.store.reviews({ culture }), { nearRepeated, userDictionary, ...options });
    },
    reader: async (culture, onProgress = () => {}) => {
      const plan = await planReader(corpus, culture, seed);
      if (isCompiled && !existsSync(readerFolder(corpus, plan))) {
        await runInOwnProcess({ work: 'train', data, culture, seed }, onProgress);
      }
      return trainedReader(corpus, plan, onProgress);
    },
    extract: async (culture, onProgress = () => {}) => {
      const plan = await planReader(corpus, culture, seed);
      const { file } = await extractionFile(corpus, plan, largestExtraction);
      if (isCompiled && !existsSync(file)) {
        const report = ([read, of]: [number, number]) => onProgress(read, of);
        await runInOwnProcess({ work: 'extract', data, culture, seed }, report);
      }
      return extractCorpus(corpus, plan, { largest: largestExtraction, onProgress });
    },
    async reviewsWithTriplets(culture, source = 'extracted') {
      if (source === 'extracted') {
        const { store } = await study.extract(culture);
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
      const plan = await planReader(corpus, culture, seed);
      if (plan.labelled.test.length === 0) (await study.extract(culture)).store.close();
      return testReader(corpus, plan, { largest: largestExtraction });
    },
    show: (table) => showTable(stamped(table), []),
    showExample: (table) => showTable(table, []),
    showFrame: (frame, rows = 8) =>
      displayBundle({ 'text/html': frameToHtml(frame, { rows }), 'text/plain': frameToText(frame, { rows }) }),
    table: (name, table) => showTable(stamped(table), writeTable(folder, name, stamped(table), origin)),
    judge: (evidence, ids) => {
      const results = runLedger({ seed, ...evidence }, ids);
      const table = stamped(ledgerTable(results));
      displayBundle(
        { 'text/html': tableToHtml(table), 'text/plain': tableToText(table) },
        { crosscultural: { claims: results } },
      );
    },
    ledger: () => readLedger(figuresFolder())[corpus.name]?.results ?? [],
    showLedger: () => {
      const ledger = readLedger(figuresFolder());
      displayBundle({ 'text/html': ledgerToHtml(ledger), 'text/plain': tableToText(comparisonTable(ledger)) });
    },
    figure: async (name, figure, alt) => {
      const labelled = withCorpusLabel(figure, `${corpus.label}, seed ${seed}`);
      const artefacts = await writeFigure(folder, name, labelled, origin);
      const png = readFileSync(path.join(folder, `${name}.png`));
      displayBundle(
        {
          'application/vnd.plotly.v1+json': labelled,
          'image/png': png.toString('base64'),
          'text/plain': alt,
        },
        { crosscultural: { artefacts } },
      );
    },
  };
  return study;
}

/** The runner sets CROSSCULTURAL_FIGURES to a folder of its own, so that a run that fails changes nothing. */
function figuresFolder(): string {
  return process.env.CROSSCULTURAL_FIGURES ?? path.join(projectFolder, 'figures');
}

function artefactFolder(corpusName: string): string {
  return corpusName === 'simulated' ? figuresFolder() : path.join(figuresFolder(), corpusName);
}
