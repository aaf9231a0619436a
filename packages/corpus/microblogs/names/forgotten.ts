import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError, writeFileAtomically } from '@crosscultural/base';

const listFile = (folder: string) => path.join(folder, 'forgotten');

/** A user who is forgotten: a line of the list, with a pseudonym for the name as a number and one for it as a name. */
export interface ForgottenUser {
  platform: string;
  pseudonyms: readonly string[];
}

/**
 * Those who are forgotten.
 *
 * @param folder where the salt lies, too.
 * @throws UserError when the list is damaged.
 */
export function forgottenUsers(folder: string): ForgottenUser[] {
  const file = listFile(folder);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, at) => {
      const [platform, ...pseudonyms] = line.split('\t');
      if (pseudonyms.length > 0 && pseudonyms.every((word) => /^anon-[0-9a-f]{24}$/.test(word)))
        return { platform, pseudonyms };
      throw new UserError(
        `${file}, line ${at + 1}: expected a platform and pseudonyms; put the file right or remove it.`,
      );
    });
}

/** The pseudonyms of all who are forgotten; a pseudonym holds its platform already. */
export function forgottenIn(folder: string): Set<string> {
  return new Set(forgottenUsers(folder).flatMap(({ pseudonyms }) => pseudonyms));
}

/** Writes the list anew; only its owner can read it. */
export function writeForgotten(folder: string, users: readonly ForgottenUser[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lines = users.map(({ platform, pseudonyms }) => `${[platform, ...pseudonyms].join('\t')}\n`);
  writeFileAtomically(listFile(folder), lines.join(''), 0o600);
}
