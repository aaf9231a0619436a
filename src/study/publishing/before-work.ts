import { requireWritableFolder } from '@crosscultural/base';
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
    requireWritableFolder(siteFolder(name));
    if (write) requireWritableFolder(artefactFolder(committedFigures, name));
  }
  readLedger(committedFigures);
  requireWritableFolder(cacheFolder);
  if (write) requireWritableFolder(notebooksFolder);
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
