import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { readManifest } from '@crosscultural/notebook-kit';
import { readLedger } from '../../claims';
import { artefactFolder, cacheFolder, committedFigures, ledgerFolder, notebooksFolder, siteFolder } from '../places';

/**
 * Whatever a run will read or write at its end is looked at before it begins: minutes of work end in no surprise.
 *
 * @param corpora names of the corpora of the run
 * @param write whether notebooks and figures are written
 * @throws UserError for a damaged manifest or ledger, by its path, and for a folder that cannot be written.
 */
export function requireIntactFolders(corpora: readonly string[], write: boolean): void {
  for (const name of corpora) {
    readManifest(artefactFolder(committedFigures, name));
    readLedger(ledgerFolder(committedFigures, name));
    requireWritable(siteFolder(name));
    if (write) requireWritable(artefactFolder(committedFigures, name));
  }
  readLedger(committedFigures);
  requireWritable(cacheFolder);
  if (write) requireWritable(notebooksFolder);
}

/**
 * Whether files can be written into a folder, or into the one that it would be made in.
 *
 * @throws UserError when they cannot.
 */
export function requireWritable(folder: string): void {
  let nearest = folder;
  while (!existsSync(nearest)) nearest = path.dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      `${nearest} cannot be written (${code}), and the run writes there: change its permissions, or work in a copy of the project.`,
    );
  }
}

/**
 * The seed of tables and figures that other notebooks have left in a folder, where it is another than that of this run; null where
 * all have the same.
 *
 * @param ran the notebooks of this run
 */
export function otherSeedIn(folder: string, ran: readonly string[], seed: number): number | null {
  const other = readManifest(folder).artefacts.find((entry) => entry.seed !== seed && !ran.includes(entry.notebook));
  return other?.seed ?? null;
}
