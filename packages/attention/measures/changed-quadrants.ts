import type { Quadrant } from './cut-lines';
import type { AttentionEstimate } from './estimates';

/** A feature word in two estimates of the same reviews. */
export interface QuadrantChange {
  feature: string;
  before: Quadrant | null;
  after: Quadrant | null;
  attention: { before: number; after: number };
  satisfaction: { before: number | null; after: number | null };
}

/**
 * What becomes of each feature word's quadrant in another estimate, for example from extracted instead of gold triplets.
 * Words that are in no quadrant in either estimate are left out; one that is missing has no attention.
 *
 * @param first the estimate whose quadrants are `before`.
 * @param second the estimate whose quadrants are `after`.
 * @returns words in the order of the first estimate, then those of the second alone.
 * @example
 * attention.compareQuadrants(fromGold, fromExtracted).filter(({ before, after }) => before !== after);
 */
export function compareQuadrants(first: AttentionEstimate, second: AttentionEstimate): QuadrantChange[] {
  const [before, after] = [first, second].map(
    ({ features }) => new Map(features.map((estimate) => [estimate.feature, estimate])),
  );
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((feature) => {
      const [one, other] = [before.get(feature), after.get(feature)];
      return {
        feature,
        before: one?.quadrant ?? null,
        after: other?.quadrant ?? null,
        attention: { before: one?.attention ?? 0, after: other?.attention ?? 0 },
        satisfaction: { before: one?.satisfaction ?? null, after: other?.satisfaction ?? null },
      };
    })
    .filter((change) => change.before !== null || change.after !== null);
}
