import { UserError } from '@crosscultural/base';
import type { Corpus, Culture } from '@crosscultural/corpus';

/**
 * The language of a culture's reviews.
 *
 * @throws UserError when there are several, because a model reads one.
 */
export async function languageOfCulture({ store, label }: Corpus, culture: Culture): Promise<string> {
  const rows = await store.query(
    'SELECT language FROM reviews WHERE culture = ? GROUP BY 1 ORDER BY count(*) DESC, 1',
    [culture],
  );
  const languages = rows.map(({ language }) => String(language));
  if (languages.length === 1) return languages[0];
  throw new UserError(
    `The ${culture} ${label} are in ${languages.join(' and ')}, but a model reads one language: put them into files of their own, or leave out notebooks 06–08.`,
  );
}
