import { reviewFields } from '../store/rows';

/**
 * The columns of a part: a Parquet file with some of a corpus's reviews. `exactOf` and `exactPosition` are id and position of
 * the first review that has the same text; `triplets` is their JSON, NULL where nobody has labelled the review.
 */
export const partColumns = [
  'position',
  ...reviewFields,
  'tripletCount',
  'triplets',
  'exactOf',
  'exactPosition',
] as const;

/** A text in single quotes, for SQL. */
export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What DuckDB may take; larger tables go to its file. */
export const memoryLimit = '256MB';
