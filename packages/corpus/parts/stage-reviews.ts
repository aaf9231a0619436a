import { createHash } from 'node:crypto';
import { openDatabase, type Parameter } from '@crosscultural/base';
import { normaliseForComparison } from '@crosscultural/text';
import type { Review } from '../review';
import { reviewRow } from '../store/rows';
import { memoryLimit, quoted } from './part-columns';

const staged = `
  CREATE TABLE staged (
    position INTEGER, id VARCHAR, culture VARCHAR, language VARCHAR, platform VARCHAR, product VARCHAR, text VARCHAR,
    rating DOUBLE, label VARCHAR, createdAt VARCHAR, likes BIGINT, author VARCHAR, tripletCount INTEGER,
    triplets VARCHAR,
    key1 BIGINT, key2 BIGINT -- of language and text; NULL where the text is blank
  );
`;

/**
 * Puts the reviews of one source where `writeParts` takes them from, so that several sources are read side by side.
 *
 * @param file a database that is not there yet.
 * @param onProgress told how many reviews there are so far.
 * @returns how many there are.
 */
export async function stageReviews(
  file: string,
  reviews: AsyncIterable<Review>,
  onProgress: (reviews: number) => void = () => undefined,
): Promise<number> {
  const database = await openDatabase(file);
  try {
    await database.run(`SET memory_limit = ${quoted(memoryLimit)}`);
    await database.run(staged);
    return await database.append('staged', stagedRows(reviews, onProgress));
  } finally {
    database.close();
  }
}

async function* stagedRows(
  reviews: AsyncIterable<Review>,
  onProgress: (reviews: number) => void,
): AsyncGenerator<Parameter[]> {
  let position = 0;
  for await (const review of reviews) {
    const triplets = review.triplets === undefined ? null : JSON.stringify(review.triplets);
    yield [...reviewRow(review, position++), triplets, ...keyOf(review)];
    if (position % 2048 === 0) onProgress(position);
  }
  onProgress(position);
}

/** 128 bits by which texts are compared, as `searchDuplicates` compares them. */
function keyOf({ language, text }: Review): [bigint | null, bigint | null] {
  const normalised = normaliseForComparison(text);
  if (normalised === '') return [null, null];
  const digest = createHash('sha256').update(`${language}\n${normalised}`).digest();
  return [digest.readBigInt64LE(0), digest.readBigInt64LE(8)];
}
