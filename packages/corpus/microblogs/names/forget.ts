import { UserError } from '@crosscultural/base';
import { readSalt } from '@crosscultural/crawler';
import { type ForgottenUser, forgottenUsers, writeForgotten } from './forgotten';
import { privateFolder, pseudonymsOf, saltFile } from './names';
import { platformName } from './platforms';

export interface ForgetOptions {
  /** The platform that the user is on; Weibo and Twitter unless given. */
  platform?: string;
  /** Where the salt lies: `data/private` of the project unless given. */
  folder?: string;
}

/**
 * Forgets somebody: from now on every reader of microblogs leaves out what they wrote, and mentions of, links to and follows
 * of them, so that each result is that of files without them. Only salted hashes of the name are kept.
 *
 * @param user the platform's number of the user, the name behind @, or a pseudonym (`anon-…`): what the files know the user by. Files
 *   that know users by their number alone need the number.
 * @returns whether the user was forgotten before.
 * @throws UserError for an empty name, or a damaged salt or list.
 * @example
 * corpus.steps.forgetUser('1267305591', { platform: 'weibo' });
 */
export function forgetUser(user: string, options: ForgetOptions = {}): boolean {
  const { folder = privateFolder } = options;
  const listed = forgottenUsers(folder);
  const asked = linesFor(user, options.platform, folder);
  const added = asked.filter((line) => !listed.some((other) => isSame(line, other)));
  if (added.length > 0) writeForgotten(folder, [...listed, ...added]);
  return added.length === 0;
}

/**
 * Takes back `forgetUser`.
 *
 * @returns whether the user was forgotten.
 * @param user as for `forgetUser`.
 * @throws UserError as `forgetUser` does.
 * @example
 * corpus.steps.rememberUser('1267305591', { platform: 'weibo' });
 */
export function rememberUser(user: string, options: ForgetOptions = {}): boolean {
  const { folder = privateFolder } = options;
  const listed = forgottenUsers(folder);
  const asked = linesFor(user, options.platform, folder);
  const left = listed.filter((other) => !asked.some((line) => isSame(line, other)));
  if (left.length < listed.length) writeForgotten(folder, left);
  return left.length < listed.length;
}

/**
 * How many users are forgotten on each platform.
 *
 * @param folder where the list lies: `data/private` of the project unless given.
 * @throws UserError when the list is damaged.
 * @example
 * corpus.steps.countForgotten().get('Weibo');
 */
export function countForgotten(folder = privateFolder): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { platform } of forgottenUsers(folder)) counts.set(platform, (counts.get(platform) ?? 0) + 1);
  return counts;
}

function linesFor(user: string, platform: string | undefined, folder: string): ForgottenUser[] {
  const written = user.trim().replace(/^@/, '');
  if (written === '') throw new UserError('Whom shall be forgotten? Give the user’s number or name on the platform.');
  const salt = readSalt(saltFile(folder));
  const platforms = platform === undefined ? ['Weibo', 'Twitter'] : [platformName(platform)];
  return platforms.map((name) => {
    const { ofId, ofName } = pseudonymsOf(salt, name);
    return { platform: name, pseudonyms: [...new Set([ofId(written), ofName(written)])] };
  });
}

const isSame = (a: ForgottenUser, b: ForgottenUser) =>
  a.platform === b.platform && a.pseudonyms.join() === b.pseudonyms.join();
