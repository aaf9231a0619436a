import type { Culture, Review } from '@crosscultural/corpus';
import {
  isPlantedIrony,
  noiseKinds,
  noiseShares,
  type PlantedConcept,
  plantedConcepts,
  plantedNoise,
  simulateReviews,
} from '@crosscultural/simulation';

export type { PlantedConcept, PlantedSource } from '@crosscultural/simulation';

/** A feature word as the plan of the simulation lists it; how reviews write it is not told, because that must be found. */
export type PlantedRow = Omit<PlantedConcept, 'surfaceForms'>;

/** What the simulation planted: to be shown beside what was found, never to judge it. */
export interface PlantedPlan {
  /** Tables 1 and 2 of Paper A, word by word, with the attention and satisfaction that were planted. */
  concepts: readonly PlantedRow[];
  /** The share of a culture's reviews that are noise, by kind. */
  noise: { kind: string; domestic: number; foreign: number }[];
  /** The kind of noise that a review was made as; undefined for an ordinary one. */
  noiseOf(id: string): string | undefined;
  /** Whether an opinion, as a review in `zh` or `en` writes it, is one that was meant ironically. */
  isIronic(opinion: string, language: string): boolean;
  /** Other simulated reviews of the study's seed, half of each culture, to show a step on. */
  reviews(perCulture: number): Review[];
}

/**
 * The plan of the simulated corpus.
 *
 * @param seed of the reviews that the plan can make; the plan itself is the same for every seed.
 */
export function plantedPlan(seed: number): PlantedPlan {
  return {
    concepts: plantedConcepts.map(({ surfaceForms: _, ...row }) => row),
    noise: noiseKinds.map((kind) => ({ kind, domestic: noiseShares.zh[kind], foreign: noiseShares.en[kind] })),
    noiseOf: plantedNoise,
    isIronic: isPlantedIrony,
    reviews: (perCulture) => [...simulateReviews({ perCulture, seed })],
  };
}

/** Another seed than any corpus that is analysed: none of its reviews has been seen in training. */
const labelledSeed = 71;

/**
 * Simulated reviews with the triplets that were planted in them, to train a model on.
 *
 * @param culture whose reviews.
 * @param count how many that hold a triplet.
 */
export function simulatedLabelledReviews(culture: Culture, count: number): Review[] {
  const reviews: Review[] = [];
  for (const review of simulateReviews({ perCulture: 2 * count, seed: labelledSeed })) {
    if (review.culture === culture && (review.triplets ?? []).length > 0) reviews.push(review);
    if (reviews.length === count) break;
  }
  return reviews;
}
