import type { Culture, Microblogs } from '../../corpus';
import type { PostTopics, ReadMicroblogs, UserVectors } from '../read/read-microblogs';
import { profileLayout } from './layout';
import { type ProfilePriors, posteriorMean, profilePriors } from './priors';
import { profilesOf, type UserProfiles } from './profiles';

/** The culture of each user, by platform: all that microblogs tell of it. */
export function culturesOfUsers({ platforms, cultures, users }: Pick<Microblogs, 'platforms' | 'cultures' | 'users'>): {
  names: readonly Culture[];
  cultureOf: Uint8Array;
} {
  const names = [...new Set(platforms.map((_, platform) => cultures[platform]))];
  return { names, cultureOf: users.platform.map((platform) => names.indexOf(cultures[platform])) };
}

/**
 * One vector a user: the posterior mean of every feature, shrunk toward the user's culture or, without cultures, toward everybody.
 * Every value is a share, 0 … 1, and of a yes-or-no the share of yes.
 *
 * @param cultureOf [users] for the cultural prior; left out, everybody's prior.
 * @example
 * const { features, values } = culture.profileVectors(profiles, priors, cultureOf);
 */
export function profileVectors(
  profiles: UserProfiles,
  priors: ProfilePriors,
  cultureOf?: ArrayLike<number>,
): UserVectors {
  const { layout, counts, posts } = profiles;
  const features = layout.groups.flatMap(({ name, cells, binary }) =>
    binary ? [name] : cells.map((cell) => `${name}: ${cell}`),
  );
  const values = new Float32Array(posts.length * features.length);
  let place = 0;
  for (let user = 0; user < posts.length; user++) {
    const prior = cultureOf ? priors.cultures[cultureOf[user]] : priors.everybody;
    layout.groups.forEach((group, g) => {
      const mean = posteriorMean(counts, user * layout.cells, group, prior.groups[g]);
      for (let k = 0; k < (group.binary ? 1 : mean.length); k++) values[place++] = mean[k];
    });
  }
  return { features, values };
}

/**
 * One vector a user without the cultural prior, for all that compares users across cultures: a prior of the culture would write the
 * culture into the vector of everybody of whom little is known.
 *
 * @example
 * const { features, values } = culture.userVectors(read, topics);
 */
export function userVectors(read: ReadMicroblogs, topics: PostTopics): UserVectors {
  const profiles = profilesOf(read, topics, profileLayout(read, topics));
  const { names, cultureOf } = culturesOfUsers(read.microblogs);
  return profileVectors(profiles, profilePriors(profiles, cultureOf, names.length));
}
