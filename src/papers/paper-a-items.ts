import { contradictionsOfA } from './lexicon/paper-a-contradictions';
import { designOfA } from './lexicon/paper-a-design';
import { findingsOfA } from './lexicon/paper-a-findings';
import { methodOfA } from './lexicon/paper-a-method';
import type { PaperItem } from './paper-item';

export { contradictionsOfA };

/**
 * Everything that Paper A says, in its order: statements, equations, tables, figures, claims, strategies. Where it disagrees with
 * itself stands apart, in `contradictionsOfA`.
 *
 * @example
 * papers.steps.itemsOfA.filter(({ kind }) => kind === 'equation').map(({ text }) => text);
 */
export const itemsOfA: readonly PaperItem[] = [...designOfA, ...methodOfA, ...findingsOfA];
