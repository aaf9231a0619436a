import { bootstrap, deriveSeed, packUnits, seededRandom, sumOfUnits, UserError } from '@crosscultural/base';
import { solveLinearSystem } from '@crosscultural/classify';
import { independentColumns, type Matrix } from './linear-model';

/** A rate of a user, or of a user in one language: what the factors are to explain. */
export interface RateRow {
  /** Rows of the same user are drawn together. */
  user: number;
  value: number;
  /** Of each factor, which level it has here: `{ culture: 'domestic', platform: 'Weibo', language: 'zh' }`. */
  levels: Readonly<Record<string, string>>;
}

/** How far a level of a factor moves the rate, the other factors held fixed. */
export interface FactorEffect {
  factor: string;
  level: string;
  /** The first level in alphabetical order. */
  comparedWith: string;
  effect: number;
  /** 95 % by bootstrap over users; null where most resamples lack a level. */
  interval: [number, number] | null;
}

export interface Decomposition {
  /** Factors whose effects can be told from one another. */
  effects: FactorEffect[];
  /** Factors that cannot, with the reason in one sentence. */
  notIdentified: { factors: string[]; reason: string }[];
  rows: number;
  users: number;
}

/**
 * What of a rate is culture, what platform, what language: a linear model with one effect a level of each factor, each against the
 * factor's first level. Intervals: bootstrap over users. Before that, whether the question has an answer: a factor is identified when
 * its columns are no combination of those of the others. Where all users of one culture write on one platform in one language,
 * the three change together, and no data of that kind can part them.
 *
 * @param factors names of levels in each row.
 * @param seed decides the resamples.
 * @throws UserError when a row lacks a factor or its value is no number.
 * @example
 * const { effects, notIdentified } = profiles.decompose(rows, ['culture', 'platform', 'language'], 2023);
 */
export function decompose(rows: readonly RateRow[], factors: readonly string[], seed: number): Decomposition {
  rows.forEach(({ value, levels }, i) => {
    const lacking = factors.find((factor) => levels[factor] === undefined);
    if (lacking !== undefined) throw new UserError(`Row ${i + 1} has no level of the factor "${lacking}"; give one.`);
    if (!Number.isFinite(value)) throw new UserError(`Row ${i + 1} has the value ${value}, which is no rate.`);
  });
  const users = new Set(rows.map(({ user }) => user)).size;
  const levels = factors.map((factor) => [...new Set(rows.map((row) => row.levels[factor]))].sort());
  const varying = factors.filter((_, f) => levels[f].length > 1);
  const constant = factors.filter((_, f) => levels[f].length < 2);
  const columns = varying.flatMap((factor) =>
    levels[factors.indexOf(factor)].slice(1).map((level) => ({ factor, level })),
  );
  const design = rows.map((row) => [1, ...columns.map(({ factor, level }) => (row.levels[factor] === level ? 1 : 0))]);
  const crossproducts = crossproductsOf(design);
  const confounded = varying.filter((factor) => !isIdentified(crossproducts, columns, factor));
  const kept = columns.filter(({ factor }) => !confounded.includes(factor));
  const notIdentified = [
    ...constant.map((factor) => ({ factors: [factor], reason: `Not testable: every row has the same ${factor}.` })),
    ...(confounded.length > 0
      ? [{ factors: confounded, reason: `Not identified: ${listed(confounded)} change together.` }]
      : []),
  ];
  return { effects: effectsOf(rows, kept, levels, factors, confounded, seed), notIdentified, rows: rows.length, users };
}

/** A factor is identified when leaving it out loses as many dimensions as it has columns. */
function isIdentified(crossproducts: Matrix, columns: readonly { factor: string }[], factor: string): boolean {
  const others = [0, ...columns.flatMap((column, i) => (column.factor === factor ? [] : [i + 1]))];
  const own = columns.length + 1 - others.length;
  const without = others.map((row) => others.map((column) => crossproducts[row][column]));
  return independentColumns(crossproducts).length - independentColumns(without).length === own;
}

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

function crossproductsOf(design: Matrix): number[][] {
  const width = design[0]?.length ?? 1;
  const sums = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  for (const row of design) {
    for (let a = 0; a < width; a++) for (let b = 0; b < width; b++) sums[a][b] += row[a] * row[b];
  }
  return sums;
}

function effectsOf(
  rows: readonly RateRow[],
  kept: readonly { factor: string; level: string }[],
  levels: readonly string[][],
  factors: readonly string[],
  confounded: readonly string[],
  seed: number,
): FactorEffect[] {
  if (kept.length === 0) return [];
  // What is confounded still has to be held fixed: its distinct combinations stand in for it.
  const combination = (row: RateRow) => confounded.map((factor) => row.levels[factor]).join('\0');
  const combinations = [...new Set(rows.map(combination))].sort().slice(1);
  const design = rows.map((row) => [
    1,
    ...kept.map(({ factor, level }) => (row.levels[factor] === level ? 1 : 0)),
    ...combinations.map((one) => (combination(row) === one ? 1 : 0)),
  ]);
  const width = 1 + kept.length + combinations.length;
  const units = unitsOf(rows, design, width);
  const effect = (sums: Float64Array, column: number) => coefficients(sums, width)?.[column] ?? Number.NaN;
  const solved = kept.map(
    (_, i) =>
      ([sums]: readonly Float64Array[]) =>
        effect(sums, i + 1),
  );
  const results = bootstrap([units], solved, seededRandom(deriveSeed(seed, 'decomposition')));
  const whole = coefficients(sumOfUnits(units), width);
  return kept.map(({ factor, level }, i) => ({
    ...{ factor, level, comparedWith: levels[factors.indexOf(factor)][0] },
    ...{ effect: whole?.[i + 1] ?? Number.NaN, interval: results[i].interval },
  }));
}

/** Users as units: cells are X'X row by row, then X'y. */
function unitsOf(rows: readonly RateRow[], design: Matrix, width: number) {
  const sums = new Map<number, Float64Array>();
  rows.forEach(({ user, value }, i) => {
    const own = sums.get(user) ?? new Float64Array(width * width + width);
    sums.set(user, own);
    for (let a = 0; a < width; a++) {
      if (design[i][a] === 0) continue;
      for (let b = 0; b < width; b++) own[a * width + b] += design[i][a] * design[i][b];
      own[width * width + a] += design[i][a] * value;
    }
  });
  return packUnits(
    [...sums.values()].map((own) =>
      Array.from(own, (amount, cell) => [cell, amount] as const).filter(([, amount]) => amount !== 0),
    ),
    width * width + width,
  );
}

function coefficients(sums: Float64Array, width: number): number[] | null {
  const matrix = Array.from({ length: width }, (_, row) => sums.subarray(row * width, (row + 1) * width));
  return solveLinearSystem(matrix, sums.subarray(width * width));
}
