import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const text = z.string().trim().min(1);

const sourceSchema = z.strictObject({
  /** owner/name on GitHub */
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  commit: z.string().regex(/^[0-9a-f]{40}$/),
  /** the files that were read; braces and stars as in a shell */
  paths: text,
  language: z.enum(['en', 'zh']),
  what: text,
  /** as stated there; "none stated" is an answer, too */
  licence: text,
  megabytes: z.number().positive(),
  /** what says how positive a text is: stars, polarity or none; begins with that of most texts */
  sentiment: z.string().regex(/^(?:stars|polarity|none)(?:,|$)/),
});

const listSchema = z.strictObject({ note: text, sources: z.array(sourceSchema).min(1) });

/** A source of pre-training text, pinned to a commit. */
export type PretrainingSource = z.infer<typeof sourceSchema>;

/** Where the list lies. */
export const sourcesFile = path.join(__dirname, 'sources.json');

/**
 * The sources of the text behind the encoders.
 *
 * @throws ZodError when an entry lacks something.
 */
export function readSources(file = sourcesFile): PretrainingSource[] {
  return listSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).sources;
}
