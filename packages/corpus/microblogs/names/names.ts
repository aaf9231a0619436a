import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { workFolder } from '@crosscultural/base';
import { pseudonymsFrom, readSalt } from '@crosscultural/crawler';
import { forgottenIn } from './forgotten';

/** Where the salt of all pseudonyms lies, the crawler's too, and beside it the list of those who are forgotten. */
export const privateFolder = path.join(workFolder, 'data', 'private');

/** Somebody as a file names them: by the platform's number (or whatever identifies there), by the name that stands behind @, or both. */
export interface Named {
  id?: string;
  /** Without @. */
  name?: string;
}

/** Turns names into pseudonyms, and knows who is forgotten. */
export interface Names {
  /** Whether anybody is forgotten: then `learn` must be told of all that files say of users before anything is asked. */
  readonly forgetsAny: boolean;
  /** Takes in which name goes with which number: who is forgotten by one is forgotten by the other. */
  learn(platform: string, user: Named): void;
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
  const listed = (pseudonym: string | undefined) => pseudonym !== undefined && forgotten.has(pseudonym);
  const { learn, isLearned } = learnedNames(listed);
  const both = (platform: string, { id, name }: Named) => ({
    id: id ? of(platform).ofId(id) : undefined,
    name: name ? of(platform).ofName(name) : undefined,
  });
  // A name that is only known to have been that of a forgotten user may be another's by now, who has another number.
  const isForgotten = ({ id, name }: Pair) => listed(id) || listed(name) || isLearned(id ?? name);
  return {
    forgetsAny: forgotten.size > 0,
    learn: (platform, user) => learn(both(platform, user)),
    pseudonyms(platform, user) {
      const pair = both(platform, user);
      const found = [pair.id, pair.name].filter((pseudonym) => pseudonym !== undefined);
      return found.length === 0 || isForgotten(pair) ? undefined : found;
    },
    isForgotten: (platform, user) => isForgotten(both(platform, user)),
  };
}

/** The pseudonyms of a user's number and name. */
interface Pair {
  id: string | undefined;
  name: string | undefined;
}

/**
 * What pairs of numbers and names tell of the forgotten beyond the list, whatever their order: a number that had a name of the list is
 * forgotten, and so is each name of a forgotten number. From a name learned so nothing follows: names are given away and taken again.
 */
function learnedNames(listed: (pseudonym: string | undefined) => boolean) {
  const namesOf = new Map<string, Set<string>>();
  const learned = new Set<string>();
  return {
    learn({ id, name }: Pair) {
      if (id === undefined || name === undefined) return;
      const names = namesOf.get(id) ?? new Set();
      namesOf.set(id, names.add(name));
      if (listed(name)) learned.add(id);
      if (listed(id) || learned.has(id)) for (const each of names) learned.add(each);
    },
    isLearned: (pseudonym: string | undefined) => pseudonym !== undefined && learned.has(pseudonym),
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
