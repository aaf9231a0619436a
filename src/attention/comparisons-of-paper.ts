import * as attention from '@crosscultural/attention';
import type { Culture } from '@crosscultural/corpus';
import { subjectMentions } from './mentions-of-paper';

interface Reading {
  reading?: attention.SatisfactionReading;
}

/**
 * Compares attention and satisfaction of the subjects that both cultures name, foreign minus domestic; feature words of the two
 * tables that name one thing count together. With `errors` the measures, the differences, their intervals and p-values are
 * corrected for what each culture's model misses, makes up and mistakes (`correctCells`); all come from one bootstrap over the
 * reviews that name a feature word and the labelled reviews of both models. The cultures differ where the interval leaves 0 out
 * and the p-value, corrected for all tests, is below 0.05.
 *
 * A permutation test stands beside it: it exchanges the cultures of all reviews that name a feature word (for satisfaction,
 * that name the subject) and asks whether what was *read* differs, which two models that err differently make of the same
 * reviews, too. Where one of the models carries no statement on satisfaction, satisfaction is not compared, nor counted among
 * the tests.
 *
 * @param domestic the mentions of each domestic review.
 * @param foreign the mentions of each foreign review.
 * @param options the seed, and how the models err.
 * @returns one row a shared subject, the largest difference in attention first.
 * @example
 * attention.compareCultures(mentions.domestic, mentions.foreign, { seed: 2023 })[0].attention.difference;
 */
export function compareCultures(
  domestic: readonly (readonly attention.FeatureMention[])[],
  foreign: readonly (readonly attention.FeatureMention[])[],
  options: attention.ComparisonOptions,
): attention.SubjectDifference[] {
  return attention.compareCultures(subjectMentions(domestic), subjectMentions(foreign), options);
}

/**
 * What `compareCultures` calls a difference, between two parts of one culture: no tests, only the sizes. One model read both
 * parts, so one set of errors corrects both.
 *
 * @param first the mentions of each review of one part.
 * @param second those of the other part.
 * @param options.errors how the model that read them errs; without it they are taken as counted.
 * @returns one row for each subject that both parts name at least 9 times, by code units.
 * @example
 * attention.steps.partDifferences(laptops, phones)[0].attention; // phones minus laptops
 */
export function partDifferences(
  first: readonly (readonly attention.FeatureMention[])[],
  second: readonly (readonly attention.FeatureMention[])[],
  options: Reading & { errors?: attention.ReadingErrors } = {},
): attention.PlaceboDifference[] {
  return attention.partDifferences(subjectMentions(first), subjectMentions(second), options);
}

/**
 * Foreign minus domestic, platforms as a random effect.
 *
 * @param subjects whose differences are asked for.
 * @param domestic the mentions of each domestic platform.
 * @param foreign those of each foreign one.
 * @param options.errors how the model that read each culture's reviews errs; without it they are taken as counted.
 * @returns one row a subject, in their order.
 * @example
 * attention.steps.platformEffects(['price'], shopsAtHome, shopsAbroad, { seed: 2023 })[0].attention?.interval;
 */
export function platformEffects(
  subjects: readonly string[],
  domestic: readonly attention.PlatformMentions[],
  foreign: readonly attention.PlatformMentions[],
  options: Reading & { seed: number; errors?: Partial<Record<Culture, attention.ReadingErrors>> },
): attention.PlatformEffect[] {
  const bySubject = (platforms: readonly attention.PlatformMentions[]) =>
    platforms.map((platform) => ({ ...platform, mentions: subjectMentions(platform.mentions) }));
  return attention.platformEffects(subjects, bySubject(domestic), bySubject(foreign), options);
}

/**
 * Foreign minus domestic after post-stratification: reviews are weighted so that both cultures have the same mix of strata.
 *
 * @param subjects whose differences are asked for.
 * @param domestic each domestic review.
 * @param foreign each foreign one.
 * @param what the strata are, in words, for the reason that there is no answer.
 * @param options.errors how the model that read each culture's reviews errs; without it they are taken as counted.
 * @returns the strata and one row a subject, in their order; or why there is nothing to weight by.
 * @example
 * attention.steps.postStratified(['price'], home, abroad, 'stars', { seed: 2023 });
 */
export function postStratified(
  subjects: readonly string[],
  domestic: readonly attention.StratifiedReview[],
  foreign: readonly attention.StratifiedReview[],
  what: string,
  options: Reading & { seed: number; errors?: Partial<Record<Culture, attention.ReadingErrors>> },
): attention.PostStratification {
  const bySubject = (reviews: readonly attention.StratifiedReview[]) => {
    const joined = subjectMentions(reviews.map(({ mentions }) => mentions));
    return reviews.map((review, r) => ({ ...review, mentions: joined[r] }));
  };
  return attention.postStratified(subjects, bySubject(domestic), bySubject(foreign), what, options);
}
