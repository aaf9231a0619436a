import { createHash } from 'node:crypto';
import type { Microblogs } from '../microblogs';

/**
 * The SHA-256 of what was read: of every column but the users' pseudonyms, so that neither the salt nor anything in the files
 * about users who are forgotten changes it.
 */
export function sha256OfMicroblogs(microblogs: Microblogs): string {
  const { users, follows, mentions, texts, ...rest } = microblogs;
  const hash = createHash('sha256');
  const numbers = {
    ...{ users: users.platform, clocks: users.utcOffset, followers: users.followers, following: users.following },
    ...{ reads: follows.start, read: follows.to, mentions: mentions.start, mentioned: mentions.to },
    ...{ first: rest.first, author: rest.author, kind: rest.kind, minute: rest.minute, local: rest.localMinute },
    ...{ client: rest.client, language: rest.language, url: rest.saysUrl, parent: rest.parent, group: rest.group },
    parentAuthor: rest.parentAuthor,
  };
  for (const [name, column] of Object.entries(numbers)) {
    hash.update(`${name} ${column.length} `).update(Buffer.from(column.buffer, column.byteOffset, column.byteLength));
  }
  hash.update(JSON.stringify([rest.platforms, rest.cultures, rest.clients, rest.languages, rest.groups]));
  for (const text of texts) hash.update(`${text.length} ${text}`);
  return hash.digest('hex');
}
