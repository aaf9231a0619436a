import { openCached } from '../cache';
import type { Microblog, MicroblogUser } from './schema';
import { type MicroblogCorpus, type MicroblogSimulation, simulateMicroblogs } from './simulate';

/**
 * The simulated users and posts of Weibo and Twitter, from `data/cache` when they were made before.
 *
 * @throws UserError for a bad number of users, a damaged file or a folder that cannot be written.
 */
export function openMicroblogs(
  { usersPerPlatform = 500, seed }: MicroblogSimulation,
  folder?: string,
): MicroblogCorpus {
  const sample = simulateMicroblogs({ usersPerPlatform: 10, seed });
  const name = `microblogs-${usersPerPlatform}-seed-${seed}`;
  const lines = openCached<MicroblogUser | Microblog>(
    name,
    [...sample.users, ...sample.posts.slice(0, 200), ...sample.posts.slice(-200)],
    () => {
      const { users, posts } = simulateMicroblogs({ usersPerPlatform, seed });
      return (function* () {
        yield* users;
        yield* posts;
      })();
    },
    folder,
  );
  const corpus: MicroblogCorpus = { users: [], posts: [] };
  for (const line of lines) {
    if ('follows' in line) corpus.users.push(line);
    else corpus.posts.push(line);
  }
  return corpus;
}
