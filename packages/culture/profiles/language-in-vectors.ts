import { deriveSeed, seededRandom } from '@crosscultural/base';
import type { Microblogs } from '@crosscultural/corpus';
import type { UserVectors } from '../read/read-microblogs';
import { languagesOfPosts, noLanguage } from '../topics';
import { areaUnderScores } from './ranked-outcomes';

/** How well some features tell the language of a user. */
export interface LanguageInVectors {
  /** `all`, or a group of features. */
  features: string;
  /** 0.5 is a guess, 1 is certain. */
  auc: number;
}

/**
 * How well the language of users can be read off their vectors, from all features and from each group alone: a linear discriminant
 * with one variance a feature, learned on one half of the users and asked on the other, both ways. No feature holds a word, so what
 * is found is what users of two languages do differently.
 *
 * @param languageOf [users] 0 or 1; other users are left out.
 * @param seed decides which users are learned from.
 * @returns `all` first, then groups by AUC; nothing where one language is spoken.
 * @example
 * profiles.languageInVectors(vectors, profiles.mainLanguages(microblogs), 2023);
 */
export function languageInVectors(
  { features, values }: UserVectors,
  languageOf: ArrayLike<number>,
  seed: number,
): LanguageInVectors[] {
  const random = seededRandom(deriveSeed(seed, 'language in vectors'));
  const users = random.shuffle(Array.from(languageOf, (_, user) => user).filter((user) => languageOf[user] < 2));
  const halves = [users.filter((_, i) => i % 2 === 0), users.filter((_, i) => i % 2 === 1)];
  if (halves.some((half) => new Set(half.map((user) => languageOf[user])).size < 2)) return [];
  const groups = [...new Set(features.map((feature) => feature.split(': ')[0]))];
  const aucOf = (columns: readonly number[]) => {
    const aucs = [0, 1].map((asked) => {
      const score = discriminant({ features, values }, languageOf, halves[1 - asked], columns);
      return areaUnderScores(
        halves[asked].map(score),
        halves[asked].map((user) => languageOf[user] === 1),
      );
    });
    return (aucs[0] + aucs[1]) / 2;
  };
  const columnsOf = (group: string) => features.flatMap((feature, f) => (feature.split(': ')[0] === group ? [f] : []));
  const byGroup = groups.map((group) => ({ features: group, auc: aucOf(columnsOf(group)) }));
  return [
    { features: 'all', auc: aucOf(Array.from(features.keys())) },
    ...byGroup.sort((a, b) => b.auc - a.auc || (a.features < b.features ? -1 : 1)),
  ];
}

/**
 * The language in which each user writes most: 0 Chinese, 1 English; 255 for neither.
 *
 * @example
 * profiles.mainLanguages(study.microblogs).filter((language) => language === 0).length; // users who write Chinese
 */
export function mainLanguages(microblogs: Pick<Microblogs, 'first' | 'texts' | 'languages' | 'language'>): Uint8Array {
  const languageOf = languagesOfPosts(microblogs);
  return Uint8Array.from({ length: microblogs.first.length - 1 }, (_, user) => {
    const counts = [0, 0];
    for (let row = microblogs.first[user]; row < microblogs.first[user + 1]; row++) {
      if (languageOf[row] !== noLanguage) counts[languageOf[row]]++;
    }
    return counts[0] + counts[1] === 0 ? noLanguage : counts[0] >= counts[1] ? 0 : 1;
  });
}

/** Fisher's discriminant with a diagonal covariance: Σ_f x_f (mean of 1 − mean of 0) / variance within. */
function discriminant(
  { features, values }: UserVectors,
  languageOf: ArrayLike<number>,
  users: readonly number[],
  columns: readonly number[],
): (user: number) => number {
  const width = features.length;
  const weights = columns.map((f) => {
    const means = [0, 1].map((language) => {
      const own = users.filter((user) => languageOf[user] === language);
      return own.reduce((sum, user) => sum + values[user * width + f], 0) / own.length;
    });
    const within = users.reduce((sum, user) => sum + (values[user * width + f] - means[languageOf[user]]) ** 2, 0);
    return (means[1] - means[0]) / (within / users.length + 1e-9);
  });
  return (user) => columns.reduce((sum, f, i) => sum + values[user * width + f] * weights[i], 0);
}
