import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  type Artefact,
  declaredParameters,
  type NotebookRun,
  readNotebook,
  runNotebooks,
} from '@crosscultural/notebook-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedSettings, trainTripletModel } from '../../packages/absa';
import type { Culture } from '../../packages/corpus';
import { projectFolder } from '../../packages/notebook-kit/project';
import { simulateReviews } from '../../packages/simulation';

/*
 * Every notebook from its first to its last cell, through the real kernel and the compiled code, on a small corpus: those of Paper A
 * on a user's own file of 300 simulated reviews per culture with the triplets that were planted in them, those of Papers B and C on
 * a small simulation. Kernels go from one notebook to the next, as in `npm start`.
 */
const notebooksFolder = path.join(projectFolder, 'notebooks');
const names = readdirSync(notebooksFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ipynb') && !file.includes('.ipynb_checkpoints'))
  .map((file) => file.slice(0, -'.ipynb'.length).split(path.sep).join('/'))
  .sort();

const folder = mkdtempSync(path.join(os.tmpdir(), 'crosscultural-notebooks-'));
const figures = path.join(folder, 'figures');
const data = path.join(folder, 'reviews.jsonl');

const environment = {
  // Tables and figures go here instead of to the checkout, as in a run of `npm start`.
  CROSSCULTURAL_FIGURES: figures,
  CROSSCULTURAL_ENGINE: 'wasm',
  // Small models that are trained before the tests read the reviews: what they find is poorer, but every step is taken.
  CROSSCULTURAL_READING: JSON.stringify({ models: [path.join(folder, 'zh'), path.join(folder, 'en')] }),
};

/** Trains a model on 300 simulated reviews of another seed. */
async function trainSmallModel(culture: Culture, language: string): Promise<void> {
  const labelled = [...simulateReviews({ perCulture: 400, seed: 6 })].filter((review) => review.culture === culture);
  const data = { train: labelled.slice(0, 300), dev: labelled.slice(300), unlabelled: labelled.slice(0, 300) };
  const options = { engine: 'wasm', checkpointFolder: path.join(folder, language) } as const;
  (await trainTripletModel(data, simulatedSettings(language), options)).dispose();
}

let before: string[];
let runs: Map<string, NotebookRun>;
const parametersOf = new Map<string, Record<string, unknown>>();
beforeAll(async () => {
  before = checkout();
  const command = path.join(projectFolder, 'src', 'bin', 'crosscultural.cjs');
  execFileSync(process.execPath, [command, 'data', 'simulate', '--out', folder, '--reviews', '300', '--seed', '5']);
  await trainSmallModel('domestic', 'zh');
  await trainSmallModel('foreign', 'en');
  const jobs = names.map((name) => {
    const file = path.join(notebooksFolder, `${name}.ipynb`);
    const parameters = smallCorpus(declaredParameters(readNotebook(file)));
    parametersOf.set(name, parameters);
    return { name, file, parameters };
  });
  runs = await runNotebooks(jobs, { environment, writeTo: null, shareKernels: true });
}, 900_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('every notebook runs on a small corpus', () => {
  it.each(names)('%s', (name) => {
    const { cells, publications } = runs.get(name)!;
    expect(cells.some(({ executed }) => executed)).toBe(true);

    const artefacts = publications.flatMap(({ metadata }) => (metadata.artefacts ?? []) as Artefact[]);
    // Whatever is not the usual corpus has a folder of its own; a notebook without a corpus writes beside them.
    const own = artefacts.find(({ corpus }) => corpus.name !== 'simulated')?.corpus.name ?? '';
    if (artefacts.length > 0) {
      expect(own === '', `${name} works on ${own}`).toBe(Object.keys(parametersOf.get(name)!).length === 0);
    }
    for (const { path: written, notebook, corpus } of artefacts) {
      expect(existsSync(path.join(figures, own, written)), written).toBe(true);
      expect(notebook).toBe(name);
      if (own !== '') expect(corpus.name).toBe(own);
    }
  });
});

it('nothing of this was written to the checkout', () => {
  expect(checkout()).toEqual(before);
});

/**
 * Reviews of a file; for Papers B and C, whose readers of real posts learn from public texts, a small simulation. A notebook without
 * any of these parameters works on a simulation of its own. In the order of the notebook, so that a cell is converted once for every run.
 */
function smallCorpus(declared: readonly string[]): Record<string, unknown> {
  if (declared.includes('posts')) return { data: 'simulated', seed: 2023, posts: 2_000 };
  if (declared.includes('users')) return { data: 'simulated', seed: 2023, users: 40 };
  return declared.includes('data') ? { data } : {};
}

/** What stands in the folders of the checkout that a run could write to, with sizes and times of change. */
function checkout(): string[] {
  return ['notebooks', 'figures', 'site', 'data/sample'].flatMap((part) => {
    const place = path.join(projectFolder, part);
    if (!existsSync(place)) return [];
    return readdirSync(place, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((file) => {
        const { size, mtimeMs } = statSync(path.join(place, file));
        return `${part}/${file} ${size} ${mtimeMs}`;
      });
  });
}
