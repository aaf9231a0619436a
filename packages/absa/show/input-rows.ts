import type { InputVectors } from '@crosscultural/triplets';

/** Components of vectors over the positions of a question, ready for a heatmap. */
export interface InputRows {
  /** Positions, numbered because an entry may come twice. */
  columns: string[];
  /** `token 1`, `token 2` … `sum 1` …: summand and component. */
  rows: string[];
  /** values[row][column] */
  values: number[][];
}

/**
 * The first components of each summand of Eq. (3) of Paper A, and of their sum.
 *
 * @example
 * absa.inputRows(model.inputVectors({ sentence, query: { kind: 'aspects' } }), 3).rows; // token 1, token 2, token 3, segment 1 …
 */
export function inputRows({ positions, parts }: InputVectors, components: number): InputRows {
  const summands = parts.map(({ name, vectors }) => ({ name, at: (i: number, c: number) => vectors[i][c] }));
  const sum = {
    name: 'sum',
    at: (i: number, c: number) => parts.reduce((total, { vectors }) => total + vectors[i][c], 0),
  };
  const rows = [...summands, sum].flatMap(({ name, at }) =>
    Array.from({ length: components }, (_, c) => ({
      name: `${name} ${c + 1}`,
      values: positions.map((_, i) => at(i, c)),
    })),
  );
  return {
    columns: positions.map((position, i) => `${i + 1} ${position}`),
    rows: rows.map(({ name }) => name),
    values: rows.map(({ values }) => values),
  };
}
