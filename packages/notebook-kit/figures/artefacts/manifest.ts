import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError, writeFileAtomically } from '@crosscultural/base';
import { drawingCode } from '../rendering/drawing-code';
import type { Artefact } from './artefact';
import { canonicalJson } from './canonical-json';

export const manifestName = 'manifest.json';

/** An artefact and the code cell that wrote it (counted from 1). */
export interface ManifestEntry extends Artefact {
  cell: number;
}

export interface Manifest {
  artefacts: ManifestEntry[];
  /** Versions of what decides the bytes: this package, Node, plotly.js, … */
  versions: Record<string, string>;
  /** By notebook with figures: the code that has drawn all of them (see `drawingCode`). */
  drawnBy: Record<string, string>;
}

/**
 * Reads the manifest of a folder; an empty one when there is none.
 *
 * @throws UserError when it is not a manifest, or names a file that is not in its folder.
 * @example
 * const names = readManifest('figures').artefacts.map(({ path }) => path);
 */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, manifestName);
  if (!existsSync(file)) return { artefacts: [], versions: {}, drawnBy: {} };
  const manifest = parseManifest(readFileSync(file, 'utf8'));
  if (manifest === null) {
    throw new UserError(`${file} is not a manifest of artefacts: delete it and run all notebooks again.`);
  }
  // Files of this list are removed when their notebook no longer makes them: never one elsewhere.
  const outside = manifest.artefacts.find(({ path: name }) => !isFileName(name));
  if (outside) {
    throw new UserError(
      `${file} names ${JSON.stringify(outside.path)}, which is no file of its folder: restore it with git, or delete it and run all notebooks again.`,
    );
  }
  return manifest;
}

function parseManifest(text: string): Manifest | null {
  try {
    const manifest = JSON.parse(text) as Manifest | null;
    const isEntry = (entry: ManifestEntry | null) =>
      typeof entry?.path === 'string' && typeof entry.notebook === 'string' && Object.values(entry).every(isPlain);
    if (!Array.isArray(manifest?.artefacts) || !manifest.artefacts.every(isEntry)) return null;
    const { drawnBy } = manifest; // not in those of earlier versions
    return { ...manifest, drawnBy: typeof drawnBy === 'object' && isPlain(drawnBy) ? { ...drawnBy } : {} };
  } catch {
    return null;
  }
}

/** What is nested a thousand times over would take minutes to write again. */
const isPlain = (value: unknown) =>
  typeof value !== 'object' || value === null || Object.values(value).every((inner) => typeof inner !== 'object');

function isFileName(name: string): boolean {
  return /^[^/\\:\0]+$/.test(name) && name !== '.' && name !== '..';
}

const order = (a: ManifestEntry, b: ManifestEntry) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/**
 * Records in `manifest.json` what the notebooks of a run wrote into a folder. Entries of other notebooks stay as
 * they are; nothing in it depends on the time or on the order of the run.
 *
 * @param notebooks the notebooks that ran, also those that wrote nothing; those of the entries when left out.
 * @throws UserError when two notebooks write the same file, or the manifest that is there cannot be read.
 * @example
 * writeManifest('figures', artefacts.map((artefact) => ({ ...artefact, cell: 3 })), { 'plotly.js': '3.7.0' });
 */
export function writeManifest(
  folder: string,
  entries: readonly ManifestEntry[],
  versions: Record<string, string>,
  notebooks: readonly string[] = entries.map(({ notebook }) => notebook),
): Manifest {
  const ran = new Set(notebooks);
  const written = new Map<string, ManifestEntry>();
  const earlier = readManifest(folder);
  for (const entry of earlier.artefacts) if (!ran.has(entry.notebook)) written.set(entry.path, entry);
  for (const entry of entries) {
    const other = written.get(entry.path);
    if (other && other.notebook !== entry.notebook) {
      throw new UserError(
        `${entry.path} is written by ${other.notebook} and by ${entry.notebook}: rename one of the two.`,
      );
    }
    written.set(entry.path, entry);
  }
  const artefacts = [...written.values()].sort(order);
  const drawnBy: Manifest['drawnBy'] = {};
  for (const { kind, notebook } of artefacts) {
    const code = ran.has(notebook) ? drawingCode() : earlier.drawnBy[notebook];
    if (kind === 'figure' && code !== undefined) drawnBy[notebook] = code;
  }
  const manifest = { artefacts, versions, drawnBy };
  writeFileAtomically(path.join(folder, manifestName), canonicalJson(manifest));
  return manifest;
}
