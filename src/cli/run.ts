import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeFileAtomically } from '@crosscultural/base';
import type { EngineChoice } from '@crosscultural/neural';
import {
  declaredParameters,
  type NotebookRun,
  readNotebook,
  runNotebook,
  serializeNotebook,
} from '@crosscultural/notebook-kit';
import { openCorpus } from '../corpus';
import { startApiReference } from './api-reference';
import { fetchMissingPublicData } from './data';
import { enterClaims, ledgerDifferences, stageLedger } from './ledger';
import { notebookFile, selectNotebooks, sumsUp } from './notebook-list';
import { alignColumns, openProgress, type Progress } from './progress';
import {
  artefactFolders,
  artefactsOf,
  differencesFromCommitted,
  type FinishedNotebook,
  publishNotebook,
} from './publish';
import { sideBySide } from './side-by-side';
import { siteFolder, writeSite } from './site';

export const defaultSeed = 2023;

/** A kernel takes one core and a few hundred megabytes. */
const kernelsAtOnce = Math.min(2, os.availableParallelism());

export interface RunRequest {
  /** Names as the user gave them; empty means all. */
  notebooks: string[];
  /** `simulated`, `public`, or the path of a file and its columns: `reviews.csv#text=body`. */
  data: string;
  mirror?: string;
  seed: number;
  /** Whether notebooks and figures are written. */
  write: boolean;
  /** Whether the artefacts are compared with the committed ones. */
  check: boolean;
  timeoutSeconds: number;
  /** Which engine trains and extracts: `wasm` gives the same bytes on every CPU, `auto` takes the fastest. */
  engine: EngineChoice;
}

/**
 * Executes notebooks, then publishes what they made. Tables and figures go to a folder of this run first, and to
 * `figures/` only when their notebook succeeded, so that a failure leaves everything as it was.
 *
 * @returns the number of differences from the committed artefacts (0 unless `check`).
 */
export async function runNotebooks(request: RunRequest): Promise<number> {
  const progress = openProgress();
  const names = selectNotebooks(request.notebooks).filter((name) => usesCorpus(name, request, progress));
  const corpus = await prepareCorpus(request, progress);
  const staging = mkdtempSync(path.join(os.tmpdir(), 'crosscultural-run-'));
  const folders = artefactFolders(staging, corpus.name);
  const finished: FinishedNotebook[] = [];
  stageLedger(staging);
  const apiReference = request.notebooks.length === 0 ? startApiReference() : undefined;
  try {
    const runAndPublish = async (name: string, signal: AbortSignal) => {
      const notebook = { name, run: await execute(name, request, staging, progress, signal) };
      finished.push(notebook);
      publishNotebook(notebook, folders.staged, folders.staged);
      enterClaims(notebook.run, corpus, request.seed, staging);
      if (!request.write) return;
      publishNotebook(notebook, folders.staged, folders.published);
      enterClaims(notebook.run, corpus, request.seed);
      writeFileAtomically(executedNotebookFile(name, corpus.name), serializeNotebook(notebook.run.notebook));
    };
    // Notebooks that show what the others found wait for them.
    await sideBySide(
      names.filter((name) => !sumsUp(name)),
      kernelsAtOnce,
      runAndPublish,
    );
    await sideBySide(names.filter(sumsUp), 1, runAndPublish);
    finished.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
    const differences = request.check
      ? [...differencesFromCommitted(folders, names), ...ledgerDifferences(staging)]
      : [];
    await apiReference?.finished;
    const executed = new Map(finished.map(({ name, run }) => [name, run.notebook]));
    const indexPage = writeSite(executed, corpus, request.seed, staging);
    conclude(finished, differences, request, indexPage);
    return differences.length;
  } finally {
    apiReference?.stop();
    rmSync(staging, { recursive: true, force: true });
  }
}

/** The corpus is imported once, before any notebook asks for it, so that its progress and its errors are seen here. */
async function prepareCorpus(
  { data, mirror }: RunRequest,
  progress: Progress,
): Promise<{ name: string; label: string; sha256: string }> {
  if (data === 'public') await fetchMissingPublicData(mirror);
  const corpus = await openCorpus(data, {
    onProgress: ({ reviews }) => progress.working(`importing ${data}: ${reviews} reviews`),
  });
  corpus.store.close();
  const { domestic, foreign } = corpus.counts;
  progress.done(`corpus: ${corpus.label}, ${domestic} domestic and ${foreign} foreign reviews`);
  return { name: corpus.name, label: corpus.label, sha256: corpus.sha256 };
}

/** A notebook without the parameter `data` works on a simulation of its own: another corpus says nothing to it. */
function usesCorpus(name: string, { data }: RunRequest, progress: Progress): boolean {
  if (data === 'simulated' || declaredParameters(readNotebook(notebookFile(name))).includes('data')) return true;
  progress.done(`${name} works on a simulation of its own: left out`);
  return false;
}

async function execute(
  name: string,
  request: RunRequest,
  staging: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<NotebookRun> {
  const declared = declaredParameters(readNotebook(notebookFile(name)));
  const asked = {
    ...(request.data !== 'simulated' && { data: request.data }),
    ...(request.seed !== defaultSeed && { seed: request.seed }),
  };
  const run = await runNotebook(notebookFile(name), {
    parameters: Object.fromEntries(Object.entries(asked).filter(([parameter]) => declared.includes(parameter))),
    timeoutSeconds: request.timeoutSeconds,
    writeTo: null,
    signal,
    environment: { CROSSCULTURAL_FIGURES: staging, CROSSCULTURAL_ENGINE: request.engine },
    onProgress: ({ state, cell, cells, seconds }) => {
      if (state === 'starting kernel') progress.step(`${name}  starting the kernel`);
      else if (state === 'running cell') progress.working(`${name}  cell ${cell} of ${cells}`);
      else progress.step(`${name}  cell ${cell} of ${cells}  ${seconds.toFixed(1)} s`);
    },
  });
  progress.done(`${name}  ${run.cells.length} cells  ${run.seconds.toFixed(1)} s`);
  return run;
}

/** Executed on the simulated corpus, a notebook is its committed self; on any other it is kept beside that site. */
function executedNotebookFile(name: string, corpusName: string): string {
  return corpusName === 'simulated'
    ? notebookFile(name)
    : path.join(siteFolder(corpusName), 'notebooks', `${name}.ipynb`);
}

function conclude(finished: FinishedNotebook[], differences: string[], request: RunRequest, indexPage: string): void {
  const rows = finished.map(({ name, run }) => [
    name,
    run.cells.length,
    run.seconds.toFixed(1),
    artefactsOf(run).length,
  ]);
  console.log(`\n${alignColumns(['notebook', 'cells', 'seconds', 'artefacts written'], rows)}\n`);
  if (!request.write) console.log('Nothing was written to notebooks/ and figures/ (--no-write or --check).');
  if (request.check) {
    console.log(differences.length === 0 ? 'Every artefact equals the committed one.' : differences.join('\n'));
  }
  console.log(`Open ${indexPage}`);
}
