import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { pseudonymsFrom, readSalt } from '@crosscultural/crawler';
import { projectFolder } from '../../../project';
import { forgottenIn } from './forgotten';

/** Where the salt of all pseudonyms lies, the crawler's too, and beside it the list of those who are forgotten. */
export const privateFolder = path.join(projectFolder, 'data', 'private');

/** Somebody as a file names them: by the platform's number (or whatever identifies there), by the name that stands behind @, or both. */
export interface Named {
  id?: string;
  /** Without @. */
  name?: string;
}

/** Turns names into pseudonyms, and knows who is forgotten. */
export interface Names {
  /** The pseudonyms of a user, the first the one that the columns keep; undefined for a forgotten user, and where nobody is named. */
  pseudonyms(platform: string, user: Named): string[] | undefined;
  /** Whether the user is one of those whom `data forget` names. */
  isForgotten(platform: string, user: Named): boolean;
}

/**
 * Opens the user's salt and list of the forgotten. No result depends on the salt's value: where none can be kept (a folder
 * that may not be written), a salt for this run alone does as well.
 *
 * @param folder `data/private` of the project unless given.
 * @throws UserError when the salt's file holds none.
 */
export function openNames(folder = privateFolder): Names {
  const salt = saltIn(folder);
  const forgotten = forgottenIn(folder);
  const platforms = new Map<string, ReturnType<typeof pseudonymsOf>>();
  const of = (platform: string) => {
    const known = platforms.get(platform);
    if (known) return known;
    const made = pseudonymsOf(salt, platform);
    platforms.set(platform, made);
    return made;
  };
  const all = (platform: string, { id, name }: Named): string[] => {
    const pseudonyms = of(platform);
    const found: string[] = [];
    if (id !== undefined && id !== '') found.push(pseudonyms.ofId(id));
    if (name !== undefined && name !== '') found.push(pseudonyms.ofName(name));
    return found;
  };
  const isListed = (pseudonyms: readonly string[]) => {
    if (forgotten.size === 0 || !pseudonyms.some((pseudonym) => forgotten.has(pseudonym))) return false;
    // Where a file gives number and name, who is forgotten by one is forgotten by the other from there on.
    for (const pseudonym of pseudonyms) forgotten.add(pseudonym);
    return true;
  };
  return {
    pseudonyms(platform, user) {
      const found = all(platform, user);
      return found.length === 0 || isListed(found) ? undefined : found;
    },
    isForgotten: (platform, user) => isListed(all(platform, user)),
  };
}

/**
 * The pseudonyms of users on a platform. A number and a name are told apart: somebody's name may be another's number.
 *
 * @param platform as the columns name it.
 */
export function pseudonymsOf(salt: string, platform: string) {
  const pseudonym = pseudonymsFrom(salt, platform.toLowerCase());
  const remembered = (make: (word: string) => string) => {
    const known = new Map<string, string>();
    return (word: string) => {
      const found = known.get(word);
      if (found !== undefined) return found;
      const made = make(word);
      known.set(word, made);
      return made;
    };
  };
  return {
    ofId: remembered(pseudonym),
    // The crawler's exports hold pseudonyms in place of names; letter case does not count in names.
    ofName: remembered((name) => (pseudonym(name) === name ? name : pseudonym(`@${name.toLowerCase()}`))),
  };
}

export const saltFile = (folder: string) => path.join(folder, 'salt');

function saltIn(folder: string): string {
  try {
    return readSalt(saltFile(folder));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return randomBytes(32).toString('hex');
    throw error;
  }
}
