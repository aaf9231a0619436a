import { type Corpus, cultures, openCorpus } from '@crosscultural/corpus';
import { preprocess } from '@crosscultural/text';
import type { Reader } from './models/reader';
import { isSimulated } from './places';
import { preprocessPrepared } from './prepared-documents';
import { publicationOf } from './publication';
import { openReading } from './reading';
import { plantedPlan } from './simulated';
import type { Study, StudyOptions } from './study';

/** The seed of everything that is committed. */
export const defaultSeed = 2023;

/**
 * Opens the corpus that a notebook works on and the folder that its tables and figures go to: `figures/` for the
 * simulated corpus, `figures/<name>/` for any other.
 *
 * @param options the notebook's name, the corpus (`simulated` unless given), the seed (2023 unless given)
 * @throws UserError when the corpus does not exist, cannot be read or is empty.
 * @example
 * const study = await openStudy({ notebook: 'cross-cultural/04-topics' });
 * const { documents } = await study.preprocess('foreign');
 */
export async function openStudy({ notebook, data = 'simulated', seed = defaultSeed }: StudyOptions): Promise<Study> {
  const corpus = await openCorpus(data);
  const planted = isSimulated(corpus.name) ? plantedPlan(seed) : null;
  const endorserNames = Object.fromEntries(
    (planted?.concepts ?? [])
      .filter(({ group }) => group !== undefined)
      .map(({ chinese, english }) => [chinese, english.replace(' (invented)', '')]),
  );
  const endorsers = Object.keys(endorserNames);
  const { asked, ...reading } = openReading(corpus, data, seed);
  const userDictionary = endorsers.map((word) => ({ word, partOfSpeech: 'noun' as const }));
  return {
    corpus,
    seed,
    cultures: cultures.filter((culture) => corpus.counts[culture] > 0),
    simulated: planted !== null,
    planted,
    endorsers,
    endorserNames,
    async preprocess(culture, options) {
      const duplicates = await corpus.store.duplicates();
      const nearRepeated = new Set(duplicates.filter(({ kind }) => kind === 'near').map(({ id }) => id));
      const reviews = await corpus.store.reviews({ culture });
      const isUsual = options === undefined || Object.keys(options).length === 0;
      if (isUsual && corpus.documents)
        return preprocessPrepared(reviews, nearRepeated, await corpus.documents(culture));
      return preprocess(reviews, { nearRepeated, userDictionary, ...options });
    },
    ...reading,
    ...publicationOf(corpus, notebook, seed, {
      source: () => shareRead(corpus, asked()),
      remarks: () => readersInWords(asked()),
    }),
  };
}

/** For example `read: 4000 of 9895 foreign`; nothing for the simulated corpus, of which every review is read. */
function shareRead(corpus: Corpus, readers: readonly Reader[]): string[] {
  if (isSimulated(corpus.name) || readers.length === 0) return [];
  return [`read: ${readers.map(({ culture, read, of }) => `${read} of ${of} ${culture}`).join(', ')}`];
}

/** One remark, so that a table's other remarks stay in sight. */
function readersInWords(readers: readonly Reader[]): string[] {
  const lines = readers.map(({ line }) => line).join('; ');
  return lines === '' ? [] : [`${lines[0].toUpperCase()}${lines.slice(1)}.`];
}
