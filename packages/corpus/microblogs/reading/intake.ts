import type { parsing } from '@crosscultural/crawler';
import { detectLanguage } from '@crosscultural/text';
import type { Culture } from '../../fields';
import type { NoticeTally, ReaderNotice } from '../../formats/notice';
import { momentOf } from '../../values/moments';
import { collectMicroblogs } from '../collect';
import { isMinute, type Microblogs } from '../microblogs';
import type { Names } from '../names/names';
import { sha256OfMicroblogs } from './digest';
import type { FoundPost } from './found-post';
import { microblogNotices } from './notices';
import { hasHtml, isDefault, mentionsIn, ownWords, withoutHtml, withoutNames } from './texts';

/** Where posts become columns, and names pseudonyms. */
export interface Intake {
  take(post: FoundPost): void;
  end(): { microblogs: Microblogs; sha256: string; notices: ReaderNotice[] };
}

/**
 * Takes posts in as columns: what forgotten users wrote is passed over before anything is counted; texts become what their reader
 * saw, without names; a repost keeps what its user added.
 *
 * @param source the file or corpus that the notices name. Where none of its posts names a user, all are one user's: an
 *   archive of one account names nobody.
 * @param context when the source was written, for 昨天 (yesterday), and which of day and month its dates begin with.
 */
export function openIntake(
  source: string,
  platforms: readonly (readonly [string, Culture])[],
  names: Names,
  tally: NoticeTally,
  context?: parsing.TimeContext,
): Intake {
  const collector = collectMicroblogs(platforms);
  const isTaken = new Set(platforms.map(([name]) => name));
  const known = new Map<string, { names: Set<string>; followers?: number; following?: number }>();
  const ofNobody: FoundPost[] = [];
  let authored = 0;

  const introduce = ({ platform, followers, following }: FoundPost, [id, ...others]: readonly string[]) => {
    const key = `${platform}\0${id}`;
    const user = known.get(key) ?? { names: new Set() };
    // What is told first stands; later posts may tell what the first did not.
    const told = {
      names: others.filter((name) => !user.names.has(name)),
      followers: user.followers === undefined ? followers : undefined,
      following: user.following === undefined ? following : undefined,
    };
    const isNew = told.names.length > 0 || told.followers !== undefined || told.following !== undefined;
    if (known.has(key) && !isNew) return;
    known.set(key, user);
    for (const name of told.names) user.names.add(name);
    user.followers ??= followers;
    user.following ??= following;
    collector.addUser(platform, { id, ...told });
  };

  const add = (post: FoundPost, pseudonyms: readonly string[]) => {
    const { platform } = post;
    if (post.id !== undefined && collector.hasPost(platform, post.id)) return tally.count('repeated-id');
    for (const kind of post.remarks ?? []) tally.count(kind);
    const shown = textOf(post, tally);
    const isCut = /https?:\/{0,2}$/.test(shown);
    if (isCut) tally.count('cut-url');
    const time = timeOf(post, tally, context);
    introduce(post, pseudonyms);
    const text = withoutNames(shown);
    const found = (post.mentions ?? mentionsIn(shown)).map((user) => names.pseudonyms(platform, user)?.[0]);
    collector.addPost({
      id: post.id ?? '',
      platform,
      author: pseudonyms[0],
      text,
      kind: post.kind,
      ...time,
      client: clientOf(post.client),
      language: languageOf(post.language, text),
      saysUrl: post.saysUrl || isCut,
      mentions: found.filter((user) => user !== undefined),
      parent: post.parent,
      parentAuthor: post.parentAuthor && names.pseudonyms(platform, post.parentAuthor)?.[0],
      group: post.group,
    });
  };

  return {
    take(post) {
      if (names.isForgotten(post.platform, post.author)) return;
      const pseudonyms = names.pseudonyms(post.platform, post.author);
      if (!isTaken.has(post.platform)) tally.count('many-platforms');
      else if (pseudonyms === undefined && post.isAuthorRounded) {
        tally.count('rounded-id');
        tally.count('authorless');
      } else if (pseudonyms === undefined) ofNobody.push(post);
      else {
        authored++;
        add(post, pseudonyms);
      }
    },
    end() {
      const isOneAccount = authored === 0;
      for (const post of ofNobody) {
        const account = names.pseudonyms(post.platform, { id: source });
        if (!isOneAccount) tally.count('authorless');
        else if (account !== undefined) add(post, account);
      }
      const microblogs = collector.columns();
      return {
        microblogs,
        sha256: sha256OfMicroblogs(microblogs),
        notices: [...tally.notices(), ...microblogNotices(microblogs, source)],
      };
    },
  };
}

/** The words of a post as its reader saw them, without those that a repost passes on. */
function textOf({ text, kind }: FoundPost, tally: NoticeTally): string {
  if (hasHtml(text)) tally.count('html-text');
  const shown = hasHtml(text) ? withoutHtml(text) : text.trim();
  if (kind !== 'repost') {
    if (shown === '') tally.count('empty-text');
    return shown;
  }
  if (isDefault(shown)) tally.count('default-text');
  return ownWords(shown);
}

/** The moment in UTC, and the author's clock at it where it is known. */
function timeOf(
  { time, zone, clock }: FoundPost,
  tally: NoticeTally,
  context: parsing.TimeContext | undefined,
): { minute?: number; utcOffset?: number } {
  const moment = momentOf(time ?? '', context);
  const told = typeof clock === 'number' ? clock : undefined;
  if (typeof moment === 'string') {
    tally.count(moment === 'impossible' ? 'impossible-date' : 'undated');
    return { utcOffset: told };
  }
  const offset = moment.offset ?? zone;
  const minute = moment.localMinute - (offset ?? 0);
  if (!isMinute(minute)) {
    tally.count('impossible-date');
    return { utcOffset: told };
  }
  if (!moment.hasTime) tally.count('day-only');
  if (offset === undefined) tally.count('no-clock');
  const asWritten = clock === 'as written' && !moment.isUtc ? offset : undefined;
  return { minute, utcOffset: told ?? asWritten };
}

/** What a post was sent from, out of the link around it and after Weibo's 来自 (from). */
function clientOf(client: string | undefined): string | undefined {
  return client === undefined
    ? undefined
    : withoutHtml(client)
        .replace(/^来自\s*/, '')
        .trim();
}

/** A language in two letters: as the source says, else as the words show it; undefined where neither does. */
function languageOf(told: string | undefined, text: string): string | undefined {
  if (told !== undefined) return /^([a-z]{2})(?:[-_]|$)/i.exec(told)?.[1].toLowerCase();
  const found = detectLanguage(text.replace(/@user|https?:\S*/g, ' '));
  return found === 'und' ? undefined : found;
}
