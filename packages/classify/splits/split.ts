import { deriveSeed, seededRandom, UserError } from '@crosscultural/base';

/** Positions of the rows of each part, ascending. */
export type Split<Part extends string> = Record<Part, Uint32Array>;

/**
 * Splits rows into parts at random, groups whole: in shuffled order each group goes to the part that lacks most rows,
 * measured by its share.
 *
 * @param groups per row the number of its group; rows that repeat each other share one (`duplicateGroups`).
 * @param shares of each part, such as `{ train: 0.8, dev: 0.1, test: 0.1 }`; they add up to 1.
 * @param seed the same one gives the same split.
 * @returns positions of the rows of each part.
 * @throws UserError when shares are not positive or do not add up to 1.
 * @example
 * splitRows(duplicateGroups(texts, 'zh'), { train: 0.8, dev: 0.1, test: 0.1 }, 1).test;
 */
export function splitRows<Part extends string>(
  groups: ArrayLike<number>,
  shares: Readonly<Record<Part, number>>,
  seed: number,
): Split<Part> {
  const parts = Object.keys(shares) as Part[];
  const total = parts.reduce((sum, part) => sum + shares[part], 0);
  if (!parts.every((part) => shares[part] > 0) || Math.abs(total - 1) > 1e-9) {
    throw new UserError(`Shares of a split must be positive and add up to 1, not ${JSON.stringify(shares)}.`);
  }
  const rowsOf = new Map<number, number[]>();
  for (let i = 0; i < groups.length; i++) {
    const rows = rowsOf.get(groups[i]);
    if (rows) rows.push(i);
    else rowsOf.set(groups[i], [i]);
  }
  const order = seededRandom(deriveSeed(seed, 'split')).shuffle([...rowsOf.values()]);
  const chosen = parts.map(() => [] as number[]);
  for (const rows of order) {
    const lack = parts.map((part, p) => shares[part] * groups.length - chosen[p].length);
    const most = lack.indexOf(Math.max(...lack));
    for (const row of rows) chosen[most].push(row);
  }
  return Object.fromEntries(parts.map((part, p) => [part, Uint32Array.from(chosen[p]).sort()])) as Split<Part>;
}

/**
 * Several splits of the same rows, each drawn anew: a figure that is to be trusted is a mean over them.
 *
 * @param groups per row the number of its group.
 * @param shares of each part, see `splitRows`.
 * @param options.seed decides all splits; `count` is how many.
 * @example
 * repeatedSplits(groups, { train: 0.8, dev: 0.1, test: 0.1 }, { seed: 1, count: 5 });
 */
export function repeatedSplits<Part extends string>(
  groups: ArrayLike<number>,
  shares: Readonly<Record<Part, number>>,
  { seed, count }: { seed: number; count: number },
): Split<Part>[] {
  return Array.from({ length: count }, (_, k) => splitRows(groups, shares, deriveSeed(seed, `split ${k}`)));
}
