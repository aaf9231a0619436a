import type { Culture, Microblogs } from '@crosscultural/corpus';
import type { UserVectors } from '../read/read-microblogs';
import { type ProfilePriors, posteriorMean } from './priors';
import type { UserProfiles } from './profiles';

/**
 * The culture of each user, by platform: all that microblogs tell of it.
 *
 * @example
 * const { names, cultureOf } = profiles.culturesOfUsers(study.microblogs);
 * names[cultureOf[0]]; // 'domestic'
 */
export function culturesOfUsers({ platforms, cultures, users }: Pick<Microblogs, 'platforms' | 'cultures' | 'users'>): {
  names: readonly Culture[];
  cultureOf: Uint8Array;
} {
  const names = [...new Set(platforms.map((_, platform) => cultures[platform]))];
  return { names, cultureOf: users.platform.map((platform) => names.indexOf(cultures[platform])) };
}

/**
 * One vector a user: the posterior mean of every feature, shrunk toward the user's culture or, without cultures, toward everybody.
 * Every value is a share, 0 … 1, and of a yes-or-no the share of yes. What compares users across cultures takes the vectors without the
 * cultural prior: with it, the culture would be written into everybody of whom little is known.
 *
 * @param cultureOf [users] for the cultural prior; left out, everybody's prior.
 * @example
 * const { features, values } = profiles.userVectors(profiles, priors, cultureOf);
 */
export function userVectors(profiles: UserProfiles, priors: ProfilePriors, cultureOf?: ArrayLike<number>): UserVectors {
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
