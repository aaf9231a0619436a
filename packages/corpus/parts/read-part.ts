import { openDatabase } from '@crosscultural/base';
import type { Review } from '../review';
import { reviewsOfColumns } from '../store/rows';
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
    const { triplets, ...columns } = await database.queryColumns(
      `SELECT *, NULL AS tripletCount FROM read_parquet(${quoted(file)}) ORDER BY position`,
    );
    return reviewsOfColumns(columns, {}).map((review, row) => {
      if (triplets[row] !== null) review.triplets = JSON.parse(triplets[row] as string);
      return {
        ...{ review, position: columns.position[row] as number },
        exactPosition: columns.exactPosition[row] as number | null,
      };
    });
  } finally {
    database.close();
  }
}
