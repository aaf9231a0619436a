import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NotebookRun } from '@crosscultural/notebook-kit';
import { type ClaimResult, readLedger, writeLedger } from '../../claims';
import { committedFigures, ledgerFolder } from '../places';

const ledgerName = 'claims.json';

/** The ledger of a run, in the folder where its artefacts are gathered. */
export const stagedLedger = (staging: string) => path.join(staging, ledgerName);

/**
 * A run starts from the committed ledger, which also holds the verdicts on other corpora.
 *
 * @throws UserError when it is damaged.
 */
export function stageLedger(staging: string, figures = committedFigures): void {
  readLedger(figures);
  const committed = path.join(figures, ledgerName);
  if (existsSync(committed)) copyFileSync(committed, stagedLedger(staging));
}

/**
 * Enters the verdicts of an executed notebook into the ledger of a folder. Only the simulated and the public corpus
 * stand in the committed ledger; the verdicts on a user's own file go to that file's folder.
 */
export function enterClaims(
  run: NotebookRun,
  corpus: { name: string; label: string; sha256: string },
  seed: number,
  figures: string,
): void {
  const results = run.publications.flatMap(({ metadata }) => (metadata.claims ?? []) as ClaimResult[]);
  if (results.length === 0) return;
  const entry = { label: `${corpus.label}, seed ${seed}`, sha256: corpus.sha256, results };
  writeLedger(ledgerFolder(figures, corpus.name), { [corpus.name]: entry });
}

/** One sentence when a run comes to other verdicts or numbers than the committed ledger. */
export function ledgerDifferences(staging: string): string[] {
  const text = (folder: string) => {
    const file = path.join(folder, ledgerName);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  return text(staging) === text(committedFigures)
    ? []
    : ['claims.json differs: a verdict or a number of a claim changed.'];
}
