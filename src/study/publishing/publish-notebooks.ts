import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeFileAtomically } from '@crosscultural/base';
import {
  compareArtefacts,
  declaredParameters,
  type Notebook,
  type NotebookJob,
  type NotebookRun,
  type RunProgress,
  readNotebook,
  runNotebooks,
  serializeNotebook,
} from '@crosscultural/notebook-kit';
import { startNotebook } from '../../papers';
import { environmentOf } from '../models/choices';
import { defaultSeed } from '../open-study';
import {
  artefactFolder,
  committedFigures,
  executedNotebookFile,
  isCommitted,
  isSimulated,
  notebookFile,
} from '../places';
import { defaultPostsPerUser, defaultUsers } from '../platforms/simulated-microblogs';
import { type ApiReference, startApiReference } from './api-reference';
import { otherSeedIn, requireIntactFolders } from './before-work';
import { type CorpusListener, type CorpusName, type CorpusRequest, openCorpora } from './corpora';
import { openKeptRuns, type RunKey } from './kept-runs';
import { enterClaims, ledgerDifferences, stagedLedger, stageLedger } from './ledger';
import { isGuest, type SimulatedSize, sumsUp, waitsFor } from './notebooks';
import { artefactsOf, publishNotebook } from './publish';
import { writeSite } from './site';

export interface PublishRequest extends CorpusRequest {
  /** Names of notebooks, as in `cross-cultural/04-topics`; without those that ignore the corpus (see `usesCorpus`). */
  notebooks: readonly string[];
  /** Whether notebooks and figures are written. */
  write: boolean;
  /** Whether the artefacts are compared with the committed ones. */
  check: boolean;
  timeoutSeconds: number;
  /** Whether notebooks show what the simulation planted beside what they find. */
  gold: boolean;
  /** Whether the site's API reference is made, too, where the sources have changed since the last one. */
  apiReference: boolean;
  /** Whether notebooks are executed even where nothing has changed since their last run. */
  fresh: boolean;
}

/** Who wants to know how far it is. */
export interface PublishListener extends CorpusListener {
  /** When a notebook of the user's own has failed; the others go on. */
  onFailed?: (notebook: string, error: Error) => void;
  onCell?: (notebook: string, progress: RunProgress) => void;
  onNotebook?: (notebook: string, run: NotebookRun, isKept: boolean) => void;
}

export interface PublishResult {
  notebooks: { name: string; cells: number; seconds: number; artefacts: number }[];
  /** One sentence for each difference from what is committed; none unless asked for. */
  differences: string[];
  /** Whether notebooks and figures were written: not when that was not asked for, or would have mixed two seeds. */
  written: boolean;
  /** The site's start page. */
  indexPage: string;
}

/** Whether a notebook has something to say about a corpus: without its parameter it works on a simulation of its own. */
export function usesCorpus(name: string, { data, size }: Pick<CorpusRequest, 'data' | 'size'>): boolean {
  const declared = declaredParameters(readNotebook(notebookFile(name)));
  const sizes = Object.keys(sizeGiven(size));
  return sizes.length > 0
    ? sizes.every((parameter) => declared.includes(parameter))
    : isSimulated(data) || declared.includes('data');
}

/** A size without what was not given. */
function sizeGiven(size: SimulatedSize): Record<string, number> {
  return Object.fromEntries(Object.entries(size).filter(([, value]) => value !== undefined));
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
  const { notebooks, seed } = request;
  requireIntactFolders(isCommitted(request.data) ? [request.data] : [], request.write);
  const { of: corpora, preparations } = await openCorpora(notebooks, request, listener);
  const names = [...new Set(notebooks.map((name) => corpora(name).name))];
  requireIntactFolders(names, request.write);
  const otherSeed = seedAmong(names, request);
  const write = request.write && otherSeed === null;
  if (otherSeed !== null) listener.onNotice?.(otherSeedInWords(seed, otherSeed));
  const staging = mkdtempSync(path.join(os.tmpdir(), 'crosscultural-run-'));
  let apiReference: ApiReference | undefined;
  try {
    stageLedger(staging);
    const keptRuns = mayBeKept(request) ? openKeptRuns() : null;
    const jobs = inOrderOfRunning(notebooks).map((name) => jobOf(name, request));
    const stagedOf = (name: string) => artefactFolder(staging, corpora(name).name);
    const places = new Map<string, string>();
    const kept = (name: string) => {
      const place = keptRuns?.placeOf(runKey(name, request, corpora(name), staging));
      if (place === undefined) return undefined;
      places.set(name, place);
      return keptRuns?.take(place, stagedOf(name));
    };
    const runs = await runNotebooks(
      // What a guest reads is not known.
      jobs.map((job) => (job.optional ? job : { ...job, kept: () => kept(job.name) })),
      {
        timeoutSeconds: request.timeoutSeconds,
        writeTo: null,
        preparations,
        shareKernels: true,
        environment: {
          ...{ CROSSCULTURAL_FIGURES: staging, ...environmentOf(request.choices) },
          // `--check` and `--fresh` prove that the code draws what is committed.
          ...(!request.fresh && !request.check && { CROSSCULTURAL_DRAWN: committedFigures }),
        },
        ...(isLarge(request.size) && { atOnce: 1 }),
        // A file of the user's own may be too small for a question, or of one culture; ours are not.
        ...(!isCommitted(request.data) && { unanswerable: ['UserError', 'NothingToDraw'] }),
        onProgress: listener.onCell,
        onFailed: listener.onFailed,
        onFinished(name, run, isKept) {
          const place = places.get(name);
          if (!isKept && place !== undefined) keptRuns?.keep(place, run, stagedOf(name));
          publishRun(name, run, corpora(name), { seed, write, judged: otherSeed === null }, staging);
          listener.onNotebook?.(name, run, isKept);
        },
      },
    );
    if (request.apiReference) apiReference = startApiReference();
    const executed = new Map([...runs].map(([name, run]): [string, Notebook] => [name, run.notebook]));
    const corpus = corpora(notebooks[0] ?? startNotebook);
    const indexPage = await writeSite(executed, corpus, otherSeed ?? seed, staging, listener.onNotice);
    await apiReference?.finished;
    return {
      notebooks: [...runs].map(([name, run]) => resultOf(name, run)).sort(inTheOrderOf(notebooks)),
      differences: request.check ? differencesOf(corpus, notebooks, staging) : [],
      written: write,
      indexPage,
    };
  } finally {
    apiReference?.stop();
    rmSync(staging, { recursive: true, force: true });
  }
}

/** So many fill a kernel with more than a gigabyte: two kernels side by side would ask for more than two (posts) or three (microblogs). */
const many = { posts: 200_000, microblogs: 500_000 };

function isLarge({ posts = 0, users = defaultUsers, postsPerUser = defaultPostsPerUser }: SimulatedSize): boolean {
  return posts > many.posts || 2 * users * postsPerUser > many.microblogs;
}

/** The start page is last: it shows what those have found that wait for others, too. */
function inOrderOfRunning(notebooks: readonly string[]): string[] {
  return [...notebooks].sort((a, b) => Number(a === startNotebook) - Number(b === startNotebook));
}

function jobOf(name: string, request: PublishRequest): NotebookJob {
  const after = request.notebooks.filter((other) => waitsFor(name, other));
  const parameters = parametersOf(name, request);
  return { name, file: notebookFile(name), parameters, after, optional: isGuest(name) };
}

/** Runs on what is committed are; a user's own reviews leave no further copy behind, and other sizes are tried once. */
function mayBeKept({ data, size, gold, fresh, check }: PublishRequest): boolean {
  return !fresh && !check && !gold && isCommitted(data) && Object.keys(sizeGiven(size)).length === 0;
}

/** A notebook that shows the verdicts of others finds them in the staged ledger. */
function runKey(name: string, { data, seed, choices }: PublishRequest, corpus: CorpusName, staging: string): RunKey {
  const asked = { data, seed, choices, corpus };
  return { name, asked, ...(sumsUp(name) && { ledger: stagedLedger(staging) }) };
}

/** The seed of what stands in the committed folders and stays there after a run of a part with another one; null for none. */
function seedAmong(corpora: readonly string[], { notebooks, seed, write }: PublishRequest): number | null {
  const folders = write ? corpora.filter(isCommitted).map((name) => artefactFolder(committedFigures, name)) : [];
  return folders.map((folder) => otherSeedIn(folder, notebooks, seed)).find((other) => other !== null) ?? null;
}

function otherSeedInWords(seed: number, other: number): string {
  return `figures/ holds results of other notebooks with seed ${other}: those of seed ${seed} go to the site alone; run all notebooks with --seed ${seed} to write them`;
}

function inTheOrderOf(names: readonly string[]) {
  return (a: { name: string }, b: { name: string }) => names.indexOf(a.name) - names.indexOf(b.name);
}

function resultOf(name: string, run: NotebookRun): PublishResult['notebooks'][number] {
  return { name, cells: run.cells.length, seconds: run.seconds, artefacts: artefactsOf(run).length };
}

/** Only what differs from the values that stand in the notebook, and that it declares. */
function parametersOf(name: string, { data, seed, size, gold }: PublishRequest): Record<string, unknown> {
  const declared = declaredParameters(readNotebook(notebookFile(name)));
  const asked = {
    ...(!isSimulated(data) && { data }),
    ...(seed !== defaultSeed && { seed }),
    ...sizeGiven(size),
    ...(gold && { gold }),
  };
  return Object.fromEntries(Object.entries(asked).filter(([parameter]) => declared.includes(parameter)));
}

function publishRun(
  name: string,
  run: NotebookRun,
  corpus: CorpusName,
  { seed, write, judged }: { seed: number; write: boolean; judged: boolean },
  staging: string,
): void {
  const staged = artefactFolder(staging, corpus.name);
  publishNotebook(name, run, staged, staged);
  // Verdicts of another seed would stand under the name of the others'.
  if (judged) enterClaims(run, corpus, seed, staging);
  if (!write) return;
  publishNotebook(name, run, staged, artefactFolder(committedFigures, corpus.name));
  enterClaims(run, corpus, seed, committedFigures);
  writeFileAtomically(executedNotebookFile(name, corpus.name), serializeNotebook(run.notebook));
}

function differencesOf(corpus: Pick<CorpusName, 'name'>, notebooks: readonly string[], staging: string): string[] {
  const [committed, staged] = [committedFigures, staging].map((figures) => artefactFolder(figures, corpus.name));
  return [...compareArtefacts(committed, staged, notebooks), ...ledgerDifferences(staging)];
}
