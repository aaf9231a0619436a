import type { Culture, Review } from '@crosscultural/corpus';
import { notebook } from '@crosscultural/notebook-kit';
import type { Document } from '@crosscultural/text';
import {
  type AspectTerms,
  type AttentionEstimate,
  aspectTerms,
  estimateAttention,
  type FeatureMention,
  featureMentions,
  type MappedTerm,
  mapAspectTerms,
  mappingAccuracy,
  type ReadingErrors,
  type TermMappingOptions,
  type TermTable,
  type TermVectors,
  termTable,
  trainTermVectors,
} from '../../attention';
import type { Study, TripletSource } from '../study';
import { featureLabeller } from './feature-label';
import { readingErrorsOf } from './reading-errors';

/** The words of one culture's reviewers for what they judge, and the feature words that they count for. */
export interface CultureTerms {
  culture: Culture;
  /** Each with its triplets. */
  reviews: Review[];
  /** The same reviews after preprocessing; without those that cleaning removes. */
  documents: Document[];
  terms: AspectTerms;
  /** Word2Vec on the documents, for terms that no list knows. */
  vectors: TermVectors;
  mapped: MappedTerm[];
  /** The mapping as a table from term to feature word, to be edited. */
  table: TermTable;
  /** Maps the terms anew, with other options. */
  mapWith(options: TermMappingOptions): MappedTerm[];
  /** The terms of other reviews, such as labelled ones, mapped in the same way. */
  tableFor(others: readonly Review[]): TermTable;
  /** How a figure writes a feature word's id. */
  label(feature: string): string;
}

/** Attention and satisfaction in one culture's reviews. */
export interface CultureAttention extends CultureTerms {
  /** The feature words that each review names, in the order of `reviews`. */
  mentions: FeatureMention[][];
  /** How the model that found the triplets errs; null for gold triplets alone. */
  errors: ReadingErrors | null;
  /** Corrected for these errors; cut at the median word, words named at least 9 times, satisfaction per occurrence. */
  estimate: AttentionEstimate;
}

export interface TermOptions {
  source?: TripletSource;
  known?: CultureTerms;
}

/**
 * Maps what the reviewers of one culture call things to feature words (see `mapAspectTerms`), with Word2Vec trained on the
 * reviews and the endorsers by name.
 *
 * @param study whose reviews are read.
 * @param culture the side whose reviews are read.
 * @param options.source whose triplets name the things; `extracted` unless given.
 * @param options.known terms of other triplets of the same reviews: their documents and vectors are used again.
 * @throws UserError when gold triplets are asked for and the corpus has none.
 * @example const { mapped, table } = await termsOf(study, 'foreign');
 */
export async function termsOf(
  study: Study,
  culture: Culture,
  { source = 'extracted', known }: TermOptions = {},
): Promise<CultureTerms> {
  const step = notebook.passingCounter(`${culture} reviews: read, cut into words, vectors trained, terms mapped`);
  const reviews = await study.reviewsWithTriplets(culture, source);
  step(1, 4);
  const documents = known?.documents ?? (await study.preprocess(culture)).documents;
  step(2, 4);
  const vectors = known?.vectors ?? trainTermVectors(documents, { seed: study.seed });
  step(3, 4);
  const terms = aspectTerms(reviews, culture);
  // Endorsers' names are no dictionary words: each is a feature word of its own.
  const synonyms = Object.fromEntries(study.endorsers.map((name, i) => [name, `endorser-${i + 1}`]));
  const mapWith = (options: TermMappingOptions) => mapAspectTerms(terms, { synonyms, vectors, ...options });
  const tableFor = (others: readonly Review[]) =>
    termTable(mapAspectTerms(aspectTerms(others, culture), { synonyms, vectors }));
  const mapped = mapWith({});
  const label = featureLabeller(study, culture, mapped);
  step(4, 4);
  return { culture, reviews, documents, terms, vectors, mapped, table: termTable(mapped), mapWith, tableFor, label };
}

/**
 * Attention and satisfaction of every feature word in one culture's reviews (Paper A §4.3): the triplets' terms mapped to
 * feature words, the mentions counted, and their shares corrected for the errors of the model and estimated with 95 %
 * intervals from 2,000 resamples of the reviews, and of the labelled reviews that the errors are known from.
 *
 * @param study whose reviews are read.
 * @param culture the side whose reviews are read.
 * @param options as for `termsOf`
 * @throws UserError when gold triplets are asked for and the corpus has none.
 * @example const { estimate, label } = await attentionOf(study, 'domestic');
 */
export async function attentionOf(
  study: Study,
  culture: Culture,
  options: TermOptions = {},
): Promise<CultureAttention> {
  const terms = await termsOf(study, culture, options);
  const mentions = featureMentions(terms.reviews, terms.table);
  const errors = options.source === 'gold' ? null : await readingErrorsOf(study, terms);
  const estimate = estimateAttention(mentions, { seed: study.seed, errors: errors ?? undefined });
  return { ...terms, mentions, errors, estimate };
}

/** How many mentions are mapped, and how many of these rightly; shares of 1. */
export interface MappingQuality {
  culture: Culture;
  lists: 'with our synonyms' | 'without them';
  mentions: number;
  mapped: number;
  right: number;
}

/**
 * How good the mapping is where triplets carry the feature word that they mean, as the simulation's do: with our synonyms and
 * glossary, and with the paper's names, compounds and Word2Vec alone.
 *
 * @param gold terms of gold triplets.
 * @example const [withLists, without] = mappingQuality(await termsOf(study, 'foreign', { source: 'gold' }));
 */
export function mappingQuality({ culture, reviews, mapWith }: CultureTerms): MappingQuality[] {
  return [true, false].map((ownSynonyms) => {
    const steps = mappingAccuracy(reviews, mapWith({ ownSynonyms, glossary: ownSynonyms }));
    const found = steps.filter(({ step }) => step !== 'unmapped');
    const sum = (key: 'mentions' | 'right', kept = steps) => kept.reduce((total, row) => total + row[key], 0);
    return {
      culture,
      lists: ownSynonyms ? 'with our synonyms' : 'without them',
      mentions: sum('mentions'),
      mapped: sum('mentions', found) / sum('mentions'),
      right: sum('right') / sum('mentions', found),
    };
  });
}
