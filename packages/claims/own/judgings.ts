import { existsSync, readFileSync } from 'node:fs';
import { hashOf, UserError, writeFileAtomically } from '@crosscultural/base';
import { z } from 'zod';
import type { OwnClaims } from './own-claim';

const judgingsSchema = z.strictObject({
  judgings: z.array(
    z.strictObject({
      /** YYYY-MM-DD */
      first: z.iso.date(),
      /** SHA-256 of the data. */
      data: z.string(),
      /** SHA-256 of the claims. */
      claims: z.string(),
    }),
  ),
});

/** What was seen of claims before they were frozen: once for each state of the claims and of the data. */
export type Judging = z.infer<typeof judgingsSchema>['judgings'][number];

/** The day it is, in UTC: YYYY-MM-DD. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Where it is kept: `claims.judged.json` beside `claims.yaml`. */
export function judgingsFile(claimsFile: string): string {
  return `${claimsFile.replace(/\.ya?ml$/i, '')}.judged.json`;
}

/**
 * Notes that somebody has seen what becomes of claims that are not frozen yet, so that freezing them later cannot pass for a prediction.
 *
 * @param claims as they were judged.
 * @param file the claims' file.
 * @param data SHA-256 of the data.
 * @param today YYYY-MM-DD.
 */
export function recordJudging(claims: OwnClaims, file: string, data: string, today: string): void {
  const earlier = readJudgings(file);
  const judging: Judging = { first: today, data, claims: hashOf(claims) };
  if (earlier.some((each) => each.data === judging.data && each.claims === judging.claims)) return;
  writeFileAtomically(judgingsFile(file), `${JSON.stringify({ judgings: [...earlier, judging] }, null, 2)}\n`);
}

/**
 * What was noted of judgings before the freezing; none where nothing was.
 *
 * @param file the claims' file.
 * @throws UserError when the notes are damaged.
 */
export function readJudgings(file: string): Judging[] {
  const kept = judgingsFile(file);
  if (!existsSync(kept)) return [];
  try {
    return judgingsSchema.parse(JSON.parse(readFileSync(kept, 'utf8'))).judgings;
  } catch {
    throw new UserError(`${kept} is not what \`claims judge\` writes: restore it, for example with git.`);
  }
}
