import type { Culture } from '../../fields';
import type { ReaderNotice } from '../../formats/notice';
import type { PostKind } from '../microblogs';
import type { Named, Names } from '../names/names';

/** A post as its file tells of it: names are still names here, and only here. */
export interface FoundPost {
  id?: string;
  /** As `platformName` gives it. */
  platform: string;
  culture?: Culture;
  author: Named;
  /** True where the file names the author by nothing but a rounded number, which is that of many. */
  isAuthorRounded?: boolean;
  /** Of the author, as the platform shows them. */
  followers?: number;
  following?: number;
  /** As the file has it, with names, HTML and what a repost passes on. */
  text: string;
  kind: PostKind;
  /** As the file writes it; undefined or blank where it tells none. */
  time?: string;
  /** Minutes ahead of UTC of a time without a zone. */
  zone?: number;
  /** Minutes ahead of UTC of the author's clock; `as written` where the time's own zone is that of the author. */
  clock?: number | 'as written';
  client?: string;
  /** Undefined where the file tells none; blank where it says that nobody knows. */
  language?: string;
  saysUrl?: boolean;
  /** Undefined where the file has no list of them: then they are read from the text. */
  mentions?: readonly Named[];
  parent?: string;
  parentAuthor?: Named;
  group?: string;
  /** What was unusual in how the file tells of it. */
  remarks?: readonly ReaderNotice['kind'][];
}

/** Tells `names` of everybody in posts whose number and name may both be told, where somebody is forgotten. */
export async function learnNames(names: Names, posts: () => AsyncIterable<FoundPost | undefined>): Promise<void> {
  if (!names.forgetsAny) return;
  for await (const post of posts()) {
    if (post === undefined) continue;
    const { platform, author, mentions = [], parentAuthor = {} } = post;
    for (const user of [author, ...mentions, parentAuthor]) names.learn(platform, user);
  }
}

/** A user as a file tells of them apart from posts. */
export interface FoundUser extends Named {
  followers?: number;
  following?: number;
}

/** The first of some values that is a text or a number, as text without blanks around it; undefined where none is. */
export function said(...values: unknown[]): string | undefined {
  for (const value of values) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const text = String(value).trim();
    if (text !== '' && text !== 'null' && text !== 'None') return text;
  }
  return undefined;
}

/** Whether an identifier is a number that a spreadsheet has rounded (`4.5E+15`): it is that of many. */
export const isRounded = (value: unknown) => typeof value === 'string' && /^\s*\d(?:[.,]\d+)?e\+?\d+\s*$/i.test(value);

/** As `said`, without the values that a spreadsheet has rounded; those are remarked on. */
export function identifierIn(remarks: ReaderNotice['kind'][], ...values: unknown[]): string | undefined {
  for (const value of values) if (isRounded(value)) remarks.push('rounded-id');
  return said(...values.filter((value) => !isRounded(value)));
}

/** The first of some values that is a text, even an empty one, or a number: what somebody wrote. */
export function wordsIn(...values: unknown[]): string {
  const found = values.find((value) => typeof value === 'string' || typeof value === 'number');
  return found === undefined ? '' : String(found);
}

/** A value as an object; an empty one where it is none. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** A value as a list; an empty one where it is none. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A count of 0 or more; undefined for anything else. */
export function countIn(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? Math.min(count, 2 ** 31 - 1) : undefined;
}
