import { UserError } from '@crosscultural/base';
import { threeClasses } from '../labelled-texts';
import type { Post } from '../post';
import { unknownCount } from '../values/counts';
import { type LocalTime, localTime } from '../values/times';
import type { Posts } from './posts';

/** What no label of a post is: an index beyond the three classes. */
export const noLabel = 255;
/** A column of platforms, or of brands, has one byte a post; a brand needs one value for none. */
const mostPlatforms = 256;
const mostBrands = 255;
/** The name of all platforms, or brands, beyond what a column can tell apart. */
const others = 'others';

/** A post on its way into the columns. */
export interface PostRow {
  id: string;
  text: string;
  platform: string;
  time: LocalTime;
  likes?: number;
  shares?: number;
  comments?: number;
  stars?: number;
  brand?: string;
  /** One of negative, neutral, positive. */
  label?: string;
}

/** Posts as columns, with the labels that their source gave them. */
export interface PostColumns {
  posts: Posts;
  /** Indices into negative, neutral, positive, one a post; 255 where a post has none. Only where at least one has. */
  labels?: Uint8Array;
}

/** Takes posts one by one and puts them into columns at the end. */
export interface PostCollector {
  add(row: PostRow): void;
  /** The columns in time order: by local date and time, and as they came where these are equal. */
  columns(): PostColumns;
}

/**
 * Gathers posts whose number is not known: each costs its text, its id and 24 bytes.
 *
 * @param onOverflow is told a platform or brand that found no place among the names and became `others`.
 */
export function collectPosts(onOverflow: (name: string) => void = () => undefined): PostCollector {
  const ids: string[] = [];
  const texts: string[] = [];
  const platforms = nameTable(mostPlatforms, onOverflow);
  const brands = nameTable(mostBrands, onOverflow);
  let columns = emptyColumns(1024);
  return {
    add(row) {
      const at = ids.length;
      if (at === columns.day.length) columns = grown(columns);
      ids.push(row.id);
      texts.push(row.text);
      columns.platform[at] = platforms.indexOf(row.platform);
      columns.brand[at] = row.brand === undefined ? 0 : 1 + brands.indexOf(row.brand);
      columns.day[at] = row.time.day;
      columns.second[at] = row.time.second;
      columns.likes[at] = row.likes ?? unknownCount;
      columns.shares[at] = row.shares ?? unknownCount;
      columns.comments[at] = row.comments ?? unknownCount;
      columns.stars[at] = row.stars ?? 0;
      const label = row.label === undefined ? -1 : (threeClasses as readonly string[]).indexOf(row.label);
      columns.label[at] = label < 0 ? noLabel : label;
    },
    columns() {
      const count = ids.length;
      const { day, second } = columns;
      const order = Uint32Array.from({ length: count }, (_, at) => at);
      order.sort((a, b) => day[a] - day[b] || second[a] - second[b] || a - b);
      const posts: Posts = {
        ids: Array.from(order, (at) => ids[at]),
        texts: Array.from(order, (at) => texts[at]),
        platforms: platforms.names,
        platform: columns.platform.slice(0, count).map((_, to) => columns.platform[order[to]]),
        day: columns.day.slice(0, count).map((_, to) => day[order[to]]),
        likes: columns.likes.slice(0, count).map((_, to) => columns.likes[order[to]]),
        shares: columns.shares.slice(0, count).map((_, to) => columns.shares[order[to]]),
        comments: columns.comments.slice(0, count).map((_, to) => columns.comments[order[to]]),
      };
      const stars = columns.stars.slice(0, count).map((_, to) => columns.stars[order[to]]);
      if (stars.some((value) => value > 0)) posts.stars = stars;
      if (brands.names.length > 0) {
        const brand = columns.brand.slice(0, count).map((_, to) => columns.brand[order[to]]);
        // Posts about no brand in particular get a name of their own, at the end.
        posts.brands = brand.includes(0) ? [...brands.names, ''] : brands.names;
        posts.brand = brand.map((value) => (value === 0 ? brands.names.length : value - 1));
      }
      const labels = columns.label.slice(0, count).map((_, to) => columns.label[order[to]]);
      return labels.some((label) => label !== noLabel) ? { posts, labels } : { posts };
    },
  };
}

/**
 * Posts of a simulation or a crawl as columns in time order.
 *
 * @param items posts with their local time; what a simulation planted in them is not read.
 * @throws UserError for a post whose time is none.
 * @example
 * const posts = corpus.postsToColumns(simulateBrandPosts({ seed: 1, posts: 1000 }));
 */
export function postsToColumns(items: Iterable<Post>): Posts {
  const collector = collectPosts();
  for (const { id, text, platform, createdAt, likes, shares, comments } of items) {
    const time = localTime(createdAt);
    if (typeof time === 'string')
      throw new UserError(`The post ${id} has no time: found ${JSON.stringify(createdAt)}.`);
    collector.add({ id, text, platform, time, likes, shares, comments });
  }
  return collector.columns().posts;
}

/** Names in the order in which they first occur; beyond the limit, `others`. */
function nameTable(limit: number, onOverflow: (name: string) => void) {
  const names: string[] = [];
  const known = new Map<string, number>();
  return {
    names,
    indexOf(name: string): number {
      const index = known.get(name);
      if (index !== undefined) return index;
      if (names.length >= limit - 1 && name !== others) {
        onOverflow(name);
        return this.indexOf(others);
      }
      known.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}

function emptyColumns(length: number) {
  return {
    platform: new Uint8Array(length),
    brand: new Uint8Array(length),
    day: new Int32Array(length),
    second: new Int32Array(length),
    likes: new Int32Array(length),
    shares: new Int32Array(length),
    comments: new Int32Array(length),
    stars: new Uint8Array(length),
    label: new Uint8Array(length),
  };
}

function grown(columns: ReturnType<typeof emptyColumns>) {
  const larger = emptyColumns(2 * columns.day.length);
  for (const name of Object.keys(columns) as (keyof typeof columns)[]) larger[name].set(columns[name]);
  return larger;
}
