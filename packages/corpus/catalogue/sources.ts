import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, UserError } from '@crosscultural/base';
import { z } from 'zod';
import { cultures } from '../fields';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits');
/** A path below a folder: no drive, no `..`, so that no catalogue can write elsewhere. */
const relativePath = z.string().regex(/^(?!.*\.\.)[\w-][\w./-]*$/, 'expected a path below the data folder');

const sourceFileSchema = z
  .strictObject({
    /** What the file is to its source; `dev-labels` are the labels of the texts in `dev`. Those of the second line are of microblogs. */
    role: z
      .enum([
        ...(['reviews', 'labels', 'train', 'dev', 'test', 'dev-labels', 'test-labels'] as const),
        ...([
          'originals',
          'reposts',
          'threads',
          'posts',
          'example',
          'users',
          'follows',
          'mentions',
          'retweets',
        ] as const),
        ...(['replies', 'likes', 'interests', 'communities'] as const),
      ])
      .optional(),
    /** Addresses of the same bytes, tried in order; none where rows were selected or fields dropped. */
    urls: z.array(z.url({ protocol: /^https?$/ })).default([]),
    /** How a file without an address is made from its repository. */
    derivation: z.string().optional(),
    /** What a reader must know about the addresses. */
    urlNote: z.string().optional(),
    /** Of the public file. */
    sha256,
    /** Size of the public file, where it is known. */
    bytes: z.int().positive().optional(),
    rows: z.int().positive(),
    /** Where the file lies below `data/public` and in a mirror. */
    mirrorPath: relativePath,
    /** Of the mirror's file, where that one holds fewer rows than the public one. */
    mirrorSha256: sha256.optional(),
    mirrorBytes: z.int().positive().optional(),
  })
  .refine(({ urls, derivation }) => urls.length > 0 || derivation !== undefined, 'expected urls or a derivation');

const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  what: z.string(),
  culture: z.enum(cultures),
  language: z.string().length(2),
  /** Those of the first two lines are reviews, of the third texts with a sentiment, of the fourth dated posts, of the fifth microblogs of many users. */
  format: z.enum([
    ...['id-reviews-csv', 'quadruple-csv', 'online-shopping-zip', 'stars-text', 'dmaste', 'aste-v2', 'acos'],
    ...['flipkart-csv', 'titled-stars-csv', 'polarity-csv'],
    ...['chnsenticorp-zip', 'ewect-json', 'weibo2018', 'airline-csv', 'tweeteval'],
    ...['jd-phones-csv', 'redmi6-csv', 'huawei-weibo-json'],
    ...['ced-jsonl', 'checked-jsonl', 'tweet-jsonl', 'twitter-ratio-csv', 'sinanet', 'timme'],
  ] as const),
  licence: z.string(),
  citation: z.string(),
  /** GitHub repository and the commit that the addresses are pinned to. */
  repository: z.string(),
  commit: z.string().regex(/^[0-9a-f]{40}$/),
  files: z.array(sourceFileSchema).min(1),
});

const catalogueSchema = z.strictObject({ sources: z.array(sourceSchema).min(1) });

export type Source = z.infer<typeof sourceSchema>;
export type SourceFile = z.infer<typeof sourceFileSchema>;
/** A source with its size: of the public files, of the mirror's where the public size is not known. */
export type ListedSource = Source & { bytes: number };

/**
 * The public data sets that the project can use, from `data/sources.json`.
 *
 * @param catalogue the path of the catalogue; `data/sources.json` unless given.
 * @throws UserError when the catalogue is missing or malformed.
 * @example
 * for (const { id, bytes, licence } of corpus.listSources()) console.log(id, bytes, licence);
 */
export function listSources(catalogue = path.join(projectFolder, 'data', 'sources.json')): ListedSource[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(catalogue, 'utf8'));
  } catch (error) {
    throw new UserError(`The catalogue ${catalogue} cannot be read: ${(error as Error).message}`);
  }
  const result = catalogueSchema.safeParse(content);
  if (!result.success) {
    const [{ path: field, message }] = result.error.issues;
    throw new UserError(`The catalogue ${catalogue} is malformed at ${field.map(String).join('.')}: ${message}.`);
  }
  return result.data.sources.map((source) => ({
    ...source,
    bytes: source.files.reduce((sum, file) => sum + (file.bytes ?? file.mirrorBytes ?? 0), 0),
  }));
}

/**
 * The sources with these ids, in this order; all of them for an empty list.
 *
 * @throws UserError that lists the ids there are, when one is unknown.
 */
export function selectSources(sources: readonly ListedSource[], ids: readonly string[]): ListedSource[] {
  if (ids.length === 0) return [...sources];
  return ids.map((id) => {
    const source = sources.find((candidate) => candidate.id === id);
    if (source !== undefined) return source;
    const known = sources.map((candidate) => candidate.id).join(', ');
    throw new UserError(`There is no public data set ${JSON.stringify(id)}; there are: ${known}.`);
  });
}

/**
 * What to do about a file that nobody offers with the same bytes.
 *
 * @param source as `listSources` gives it.
 * @param file one of its files.
 * @returns one line; undefined for a file that has an address.
 * @example
 * for (const source of corpus.listSources()) console.log(corpus.steps.derivationOf(source, source.files[0]));
 */
export function derivationOf(source: Source, file: SourceFile): string | undefined {
  if (file.urls.length > 0) return undefined;
  const repository = `github.com/${source.repository} at ${source.commit.slice(0, 10)}`;
  return `${file.mirrorPath} has no public address; take it with --mirror FOLDER, or make it from ${repository}: ${file.derivation}.`;
}
