import type { Microblogs } from '../../corpus';
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
  /** Share of the posts of each platform that name it. */
  shares: number[];
}

/**
 * The everyday concepts that most users name: what the classifier goes by.
 *
 * @param most how many concepts.
 * @returns most users first; none that fewer than ten users name.
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
  const users = new Int32Array(everydayConcepts.length);
  const last = new Int32Array(everydayConcepts.length).fill(-1);
  for (let post = 0; post < author.length; post++) {
    const place = platform[author[post]];
    posts[place]++;
    for (let i = start[post]; i < start[post + 1]; i++) {
      named[concept[i]][place]++;
      if (last[concept[i]] !== author[post]) users[concept[i]]++;
      last[concept[i]] = author[post];
    }
  }
  const motiveOf = new Map(domains.map(({ domain, motive }) => [domain, motive]));
  return everydayConcepts
    .map(({ concept: name, zh, domain }, index) => ({
      ...{ concept: name, words: zh.join(' '), domain, motive: motiveOf.get(domain) as Motive, users: users[index] },
      shares: named[index].map((count, place) => count / posts[place]),
    }))
    .filter((row) => row.users >= fewestUsers)
    .sort((a, b) => b.users - a.users || (a.concept < b.concept ? -1 : 1))
    .slice(0, most);
}
