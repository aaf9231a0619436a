import path from 'node:path';
import {
  type OpenedMicroblogs,
  type OwnMicroblogsOptions,
  postKinds,
  readOwnMicroblogs,
  unknownTime,
} from '../../../packages/corpus';
import { temporaryFile, temporaryFolder } from '../files';

/** Reads a made file with a salt of its own. */
export function read(name: string, content: string | Uint8Array, options: OwnMicroblogsOptions = {}) {
  return readOwnMicroblogs(temporaryFile(name, content), {
    folder: path.join(temporaryFolder(), 'private'),
    ...options,
  });
}

/** Each post as a line of plain facts, in the order of the columns. */
export function rowsOf({ microblogs: m }: OpenedMicroblogs) {
  return m.texts.map((text, row) => ({
    user: m.author[row],
    kind: postKinds[m.kind[row]],
    text,
    utc: m.minute[row] === unknownTime ? undefined : iso(m.minute[row]),
    local: m.localMinute[row] === unknownTime ? undefined : iso(m.localMinute[row]),
    client: m.clients[m.client[row]],
    language: m.languages[m.language[row]],
    url: m.saysUrl[row] === 1,
    mentions: Array.from(m.mentions.to.slice(m.mentions.start[row], m.mentions.start[row + 1])),
    parent: m.parent[row],
    parentAuthor: m.parentAuthor[row],
  }));
}

const iso = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 16);

/** How often each kind of notice counted. */
export function countsOf({ notices }: OpenedMicroblogs): Record<string, number | undefined> {
  return Object.fromEntries(notices.map(({ kind, count }) => [kind, count]));
}

export const lines = (...records: unknown[]) => records.map((record) => JSON.stringify(record)).join('\n');

/** A tweet object as Twitter's interface 1.1 gives it. */
export function tweet(id: string, user: string, text: string, more: object = {}) {
  return {
    created_at: 'Mon Jan 05 10:00:00 +0000 2015',
    id_str: id,
    text,
    source: '<a href="http://twitter.com/download/iphone" rel="nofollow">Twitter for iPhone</a>',
    user: { id_str: user, screen_name: `name${user}`, utc_offset: -18_000, followers_count: 7, friends_count: 9 },
    entities: { hashtags: [], urls: [], user_mentions: [] as { id_str: string; screen_name: string }[] },
    lang: 'en',
    ...more,
  };
}
