import type { Review } from '../review';

/**
 * The reviews of one data set whose text, to the character, is also in another: those that must stay out of word
 * vectors and vocabularies when the other set is used for testing.
 *
 * @returns for each overlapping id of `reviews`, the id of the first labelled review with the same text.
 */
export async function overlapsLabelled(
  reviews: AsyncIterable<Review>,
  labelled: AsyncIterable<Review>,
): Promise<Map<string, string>> {
  const labelledByText = new Map<string, string>();
  for await (const { id, text } of labelled) if (!labelledByText.has(text)) labelledByText.set(text, id);
  const overlaps = new Map<string, string>();
  for await (const { id, text } of reviews) {
    const other = labelledByText.get(text);
    if (other !== undefined) overlaps.set(id, other);
  }
  return overlaps;
}
