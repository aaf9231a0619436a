import type { Culture } from '@crosscultural/corpus';
import type { Study } from '../study';

/** What stage 1 did to the reviews of one kind. */
export interface CleaningScore {
  culture: Culture;
  /** A kind of planted noise, or `none`: an ordinary review. */
  kind: string;
  /** Whether stage 1 should remove such a review; noise inside an opinion is the task of stage 2. */
  remove: boolean;
  reviews: number;
  removed: number;
}

/** Planted kinds that leave an opinion to be read: markup, emoji, other characters or another language beside it. */
const keptKinds: ReadonlySet<string> = new Set(['none', 'html', 'emoji', 'traditional', 'mixed-language']);

/**
 * How many reviews of each planted kind stage 1 removes; empty on a corpus whose truth nobody knows.
 *
 * @param study whose reviews are cleaned.
 * @param culture the side whose reviews are cleaned.
 * @param kept ids of the reviews that stage 1 kept, which are those of the documents.
 * @example
 * await cleaningScore(study, 'foreign', (await study.preprocess('foreign')).documents.map(({ id }) => id));
 */
export async function cleaningScore(study: Study, culture: Culture, kept: readonly string[]): Promise<CleaningScore[]> {
  const { planted } = study;
  if (!planted) return [];
  const stayed = new Set(kept);
  const rows = new Map<string, CleaningScore>();
  for (const { id } of await study.corpus.store.reviews({ culture })) {
    const kind = planted.noiseOf(id) ?? 'none';
    const row = rows.get(kind) ?? { culture, kind, remove: !keptKinds.has(kind), reviews: 0, removed: 0 };
    row.reviews++;
    if (!stayed.has(id)) row.removed++;
    rows.set(kind, row);
  }
  const order = ['none', ...planted.noise.map(({ kind }) => kind)];
  return [...rows.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
