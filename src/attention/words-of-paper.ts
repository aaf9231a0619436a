import * as attention from '@crosscultural/attention';
import type { Culture, Review } from '@crosscultural/corpus';
import { attentionLexicon, themeOf } from '../papers';

/**
 * Counts how the triplets of one culture's reviews name their aspects. Categories are not looked at: extracted triplets
 * have none.
 *
 * @param reviews of one culture, with their triplets.
 * @param culture whose reviews they are.
 * @example
 * attention.aspectTerms(reviews, 'foreign').terms[0]; // { term: 'battery life', language: 'en', occurrences: 41, written: … }
 */
export function aspectTerms(
  reviews: Iterable<Pick<Review, 'language' | 'product' | 'triplets'>>,
  culture: Culture,
): attention.AspectTerms {
  return attention.aspectTerms(attentionLexicon, reviews, culture);
}

/**
 * Maps aspect terms to feature words: by the paper's names, by written synonyms, as a compound with one of these as its
 * head or first part, by the English meaning in our lists of concepts and in the glossary (concepts that the paper does not
 * list), and last by Word2Vec similarity. Chinese and English terms meet in the same feature words. A term that means something
 * of its own in a product group (声音, the fan of a laptop) is mapped by that sense before all else.
 *
 * @param aspects the terms of one culture, see `aspectTerms`.
 * @param options which steps are taken; all but Word2Vec, which needs `vectors`, unless given.
 * @returns one row a term, in the terms' order.
 * @example
 * attention.mapAspectTerms(attention.aspectTerms(reviews, 'foreign'), { vectors });
 */
export function mapAspectTerms(
  aspects: attention.AspectTerms,
  options: attention.TermMappingOptions = {},
): attention.MappedTerm[] {
  return attention.mapAspectTerms(attentionLexicon, aspects, options);
}

/**
 * Compares a mapping with gold categories, step by step. Only for a corpus whose triplets carry the feature word as their
 * category, as the simulation's do; triplets without a category or a written aspect are left out.
 *
 * @param reviews of one culture, with gold triplets.
 * @param rows the mapping, from `mapAspectTerms`.
 * @example
 * attention.mappingAccuracy(gold, mapped).map(({ step, right, mentions }) => `${step}: ${right} of ${mentions}`);
 */
export function mappingAccuracy(
  reviews: readonly Pick<Review, 'language' | 'product' | 'triplets'>[],
  rows: readonly attention.MappedTerm[],
): attention.StepAccuracy[] {
  return attention.mappingAccuracy(attentionLexicon, reviews, rows);
}

/**
 * What share of all mentions each list reaches: the paper's words, the glossary, the open vocabulary.
 *
 * @param mapped the terms of one culture.
 * @param implicit mentions whose aspect is not written, as `aspectTerms` counts them.
 * @param groups what `openVocabulary` gave for the same terms.
 * @example
 * attention.steps.vocabularyCoverage(mapped, terms.implicit, groups).open; // 0.2
 */
export function vocabularyCoverage(
  mapped: readonly attention.MappedTerm[],
  implicit: number,
  groups: readonly attention.OpenGroup[],
): attention.VocabularyCoverage {
  return attention.vocabularyCoverage((feature) => themeOf(feature) !== undefined, mapped, implicit, groups);
}

/**
 * Whether the paper's lists of both languages have a word for a subject. Where one has none, its reviewers may speak of the
 * thing and nobody would count it, so a difference would say something of the lists and not of the cultures.
 *
 * @param subject as `papers.subjectOf` gives it, or a concept of the glossary.
 * @example
 * attention.steps.coveredByBoth('storage'); // true
 * attention.steps.coveredByBoth('endorser-1'); // false: a name that only Chinese reviews are searched for
 */
export function coveredByBoth(subject: string): boolean {
  return attention.coveredByBoth(attentionLexicon.words, subject);
}
