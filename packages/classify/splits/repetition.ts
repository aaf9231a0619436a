/** How much a set of labelled texts repeats itself. */
export interface Repetition {
  rows: number;
  groups: number;
  /** Rows beyond the first of their group. */
  surplus: number;
  /** Rows whose group holds more than one label: some of them must be wrong, whatever a classifier says. */
  contradicting: number;
}

/**
 * Counts repeated rows, and those that repeat a text with another label.
 *
 * @param groups per row the number of its group, as `duplicateGroups` gives them, from 0.
 * @param labels per row its class.
 * @example
 * countRepetition([0, 0, 1], [1, 0, 1]); // { rows: 3, groups: 2, surplus: 1, contradicting: 2 }
 */
export function countRepetition(groups: ArrayLike<number>, labels: ArrayLike<number>): Repetition {
  const labelOf = new Map<number, number>();
  const mixed = new Set<number>();
  for (let i = 0; i < groups.length; i++) {
    const first = labelOf.get(groups[i]);
    if (first === undefined) labelOf.set(groups[i], labels[i]);
    else if (first !== labels[i]) mixed.add(groups[i]);
  }
  let contradicting = 0;
  for (let i = 0; i < groups.length; i++) if (mixed.has(groups[i])) contradicting++;
  return { rows: groups.length, groups: labelOf.size, surplus: groups.length - labelOf.size, contradicting };
}
