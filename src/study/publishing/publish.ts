import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installedVersion, writeFileAtomically } from '@crosscultural/base';
import { type Artefact, type NotebookRun, readManifest, writeManifest } from '@crosscultural/notebook-kit';
import { packageFolder, projectFolder } from '../../project';

/** The artefacts that the cells of a notebook wrote, each with the number of its code cell. */
export function artefactsOf(run: NotebookRun): (Artefact & { cell: number })[] {
  return run.publications.flatMap(({ cellIndex, metadata }) => {
    const cell = run.cells.findIndex(({ index }) => index === cellIndex) + 1;
    return ((metadata.artefacts ?? []) as Artefact[]).map((artefact) => ({ ...artefact, cell }));
  });
}

/**
 * Copies the artefacts of an executed notebook from one folder to another (when they differ), removes those that it no
 * longer makes, and records them in the manifest there.
 *
 * @param name the notebook's, as in `cross-cultural/04-topics`
 */
export function publishNotebook(name: string, run: NotebookRun, from: string, to: string): void {
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

/** Versions of what decides the bytes of tables and figures. */
function versions(): Record<string, string> {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const deciding = ['@duckdb/node-api', '@expo-google-fonts/noto-sans-sc', '@resvg/resvg-js', 'nodejieba', 'plotly.js'];
  return {
    crosscultural: version,
    ...Object.fromEntries(deciding.map((name) => [name, installedVersion(name, projectFolder)])),
  };
}
