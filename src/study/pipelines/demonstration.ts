import type { Publication } from '../publication';
import { plantedPlan } from '../simulated';
import type { Study } from '../study';

/** The part of a study that a demonstration shows itself by. */
export type Demonstration = Pick<Study, 'planted'> & Pick<Publication, 'show' | 'showExample' | 'table' | 'figure'>;

/**
 * What notebook 02 crawls, on a corpus of real reviews: a simulation all the same, whose tables are shown and not published,
 * because they were not made from the corpus.
 *
 * @param study of any corpus.
 * @example const demonstration = demonstrationOf(study);
 */
export function demonstrationOf(study: Study): Demonstration {
  return {
    planted: plantedPlan(study.seed),
    show: study.showExample,
    showExample: study.showExample,
    table: (_, table) => study.showExample(table),
    figure: async () => {},
  };
}
