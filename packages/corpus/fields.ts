import { z } from 'zod';

/** The two sides that the papers compare: domestic = Chinese, foreign = English-speaking. */
export const cultures = ['domestic', 'foreign'] as const;
export type Culture = (typeof cultures)[number];

/** ISO 639-1: `zh` or `en` in the papers' corpora. */
export const languageField = z.string().regex(/^[a-z]{2}$/, 'expected a two-letter language code such as zh or en');

/** What somebody wrote, to the character. */
export const textField = z
  .string()
  .refine((text) => !/\p{Surrogate}/u.test(text), 'holds half of a surrogate pair, so it is not Unicode text');

/** How often something happened; left out where a platform does not say, which is not the same as 0. */
export const countField = z.int().nonnegative();
