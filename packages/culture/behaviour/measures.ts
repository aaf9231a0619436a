import type { PostKind } from '@crosscultural/corpus';
import { type AccessKind, accessKinds, type PostMark, unknownAccess } from '../read/marks';
import { carries } from '../read/read-marks';
import type { PostTopics, ReadMicroblogs } from '../read/read-microblogs';
import { type BehaviourMeasure, type MeasureGroup, ownPosts, postsOfKinds } from './measure';
import { mostlyPositive } from './mostly-positive';
import { positiveAmongPolar, sentimentVerdicts } from './sentiment';
import { overUsers, shareOfPosts } from './share-of-posts';
import { driftOfInterests, postsMoreAtWeekends } from './time';

/** Posts that a user must have before clients or weekends are counted: with fewer there is little to count. Chosen here. */
export const fewestPosts = 5;

/** What measures are taken from besides the posts that were read. */
export interface MeasureOptions {
  /** Kinds of posts that are counted. Default: originals only. */
  kinds?: readonly PostKind[];
  /** For the drift of interests, which is left out without. */
  topics?: PostTopics;
}

const accessLabels: Record<AccessKind, string> = {
  web: 'posts from the web page',
  mobile: 'posts from a mobile client',
  service: 'posts by another service',
  other: 'posts by another tool',
};

/** Marks of posts as measures, in the order of Paper C's list. */
const markMeasures: readonly { mark: PostMark; label: string; group: MeasureGroup }[] = [
  { mark: 'hashtag', label: 'posts with a hashtag', group: 'syntax' },
  { mark: 'url', label: 'posts with a URL', group: 'syntax' },
  { mark: 'question', label: 'posts with a question mark', group: 'syntax' },
  { mark: 'exclamation', label: 'posts with an exclamation mark', group: 'syntax' },
  { mark: 'mention', label: 'posts that mention a user', group: 'syntax' },
  { mark: 'location', label: 'posts that name a location', group: 'semantics' },
  { mark: 'person', label: 'posts that name a person', group: 'semantics' },
  { mark: 'organisation', label: 'posts that name an organisation', group: 'semantics' },
  { mark: 'I', label: 'posts that say I', group: 'pronouns' },
  { mark: 'we', label: 'posts that say we', group: 'pronouns' },
];

/**
 * Every measure of behaviour of Gao et al. 2012 (Paper C, §3.2) and the pronouns of claim C2, per user. Linear in posts.
 *
 * @param read posts with what was read in each.
 * @param chosen 1 for posts that are counted. Default: those of the given kinds.
 * @returns measures in the order of the paper's list: access, syntax, semantics, sentiment, time, pronouns.
 * @example
 * behaviourMeasures(await study.read(), { kinds: ['original', 'repost'] }).find(({ id }) => id === 'hashtag');
 */
export function behaviourMeasures(
  read: ReadMicroblogs,
  options: MeasureOptions = {},
  chosen: Uint8Array = postsOfKinds(read.microblogs, options.kinds ?? ownPosts),
): BehaviourMeasure[] {
  const { microblogs, marks, access } = read;
  const posts = { author: microblogs.author, users: microblogs.users.ids.length, chosen };
  const byMark = markMeasures.map(({ mark, label, group }) =>
    shareOfPosts({ id: mark, label, group }, posts, (post) => (carries(marks[post], mark) ? 1 : 0)),
  );
  const inGroup = (wanted: MeasureGroup) => byMark.filter(({ group }) => group === wanted);
  const [hashtag] = byMark;
  return [
    ...accessKinds.map((kind, index) =>
      shareOfPosts({ id: kind, label: accessLabels[kind], group: 'access' }, posts, (post) =>
        access[post] === unknownAccess ? undefined : access[post] === index ? 1 : 0,
      ),
    ),
    overUsers(
      { id: 'clients', label: 'distinct clients per user', group: 'access', unit: 'clients' },
      clientsPerUser(read, chosen),
    ),
    ...inGroup('syntax'),
    shareOfPosts({ id: 'hashtagAndUrl', label: 'posts with both hashtag and URL', group: 'syntax' }, posts, (post) =>
      carries(marks[post], 'hashtag') && carries(marks[post], 'url') ? 1 : 0,
    ),
    overUsers(
      { id: 'neverHashtag', label: 'users who never use a hashtag', group: 'syntax', unit: 'share' },
      hashtag.numerator.map((tagged, user) => (hashtag.denominator[user] === 0 ? Number.NaN : tagged === 0 ? 1 : 0)),
    ),
    ...inGroup('semantics'),
    ...sentimentMeasures(read, chosen),
    overUsers(
      { id: 'weekend', label: 'users who post more on a weekend day', group: 'time', unit: 'share' },
      postsMoreAtWeekends(microblogs, chosen, fewestPosts),
    ),
    ...(options.topics
      ? [
          overUsers(
            { id: 'drift', label: 'drift of interests', group: 'time', unit: 'days' },
            driftOfInterests(microblogs, options.topics, chosen),
          ),
        ]
      : []),
    ...inGroup('pronouns'),
  ];
}

/**
 * Marks of posts by how the posts came: syntax and entity types by access kind (Gao et al. 2012).
 *
 * @returns measures whose id is that of the mark and the access kind, such as `hashtag, mobile`.
 * @example
 * measuresByAccess(await study.read()).map(({ id }) => id); // ['hashtag, web', 'hashtag, mobile', …]
 */
export function measuresByAccess(read: ReadMicroblogs, { kinds }: MeasureOptions = {}): BehaviourMeasure[] {
  const { microblogs, marks, access } = read;
  const chosen = postsOfKinds(microblogs, kinds ?? ownPosts);
  const posts = { author: microblogs.author, users: microblogs.users.ids.length, chosen };
  return markMeasures
    .filter(({ group }) => group !== 'pronouns')
    .flatMap(({ mark, label, group }) =>
      accessKinds.map((kind, index) =>
        shareOfPosts({ id: `${mark}, ${kind}`, label, group, access: kind }, posts, (post) =>
          access[post] !== index ? undefined : carries(marks[post], mark) ? 1 : 0,
        ),
      ),
    );
}

function sentimentMeasures(read: ReadMicroblogs, chosen: Uint8Array): BehaviourMeasure[] {
  const verdicts = sentimentVerdicts(read);
  const all = positiveAmongPolar({ id: 'positive', label: 'positive among polar posts' }, read, verdicts, (post) => {
    return chosen[post] === 1;
  });
  const naming = (['location', 'person'] as const).map((mark) =>
    positiveAmongPolar(
      {
        id: mark === 'location' ? 'positiveWithLocation' : 'positiveWithPerson',
        label: `positive among polar posts with a ${mark}`,
      },
      read,
      verdicts,
      (post) => chosen[post] === 1 && carries(read.marks[post], mark),
    ),
  );
  return [all, ...naming, mostlyPositive(all)];
}

/** Distinct clients of each user with enough posts whose client is told; NaN for the others. */
function clientsPerUser({ microblogs: { first, client } }: ReadMicroblogs, chosen: Uint8Array): Float64Array {
  return Float64Array.from({ length: first.length - 1 }, (_, user) => {
    const seen = new Set<number>();
    let told = 0;
    for (let post = first[user]; post < first[user + 1]; post++) {
      if (chosen[post] === 0 || client[post] === 0) continue;
      told++;
      seen.add(client[post]);
    }
    return told < fewestPosts ? Number.NaN : seen.size;
  });
}
