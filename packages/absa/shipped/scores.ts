import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { z } from 'zod';
import { type ScoredPart, scoredParts, type TripletScores } from '../score';

/** How well a model of triplets does on labelled reviews that it has not learned from. */
export interface ModelScores {
  /** The model's name. */
  model: string;
  sets: ScoredSet[];
}

/** The scores of a model on one part of a set of labelled reviews. */
export interface ScoredSet {
  /** A short name, for example `aste-v2-14lap`. */
  name: string;
  /** What it is, in words. */
  title: string;
  /** For example `test`. */
  part: string;
  reviews: number;
  scores: TripletScores;
}

const share = z.number().min(0).max(1);
const count = z.int().nonnegative();
const scoreSchema = z.object({
  gold: count,
  predicted: count,
  correct: count,
  precision: share,
  recall: share,
  f1: share,
  interval: z.object({ low: share, high: share }),
});
const parts = Object.fromEntries(scoredParts.map((part) => [part, scoreSchema])) as Record<
  ScoredPart,
  typeof scoreSchema
>;
const schema = z.object({
  model: z.string(),
  sets: z
    .array(
      z.object({
        name: z.string(),
        title: z.string(),
        part: z.string(),
        reviews: count,
        scores: z.object({ ...parts, reviews: count }),
      }),
    )
    .min(1),
});

/**
 * Reads `scores.json` of a model's folder.
 *
 * @param folder of a model of triplets
 * @throws UserError when it is missing or malformed.
 * @example
 * const { sets } = absa.steps.readModelScores(absa.shippedModel('triplets', 'en').folder);
 * for (const { title, scores } of sets) console.log(title, scores.triplets.f1);
 */
export function readModelScores(folder: string): ModelScores {
  const file = path.join(folder, 'scores.json');
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new UserError(
      `${file} ${missing ? 'is missing' : 'cannot be read'}: the scores of this model are not known.`,
    );
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [{ path: field, message }] = parsed.error.issues;
  throw new UserError(`${file} holds no scores of a model: malformed at ${field.map(String).join('.')}: ${message}.`);
}
