import type { Culture } from '@crosscultural/corpus';
import { type BehaviourRow, compareMeasures, comparesCultures } from '../behaviour/compare';
import { type BehaviourMeasure, ownPosts, postsOfKinds } from '../behaviour/measure';
import type { MeasureOptions } from '../behaviour/measures';
import { shareOfPosts } from '../behaviour/share-of-posts';
import { fewestUsers } from '../privacy/small-groups';
import { hashtagNames, tagStyles } from '../read/hashtags';
import { carries } from '../read/read-marks';
import type { ReadMicroblogs } from '../read/read-microblogs';

/** Where a measure is higher if a collectivist culture shows in it: our reading of Paper C §3.2 and of claim C2. */
export const collectivistSigns: Readonly<Record<string, { higher: Culture; why: string }>> = {
  I: { higher: 'foreign', why: 'Those who see themselves as single persons say I.' },
  we: { higher: 'domestic', why: 'Those who see themselves as members of a group say we.' },
  weOfPronouns: { higher: 'domestic', why: 'The same, whatever the share of posts with a pronoun.' },
  mention: { higher: 'domestic', why: 'Members of a group speak to one another.' },
  groupHashtag: { higher: 'domestic', why: 'A hashtag that many use files a post under what a group talks about.' },
};

/** A sign of individualism or collectivism on both platforms. */
export interface CollectivismRow extends BehaviourRow {
  /** Where the collectivist reading expects more. */
  higher: Culture;
  why: string;
  /** Whether the difference, after Holm, is the one that is expected. */
  agrees: 'as expected' | 'reversed' | 'cannot tell';
}

/** What `groupHashtags` says of a post without a hashtag. */
const noHashtag = 255;

/**
 * Hashtags that many use: those of at least ten users of the platform (our choice; with fewer a tag would point to persons).
 *
 * @returns per post 1 if it carries such a hashtag, 0 if it carries others only, and 255 without any.
 * @example
 * groupHashtags(microblogs)[0]; // 1: the first post carries a hashtag that many use
 */
export function groupHashtags(microblogs: ReadMicroblogs['microblogs']): Uint8Array {
  const { texts, author, users } = microblogs;
  const styles = tagStyles(microblogs);
  const styleOf = (post: number) => users.platform[author[post]];
  const namesOf = (post: number) => hashtagNames(texts[post], styles[styleOf(post)]);
  // Posts stand by author, so that a user is counted once by remembering the last one.
  const seen = new Map<string, { users: number; last: number }>();
  const key = (post: number, name: string) => `${styleOf(post)} ${name}`;
  for (let post = 0; post < texts.length; post++) {
    for (const name of namesOf(post)) {
      const tag = seen.get(key(post, name)) ?? { users: 0, last: -1 };
      if (tag.last !== author[post]) tag.users++;
      tag.last = author[post];
      seen.set(key(post, name), tag);
    }
  }
  return Uint8Array.from(texts, (_, post) => {
    const names = namesOf(post);
    if (names.length === 0) return noHashtag;
    return names.some((name) => (seen.get(key(post, name))?.users ?? 0) >= fewestUsers) ? 1 : 0;
  });
}

/**
 * Signs of individualism and collectivism per user (claim C2, Paper C §3.2): I, we, we among posts with either, mentions, and hashtags
 * that many use among posts with a hashtag.
 *
 * @param options.kinds of posts. Default: originals.
 * @example
 * collectivismMeasures(await study.read()).map(({ id }) => id); // ['I', 'we', 'weOfPronouns', 'mention', 'groupHashtag']
 */
export function collectivismMeasures(read: ReadMicroblogs, { kinds }: MeasureOptions = {}): BehaviourMeasure[] {
  const { microblogs, marks } = read;
  const chosen = postsOfKinds(microblogs, kinds ?? ownPosts);
  const posts = { author: microblogs.author, users: microblogs.users.ids.length, chosen };
  const tagged = groupHashtags(microblogs);
  const says = (post: number, mark: 'I' | 'we' | 'mention'): 0 | 1 => (carries(marks[post], mark) ? 1 : 0);
  return [
    shareOfPosts({ id: 'I', label: 'posts that say I', group: 'pronouns' }, posts, (post) => says(post, 'I')),
    shareOfPosts({ id: 'we', label: 'posts that say we', group: 'pronouns' }, posts, (post) => says(post, 'we')),
    shareOfPosts({ id: 'weOfPronouns', label: 'we, among posts that say I or we', group: 'pronouns' }, posts, (post) =>
      says(post, 'I') + says(post, 'we') === 0 ? undefined : says(post, 'we'),
    ),
    shareOfPosts({ id: 'mention', label: 'posts that mention a user', group: 'syntax' }, posts, (post) =>
      says(post, 'mention'),
    ),
    shareOfPosts(
      { id: 'groupHashtag', label: 'a hashtag that many use, among posts with one', group: 'syntax' },
      posts,
      (post) => (tagged[post] === noHashtag ? undefined : tagged[post] === 1 ? 1 : 0),
    ),
  ];
}

/**
 * The signs on one platform beside the other, with intervals over users, Holm's correction over the five, and whether each is as a
 * collectivist culture at home would have it. Two platforms are two points: nothing here says that culture is the cause; unless the first is domestic and the second foreign, none can be told.
 *
 * @param options.seed decides the resamples.
 * @example
 * compareCollectivism(await study.read(), { seed: 2023 }).map(({ id, agrees }) => `${id}: ${agrees}`);
 */
export function compareCollectivism(
  read: ReadMicroblogs,
  { seed, ...options }: MeasureOptions & { seed: number },
): CollectivismRow[] {
  const told = comparesCultures(read.microblogs.cultures);
  return compareMeasures(collectivismMeasures(read, options), read.microblogs, seed).map((row) => {
    const { higher, why } = collectivistSigns[row.id];
    const larger = (row.difference?.value ?? 0) > 0 ? 'domestic' : 'foreign';
    return {
      ...row,
      higher,
      why,
      agrees: !told || !row.significant ? 'cannot tell' : larger === higher ? 'as expected' : 'reversed',
    };
  });
}
