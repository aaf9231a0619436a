import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeFileAtomically } from '@crosscultural/base';
import {
  compareArtefacts,
  declaredParameters,
  type Notebook,
  type NotebookRun,
  type RunProgress,
  readNotebook,
  runNotebooks,
  serializeNotebook,
} from '@crosscultural/notebook-kit';
import { type Corpus, type Culture, openCorpus } from '../../corpus';
import { environmentOf, type ReadingChoices } from '../models/choices';
import type { Reader } from '../models/reader';
import { defaultSeed } from '../open-study';
import { artefactFolder, committedFigures, executedNotebookFile, isSimulated, notebookFile } from '../places';
import { prepareReaders } from '../reading';
import { startApiReference } from './api-reference';
import { enterClaims, ledgerDifferences, stageLedger } from './ledger';
import { readsTriplets, sumsUp } from './notebooks';
import { artefactsOf, publishNotebook } from './publish';
import { writeSite } from './site';

export interface PublishRequest {
  /** Names of notebooks, as in `cross-cultural/04-topics`; without those that ignore the corpus (see `usesCorpus`). */
  notebooks: readonly string[];
  /** `simulated`, `public`, or the path of a file and its columns: `reviews.csv#text=body`. */
  data: string;
  seed: number;
  /** Whether notebooks and figures are written. */
  write: boolean;
  /** Whether the artefacts are compared with the committed ones. */
  check: boolean;
  timeoutSeconds: number;
  /** Whether the site's API reference is made, too, where the sources have changed since the last one. */
  apiReference: boolean;
  /** Which models read the reviews, how many of them, and on which engine: `wasm` gives the same bytes on every CPU, `auto` takes the fastest. */
  choices: ReadingChoices;
}

/** Who wants to know how far it is. */
export interface PublishListener {
  /** While the corpus is imported. */
  onImport?: (reviews: number) => void;
  onCorpus?: (corpus: Pick<Corpus, 'name' | 'label' | 'counts'>) => void;
  /** While a model is fine-tuned on the user's labelled reviews. */
  onFineTuning?: (culture: Culture, progress: { epoch: number; epochs: number }) => void;
  /** Who reads real reviews, when a notebook needs a reader. */
  onReader?: (reader: Reader) => void;
  onCell?: (notebook: string, progress: RunProgress) => void;
  onNotebook?: (notebook: string, run: NotebookRun) => void;
}

export interface PublishResult {
  notebooks: { name: string; cells: number; seconds: number; artefacts: number }[];
  /** One sentence for each difference from what is committed; none unless asked for. */
  differences: string[];
  /** The site's start page. */
  indexPage: string;
}

type CorpusName = Pick<Corpus, 'name' | 'label' | 'sha256'>;

/** Whether a notebook has something to say about a corpus: without the parameter `data` it works on a simulation of its own. */
export function usesCorpus(name: string, data: string): boolean {
  return isSimulated(data) || declaredParameters(readNotebook(notebookFile(name))).includes('data');
}

/**
 * Executes notebooks, then publishes what they made. Tables and figures go to a folder of this run first, and to
 * `figures/` only when their notebook succeeded, so that a failure leaves everything as it was.
 *
 * @throws UserError when the corpus cannot be opened; what `runNotebook` throws when a notebook fails.
 */
export async function publishNotebooks(
  request: PublishRequest,
  listener: PublishListener = {},
): Promise<PublishResult> {
  const corpus = await importCorpus(request, listener);
  const staging = mkdtempSync(path.join(os.tmpdir(), 'crosscultural-run-'));
  const apiReference = request.apiReference ? startApiReference() : undefined;
  try {
    stageLedger(staging);
    const runs = await runNotebooks(
      request.notebooks.map((name) => ({
        name,
        file: notebookFile(name),
        parameters: parametersOf(name, request),
        waits: sumsUp(name),
      })),
      {
        timeoutSeconds: request.timeoutSeconds,
        writeTo: null,
        environment: { CROSSCULTURAL_FIGURES: staging, ...environmentOf(request.choices) },
        onProgress: listener.onCell,
        onFinished: (name, run) => {
          publishRun(name, run, corpus, request, staging);
          listener.onNotebook?.(name, run);
        },
      },
    );
    await apiReference?.finished;
    const executed = new Map([...runs].map(([name, run]): [string, Notebook] => [name, run.notebook]));
    return {
      notebooks: [...runs].map(([name, run]) => ({
        name,
        cells: run.cells.length,
        seconds: run.seconds,
        artefacts: artefactsOf(run).length,
      })),
      differences: request.check ? differencesOf(corpus, request.notebooks, staging) : [],
      indexPage: writeSite(executed, corpus, request.seed, staging),
    };
  } finally {
    apiReference?.stop();
    rmSync(staging, { recursive: true, force: true });
  }
}

/** The corpus is imported once, and its readers are chosen, before any notebook asks for it, so that progress and errors are seen here. */
async function importCorpus(request: PublishRequest, listener: PublishListener): Promise<CorpusName> {
  const { data, notebooks } = request;
  const corpus = await openCorpus(data, { onProgress: ({ reviews }) => listener.onImport?.(reviews) });
  listener.onCorpus?.(corpus);
  try {
    if (!isSimulated(corpus.name) && notebooks.some(readsTriplets)) {
      const readers = await prepareReaders(corpus, request, (...training) => listener.onFineTuning?.(...training));
      for (const reader of readers) listener.onReader?.(reader);
    }
  } finally {
    corpus.store.close();
  }
  return { name: corpus.name, label: corpus.label, sha256: corpus.sha256 };
}

/** Only what differs from the values that stand in the notebook, and that it declares. */
function parametersOf(name: string, { data, seed }: PublishRequest): Record<string, unknown> {
  const declared = declaredParameters(readNotebook(notebookFile(name)));
  const asked = { ...(!isSimulated(data) && { data }), ...(seed !== defaultSeed && { seed }) };
  return Object.fromEntries(Object.entries(asked).filter(([parameter]) => declared.includes(parameter)));
}

function publishRun(
  name: string,
  run: NotebookRun,
  corpus: CorpusName,
  request: PublishRequest,
  staging: string,
): void {
  const staged = artefactFolder(staging, corpus.name);
  publishNotebook(name, run, staged, staged);
  enterClaims(run, corpus, request.seed, staging);
  if (!request.write) return;
  publishNotebook(name, run, staged, artefactFolder(committedFigures, corpus.name));
  enterClaims(run, corpus, request.seed, committedFigures);
  writeFileAtomically(executedNotebookFile(name, corpus.name), serializeNotebook(run.notebook));
}

function differencesOf(corpus: CorpusName, notebooks: readonly string[], staging: string): string[] {
  const [committed, staged] = [committedFigures, staging].map((figures) => artefactFolder(figures, corpus.name));
  return [...compareArtefacts(committed, staged, notebooks), ...ledgerDifferences(staging)];
}
