export interface TableColumn {
  /** The property of a row that stands in this column. */
  key: string;
  label: string;
  /** How values are written: text by default; a percent is a share of 1. */
  kind?: 'text' | 'number' | 'integer' | 'percent';
  /** Decimals of a number (3 when left out) or of a percentage (1). */
  decimals?: number;
}

/** A table as plain data: what a notebook shows and what is written as CSV and Markdown. */
export interface Table {
  title: string;
  columns: TableColumn[];
  rows: Record<string, unknown>[];
  /** A remark below the table: what was counted, what a reader must know. */
  note?: string;
  /** Further remarks, each a line of its own. */
  remarks?: readonly string[];
  /** The corpus it was made from, for example "simulated corpus, seed 2023"; a last column of its own in the CSV. */
  source?: string;
}

/** The lines below a table: its note, further remarks, its source. */
export function tableRemarks(table: Table): string[] {
  return [table.note, ...(table.remarks ?? []), table.source && `Source: ${table.source}`].filter(
    (line) => line !== undefined && line !== '',
  ) as string[];
}
