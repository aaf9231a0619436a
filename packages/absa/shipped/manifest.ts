import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { z } from 'zod';

/** What a shipped model is: a BERT for `absa train --init`, or a trained model of triplets. */
export const modelKinds = ['encoder', 'triplets'] as const;
export type ModelKind = (typeof modelKinds)[number];

/** Beside the models' folders. */
export const MANIFEST = 'models.json';

/** Shown on a terminal: no control characters. */
const line = z.string().regex(/^[^\p{Cc}]+$/u, 'expected one line of text');

const fileSchema = z.strictObject({
  // Begins with a letter or digit and holds no separator, so that no manifest can write elsewhere.
  name: z.string().regex(/^[A-Za-z0-9][\w.-]*$/, 'expected the name of a file, without a folder'),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'),
});

const modelSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected small letters, digits and hyphens'),
  kind: z.enum(modelKinds),
  /** ISO 639-1 */
  language: z.string().regex(/^[a-z]{2}$/, 'expected two small letters'),
  title: line,
  files: z.array(fileSchema).min(1).refine(hasNoRepetition, 'the same name twice'),
});

const manifestSchema = z.strictObject({
  licence: line,
  models: z.array(modelSchema).min(1).refine(hasNoRepetition, 'the same name twice'),
});

/** A file of a model, as it must be. */
export type ShippedFile = z.infer<typeof fileSchema>;

/** What `models.json` says: which models there are, and what their files are. */
export type ModelManifest = z.infer<typeof manifestSchema>;

/** Some file systems take `A` and `a` for the same name. */
function hasNoRepetition(entries: readonly { name: string }[]): boolean {
  return new Set(entries.map(({ name }) => name.toLowerCase())).size === entries.length;
}

/**
 * Reads `models.json` of a folder.
 *
 * @throws UserError when it is missing or malformed, or names a file outside its model's folder.
 */
export function readManifest(folder: string): ModelManifest {
  const file = path.join(folder, MANIFEST);
  try {
    return parseManifest(readFileSync(file, 'utf8'), file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    throw new UserError(
      `${file} is missing: no models ship there; get them: npx crosscultural model fetch --from <folder or address of a checkout's models>.`,
    );
  }
}

/** @param source what the messages call it: a path or an address. */
export function parseManifest(text: string, source: string): ModelManifest {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new UserError(`${source} is no JSON, so it lists no models; get it again.`);
  }
  const parsed = manifestSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [{ path: field, message }] = parsed.error.issues;
  const place = field.length === 0 ? '' : ` at ${field.map(String).join('.')}`;
  throw new UserError(`${source} is no list of models: malformed${place}: ${message}.`);
}
