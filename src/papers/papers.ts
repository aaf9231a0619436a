import type { Claim } from './claim';
import type { Paper } from './paper';
import { paperA } from './paper-a';
import { paperB } from './paper-b';
import { paperC } from './paper-c';

/**
 * The three papers in the order in which a reader meets them.
 *
 * @example
 * papers.papers.map(({ id, title }) => `${id}: ${title}`);
 */
export const papers: readonly Paper[] = [paperA, paperB, paperC];

/** All claims, in the papers' order. */
export const claims: readonly Claim[] = papers.flatMap((paper) => paper.claims);

/** The name of the notebook to start with. */
export const startNotebook = '00-start-here';

/**
 * All notebooks in reading order, the start page first, as in `cross-cultural/04-topics`.
 *
 * @example
 * papers.notebookOrder()[1]; // 'cross-cultural/01-research-design'
 */
export function notebookOrder(): string[] {
  return [startNotebook, ...papers.flatMap(({ folder, notebooks }) => notebooks.map((name) => `${folder}/${name}`))];
}
