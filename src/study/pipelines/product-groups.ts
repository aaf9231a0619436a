import { existsSync } from 'node:fs';
import {
  type Corpus,
  type Culture,
  openCorpus,
  publicCorpora,
  type Review,
  sourcesMissing,
} from '@crosscultural/corpus';
import { choicesOfEnvironment, type ReadingChoices } from '../models/choices';
import { extractCorpus, extractionFile, largestExtraction } from '../models/extraction';
import { isCompiled, runInOwnProcess } from '../models/own-process';
import { planTripletModel } from '../models/triplet-model';
import type { Study } from '../study';

/** Another product group of one culture of the public study, as a corpus of `publicCorpora`. */
export interface PlaceboGroup {
  culture: Culture;
  corpus: string;
}

/** What the laptops of each culture are compared with: groups of the same culture, in which no culture differs. */
export const placeboGroups: readonly PlaceboGroup[] = [
  { culture: 'domestic', corpus: 'public-computers' },
  { culture: 'domestic', corpus: 'public-phones' },
  { culture: 'foreign', corpus: 'public-phones' },
  { culture: 'foreign', corpus: 'public-earphones' },
];

/** So many reviews of a group are read: both groups of a culture together take a third of the time of the study's own reviews. */
export const readOfGroup = 600;

/** The reviews of another product group, with the triplets that the culture's model reads in them. */
export interface GroupReviews extends PlaceboGroup {
  product: string;
  reviews: Review[];
}

/**
 * Reads up to `readOfGroup` reviews of each of `placeboGroups` with the models of the public study; once, then they come from the cache.
 * None on any other corpus, and none of a group whose files have not been fetched.
 *
 * @param study the public study.
 * @example const groups = await groupReviews(study);
 */
export async function groupReviews(study: Study): Promise<GroupReviews[]> {
  if (study.corpus.name !== 'public') return [];
  const asked = choicesOfEnvironment(study.corpus.name);
  const choices: ReadingChoices = { ...asked, sample: Math.min(asked.sample || readOfGroup, readOfGroup) };
  const readGroups = async (groups: readonly PlaceboGroup[]): Promise<GroupReviews[]> => {
    const found: GroupReviews[] = [];
    for (const group of groups) {
      if (sourcesMissing(publicCorpora[group.corpus].sources).length > 0) continue;
      const corpus = await openCorpus(group.corpus);
      const reviews = await reviewsRead(corpus, group, study.seed, choices);
      corpus.store.close();
      found.push({ ...group, product: reviews[0]?.product ?? group.corpus, reviews });
    }
    return found;
  };
  // Two cultures use two cores.
  const ofCulture = (culture: Culture) => placeboGroups.filter((group) => group.culture === culture);
  return (await Promise.all(study.cultures.map((culture) => readGroups(ofCulture(culture))))).flat();
}

async function reviewsRead(
  corpus: Corpus,
  { culture, corpus: data }: PlaceboGroup,
  seed: number,
  choices: ReadingChoices,
): Promise<Review[]> {
  const plan = await planTripletModel(corpus, culture, seed, choices);
  const largest = largestExtraction(plan, choices.sample);
  const { file } = await extractionFile(corpus, plan, largest);
  if (isCompiled && !existsSync(file)) {
    await runInOwnProcess({ work: 'extract', culture, data, seed, choices }, () => {});
  }
  const { store } = await extractCorpus(corpus, plan, { largest });
  const reviews = await store.reviews();
  store.close();
  return reviews;
}
