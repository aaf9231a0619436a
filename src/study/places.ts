import path from 'node:path';
import { workFolder } from '@crosscultural/base';
import { projectFolder } from '../project';

// What a corpus is called on disk, and where everything that is made from it goes.

/** Tables, figures and verdicts as they are committed. */
export const committedFigures = path.join(workFolder, 'figures');

/** What takes minutes to make and can be made again. */
export const cacheFolder = path.join(workFolder, 'data', 'cache');

/** Models that were trained on simulated texts, named after the hash of all that made them. */
export const simulatedModelsFolder = path.join(projectFolder, 'models', 'simulated');

export const notebooksFolder = path.join(projectFolder, 'notebooks');

/** Whether the corpus is the embedded simulation. */
export function isSimulated(corpusName: string): boolean {
  return corpusName === 'simulated';
}

/** Whether what is made from the corpus is committed, and so must have the same bytes on every computer. */
export function isCommitted(corpusName: string): boolean {
  return isSimulated(corpusName) || corpusName === 'public';
}

/** Where a notebook writes: the runner sets CROSSCULTURAL_FIGURES to a folder of its own, so that a run that fails changes nothing. */
export function currentFigures(): string {
  return process.env.CROSSCULTURAL_FIGURES ?? committedFigures;
}

/** Where a notebook finds pictures of earlier runs: the runner names a folder in CROSSCULTURAL_DRAWN, unless all is to be made anew. */
export function drawnFigures(corpusName: string): string | undefined {
  const drawn = process.env.CROSSCULTURAL_DRAWN;
  return drawn === undefined ? undefined : artefactFolder(drawn, corpusName);
}

/** The tables and figures of a corpus: those of the simulation in the folder itself, those of another in a folder of its name. */
export function artefactFolder(figures: string, corpusName: string): string {
  return isSimulated(corpusName) ? figures : path.join(figures, corpusName);
}

/** The ledger of a corpus: committed corpora stand side by side in one, a user's own has one of its own. */
export function ledgerFolder(figures: string, corpusName: string): string {
  return isCommitted(corpusName) ? figures : path.join(figures, corpusName);
}

/** The site of a corpus: `site/` for the simulated one, `site/<name>/` for any other. */
export function siteFolder(corpusName: string): string {
  return path.join(projectFolder, 'site', isSimulated(corpusName) ? '' : corpusName);
}

/** @param name the notebook's name as in `cross-cultural/04-topics` */
export function notebookFile(name: string): string {
  return path.join(notebooksFolder, `${name}.ipynb`);
}

/**
 * Executed on the simulated corpus, a notebook is its committed self. On the public one it is kept among what can be made again: its
 * pictures would make the site larger than a reader wants to copy. On a file of the user's own it lies in that site and nowhere else,
 * so that deleting the site deletes the texts.
 */
export function executedNotebookFile(name: string, corpusName: string): string {
  if (isSimulated(corpusName)) return notebookFile(name);
  const folder = isCommitted(corpusName)
    ? path.join(cacheFolder, 'executed', corpusName)
    : path.join(siteFolder(corpusName), 'notebooks');
  return path.join(folder, `${name}.ipynb`);
}
