import type { Culture } from '../fields';

/** What a column of times holds where the source tells none. */
export const unknownTime = -(2 ** 31);
/** Whether a column of times can hold a minute, and by any clock: years up to 6050. */
export const isMinute = (minute: number) => Number.isInteger(minute) && Math.abs(minute) < 2 ** 31 - 10_000;
/** What a column of counts holds where the source tells none. */
export const unknownNumber = -1;

/** Lists of one side as one: element i owns `to[start[i]]` … `to[start[i + 1] − 1]`. */
export interface Links {
  /** [elements + 1] */
  start: Int32Array;
  /** Ascending within an element. */
  to: Int32Array;
}

/** How a post came about: `kind` of `Microblogs` holds indices into these. */
export const postKinds = ['original', 'reply', 'repost'] as const;
export type PostKind = (typeof postKinds)[number];

/** Those who post; a user is a row. Names are nowhere kept, only salted hashes. */
export interface Microbloggers {
  /** Salted hashes, in the order of the files. */
  ids: readonly string[];
  /** Index into `platforms`. */
  platform: Uint8Array;
  /** Minutes that the user's clock is ahead of UTC; `unknownTime` where the source tells none. */
  utcOffset: Int32Array;
  /** As the platform shows them; −1 where the source does not tell. */
  followers: Int32Array;
  following: Int32Array;
}

/**
 * Posts of many users on microblogs as columns (Paper C). Users stand in the order of the files; the posts of user u are the rows
 * `first[u]` … `first[u + 1] − 1`, in time order, those without a time last. A column has one entry a post.
 */
export interface Microblogs {
  /** At most two are compared: the domestic one first where both are there. */
  platforms: readonly string[];
  /** Of each platform. */
  cultures: readonly Culture[];
  users: Microbloggers;
  /** Whom each user reads, among the users. */
  follows: Links;
  /** [users + 1] */
  first: Int32Array;
  texts: readonly string[];
  author: Int32Array;
  /** Index into `postKinds`. */
  kind: Uint8Array;
  /** Minutes since 1970 in UTC, and by the author's own clock; `unknownTime` where it cannot be told. */
  minute: Int32Array;
  localMinute: Int32Array;
  /** What posts were sent from, as the platform names it; the first is empty: not told. */
  clients: readonly string[];
  client: Uint16Array;
  /** `zh`, `en` …; the first is empty: not known. */
  languages: readonly string[];
  language: Uint8Array;
  /** 1 where the source says that the post carries a link, even if its text shows none. */
  saysUrl: Uint8Array;
  /** The users that a post names with @, among the users. */
  mentions: Links;
  /** The row of the post that a repost passes on or a reply answers, and who wrote it; −1 where it is not here. */
  parent: Int32Array;
  parentAuthor: Int32Array;
  /** Why the source chose the post, or the event it is about, where it says so; the first is empty: not told. */
  groups: readonly string[];
  group: Uint16Array;
}
