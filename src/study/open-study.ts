import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Table, tableToHtml, tableToText } from '@crosscultural/base';
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
import type { Reader } from './models/reader';
import { artefactFolder, currentFigures, isSimulated, ledgerFolder } from './places';
import { openReading } from './reading';
import { plantedPlan } from './simulated';
import type { Study, StudyOptions } from './study';

/** The seed of everything that is committed. */
export const defaultSeed = 2023;

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
  const { asked, ...reading } = openReading(corpus, data, seed);
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
    ...reading,
    ...publicationOf(corpus, notebook, seed, asked),
  };
}

/**
 * The part of a study that shows and writes: every table and figure is stamped with the corpus and the seed; when triplet models
 * have been asked, with how much of real reviews they read, a table also with which models.
 */
function publicationOf(
  corpus: Corpus,
  notebook: string,
  seed: number,
  asked: () => Reader[],
): Pick<Study, 'show' | 'showExample' | 'showFrame' | 'table' | 'figure' | 'judge' | 'ledger' | 'showLedger'> {
  const folder = artefactFolder(currentFigures(), corpus.name);
  const origin = { notebook, corpus: { name: corpus.name, sha256: corpus.sha256 }, seed };
  const source = () => [`${corpus.label}, seed ${seed}`, ...shareRead(corpus, asked())].join('; ');
  const stamped = (table: Table): Table =>
    // What says itself what it was made from was not made from the corpus, nor by what read it.
    table.source ? table : { ...table, remarks: readersInWords(asked()), source: source() };
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
    async figure(name, figure, alt, madeFrom = source()) {
      const labelled = withCorpusLabel(figure, madeFrom);
      const artefacts = await writeFigure(folder, name, labelled, origin);
      const png = readFileSync(path.join(folder, `${name}.png`));
      displayBundle(
        { 'application/vnd.plotly.v1+json': labelled, 'image/png': png.toString('base64'), 'text/plain': alt },
        published(artefacts),
      );
    },
  };
}

/** For example `read: 4000 of 9895 foreign`; nothing for the simulated corpus, of which every review is read. */
function shareRead(corpus: Corpus, readers: readonly Reader[]): string[] {
  if (isSimulated(corpus.name) || readers.length === 0) return [];
  return [`read: ${readers.map(({ culture, read, of }) => `${read} of ${of} ${culture}`).join(', ')}`];
}

/** One remark, so that a table's other remarks stay in sight. */
function readersInWords(readers: readonly Reader[]): string[] {
  const lines = readers.map(({ line }) => line).join('; ');
  return lines === '' ? [] : [`${lines[0].toUpperCase()}${lines.slice(1)}.`];
}
