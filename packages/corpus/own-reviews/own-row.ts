/** A row of a user's file. */
export interface OwnRow {
  /** What stands in a column; undefined where the row has nothing there. */
  cell(column: string): string | undefined;
  /** The names of its columns. */
  columns: readonly string[];
  /** Triplets, of a file of objects. */
  triplets?: unknown;
  /** Counted from 1. */
  line: number;
}
