import type { Microblogs } from '@crosscultural/corpus';
import { domains, type Motive } from '../concepts/domains';
import { everydayConcepts } from '../concepts/everyday-concepts';
import { fewestUsers } from '../privacy/small-groups';
import type { PostMotives } from './classify-motives';

/** How often an everyday concept is named. */
export interface FrequentConcept {
  concept: string;
  /** In Chinese. */
  words: string;
  domain: string;
  motive: Motive;
  /** Users who name it, on any platform. */
  users: number;
  /** Share of the posts of each platform that name it; null where fewer than ten of its users do. */
  shares: (number | null)[];
}

/**
 * The everyday concepts that most users name: what the classifier goes by.
 *
 * @param most how many concepts.
 * @returns most users first; none that fewer than ten users name on every platform.
 * @example
 * frequentConcepts(study.microblogs, await study.motives(), 20)[0]; // { concept: 'friend', users: 412, … }
 */
export function frequentConcepts(
  { platforms, users: { platform }, author }: Pick<Microblogs, 'platforms' | 'users' | 'author'>,
  { start, concept }: PostMotives,
  most: number,
): FrequentConcept[] {
  const posts = platforms.map(() => 0);
  const named = everydayConcepts.map(() => platforms.map(() => 0));
  const users = everydayConcepts.map(() => platforms.map(() => 0));
  const last = new Int32Array(everydayConcepts.length).fill(-1);
  for (let post = 0; post < author.length; post++) {
    const place = platform[author[post]];
    posts[place]++;
    for (let i = start[post]; i < start[post + 1]; i++) {
      named[concept[i]][place]++;
      if (last[concept[i]] !== author[post]) users[concept[i]][place]++;
      last[concept[i]] = author[post];
    }
  }
  const motiveOf = new Map(domains.map(({ domain, motive }) => [domain, motive]));
  return everydayConcepts
    .map(({ concept: name, zh, domain }, index) => ({
      ...{
        concept: name,
        words: zh.join(' '),
        domain,
        motive: motiveOf.get(domain) as Motive,
        users: sumOf(users[index]),
      },
      shares: named[index].map((count, place) => (users[index][place] < fewestUsers ? null : count / posts[place])),
    }))
    .filter((row) => row.shares.some((share) => share !== null))
    .sort((a, b) => b.users - a.users || (a.concept < b.concept ? -1 : 1))
    .slice(0, most);
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
