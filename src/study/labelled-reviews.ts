import { type Culture, type Review, readSource, sourcesMissing } from '../corpus';
import { simulatedLabelledReviews } from './simulated';

/** Labelled reviews of a culture that a reader of triplets learns from and is judged by. */
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

/** How many simulated reviews. Chinese needs more, because it is read by characters. */
const labelledSimulation = { train: { domestic: 4500, foreign: 2700 }, dev: 150 };

/**
 * The labelled reviews to train on for one culture of a corpus: for the simulated corpus other reviews of the same
 * simulation; for any other the public labelled reviews of the language, or simulated ones where these have not been
 * fetched.
 */
export async function labelledReviews(corpusName: string, culture: Culture): Promise<LabelledReviews> {
  const source = labelledSources[culture];
  if (corpusName === 'simulated' || sourcesMissing([source]).length > 0) return simulatedLabels(culture);
  return culture === 'domestic' ? laptopLabels(source) : electronicsLabels(source);
}

function simulatedLabels(culture: Culture): LabelledReviews {
  const { dev } = labelledSimulation;
  const train = labelledSimulation.train[culture];
  const reviews = simulatedLabelledReviews(culture, train + dev);
  return {
    origin: `${train} + ${dev} simulated reviews of another seed`,
    simulated: true,
    train: reviews.slice(0, train),
    dev: reviews.slice(train),
    test: [],
  };
}

/** By the number in the id: `id % 5` of 1 is test, of 2 dev. */
async function laptopLabels(source: string): Promise<LabelledReviews> {
  const parts: Record<'train' | 'dev' | 'test', Review[]> = { train: [], dev: [], test: [] };
  for await (const review of readSource(source)) {
    const remainder = Number(/\d+$/.exec(review.id)?.[0]) % 5;
    parts[remainder === 1 ? 'test' : remainder === 2 ? 'dev' : 'train'].push(review);
  }
  return { origin: 'labelled laptop reviews (Zhijiang Lab 2019)', simulated: false, ...parts };
}

/** The published dev part is the test here, because the test part is not public: every tenth training sentence is dev. */
async function electronicsLabels(source: string): Promise<LabelledReviews> {
  const train: Review[] = [];
  const test: Review[] = [];
  for await (const review of readSource(source, { part: 'train' })) train.push(review);
  for await (const review of readSource(source, { part: 'dev' })) test.push(review);
  return {
    origin: 'labelled electronics reviews (DMASTE)',
    simulated: false,
    train: train.filter((_, i) => i % 10 !== 9),
    dev: train.filter((_, i) => i % 10 === 9),
    test,
  };
}
