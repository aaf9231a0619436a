import { openDatabase } from '@crosscultural/base';
import type { Triplet } from '../review';
import { quoted } from './part-columns';

/** The triplets of a review of a part. */
export interface PartTriplets {
  position: number;
  /** Of the review. */
  id: string;
  triplets: Triplet[];
}

/**
 * Writes the triplets of reviews to a Parquet file.
 *
 * @param rows in the order of the positions.
 */
export async function writeTriplets(file: string, rows: readonly PartTriplets[]): Promise<void> {
  const database = await openDatabase(':memory:');
  try {
    await database.run('CREATE TABLE triplets (position INTEGER, id VARCHAR, triplets VARCHAR)');
    const cells = rows.map(({ position, id, triplets }) => [position, id, JSON.stringify(triplets)]);
    await database.append('triplets', cells);
    await database.run(
      `COPY (SELECT * FROM triplets ORDER BY position) TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  } finally {
    database.close();
  }
}

/** Reads what `writeTriplets` wrote, in the order of the positions. */
export async function readTriplets(file: string): Promise<PartTriplets[]> {
  const database = await openDatabase(':memory:');
  try {
    const rows = await database.query(`SELECT * FROM read_parquet(${quoted(file)}) ORDER BY position`);
    return rows.map(({ position, id, triplets }) => ({
      ...{ position: position as number, id: id as string },
      triplets: JSON.parse(triplets as string) as Triplet[],
    }));
  } finally {
    database.close();
  }
}
