import { postKinds } from '@crosscultural/corpus';
import { fewestUsers } from '../privacy/small-groups';
import { accessKinds } from '../read/marks';
import type { PostTopics, ReadMicroblogs } from '../read/read-microblogs';
import { languagesOfPosts, topicLanguages } from '../topics';

/** Features that share what a user does: counts of a Dirichlet-multinomial, or of a Beta-binomial for two cells. */
export interface FeatureGroup {
  name: string;
  /** Its cells in a profile are `start` … `start + cells.length − 1`. */
  start: number;
  cells: readonly string[];
  /** A yes or no, of which the vector shows the share of yes alone. */
  binary: boolean;
  /**
   * The cell with the sum of squares, for groups to which a post adds shares instead of a 1: what posts of one user differ by
   * is read from it. −1 for the others.
   */
  squares: number;
}

/** What a profile counts. */
export interface ProfileLayout {
  groups: readonly FeatureGroup[];
  /** Cells of a profile. */
  cells: number;
  /** Of each name that posts may give, the cell that counts it. */
  cellOfName: Int32Array;
}

/** Hours of the day, by the user's own clock. */
export const hourBins = ['0–2', '3–5', '6–8', '9–11', '12–14', '15–17', '18–20', '21–23'] as const;

/** Marks of a post that say how its writer deals with others, or what it names. First-person pronouns, question and exclamation marks are no features: languages differ in how often they must write them. */
export const profileMarks = ['hashtag', 'url', 'mention', 'location', 'person', 'organisation'] as const;

/** Names that both languages use, at most (our choice). */
const mostNames = 30;

/**
 * Lays out the cells of profiles: topics, names, sentiment, hour, weekend, access, kinds of posts and marks. Nothing here can be filled by
 * one language only: topics are shared columns, names are those that users of both languages give.
 *
 * @example
 * const layout = profiles.profileLayout(read, topics);
 * layout.groups.map(({ name }) => name);
 */
export function profileLayout(read: ReadMicroblogs, topics: PostTopics): ProfileLayout {
  const groups: FeatureGroup[] = [];
  let cells = 0;
  const add = (name: string, own: readonly string[], { binary = false, soft = false } = {}) => {
    groups.push({ name, start: cells, cells: own, binary, squares: soft ? cells + own.length : -1 });
    cells += own.length + (soft ? 1 : 0);
  };
  if (topics.labels.length > 1) add('topic', topics.labels, { soft: true });
  const names = sharedNames(read);
  const namesAt = cells;
  if (names.length > 0) add('name', [...names.map((name) => read.entities.names[name]), 'another name']);
  add('sentiment', ['negative', 'neutral', 'positive'], { soft: true });
  add('hour', hourBins);
  add('weekend', ['weekend', 'weekday'], { binary: true });
  add('access', accessKinds);
  add('kind', postKinds);
  for (const mark of profileMarks) add(mark, [mark, `no ${mark}`], { binary: true });
  const cellOfName = new Int32Array(read.entities.names.length).fill(names.length > 0 ? namesAt + names.length : -1);
  names.forEach((name, place) => {
    cellOfName[name] = namesAt + place;
  });
  return { groups, cells, cellOfName };
}

/** The group of a name; undefined where the layout has none. */
export const groupNamed = ({ groups }: ProfileLayout, name: string) => groups.find((group) => group.name === name);

/** Names given by users of both languages, by the users of the language in which they are rarer; of the only language where one alone names anything. */
function sharedNames({ microblogs, entities }: ReadMicroblogs): number[] {
  const languageOf = languagesOfPosts(microblogs);
  const users = topicLanguages.map(() => new Uint32Array(entities.names.length));
  const lastUser = topicLanguages.map(() => new Int32Array(entities.names.length).fill(-1));
  for (let row = 0; row < languageOf.length; row++) {
    const language = languageOf[row];
    if (language >= topicLanguages.length) continue;
    for (let i = entities.start[row]; i < entities.start[row + 1]; i++) {
      const name = entities.name[i];
      if (lastUser[language][name] === microblogs.author[row]) continue;
      lastUser[language][name] = microblogs.author[row];
      users[language][name]++;
    }
  }
  const speaking = users.filter((counts) => counts.some((count) => count >= fewestUsers));
  const common = Uint32Array.from(entities.names, (_, name) => Math.min(...speaking.map((counts) => counts[name])));
  return speaking.length === 0
    ? []
    : Array.from(common.keys())
        .filter((name) => common[name] >= fewestUsers)
        .sort((a, b) => common[b] - common[a] || a - b)
        .slice(0, mostNames);
}
