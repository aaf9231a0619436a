import type { FeatureMention } from './mentions';

/**
 * The mentions with their feature words joined to subjects: what two lists call by two names is one thing (storage and
 * data storage), so that it can be compared across cultures.
 *
 * @param subjectOf from a word's id to that of its subject.
 * @param reviews the mentions of each review.
 * @returns the same, each under the id of its subject.
 * @example
 * subjectMentions(subjectOf, [[{ feature: 'data-storage', sentiment: null }]]); // [[{ feature: 'storage', sentiment: null }]]
 */
export function subjectMentions(
  subjectOf: (id: string) => string,
  reviews: readonly (readonly FeatureMention[])[],
): FeatureMention[][] {
  return reviews.map((mentions) => mentions.map((one) => ({ ...one, feature: subjectOf(one.feature) })));
}

/**
 * How often each feature is mentioned.
 *
 * @param reviews the mentions of each review.
 * @example
 * attention.steps.countMentioned(reviews).get('price');
 */
export function countMentioned(reviews: readonly (readonly FeatureMention[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { feature } of reviews.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}
