import { UserError } from '@crosscultural/base';
import type { LdaModel } from '../model/model';

/** How much of the documents of a group is of a topic. */
export interface PrevalenceRow {
  group: string;
  topic: number;
  documents: number;
  /** Mean of θ over the group's documents. */
  share: number;
  /** 95 % interval of the mean (Student's t, documents as the units). */
  low: number;
  high: number;
}

/**
 * Topics across any column of the corpus: platform, culture, product, month … Each document counts once, however long.
 *
 * @param groups the column's value per document; null leaves a document out. For time, give each date's period, such as
 * "2023-05": groups come in the order of code units, which is the order of time.
 * @returns one row per group and topic; a group of one document has the widest interval, 0 … 1.
 * @throws UserError when there is not one value per document.
 */
export function topicPrevalence(model: LdaModel, groups: readonly (string | null)[]): PrevalenceRow[] {
  if (groups.length !== model.theta.length) {
    throw new UserError(
      `The column has ${groups.length} values for ${model.theta.length} documents; give one for each.`,
    );
  }
  const documentsOf = new Map<string, number[]>();
  groups.forEach((group, d) => {
    if (group !== null) documentsOf.set(group, [...(documentsOf.get(group) ?? []), d]);
  });
  return [...documentsOf]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([group, documents]) =>
      Array.from({ length: model.topics }, (_, topic) => {
        const interval = meanInterval(documents.map((d) => model.theta[d][topic]));
        return { group, topic, documents: documents.length, ...interval };
      }),
    );
}

function meanInterval(shares: readonly number[]): { share: number; low: number; high: number } {
  const n = shares.length;
  const share = shares.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { share, low: 0, high: 1 };
  const variance = shares.reduce((sum, value) => sum + (value - share) ** 2, 0) / (n - 1);
  const half = studentQuantile975(n - 1) * Math.sqrt(variance / n);
  return { share, low: Math.max(0, share - half), high: Math.min(1, share + half) };
}

/** The 97.5 % quantile of Student's t: exact for 1 and 2 degrees of freedom, else Cornish and Fisher's series. */
export function studentQuantile975(freedom: number): number {
  if (freedom === 1) return 12.706204736174698;
  if (freedom === 2) return 4.302652729749464;
  const z = 1.959963984540054;
  const n = freedom;
  return (
    z +
    (z ** 3 + z) / (4 * n) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * n ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * n ** 4)
  );
}
