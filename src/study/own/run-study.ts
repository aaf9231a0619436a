import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import {
  buildSite,
  type CellError,
  declaredParameters,
  type Notebook,
  type NotebookRun,
  type RunProgress,
  readNotebook,
  runNotebooks,
  type WatchedRun,
  watchNotebook,
} from '@crosscultural/notebook-kit';
import { type OwnClaims, readOwnClaims } from '../../claims';
import { defaultSeed } from '../open-study';
import { artefactFolder } from '../places';
import { artefactsOf, publishNotebook } from '../publishing/publish';
import type { StudyFolder } from './study-folder';

export interface StudyRunRequest {
  /** Names of notebooks, all of the study's unless given. */
  notebooks: readonly string[];
  /** Whether notebooks and figures are written. */
  write: boolean;
  seed: number;
  timeoutSeconds: number;
}

export interface StudyRunListener {
  onCell?: (notebook: string, progress: RunProgress) => void;
  onNotebook?: (notebook: string, run: NotebookRun) => void;
}

export interface StudyRunResult {
  notebooks: { name: string; cells: number; seconds: number; artefacts: number }[];
  indexPage: string;
}

/** A cell whose data cannot answer says so, and the others go on. */
const unanswerable = ['UserError', 'NothingToDraw'];

/** The corpus's name of `openOwnStudy`: its folder below `figures/`. */
const corpusName = 'study';

/**
 * Executes the notebooks of a study of one's own and builds its site.
 *
 * @throws UserError when there is no such notebook, or the claims are wrong; what `runNotebook` throws when a cell fails.
 */
export async function runStudy(
  study: StudyFolder,
  { notebooks, write, seed, timeoutSeconds }: StudyRunRequest,
  listener: StudyRunListener = {},
): Promise<StudyRunResult> {
  const names = chosenNotebooks(study, notebooks);
  checkClaims(study);
  const scratch = write ? null : mkdtempSync(path.join(os.tmpdir(), 'crosscultural-study-'));
  const figures = scratch ?? path.join(study.folder, 'figures');
  try {
    const jobs = names.map((name) => ({ name, file: fileOf(study, name), parameters: seedOf(study, name, seed) }));
    const runs = await runNotebooks(jobs, {
      ...{ timeoutSeconds, unanswerable, environment: { CROSSCULTURAL_FIGURES: figures } },
      ...(!write && { writeTo: null }),
      onProgress: listener.onCell,
      onFinished(name, run) {
        const own = artefactFolder(figures, corpusName);
        const isOwn = artefactsOf(run).every(({ path: file }) => existsSync(path.join(own, file)));
        if (isOwn) publishNotebook(name, run, own, own);
        listener.onNotebook?.(name, run);
      },
    });
    const executed = new Map([...runs].map(([name, run]): [string, Notebook] => [name, run.notebook]));
    return {
      notebooks: [...runs].map(([name, run]) => ({
        ...{ name, cells: run.cells.length, seconds: run.seconds },
        artefacts: artefactsOf(run).length,
      })),
      indexPage: await studySite(study, executed, figures),
    };
  } finally {
    if (scratch !== null) rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Executes a notebook of a study, and again from the first changed cell whenever it is saved; after each run the site is built.
 *
 * @throws RunStopped after Ctrl-C; UserError when it is not clear which notebook.
 */
export async function watchStudy(
  study: StudyFolder,
  { notebooks, seed, timeoutSeconds }: StudyRunRequest,
  listener: {
    onCell?: (notebook: string, progress: RunProgress) => void;
    onRun?: (notebook: string, run: WatchedRun, indexPage: string) => void;
    onFailed?: (notebook: string, error: Error | CellError) => void;
    signal?: AbortSignal;
  },
): Promise<never> {
  const [name, ...others] = chosenNotebooks(study, notebooks);
  if (others.length > 0) throw new UserError(`One notebook can be watched: name it (${[name, ...others].join(', ')}).`);
  checkClaims(study);
  const figures = path.join(study.folder, 'figures');
  return await watchNotebook(fileOf(study, name), {
    ...{ timeoutSeconds, environment: { CROSSCULTURAL_FIGURES: figures }, signal: listener.signal },
    parameters: seedOf(study, name, seed),
    onProgress: (progress) => listener.onCell?.(name, progress),
    onRun: async (run) => listener.onRun?.(name, run, await studySite(study, new Map([[name, run.notebook]]), figures)),
    onFailed: (error) => listener.onFailed?.(name, error),
  });
}

/**
 * Builds the site of a study from its notebooks as they are.
 *
 * @param executed notebooks that were executed just now, where they are not written.
 * @returns the start page.
 */
export function studySite(
  study: StudyFolder,
  executed: ReadonlyMap<string, Notebook> = new Map(),
  figures = path.join(study.folder, 'figures'),
): Promise<string> {
  return buildSite({
    title: study.title,
    introduction: 'A study made with [crosscultural](https://www.npmjs.com/package/crosscultural).',
    corpusLabel: study.title,
    notebooks: study.notebooks.map((name) => ({
      name,
      notebook: executed.get(name) ?? readNotebook(fileOf(study, name)),
    })),
    artefacts: {
      label: study.title,
      read(file) {
        const found = path.join(artefactFolder(figures, corpusName), file);
        return existsSync(found) ? readFileSync(found) : null;
      },
    },
    outputFolder: path.join(study.folder, 'site'),
  });
}

const fileOf = ({ folder }: StudyFolder, name: string) => path.join(folder, `${name}.ipynb`);

function chosenNotebooks({ folder, notebooks }: StudyFolder, asked: readonly string[]): readonly string[] {
  if (notebooks.length === 0) throw new UserError(`${folder} has no notebook (.ipynb).`);
  const names = asked.map((name) => path.basename(name, '.ipynb'));
  const unknown = names.find((name) => !notebooks.includes(name));
  if (unknown) throw new UserError(`There is no notebook "${unknown}". There are: ${notebooks.join(', ')}.`);
  return names.length > 0 ? names : notebooks;
}

/** A mistake in the claims is said with its line before a kernel starts, and so is a missing file: neither is a question left open. */
function checkClaims({ folder }: StudyFolder): void {
  const file = path.join(folder, 'claims.yaml');
  if (!existsSync(file)) return;
  for (const [key, name] of Object.entries(filesOf(readOwnClaims(file))))
    if (name !== undefined && !existsSync(path.resolve(folder, name)))
      throw new UserError(`There is no ${name}, which claims.yaml names as its ${key}.`);
}

const filesOf = ({ data, labelled, read }: OwnClaims) => ({
  data,
  'labelled texts': labelled,
  'read labelled texts': read,
});

function seedOf(study: StudyFolder, name: string, seed: number): Record<string, unknown> {
  const isAsked = seed !== defaultSeed && declaredParameters(readNotebook(fileOf(study, name))).includes('seed');
  return isAsked ? { seed } : {};
}
