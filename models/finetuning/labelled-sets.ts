import type { TrainingData, TrainingReview } from '../../packages/absa';
import { type Review, readSource } from '../../packages/corpus';
import type { Language } from '../pretraining/runs';
import readByTheEncoder from './read-by-the-encoder.json';
import { heldOutRuns, sharesRun } from './shared-runs';

/** Labelled reviews that a finished model is judged by, once. */
export interface TestSet {
  /** As in `scores.json`. */
  name: string;
  part: string;
  title: string;
  /** By whose rules the model extracts there. */
  guideline: string;
  reviews: Review[];
}

export interface LabelledSets {
  data: TrainingData;
  tests: TestSet[];
  /** Reviews that neither `data` nor `tests` hold: dev of a model that learns from one guideline alone, where `data` has none of it. */
  spareDev: TrainingReview[];
}

/** Which laptop reviews are held back, by the remainder of their id by 5; the others are learned from. */
export interface LaptopSplit {
  test: number;
  dev: number;
}

/** The split that the shipped model was made with, and another one, which tells how much the figures depend on it. */
export const laptopSplits: readonly LaptopSplit[] = [
  { test: 1, dev: 2 },
  { test: 3, dev: 4 },
];

/** DMASTE's four domains that are public in parts, in the order in which they are learned from. */
const domains = ['beauty', 'electronics', 'fashion', 'home'] as const;

/**
 * What the shipped model of a language learns from and is judged by.
 *
 * @param folder with the public files: `data/public`, or a copy of it
 * @param laptops how Chinese laptop reviews are split; as for the shipped model unless given
 * @throws UserError when a file is missing.
 */
export function labelledSets(
  language: Language,
  folder: string,
  laptops: LaptopSplit = laptopSplits[0],
): Promise<LabelledSets> {
  return language === 'en' ? englishSets(folder) : chineseSets(folder, laptops);
}

/**
 * 14-Lap, ACOS and DMASTE together. Of ACOS and DMASTE, sentences that share six words in a row with a dev or test sentence of
 * 14-Lap or a test sentence of ACOS are left out; of DMASTE every tenth training review is dev, because its dev part is the
 * test here (its test part is not public).
 */
async function englishSets(folder: string): Promise<LabelledSets> {
  const read = (id: string, part: 'train' | 'dev' | 'test') => collect(readSource(id, { folder, part }));
  const [lapTrain, lapDev, lapTest] = [
    await read('aste-v2-14lap', 'train'),
    await read('aste-v2-14lap', 'dev'),
    await read('aste-v2-14lap', 'test'),
  ];
  const acosTest = await read('acos-laptop', 'test');
  const held = heldOutRuns([...lapDev, ...lapTest, ...acosTest]);
  const fresh = (reviews: readonly Review[]) => reviews.filter(({ text }) => !sharesRun(text, held));
  const dmaste = await Promise.all(domains.map(async (domain) => fresh(await read(`dmaste-${domain}`, 'train'))));
  const isTenth = (_: Review, i: number) => i % 10 === 9;
  const lap = by('aste', lapTrain);
  return {
    data: {
      // 14-Lap is small beside the others: twice.
      train: [
        ...lap,
        ...lap,
        ...by('acos', fresh(await read('acos-laptop', 'train'))),
        ...by(
          'dmaste',
          dmaste.flatMap((reviews) => reviews.filter((review, i) => !isTenth(review, i))),
        ),
      ],
      dev: [
        ...by('aste', lapDev),
        ...by(
          'dmaste',
          dmaste.flatMap((reviews) => reviews.filter(isTenth)),
        ),
        ...by('acos', fresh(await read('acos-laptop', 'dev'))),
      ],
      related: [],
      unlabelled: [],
    },
    tests: [
      {
        ...{ name: 'aste-v2-14lap', part: 'test', guideline: 'aste', reviews: lapTest },
        title: 'SemEval-2014 laptop sentences (14-Lap of ASTE-Data-V2)',
      },
      {
        ...{ name: 'acos-laptop', part: 'test', guideline: 'acos', reviews: acosTest },
        title: 'Amazon laptop sentences (ACOS), terms may be implicit',
      },
      ...(
        await Promise.all(domains.map(async (domain) => dmasteTests(domain, await read(`dmaste-${domain}`, 'dev'))))
      ).flat(),
    ],
    spareDev: [],
  };
}

/** The dev part of a domain, and again without the reviews whose text the encoder has read (see `../pretraining/check.ts`). */
function dmasteTests(domain: (typeof domains)[number], reviews: Review[]): TestSet[] {
  const name = `dmaste-${domain}` as const;
  const read = new Set(readByTheEncoder[name].map((line) => `${name}-dev:${line}`));
  const title = `whole Amazon reviews, ${domain} (DMASTE)`;
  return [
    { name, part: 'dev', guideline: 'dmaste', title, reviews },
    {
      ...{ name, part: 'dev, unread', guideline: 'dmaste', title: `${title}, that the encoder has not read` },
      reviews: reviews.filter(({ id }) => !read.has(id)),
    },
  ];
}

/**
 * Laptop reviews after cosmetics. Cosmetics: a remainder of the id by 10 of 9 is test, of 8 dev of a model of cosmetics alone. Those with 3 are
 * learned from again beside the laptops, so that they are not forgotten.
 */
async function chineseSets(folder: string, split: LaptopSplit): Promise<LabelledSets> {
  const read = async (id: string) => (await collect(readSource(id, { folder }))).map((review) => ({ ...review }));
  const [laptops, cosmetics] = [await read('laptop-labelled'), await read('makeup-labelled')];
  const withRemainder = (reviews: readonly Review[], divisor: number, isWanted: (remainder: number) => boolean) =>
    reviews.filter(({ id }) => isWanted(Number(/\d+$/.exec(id)?.[0]) % divisor));
  const laptopTrain = by(
    'laptop',
    withRemainder(laptops, 5, (rest) => rest !== split.test && rest !== split.dev),
  );
  const labelled = ({ triplets = [] }: Review) => triplets.length > 0;
  return {
    data: {
      related: by(
        'makeup',
        withRemainder(cosmetics, 10, (rest) => rest < 8),
      ),
      train: [
        ...laptopTrain,
        ...laptopTrain,
        ...laptopTrain,
        ...by(
          'makeup',
          withRemainder(cosmetics, 10, (rest) => rest === 3),
        ),
      ],
      dev: by(
        'laptop',
        withRemainder(laptops, 5, (rest) => rest === split.dev),
      ),
      unlabelled: [],
    },
    tests: [
      {
        ...{ name: 'laptop-labelled', part: `id % 5 = ${split.test}`, guideline: 'laptop' },
        reviews: withRemainder(laptops, 5, (rest) => rest === split.test).filter(labelled),
        title: 'laptop reviews of a Chinese shop (Zhijiang Lab 2019)',
      },
      {
        ...{ name: 'makeup-labelled', part: 'id % 10 = 9', guideline: 'makeup' },
        reviews: withRemainder(cosmetics, 10, (rest) => rest === 9).filter(labelled),
        title: 'cosmetics reviews of a Chinese shop (Zhijiang Lab 2019)',
      },
    ],
    spareDev: by(
      'makeup',
      withRemainder(cosmetics, 10, (rest) => rest === 8),
    ),
  };
}

const by = (guideline: string, reviews: readonly Review[]): TrainingReview[] =>
  reviews.map((review) => ({ ...review, guideline }));

async function collect(reviews: AsyncIterable<Review>): Promise<Review[]> {
  const all: Review[] = [];
  for await (const review of reviews) all.push(review);
  return all;
}
