import { type Culture, type Review, readSource, sourcesMissing } from '@crosscultural/corpus';
import { simulatedLabelledReviews } from '../simulated';

/** Labelled reviews of one language: what a triplet model learns from when it is trained here, is shown on and judged by. */
export interface LabelledReviews {
  /** What they are, as a notebook says it. */
  origin: string;
  /** True when they are simulated, too. */
  simulated: boolean;
  train: Review[];
  /** Chooses the epoch and the threshold δ. */
  dev: Review[];
  /** Empty where the corpus itself has gold triplets. */
  test: Review[];
}

/** The public data sets with triplets, by the culture whose language they are in. */
export const labelledSources: Record<Culture, string> = {
  domestic: 'laptop-labelled',
  foreign: 'dmaste-electronics',
};

/** English laptop reviews with triplets: the errors of a model are best known on what it is asked to read. */
export const englishLaptops = 'acos-laptop';

/** The culture whose reviews are in a language. */
const cultureOf: Readonly<Record<string, Culture | undefined>> = { zh: 'domestic', en: 'foreign' };

/** How many simulated reviews. Chinese needs more, because it is read by characters. */
const labelledSimulation = { train: { domestic: 4500, foreign: 2700 }, dev: 150 };

/** How many simulated reviews a model of one culture learns from. */
export function simulatedLabelCounts(culture: Culture): { train: number; dev: number } {
  const { train, dev } = labelledSimulation;
  // Tests that only take every step learn from fewer.
  return { train: Number(process.env.CROSSCULTURAL_LABELLED_REVIEWS) || train[culture], dev };
}

/**
 * Simulated labels to train on for one culture: other reviews of the same simulation. They are made when they are first looked
 * at, because most who ask for a model find it trained.
 */
export function simulatedLabels(culture: Culture): LabelledReviews {
  const { train, dev } = simulatedLabelCounts(culture);
  let made: Review[] | undefined;
  const reviews = () => {
    made ??= simulatedLabelledReviews(culture, train + dev);
    return made;
  };
  return {
    origin: `${train} + ${dev} simulated reviews of another seed`,
    simulated: true,
    get train() {
      return reviews().slice(0, train);
    },
    get dev() {
      return reviews().slice(train);
    },
    test: [],
  };
}

/**
 * Labelled reviews in the language of a ready model, to show it at work (`dev`) and to test it: the public ones, or where these
 * have not been fetched simulated ones, which test nothing; none in a language that has neither.
 *
 * @param product the product group of the reviews that the model reads, where they are all of one: labels of the same are preferred.
 */
export async function labelsToShow(language: string, product?: string): Promise<LabelledReviews> {
  const culture = cultureOf[language];
  if (culture === undefined) return { origin: 'none', simulated: false, train: [], dev: [], test: [] };
  if (language === 'en' && product === 'laptop' && sourcesMissing([englishLaptops]).length === 0) {
    return englishLaptopLabels();
  }
  const source = labelledSources[culture];
  if (sourcesMissing([source]).length === 0) {
    return { ...(await (culture === 'domestic' ? laptopLabels(source) : electronicsLabels(source))), train: [] };
  }
  const dev = simulatedLabelledReviews(culture, labelledSimulation.dev);
  return { origin: 'simulated reviews', simulated: true, train: [], dev, test: [] };
}

async function laptopLabels(source: string): Promise<LabelledReviews> {
  const reviews = await collect(readSource(source));
  return { origin: 'labelled laptop reviews (Zhijiang Lab 2019)', simulated: false, ...partsById(reviews) };
}

async function englishLaptopLabels(): Promise<LabelledReviews> {
  const dev = await collect(readSource(englishLaptops, { part: 'dev' }));
  const test = await collect(readSource(englishLaptops, { part: 'test' }));
  return { origin: 'labelled laptop sentences (ACOS)', simulated: false, train: [], dev, test };
}

/** The published dev part is the test here, because the test part is not public. */
async function electronicsLabels(source: string): Promise<LabelledReviews> {
  const train = await collect(readSource(source, { part: 'train' }));
  const test = await collect(readSource(source, { part: 'dev' }));
  return { origin: 'labelled electronics reviews (DMASTE)', simulated: false, ...everyTenthIsDev(train), test };
}

/** By the number at the end of the id: a remainder of 1 by 5 is test, of 2 dev. */
export function partsById(reviews: readonly Review[]): Pick<LabelledReviews, 'train' | 'dev' | 'test'> {
  const parts: Record<'train' | 'dev' | 'test', Review[]> = { train: [], dev: [], test: [] };
  for (const review of reviews) {
    const remainder = Number(/\d+$/.exec(review.id)?.[0]) % 5;
    parts[remainder === 1 ? 'test' : remainder === 2 ? 'dev' : 'train'].push(review);
  }
  return parts;
}

/** Every tenth review chooses the epoch, the others are learned from. */
export function everyTenthIsDev(reviews: readonly Review[]): Pick<LabelledReviews, 'train' | 'dev'> {
  return { train: reviews.filter((_, i) => i % 10 !== 9), dev: reviews.filter((_, i) => i % 10 === 9) };
}

async function collect(reviews: AsyncIterable<Review>): Promise<Review[]> {
  const all: Review[] = [];
  for await (const review of reviews) all.push(review);
  return all;
}
