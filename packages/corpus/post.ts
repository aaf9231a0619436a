import { z } from 'zod';
import { countField, cultures, languageField, textField } from './fields';
import { parseAs, type Where } from './where';

/**
 * One post on a social platform (Papers B and C), as a crawler exports it. A simulation adds what it planted:
 * `postSchema.extend({ … })`.
 */
export const postSchema = z.strictObject({
  /** Unique in a corpus, for example `weibo:4871`. */
  id: z.string().min(1),
  platform: z.string().min(1),
  culture: z.enum(cultures),
  language: languageField,
  /** Local time with its offset (ISO 8601), so that both the hour of the day and the moment are known. */
  createdAt: z.iso.datetime({
    offset: true,
    error: 'expected a date and time with its offset such as 2023-02-23T20:00:00+08:00',
  }),
  text: textField,
  /** A salted hash of the author's name, never the name: the `id` of a `User`. */
  author: z.string().min(1).optional(),
  likes: countField.optional(),
  shares: countField.optional(),
  comments: countField.optional(),
  /** The id of the post that this one answers or passes on. */
  parent: z.string().min(1).optional(),
  /** What it was sent from, as the platform names it: `iPhone客户端` (iPhone client), `web` … */
  client: z.string().min(1).optional(),
  /** Without `#`. */
  hashtags: z.array(z.string().min(1)).optional(),
  /** Salted hashes of the users named with `@`. */
  mentions: z.array(z.string().min(1)).optional(),
  urls: z.array(z.url({ protocol: /^https?$/, error: 'expected an http or https address' })).optional(),
});
export type Post = z.infer<typeof postSchema>;

/**
 * Checks that a value is a post.
 *
 * @param value what was read, for example a line of JSON Lines.
 * @param where file and line that it came from, for the error's message.
 * @throws UserError naming the file, the line, the field and what was expected there.
 * @example
 * const post = corpus.parsePost(JSON.parse(line), { file: 'posts.jsonl', line: 12 });
 */
export function parsePost(value: unknown, where: Where): Post {
  return parseAs(postSchema, value, where);
}
