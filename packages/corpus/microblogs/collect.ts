import type { Culture } from '../fields';
import { followLinks, linksOf } from './links';
import { isMinute, type Microblogs, type PostKind, postKinds, unknownNumber, unknownTime } from './microblogs';
import { namesFrom } from './names-from';
import { firstRows, inOrder } from './row-order';

/** Somebody who posts, as a file tells of them. */
export interface MicrobloggerRow {
  /** A salted hash. */
  id: string;
  /** Salted hashes of other names, under which posts may mention the user. */
  names?: readonly string[];
  /** Minutes ahead of UTC. */
  utcOffset?: number;
  followers?: number;
  following?: number;
}

/** A post on its way into the columns. */
export interface MicroblogRow {
  /** As the platform numbers it, as text: ids go beyond 2^53. It is forgotten once reposts have found their originals. */
  id: string;
  platform: string;
  /** A salted hash. */
  author: string;
  text: string;
  kind: PostKind;
  /** Minutes since 1970, UTC; not known where no column can hold it. */
  minute?: number;
  /** Minutes that the author's clock was ahead of UTC at this post, where it is not the user's `utcOffset`. */
  utcOffset?: number;
  client?: string;
  language?: string;
  saysUrl?: boolean;
  /** Salted hashes. */
  mentions?: readonly string[];
  /** The `id` of the post that this one passes on or answers, and the salted hash of who wrote it. */
  parent?: string;
  parentAuthor?: string;
  group?: string;
}

export interface MicroblogCollector {
  /** Tells of a user, or more of one: what is left away stays as it was told. Without it a user is known by posts alone. */
  addUser(platform: string, user: MicrobloggerRow): void;
  /** One user reads another; nothing is kept of users who write no post. */
  addFollow(platform: string, reader: string, read: string): void;
  addPost(row: MicroblogRow): void;
  /** Whether a post with this id was added. */
  hasPost(platform: string, id: string): boolean;
  columns(): Microblogs;
}

/** The most of one kind (clients, groups) that a column tells apart; those beyond are not told. */
const mostNames = 65_535;

/**
 * Puts users and posts of the given platforms into columns, in whatever order they come.
 *
 * @param platforms the names, with the culture that each stands for, the domestic one first.
 * @example
 * const collector = collectMicroblogs([['Weibo', 'domestic'], ['Twitter', 'foreign']]);
 * collector.addPost({ id: '1', platform: 'Weibo', author: 'anon-1', text: '早上好', kind: 'original' }); // good morning
 * const { texts } = collector.columns();
 */
export function collectMicroblogs(platforms: readonly (readonly [string, Culture])[]): MicroblogCollector {
  const platformOf = new Map(platforms.map(([name], index) => [name, index]));
  const userOf = new Map<string, number>();
  const users: { id: string; platform: number; row?: MicrobloggerRow }[] = [];
  const userNamed = new Map<string, number>();
  const follows: number[] = [];
  const posts = growingColumns();
  const rowOf = new Map<string, number>();
  const places: { parent: string; mentions: readonly string[]; parentAuthor?: string }[] = [];
  const [clients, languages, groups] = [namesFrom(mostNames), namesFrom(255), namesFrom(mostNames)];

  const key = (platform: number, id: string) => `${platform}\0${id}`;
  const numberOf = (platform: string, id: string) => {
    const index = platformOf.get(platform);
    if (index === undefined) throw new RangeError(`There is no platform ${platform}.`);
    const known = userOf.get(key(index, id));
    if (known !== undefined) return known;
    userOf.set(key(index, id), users.length);
    users.push({ id, platform: index });
    return users.length - 1;
  };

  return {
    addUser(platform, row) {
      const number = numberOf(platform, row.id);
      const { row: known, platform: index } = users[number];
      users[number].row = {
        id: row.id,
        utcOffset: row.utcOffset ?? known?.utcOffset,
        followers: row.followers ?? known?.followers,
        following: row.following ?? known?.following,
      };
      for (const name of row.names ?? []) userNamed.set(key(index, name), number);
    },
    addFollow: (platform, reader, read) => void follows.push(numberOf(platform, reader), numberOf(platform, read)),
    addPost(row) {
      const author = numberOf(row.platform, row.author);
      rowOf.set(key(users[author].platform, row.id), posts.texts.length);
      posts.texts.push(row.text);
      posts.author.push(author);
      posts.kind.push(postKinds.indexOf(row.kind));
      posts.minute.push(row.minute !== undefined && isMinute(row.minute) ? row.minute : unknownTime);
      posts.utcOffset.push(row.utcOffset ?? unknownTime);
      posts.client.push(clients.indexOf(row.client ?? ''));
      posts.language.push(languages.indexOf(row.language ?? ''));
      posts.saysUrl.push(row.saysUrl ? 1 : 0);
      posts.group.push(groups.indexOf(row.group ?? ''));
      places.push({ parent: row.parent ?? '', mentions: row.mentions ?? [], parentAuthor: row.parentAuthor });
    },
    hasPost(platform, id) {
      const index = platformOf.get(platform);
      return index !== undefined && rowOf.has(key(index, id));
    },
    columns() {
      const writes = new Uint8Array(users.length);
      for (const author of posts.author) writes[author] = 1;
      const kept = users.map((_, user) => user).filter((user) => writes[user] === 1);
      const placeOf = new Int32Array(users.length).fill(-1);
      kept.forEach((user, place) => {
        placeOf[user] = place;
      });
      const order = inOrder(posts.author, posts.minute, placeOf);
      const newRow = new Int32Array(order.length);
      order.forEach((row, place) => {
        newRow[row] = place;
      });
      const author = Int32Array.from(order, (row) => placeOf[posts.author[row]]);
      const clocks = clocksOf(posts, users.length);
      const utcOffset = Int32Array.from(kept, (user) => users[user].row?.utcOffset ?? clocks[user]);
      const minute = Int32Array.from(order, (row) => posts.minute[row]);
      const userAt = (platform: number, id: string) => {
        const name = key(platform, id);
        return placeOf[userOf.get(name) ?? userNamed.get(name) ?? -1] ?? -1;
      };
      const platformOfRow = (row: number) => users[posts.author[row]].platform;
      const parent = Int32Array.from(order, (row) => {
        const found = places[row].parent && rowOf.get(key(platformOfRow(row), places[row].parent));
        return typeof found === 'number' ? newRow[found] : -1;
      });
      return {
        platforms: platforms.map(([name]) => name),
        cultures: platforms.map(([, culture]) => culture),
        users: {
          ids: kept.map((user) => users[user].id),
          platform: Uint8Array.from(kept, (user) => users[user].platform),
          utcOffset,
          followers: Int32Array.from(kept, (user) => users[user].row?.followers ?? unknownNumber),
          following: Int32Array.from(kept, (user) => users[user].row?.following ?? unknownNumber),
        },
        follows: followLinks(follows, placeOf, kept.length),
        first: firstRows(author, kept.length),
        texts: Array.from(order, (row) => posts.texts[row]),
        author,
        kind: Uint8Array.from(order, (row) => posts.kind[row]),
        minute,
        localMinute: minute.map((time, row) => {
          const own = posts.utcOffset[order[row]];
          const offset = own === unknownTime ? utcOffset[author[row]] : own;
          return time === unknownTime || offset === unknownTime ? unknownTime : time + offset;
        }),
        clients: clients.names,
        client: Uint16Array.from(order, (row) => posts.client[row]),
        languages: languages.names,
        language: Uint8Array.from(order, (row) => posts.language[row]),
        saysUrl: Uint8Array.from(order, (row) => posts.saysUrl[row]),
        mentions: linksOf(Array.from(order, (row) => places[row].mentions.map((id) => userAt(platformOfRow(row), id)))),
        parent,
        parentAuthor: Int32Array.from(order, (row, place) => {
          if (parent[place] >= 0) return author[parent[place]];
          const id = places[row].parentAuthor;
          return id === undefined ? -1 : userAt(platformOfRow(row), id);
        }),
        groups: groups.names,
        group: Uint16Array.from(order, (row) => posts.group[row]),
      };
    },
  };
}

const growingColumns = () => ({
  texts: [] as string[],
  author: [] as number[],
  kind: [] as number[],
  minute: [] as number[],
  utcOffset: [] as number[],
  client: [] as number[],
  language: [] as number[],
  saysUrl: [] as number[],
  group: [] as number[],
});

/** The clock of each user at the first post that tells it. */
function clocksOf({ author, utcOffset }: { author: number[]; utcOffset: number[] }, users: number): Int32Array {
  const clocks = new Int32Array(users).fill(unknownTime);
  author.forEach((user, row) => {
    if (clocks[user] === unknownTime) clocks[user] = utcOffset[row];
  });
  return clocks;
}
