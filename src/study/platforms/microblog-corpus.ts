import { statSync } from 'node:fs';
import { UserError } from '@crosscultural/base';
import { type Microblogs, publicMicroblogs, readOwnMicroblogs } from '@crosscultural/corpus';
import type { ClaimId } from '../../papers';
import { defaultSeed } from '../open-study';
import type { SimulatedSize } from '../publishing/notebooks';
import {
  defaultPostsPerUser,
  defaultUsers,
  openSimulatedMicroblogs,
  type PlantedMicroblogs,
} from './simulated-microblogs';

/** What a study of microblogs works on: its name is that of its folder below `figures/`. */
export interface MicroblogCorpus {
  name: string;
  /** What every table and figure says about its source. */
  label: string;
  sha256: string;
  microblogs: Microblogs;
  /** What the simulation planted; null for real posts. */
  planted: PlantedMicroblogs | null;
  /** Why these posts cannot answer a claim, whatever they say. */
  cannot: Partial<Record<ClaimId, string>>;
  /** How the posts of each platform were chosen, one sentence each: it stands beside every verdict. */
  sampling: readonly string[];
  /** What was left out, mended or unusual in the files, one line each. */
  notices: readonly string[];
}

/** Real posts have no labelled motives, so that nobody knows how often the classifier errs there. */
const unknownError: Partial<Record<ClaimId, string>> = {
  C4: 'No real post has a known motive, so that the error of the classifier is not known and its shares cannot be corrected.',
};

/**
 * Opens the microblogs of a study: simulated ones, the public ones, or a file of your own.
 *
 * @param data `simulated`, `public`, or a path after which `#` and a column map may follow
 * @param size users of each platform and posts of each user, where they are simulated
 * @param seed of the simulation; 2023 unless given
 * @throws UserError when the posts are missing or cannot be read.
 */
export async function openMicroblogCorpus(
  data: string,
  { users = defaultUsers, postsPerUser = defaultPostsPerUser }: Pick<SimulatedSize, 'users' | 'postsPerUser'> = {},
  seed = defaultSeed,
): Promise<MicroblogCorpus> {
  if (data === 'simulated') {
    const usual = users === defaultUsers && postsPerUser === defaultPostsPerUser;
    const size = `${users}-users-${postsPerUser}-posts`;
    return {
      // Another size is another corpus: its tables do not take the place of the committed ones.
      name: usual ? 'simulated' : `simulated-${size}`,
      label: usual
        ? 'simulated microblogs'
        : `simulated microblogs of ${users} users a platform, ${postsPerUser} posts each`,
      ...(await openSimulatedMicroblogs(users, seed, postsPerUser === defaultPostsPerUser ? undefined : postsPerUser)),
      cannot: {},
      sampling: [],
      notices: [],
    };
  }
  const opened = data === 'public' ? await publicMicroblogs() : await readOwnMicroblogs(...fileAndMap(data));
  return {
    ...{ name: opened.name, label: opened.label, sha256: opened.sha256, microblogs: opened.microblogs },
    planted: null,
    cannot: unknownError,
    sampling: opened.sampling,
    notices: opened.notices.map(({ message }) => message),
  };
}

/** `posts.csv#text=body` is a file and a map. */
function fileAndMap(data: string): [file: string, options: { map?: string }] {
  const [, file, map] = /^(.*?\.[a-z]+)#(.*)$/i.exec(data) ?? [];
  if (file !== undefined) return [file, { map }];
  if (statSync(data, { throwIfNoEntry: false })?.isDirectory()) return [data, {}];
  if (!/\.(?:csv|tsv|jsonl|ndjson|json|js|gz)$/i.test(data)) {
    throw new UserError(
      `${JSON.stringify(data)} is no corpus: expected simulated, public, a folder, or a .csv, .json, .jsonl or tweets.js file.`,
    );
  }
  return [data, {}];
}
