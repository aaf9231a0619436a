import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '@crosscultural/base';
import {
  type Artefact,
  compareArtefacts,
  type NotebookRun,
  readManifest,
  writeManifest,
} from '@crosscultural/notebook-kit';
import { packageFolder, projectFolder } from '../project';

/** An executed notebook and its name. */
export interface FinishedNotebook {
  name: string;
  run: NotebookRun;
}

/** Where a run puts the artefacts of a corpus first, and where they are published. */
export interface ArtefactFolders {
  staged: string;
  published: string;
}

/** Artefacts of the simulated corpus stand in `figures/` itself, those of another in a folder of its name. */
export function artefactFolders(staging: string, corpusName: string): ArtefactFolders {
  const below = corpusName === 'simulated' ? '' : corpusName;
  return { staged: path.join(staging, below), published: path.join(projectFolder, 'figures', below) };
}

/** The artefacts that the cells of a notebook wrote, each with the number of its code cell. */
export function artefactsOf(run: NotebookRun): (Artefact & { cell: number })[] {
  return run.publications.flatMap(({ cellIndex, metadata }) => {
    const cell = run.cells.findIndex(({ index }) => index === cellIndex) + 1;
    return ((metadata.artefacts ?? []) as Artefact[]).map((artefact) => ({ ...artefact, cell }));
  });
}

/**
 * Copies the artefacts of a notebook from one folder to another (when they differ), removes those that it no
 * longer makes, and records them in the manifest there.
 */
export function publishNotebook({ name, run }: FinishedNotebook, from: string, to: string): void {
  const entries = artefactsOf(run);
  const current = new Set(entries.map((entry) => entry.path));
  for (const old of readManifest(to).artefacts) {
    if (old.notebook === name && !current.has(old.path)) rmSync(path.join(to, old.path), { force: true });
  }
  if (from !== to) {
    for (const entry of entries)
      writeFileAtomically(path.join(to, entry.path), readFileSync(path.join(from, entry.path)));
  }
  writeManifest(to, entries, versions(), [name]);
}

/** One sentence for each artefact that differs from the committed one. */
export function differencesFromCommitted(
  { staged, published }: ArtefactFolders,
  notebooks: readonly string[],
): string[] {
  return compareArtefacts(published, staged, notebooks);
}

/** Versions of what decides the bytes of tables and figures. */
function versions(): Record<string, string> {
  const { version, dependencies } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const deciding = ['@duckdb/node-api', '@expo-google-fonts/noto-sans-sc', '@resvg/resvg-js', 'nodejieba', 'plotly.js'];
  return { crosscultural: version, ...Object.fromEntries(deciding.map((name) => [name, dependencies[name]])) };
}
