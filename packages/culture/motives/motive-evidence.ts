import type { Microblogs } from '@crosscultural/corpus';
import { motives } from '../concepts/domains';
import { noMotive } from './classify-motives';
import type { MotiveConfusion } from './motive-confusion';

/** What the ledger judges claim C4 by. */
export interface MotiveEvidence {
  /** Shares of motives among a user's posts that have one; users without such a post have none. */
  users: { platform: string; measures: Record<string, number | null>; motives?: Record<string, number> }[];
  /** The classifier's errors in the language of most posts of the foreign platform. */
  motiveErrors?: { motives: readonly string[]; confusion: MotiveConfusion };
}

/**
 * The motives of each user's posts as counted, with the classifier's errors: what claim C4 is judged by.
 *
 * @param motive of each post, see `classifyMotives`.
 * @param confusions by language, see `motiveRanking`.
 * @example
 * study.judge({ platforms: motiveEvidence(study.microblogs, motive, confusions) }, ['C4']);
 */
export function motiveEvidence(
  microblogs: Pick<Microblogs, 'platforms' | 'cultures' | 'users' | 'first' | 'languages' | 'language'>,
  motive: Uint8Array,
  confusions?: Readonly<Record<string, MotiveConfusion>>,
): MotiveEvidence {
  const { platforms, users, first } = microblogs;
  const rows = Array.from(users.ids, (_, user) => {
    const counts = motives.map(() => 0);
    for (let post = first[user]; post < first[user + 1]; post++) if (motive[post] !== noMotive) counts[motive[post]]++;
    const total = counts.reduce((sum, count) => sum + count, 0);
    const shares = Object.fromEntries(motives.map((name, i) => [name, counts[i] / total]));
    return { platform: platforms[users.platform[user]], measures: {}, ...(total > 0 ? { motives: shares } : {}) };
  });
  const confusion = confusions?.[languageAbroad(microblogs)];
  return { users: rows, ...(confusion ? { motiveErrors: { motives, confusion } } : {}) };
}

function languageAbroad({ cultures, users, first, languages, language }: Parameters<typeof motiveEvidence>[0]): string {
  const counts = languages.map(() => 0);
  users.ids.forEach((_, user) => {
    if (cultures[users.platform[user]] !== 'foreign') return;
    for (let post = first[user]; post < first[user + 1]; post++) counts[language[post]]++;
  });
  return languages[counts.indexOf(Math.max(...counts))] ?? '';
}
