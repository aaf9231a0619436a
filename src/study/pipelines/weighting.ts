import type { Culture, Review } from '@crosscultural/corpus';
import {
  type FeatureMention,
  type PlatformEffect,
  type PlatformMentions,
  type PostStratification,
  platformEffects,
  postStratified,
  type ReadingErrors,
  type SatisfactionReading,
  type StratifiedReview,
  starsOf,
} from '../../attention';
import type { Study } from '../study';
import type { CultureTerms } from './attention';

type Mentions = readonly (readonly (readonly FeatureMention[])[])[];

/** What becomes of cross-cultural differences when the mix of reviews and the platforms are taken into account. */
export interface FairComparison {
  /** After weighting to one mix of stars. */
  byStars: PostStratification;
  /** After weighting to one mix of product groups. */
  byProduct: PostStratification;
  /** With platforms as a random effect; null, with the reason, where a culture has one platform. */
  platforms: PlatformEffect[] | null;
  platformReason: string | null;
}

/**
 * Cross-cultural differences after weighting by stars and by product group, and with platforms as a random effect. What the
 * reviews do not tell is "not testable", with the reason.
 *
 * @param study whose reviews are compared.
 * @param found the terms of both cultures.
 * @param mentions the mentions of each, in the order of `found`.
 * @param subjects whose differences are asked for.
 * @param errors how the model of each culture errs; without it mentions are taken as counted.
 * @param reading what satisfaction divides by.
 * @example const { byStars } = pipelines.steps.fairComparisonOf(study, found, comparable.mentions, ['price'], errors);
 */
export function fairComparisonOf(
  study: Study,
  found: readonly CultureTerms[],
  mentions: Mentions,
  subjects: readonly string[],
  errors: Partial<Record<Culture, ReadingErrors>> = {},
  reading: SatisfactionReading = 'per occurrence',
): FairComparison {
  const options = { seed: study.seed, reading, errors };
  const weighted = (what: string, stratumOf: (review: Review) => string | null) => {
    const [home, abroad] = found.map(({ reviews }, c) =>
      reviews.map((review, i): StratifiedReview => ({ stratum: stratumOf(review), mentions: mentions[c][i] })),
    );
    return postStratified(subjects, home, abroad, what, options);
  };
  const [home, abroad] = found.map(({ reviews }, c) => byPlatform(reviews, mentions[c]));
  const single = [home, abroad].findIndex((platforms) => platforms.length < 2);
  const platformReason =
    single < 0
      ? null
      : `not testable: ${found[single].culture} reviews come from one platform, so platform and culture cannot be told apart`;
  return {
    byStars: weighted('stars', starsOf),
    byProduct: weighted('product group', ({ product }) => product ?? null),
    platforms: platformReason === null ? platformEffects(subjects, home, abroad, options) : null,
    platformReason,
  };
}

function byPlatform(reviews: readonly Review[], mentions: Mentions[number]): PlatformMentions[] {
  const platforms = [...new Set(reviews.map(({ platform }) => platform))].sort();
  return platforms.map((platform) => ({
    platform,
    mentions: mentions.filter((_, i) => reviews[i].platform === platform),
  }));
}
