import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Table, tableToHtml, tableToText } from '@crosscultural/base';
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
import {
  type ClaimResult,
  comparisonTable,
  fromSimulation,
  type LedgerEvidence,
  ledgerTable,
  ledgerToHtml,
  readLedger,
  runLedger,
} from '../claims';
import type { ClaimId } from '../papers';
import { artefactFolder, currentFigures, drawnFigures, ledgerFolder } from './places';

/** What a notebook shows, publishes and judges. */
export interface Publication {
  /** Shows a table in the notebook without writing it. */
  show(table: Table): void;
  /** Shows a table that was not made from the corpus, for example a calculation by hand. */
  showExample(table: Table): void;
  /**
   * Shows the first rows of a danfojs data frame (for exploring; nothing published is computed with it).
   *
   * @param rows how many; 8 unless given.
   */
  showFrame(frame: DataFrame, rows?: number): void;
  /**
   * Shows a table and writes it to `figures/` as CSV and Markdown.
   *
   * @param name lower-case words joined by hyphens.
   * @throws RangeError for another name.
   */
  table(name: string, table: Table): void;
  /** Judges claims of the papers by what this notebook found, shows the verdicts and hands them to the ledger. */
  judge(evidence: Omit<LedgerEvidence, 'seed'>, ids: readonly ClaimId[]): void;
  /** The claims' results on this corpus that notebooks have handed to the ledger so far. */
  ledger(): readonly ClaimResult[];
  /** Shows the ledger of all claims, corpora side by side, as the notebooks have filled it so far. */
  showLedger(): void;
  /**
   * Shows a figure and writes it to `figures/` as SVG, PNG and plotly JSON.
   *
   * @param name lower-case words joined by hyphens.
   * @param alt describes it for a reader who cannot see it.
   * @param madeFrom what it was made from, where that is not the corpus.
   * @throws RangeError for another name.
   */
  figure(name: string, figure: Figure, alt: string, madeFrom?: string): Promise<void>;
}

/** What a study says beside the name of its corpus; asked anew for every table and figure. */
export interface Provenance {
  /** Said in the source of every table and figure, for example how much was read. */
  source(): string[];
  /** Said below every table, for example which model read. */
  remarks(): string[];
}

/** The part of a study that shows and writes: every table and figure is stamped with the corpus, the seed and its provenance. */
export function publicationOf(
  corpus: { name: string; label: string; sha256: string },
  notebook: string,
  seed: number,
  { source: sourceNotes, remarks }: Provenance,
): Publication {
  const folder = artefactFolder(currentFigures(), corpus.name);
  const origin = { notebook, corpus: { name: corpus.name, sha256: corpus.sha256 }, seed };
  const source = () => [`${corpus.label}, seed ${seed}`, ...sourceNotes()].join('; ');
  const stamped = (table: Table): Table =>
    // What says itself what it was made from was not made from the corpus, nor by what read it.
    table.source ? table : { ...table, remarks: remarks(), source: source() };
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
      showTable(stamped(ledgerTable(results, undefined, fromSimulation(corpus.name))), {
        crosscultural: { claims: results },
      });
    },
    ledger: () => readLedger(ledgerFolder(currentFigures(), corpus.name))[corpus.name]?.results ?? [],
    showLedger() {
      const ledger = readLedger(currentFigures());
      displayBundle({ 'text/html': ledgerToHtml(ledger), 'text/plain': tableToText(comparisonTable(ledger)) });
    },
    async figure(name, figure, alt, madeFrom = source()) {
      const labelled = withCorpusLabel(figure, madeFrom);
      const artefacts = await writeFigure(folder, name, labelled, origin, drawnFigures(corpus.name));
      const png = readFileSync(path.join(folder, `${name}.png`));
      displayBundle(
        { 'application/vnd.plotly.v1+json': labelled, 'image/png': png.toString('base64'), 'text/plain': alt },
        published(artefacts),
      );
    },
  };
}
