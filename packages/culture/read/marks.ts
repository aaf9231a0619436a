/** What a post may carry; bit i of a post's marks says whether it carries the i-th. */
export const postMarks = [
  'hashtag',
  'url',
  'question',
  'exclamation',
  'mention',
  'I',
  'we',
  'location',
  'person',
  'organisation',
] as const;
export type PostMark = (typeof postMarks)[number];

/** How a post reached the platform (Gao et al. 2012): its web page, a mobile client, another service's sharing, another tool. */
export const accessKinds = ['web', 'mobile', 'service', 'other'] as const;
export type AccessKind = (typeof accessKinds)[number];
/** What a column of access kinds holds where the source names no client. */
export const unknownAccess = 255;

/** Kinds of things that posts name. */
export const entityKinds = ['location', 'person', 'organisation'] as const;
export type EntityKind = (typeof entityKinds)[number];
