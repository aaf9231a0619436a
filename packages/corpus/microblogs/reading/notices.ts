import { lenientMessages } from '../../formats/lenient-csv';
import { numbered, type ReaderNotice } from '../../formats/notice';
import { type Microblogs, postKinds, unknownTime } from '../microblogs';

/**
 * What the notices about microblogs say, by their number. None quotes a post or names a line: neither may tell of a user
 * who is forgotten.
 */
export const microblogMessages: Partial<Record<ReaderNotice['kind'], (count: number) => string>> = {
  ...lenientMessages,
  undated: (count) => `${numbered(count, 'post')} without a time that can be read, kept without one`,
  'impossible-date': (count) => `${numbered(count, 'post')} with a date that is in no calendar, kept without a time`,
  'day-only': (count) =>
    `${numbered(count, 'post')} with a date but no time of day, put at noon: the weekday holds, the hour says nothing`,
  'no-clock': (count) =>
    `${numbered(count, 'time')} without a zone, read as UTC; the author’s own clock is not known of them`,
  authorless: (count) => `${numbered(count, 'post')} without a user, left out: every measure is one of users`,
  'broken-line': (count) =>
    `${numbered(count, 'line or element', 'lines or elements')} that cannot be read as a post (cut off?), left out`,
  'repeated-id': (count) => `${numbered(count, 'post')} that the file has more than once, read once`,
  'long-id': (count) =>
    `${numbered(count, 'identifier')} beyond 2^53 given as bare numbers, kept to the last digit as texts`,
  'rounded-id': (count) =>
    `${numbered(count, 'identifier')} rounded by a spreadsheet, which identify nothing, not used`,
  'html-text': (count) => `${numbered(count, 'text')} with HTML, read as its reader saw it`,
  'default-text': (count) =>
    `${numbered(count, 'repost')} with nothing but the platform’s own words (“repost”), read as without words`,
  'empty-text': (count) => `${numbered(count, 'original or reply', 'originals or replies')} without a text, kept`,
  'number-text': (count) => `${numbered(count, 'text')} given as a number, read as its digits`,
  'cut-url': (count) => `${numbered(count, 'text')} that the copy cuts off inside a link, counted as having one`,
  'no-entities': (count) => `${numbered(count, 'tweet')} without the list of entities: mentions are read from the text`,
  'many-platforms': (count) => `${numbered(count, 'post')} of platforms beyond the two with most posts, left out`,
};

/** What the columns as a whole say about how far they carry, for each platform. */
export function microblogNotices(microblogs: Microblogs, file: string): ReaderNotice[] {
  const { platforms, users, first, languages } = microblogs;
  return platforms.flatMap((name, platform) => {
    const members = Array.from(users.platform.keys()).filter((user) => users.platform[user] === platform);
    if (members.length === 0) return [];
    const notices: ReaderNotice[] = [];
    const say = (kind: ReaderNotice['kind'], count: number, message: string) =>
      notices.push({ kind, file, count, message: `${name}: ${message}` });
    const single = members.filter((user) => first[user + 1] - first[user] === 1).length;
    if (single > 0) {
      say(
        'single-posts',
        single,
        `${single} of ${numbered(members.length, 'user')} with one post, who say little about users.`,
      );
    }
    const tallies = talliesOf(microblogs, members);
    const [language] = tallies.languages;
    if (tallies.languages.size === 1 && language > 0 && tallies.posts > 1) {
      say(
        'one-language',
        tallies.posts,
        `all posts whose language is known are in one, ${languages[language]}: culture, platform and language cannot be told apart.`,
      );
    }
    if (tallies.timed > tallies.local) {
      say(
        'no-clock',
        tallies.timed - tallies.local,
        `of ${numbered(tallies.timed, 'post')} with a time ${tallies.timed - tallies.local} are not by their author’s own clock: hours and weekends are told from the others.`,
      );
    }
    if (tallies.offsets.size > 1) {
      const zones = [...tallies.offsets].sort((a, b) => a - b).map(zoneName);
      say(
        'no-clock',
        tallies.offsets.size,
        `users in ${numbered(zones.length, 'time zone')}, ${zones[0]} to ${zones[zones.length - 1]}; each is measured by its own clock.`,
      );
    }
    return notices;
  });
}

function talliesOf({ first, language, minute, localMinute, texts, kind }: Microblogs, members: readonly number[]) {
  const tallies = { posts: 0, timed: 0, local: 0, languages: new Set<number>(), offsets: new Set<number>() };
  const repost = postKinds.indexOf('repost');
  for (const user of members) {
    for (let row = first[user]; row < first[user + 1]; row++) {
      tallies.posts++;
      if (language[row] > 0 && !(kind[row] === repost && texts[row] === '')) tallies.languages.add(language[row]);
      if (minute[row] === unknownTime) continue;
      tallies.timed++;
      if (localMinute[row] === unknownTime) continue;
      tallies.local++;
      tallies.offsets.add(localMinute[row] - minute[row]);
    }
  }
  return tallies;
}

/** `UTC+08:00` */
function zoneName(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? '−' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
