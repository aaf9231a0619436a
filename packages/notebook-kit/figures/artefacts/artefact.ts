import { createHash } from 'node:crypto';
import path from 'node:path';
import { writeFileAtomically } from '@crosscultural/base';

/** Where an artefact comes from: the notebook that made it, the corpus it was made from, the seed. */
export interface Origin {
  /** The notebook's name as in `notebooks/`, for example `methods/04-topics`. */
  notebook: string;
  corpus: { name: string; sha256: string };
  seed: number;
}

/** One written file of a figure or table. */
export interface Artefact extends Origin {
  /** Name of the file in its folder. */
  path: string;
  sha256: string;
  kind: 'figure' | 'table';
}

/**
 * Checks the name of a figure or table: lower-case words, joined by hyphens, so that it is one file name on every system.
 *
 * @throws RangeError otherwise.
 */
export function requireArtefactName(name: string): void {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= 80 && name !== 'manifest') return;
  throw new RangeError(
    `"${name}" cannot name a figure or table: use lower-case words joined by hyphens ("topic-words").`,
  );
}

/** Writes one file of an artefact and describes it. */
export function writeArtefact(
  folder: string,
  file: string,
  content: string | Uint8Array,
  kind: Artefact['kind'],
  { notebook, corpus, seed }: Origin,
): Artefact {
  writeFileAtomically(path.join(folder, file), content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path: file, sha256, kind, notebook, corpus: { name: corpus.name, sha256: corpus.sha256 }, seed };
}
