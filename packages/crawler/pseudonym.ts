import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';

/** Turns a name into the same unreadable word each time, for whoever has the salt. */
export type Pseudonym = (name: string) => string;

const pseudonymForm = /^anon-[0-9a-f]{24}$/;

/**
 * Names become `anon-` and 96 bits of HMAC-SHA-256 under the user's salt: without it, not even a list of all names
 * tells who is who. A word that already is a pseudonym stays.
 *
 * @param salt as `readSalt` gives it.
 * @param platform in small letters, `weibo`: the same name on two platforms has two pseudonyms.
 * @example pseudonymsFrom(readSalt('private/salt'), 'weibo')('somebody') // 'anon-' and 24 hexadecimal digits
 */
export function pseudonymsFrom(salt: string, platform: string): Pseudonym {
  return (name) => {
    if (pseudonymForm.test(name)) return name;
    return `anon-${createHmac('sha256', salt).update(`${platform}\0${name}`).digest('hex').slice(0, 24)}`;
  };
}

/**
 * The user's salt; made on first use, readable by the user alone. Who loses it cannot match authors of earlier crawls
 * with later ones; who publishes it gives the names away to anyone who can guess them.
 *
 * @param file the path; its folder is made when it is missing.
 * @throws UserError when the file holds no salt.
 * @example readSalt('private/salt')
 */
export function readSalt(file: string): string {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const salt = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(salt)) {
    throw new UserError(`${file} holds no salt (64 hexadecimal digits); remove it to have a new one made.`);
  }
  return salt;
}

/** Masks the names in a page's text before it is kept or read. A bare number (a user id in JSON) stays a number. */
export function maskNames(text: string, names: readonly RegExp[], pseudonym: Pseudonym): string {
  return names.reduce(
    (masked, pattern) =>
      masked.replace(pattern, (_, before: string, name: string) => {
        const isBareNumber = /:\s*$/.test(before) && /^\d+$/.test(name);
        return before + (isBareNumber ? numberFrom(pseudonym(name)) : pseudonym(name));
      }),
    text,
  );
}

/** A whole number below 2^52, so that JSON keeps it. */
function numberFrom(pseudonym: string): number {
  return Number.parseInt(pseudonym.slice(-13), 16);
}

/** What may hold names: a record, or the whole text of one. */
interface Named {
  text: string;
  mentions?: string[];
  author?: string;
}

/** The record with its author, and the names that its text addresses, as pseudonyms there and in the text. */
export function withoutNames<T extends Named>(record: T, pseudonym: Pseudonym): T {
  const { mentions = [], author } = record;
  const named = { ...record, text: withoutMentions(record.text, mentions, pseudonym) };
  if (author !== undefined) named.author = pseudonym(author);
  if (record.mentions !== undefined) named.mentions = mentions.map(pseudonym);
  return named;
}

/** No site's names are longer; the names of a text are looked for by their lengths. */
const longestName = 100;

/** Looks at each @ once, for the longest of the names that follows it. */
function withoutMentions(text: string, mentions: readonly string[], pseudonym: Pseudonym): string {
  const names = new Set(mentions.filter((name) => name.length <= longestName));
  const lengths = [...new Set(Array.from(names, (name) => name.length))].sort((a, b) => b - a);
  const pieces = text.split('@');
  let rest = text.length - pieces[0].length;
  return pieces
    .map((piece, index) => {
      if (index === 0) return piece;
      const at = text.length - rest + 1;
      rest -= piece.length + 1;
      const length = lengths.find((size) => names.has(text.slice(at, at + size)));
      if (length === undefined || length > piece.length) return `@${piece}`;
      return `@${pseudonym(piece.slice(0, length))}${piece.slice(length)}`;
    })
    .join('');
}
