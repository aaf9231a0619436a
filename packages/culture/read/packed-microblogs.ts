import { packContainer, readContainer, writeFileAtomically } from '@crosscultural/base';
import { packStrings, unpackStrings } from '@crosscultural/brand';
import type { Microblogs } from '@crosscultural/corpus';

const kind = 'microblogs';

type Columns = Record<string, Uint8Array | Uint16Array | Int32Array | Uint32Array>;

/** Microblogs, and more columns beside them, as the bytes of one container. */
export function packMicroblogs(microblogs: Microblogs, more: Columns): Uint8Array {
  const { platforms, cultures, clients, languages, groups, users, follows, mentions } = microblogs;
  const { first, author, kind: kinds, minute, localMinute, client, language, saysUrl, parent } = microblogs;
  const { parentAuthor, group } = microblogs;
  const [texts, ids] = [packStrings(microblogs.texts), packStrings(users.ids)];
  const arrays: Columns = {
    ...{ texts: texts.bytes, textEnds: texts.ends, ids: ids.bytes, idEnds: ids.ends },
    ...{ platform: users.platform, utcOffset: users.utcOffset, followers: users.followers, following: users.following },
    ...{ followStart: follows.start, follow: follows.to, mentionStart: mentions.start, mention: mentions.to },
    ...{ first, author, kinds, minute, localMinute, client, language, saysUrl, parent, parentAuthor, group },
  };
  for (const [name, column] of Object.entries(more)) arrays[`more ${name}`] = column;
  return packContainer(kind, { description: { platforms, cultures, clients, languages, groups }, arrays });
}

/** Writes microblogs, and more columns beside them, to one file. */
export function writeMicroblogs(file: string, microblogs: Microblogs, more: Columns): void {
  writeFileAtomically(file, packMicroblogs(microblogs, more));
}

type Packed = Pick<Microblogs['users'], 'platform' | 'utcOffset' | 'followers' | 'following'> &
  Pick<Microblogs, 'first' | 'author' | 'minute' | 'localMinute' | 'client' | 'language' | 'saysUrl'> &
  Pick<Microblogs, 'parent' | 'parentAuthor' | 'group'> &
  Record<'texts' | 'ids' | 'kinds', Uint8Array> &
  Record<'textEnds' | 'idEnds', Uint32Array> &
  Record<'followStart' | 'follow' | 'mentionStart' | 'mention', Int32Array>;

/**
 * Reads what `writeMicroblogs` wrote.
 *
 * @throws UserError when the file is damaged.
 */
export function readPackedMicroblogs<More extends Columns>(file: string): { microblogs: Microblogs; more: More } {
  const { description, arrays } = readContainer<Columns>(file, kind);
  const names = description as Pick<Microblogs, 'platforms' | 'cultures' | 'clients' | 'languages' | 'groups'>;
  const { texts, textEnds, ids, idEnds } = arrays as Packed;
  const strings = unpackStrings({ bytes: texts, ends: textEnds });
  // Copied, so that the file's bytes, most of them texts that are strings now, can go.
  const copied = (name: string) => arrays[name].slice();
  const columns = Object.fromEntries(
    Object.keys(arrays)
      .filter((name) => name !== 'texts' && name !== 'textEnds' && !name.startsWith('more '))
      .map((name) => [name, copied(name)]),
  ) as Packed;
  const { platform, utcOffset, followers, following, first, author, kinds, minute, localMinute } = columns;
  const { client, language, saysUrl, parent, parentAuthor, group } = columns;
  const more = Object.keys(arrays).filter((name) => name.startsWith('more '));
  return {
    microblogs: {
      ...names,
      users: { ids: unpackStrings({ bytes: ids, ends: idEnds }), platform, utcOffset, followers, following },
      follows: { start: columns.followStart, to: columns.follow },
      mentions: { start: columns.mentionStart, to: columns.mention },
      texts: strings,
      ...{ first, author, kind: kinds, minute, localMinute, client, language, saysUrl, parent, parentAuthor, group },
    },
    more: Object.fromEntries(more.map((name) => [name.slice('more '.length), copied(name)])) as More,
  };
}
