import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { conceptMistake, sideMistakes } from './names';
import type { OwnClaims } from './own-claim';
import { readNames } from './texts';

/**
 * Looks whether the sides and the concepts of claims are there in the data: of these it reads nothing but the names. Data that are still to
 * come are no mistake.
 *
 * @param claims as read.
 * @param file the claims' file: what they name lies relative to it.
 * @returns whether the data were there.
 * @throws UserError with each name that the data do not know and those that it may mean; when the data cannot be read.
 * @example
 * await checkNames(readOwnClaims('claims.yaml'), 'claims.yaml'); // true
 */
export async function checkNames(claims: OwnClaims, file: string): Promise<boolean> {
  const folder = path.dirname(file);
  if (!existsSync(path.resolve(folder, claims.data))) return false;
  const known = await readNames(claims, folder);
  const mistakes = claims.claims.flatMap((claim) => {
    const concept = conceptMistake(claim, known);
    const all = [...sideMistakes(claim, known), ...(concept === null ? [] : [`concept: ${concept}`])];
    return all.map((mistake) => `${file}, claim ${claim.id}: ${mistake}`);
  });
  if (mistakes.length > 0) throw new UserError(mistakes.join('\n'));
  return true;
}
