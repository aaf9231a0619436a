import { openDatabase } from '@crosscultural/base';
import type { Review } from '../review';
import { reviewOfRow } from '../store/rows';
import { quoted } from './part-columns';

/** A review of a part. */
export interface PartReview {
  review: Review;
  /** Among all reviews of the corpus, from 0. */
  position: number;
  /** The position of the first review with the same text; null where it is this one. */
  exactPosition: number | null;
}

/**
 * The reviews of a part that `writeParts` wrote, in their order.
 *
 * @throws UserError when the file is missing or damaged.
 */
export async function readPart(file: string): Promise<PartReview[]> {
  const database = await openDatabase(':memory:');
  try {
    const rows = await database.query(`SELECT * FROM read_parquet(${quoted(file)}) ORDER BY position`);
    return rows.map(({ triplets, ...row }) => {
      const review = reviewOfRow({ ...row, tripletCount: null }, []);
      if (triplets !== null) review.triplets = JSON.parse(triplets as string);
      return { review, position: row.position as number, exactPosition: row.exactPosition as number | null };
    });
  } finally {
    database.close();
  }
}
