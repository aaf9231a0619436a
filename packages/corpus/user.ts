import { z } from 'zod';
import { countField, cultures, languageField } from './fields';
import { parseAs, type Where } from './where';

/**
 * Somebody who posts on a platform (Paper C §3.2). A name or handle is not part of it, only a salted hash. A
 * simulation adds what it planted: `userSchema.extend({ … })`.
 */
export const userSchema = z.strictObject({
  /** A salted hash: the `author` of posts. */
  id: z.string().min(1),
  platform: z.string().min(1),
  culture: z.enum(cultures),
  /** The language that the user mostly writes in. */
  language: languageField,
  /** Of the user's clock, for example `+08:00`. */
  utcOffset: z
    .string()
    .regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/, 'expected an offset such as +08:00')
    .optional(),
  /** How many users read this one, and how many this one reads, as the platform shows it. */
  followers: countField.optional(),
  following: countField.optional(),
  /** The ids of those users of the corpus whose posts this user reads. */
  follows: z.array(z.string().min(1)).optional(),
});
export type User = z.infer<typeof userSchema>;

/**
 * Checks that a value is a user.
 *
 * @param value what was read, for example a line of JSON Lines.
 * @param where file and line that it came from, for the error's message.
 * @throws UserError naming the file, the line, the field and what was expected there.
 * @example
 * const user = corpus.parseUser(JSON.parse(line), { file: 'users.jsonl', line: 3 });
 */
export function parseUser(value: unknown, where: Where): User {
  return parseAs(userSchema, value, where);
}
