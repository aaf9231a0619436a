import { type Table, tableToHtml, tableToText, UserError } from '@crosscultural/base';

/** One column of a data frame: what danfojs calls a Series, as far as the notebooks use it. */
export interface Series {
  values: unknown[];
  mean(): number;
  sum(): number;
  min(): number;
  max(): number;
  valueCounts(): Series;
  unique(): Series;
}

/** A danfojs data frame, as far as the notebooks use it (its own types would slow every cell down). */
export interface DataFrame {
  shape: [number, number];
  columns: string[];
  values: unknown[][];
  index: (string | number)[];
  head(rows?: number): DataFrame;
  tail(rows?: number): DataFrame;
  column(name: string): Series;
  loc(options: { rows?: unknown[]; columns?: string[] }): DataFrame;
  iloc(options: { rows?: unknown[]; columns?: unknown[] }): DataFrame;
  sortValues(column: string, options?: { ascending?: boolean }): DataFrame;
  describe(): DataFrame;
}

const cellValue = (value: unknown) => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'object' ? JSON.stringify(value) : value;
};

/**
 * Puts rows into a danfojs data frame for exploring in a notebook. A value that is a list or an object becomes its
 * JSON, a missing one null. Nothing that is published is computed with it: danfojs counts in float32 and takes a
 * missing value for 0 in group means.
 *
 * @param rows one object a row; each key becomes a column.
 * @throws RangeError when there are no rows; UserError where danfojs-node is not installed.
 * @example
 * const frame = toFrame([{ word: 'parcel', count: 3 }, { word: 'courier', count: 2 }]);
 * frame.sortValues('count').head(1);
 */
export function toFrame(rows: readonly object[]): DataFrame {
  if (rows.length === 0) throw new RangeError('A data frame needs at least one row.');
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const values = rows.map((row) => columns.map((column) => cellValue((row as Record<string, unknown>)[column])));
  return new (danfojs().DataFrame)(values, { columns });
}

/** A package that was made by `npm run pack` comes without it. */
function danfojs(): { DataFrame: new (values: unknown[][], options: object) => DataFrame } {
  try {
    require.resolve('danfojs-node');
  } catch {
    throw new UserError(
      'Data frames need danfojs-node, which is not installed: npm install --ignore-scripts danfojs-node@1.2.0',
    );
  }
  return require('danfojs-node');
}

export interface FrameView {
  /** How many rows are shown; 8 when left out. */
  rows?: number;
  title?: string;
}

function frameTable(frame: DataFrame, { rows = 8, title }: FrameView): Table {
  const [length, width] = frame.shape;
  const shown = frame.values.slice(0, rows);
  const columns = frame.columns.map((label, position) => {
    const numeric =
      shown.some((row) => row[position] !== null) && shown.every((row) => typeof (row[position] ?? 0) === 'number');
    const whole = shown.every((row) => Number.isInteger(row[position] ?? 0));
    return { key: String(position), label, kind: numeric ? (whole ? 'integer' : 'number') : 'text' } as const;
  });
  const index = { key: 'index', label: '', kind: 'text' } as const;
  return {
    title: title ?? `Data frame, ${length} rows × ${width} columns`,
    columns: [index, ...columns],
    rows: shown.map((row, line) => ({
      index: String(frame.index[line]),
      ...Object.fromEntries(row.map((value, position) => [position, value])),
    })),
    note: length > shown.length ? `The first ${shown.length} of ${length} rows.` : undefined,
  };
}

/**
 * The first rows of a data frame as an HTML table, escaped (danfojs has no HTML display of its own).
 *
 * @example
 * displayBundle({ 'text/html': frameToHtml(frame, { rows: 3 }), 'text/plain': frameToText(frame, { rows: 3 }) });
 */
export function frameToHtml(frame: DataFrame, view: FrameView = {}): string {
  return tableToHtml(frameTable(frame, view));
}

/** The first rows of a data frame as aligned plain text. */
export function frameToText(frame: DataFrame, view: FrameView = {}): string {
  return tableToText(frameTable(frame, view));
}
