/**
 * The simple models of packages/classify on public data, over grouped splits (train 80 %, dev 10 %, test 10 %): settings and
 * weights come from dev rows, test rows are scored once. Prints Markdown: mean ± standard deviation over the splits, and the
 * difference from NB-SVM with intervals over splits and over rows.
 *
 *   npx tsx bench/classify.ts [folder of the public data] [splits = 5] [shop | stars | both]
 */
import { seededRandom, statistics } from '../packages/base';
import * as classify from '../packages/classify';
import { type LabelledText, shopReviews, starReviews } from './classify/corpora';

const [folder = '../shared/data', splits = '5', tasks = 'both'] = process.argv.slice(2);
const shares = { train: 0.8, dev: 0.1, test: 0.1 };

/** Rows of other categories count a tenth. */
const weightOfOthers = 0.1;

/** Probabilities of the dev and of the test rows. */
interface Candidate {
  dev: Float64Array;
  test: Float64Array;
}

interface Part {
  texts: string[];
  labels: Uint8Array;
}

/** What a split gives to the makers of candidates. */
interface Task {
  train: Part;
  dev: Part;
  test: Part;
  /** Training rows of other categories that repeat no dev or test row. */
  others: Part;
}

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function timed<T>(name: string, work: () => T): T {
  const before = cpuSeconds();
  const result = work();
  console.error(`${name}: ${(cpuSeconds() - before).toFixed(1)} s CPU`);
  return result;
}

/** Trains several models on the same n-grams. */
function candidates(
  { train, dev, test, others }: Task,
  features: Parameters<typeof classify.learnVocabulary>[1],
  withOthers: boolean,
  models: Record<string, Trainer>,
): Record<string, Candidate> {
  const texts = withOthers ? [...train.texts, ...others.texts] : train.texts;
  const labels = withOthers ? Uint8Array.from([...train.labels, ...others.labels]) : train.labels;
  const rowWeights = Float64Array.from(texts, (_, i) => (i < train.texts.length ? 1 : weightOfOthers));
  const vocabulary = timed('vocabulary', () => classify.learnVocabulary(texts, features));
  const counts = [texts, dev.texts, test.texts].map((part) => classify.countNGrams(part, vocabulary));
  const made = Object.entries(models).map(([name, { weigh, trainOn }]) => {
    const [trainRows, devRows, testRows] = counts.map((rows) => weigh(rows, vocabulary));
    const model = timed(name, () => trainOn(trainRows, labels, rowWeights));
    return [name, { dev: model.probabilities(devRows), test: model.probabilities(testRows) }] as const;
  });
  return Object.fromEntries(made);
}

interface Trainer {
  weigh(rows: classify.SparseRows, vocabulary: classify.Vocabulary): classify.SparseRows;
  trainOn(rows: classify.SparseRows, labels: Uint8Array, rowWeights: Float64Array): classify.Model;
}

const plain = (rows: classify.SparseRows) => rows;

/** The models of the shop's two classes. */
function shopCandidates(task: Task): Record<string, Candidate> {
  const { trainNaiveBayes, trainLogisticRegression, trainNbSvm, trainBag } = classify;
  const nbSvm: Trainer['trainOn'] = (rows, labels, rowWeights) =>
    trainNbSvm(rows, labels, 2, { loss: 'logistic', l2: 5, rowWeights });
  const words = { words: 2, toWords: cachedWords(classify.wordsOf('zh')) } as const;
  return {
    lexicon: lexicon(task, 'zh', 2),
    ...candidates(task, { characters: [1, 4] }, false, {
      'naive Bayes': { weigh: classify.binarise, trainOn: (rows, labels) => trainNaiveBayes(rows, labels, 2) },
      'logistic regression': {
        weigh: classify.tfIdf,
        trainOn: (rows, labels) => trainLogisticRegression(rows, labels, 2, { l2: 0.2 }),
      },
      'NB-SVM': { weigh: plain, trainOn: nbSvm },
      bag: { weigh: plain, trainOn: (rows, labels) => trainBag(rows, labels, 2, { seed: 1, passes: 6 }) },
    }),
    ...candidates(task, { characters: [1, 4], minimumDocuments: 3 }, true, {
      'NB-SVM, other categories': { weigh: plain, trainOn: nbSvm },
    }),
    ...candidates(task, words, true, { 'NB-SVM on words, other categories': { weigh: plain, trainOn: nbSvm } }),
  };
}

/** The models of Amazon's three classes. */
function starCandidates(task: Task): Record<string, Candidate> {
  const { trainNaiveBayes, trainLogisticRegression, trainNbSvm, trainBag } = classify;
  const balanced = classify.balancedClassWeights(task.train.labels, 3);
  const words = { words: 2, toWords: cachedWords(classify.wordsOf('en')) } as const;
  return {
    lexicon: lexicon(task, 'en', 3),
    ...candidates(task, words, false, {
      'naive Bayes': { weigh: classify.binarise, trainOn: (rows, labels) => trainNaiveBayes(rows, labels, 3) },
      'logistic regression': {
        weigh: classify.tfIdf,
        trainOn: (rows, labels) => trainLogisticRegression(rows, labels, 3, { l2: 0.3 }),
      },
      'logistic regression, balanced': {
        weigh: classify.tfIdf,
        trainOn: (rows, labels) => trainLogisticRegression(rows, labels, 3, { l2: 0.5, classWeights: balanced }),
      },
      'NB-SVM': { weigh: plain, trainOn: (rows, labels) => trainNbSvm(rows, labels, 3, { loss: 'logistic', l2: 20 }) },
      bag: { weigh: plain, trainOn: (rows, labels) => trainBag(rows, labels, 3, { seed: 1, passes: 6 }) },
    }),
  };
}

function lexicon({ dev, test }: Task, language: string, classes: number): Candidate {
  const read = ({ texts }: Part) => classify.lexiconProbabilities(texts, language, classes);
  return { dev: read(dev), test: read(test) };
}

const wordsOfText = new Map<string, readonly string[]>();
/** Splits read the same texts again. */
function cachedWords(cut: (text: string) => readonly string[]): (text: string) => readonly string[] {
  return (text) => {
    const words = wordsOfText.get(text) ?? cut(text);
    wordsOfText.set(text, words);
    return words;
  };
}

/** One model on the test rows of one split. */
interface Judged {
  scores: classify.ConfusionScores;
  error: number;
  predicted: Uint8Array;
}

/** Calibrates on dev, leans the decision towards macro-F1 where classes are skewed, and scores the test rows. */
function judge({ dev, test }: Candidate, task: Task, classes: number): Judged {
  const factors = classes === 2 ? [1, 1] : classify.fitDecision(dev, task.dev.labels, classes);
  const predicted = classify.decide(test, factors);
  return {
    scores: classify.confusionScores(classify.confusionMatrix(task.test.labels, predicted, classes)),
    error: classify.calibrationError(test, task.test.labels, classes).error,
    predicted,
  };
}

function calibrated({ dev, test }: Candidate, { dev: { labels } }: Task, classes: number): Candidate {
  const calibration = classify.fitCalibration([dev], labels, classes);
  return { dev: calibration.apply(dev), test: calibration.apply(test) };
}

function average(models: readonly Candidate[], { dev: { labels } }: Task, classes: number): Candidate {
  const onDev = models.map(({ dev }) => dev);
  const weights = classify.fitAverage(onDev, labels, classes);
  console.error(`weights of the average: ${weights.map((weight) => weight.toFixed(2)).join(' ')}`);
  return {
    dev: classify.averageProbabilities(onDev, weights),
    test: classify.averageProbabilities(
      models.map(({ test }) => test),
      weights,
    ),
  };
}

function pool(models: readonly Candidate[], { dev: { labels } }: Task, classes: number): Candidate {
  const onDev = models.map(({ dev }) => dev);
  const calibration = classify.fitCalibration(onDev, labels, classes);
  return { dev: calibration.apply(...onDev), test: calibration.apply(...models.map(({ test }) => test)) };
}

async function measure(
  name: string,
  rows: readonly LabelledText[],
  language: string,
  classes: number,
  make: (task: Task) => Record<string, Candidate>,
): Promise<void> {
  const groups = timed('groups of repeated texts', () =>
    classify.duplicateGroups(
      rows.map(({ text }) => text),
      language,
    ),
  );
  const own = rows.flatMap(({ isOwn }, i) => (isOwn ? [i] : []));
  const ownGroups = own.map((i) => groups[i]);
  const repetition = classify.countRepetition(
    ownGroups,
    own.map((i) => rows[i].label),
  );
  console.log(
    `\n## ${name}\n\n${repetition.rows} rows, ${repetition.surplus} surplus, ${repetition.contradicting} contradicting`,
  );
  const part = (positions: readonly number[]): Part => ({
    texts: positions.map((i) => rows[i].text),
    labels: Uint8Array.from(positions, (i) => rows[i].label),
  });
  const judged: Record<string, Judged>[] = [];
  const tested: number[][] = [];
  for (const split of classify.repeatedSplits(ownGroups, shares, { seed: 1, count: Number(splits) })) {
    const [train, dev, test] = [split.train, split.dev, split.test].map((list) => Array.from(list, (i) => own[i]));
    const held = new Set([...dev, ...test].map((i) => groups[i]));
    const others = rows.flatMap(({ isOwn }, i) => (isOwn || held.has(groups[i]) ? [] : [i]));
    const task = { train: part(train), dev: part(dev), test: part(test), others: part(others) };
    const made = Object.entries(make(task)).map(([key, model]) => [key, calibrated(model, task, classes)] as const);
    const mean = average(Object.values(Object.fromEntries(made)), task, classes);
    const joined = [
      ...made,
      ['average', calibrated(mean, task, classes)] as const,
      [
        'geometric average',
        pool(
          made.map(([, model]) => model),
          task,
          classes,
        ),
      ] as const,
    ];
    const results = Object.fromEntries(joined.map(([key, model]) => [key, judge(model, task, classes)]));
    for (const [key, { scores }] of Object.entries(results)) {
      console.error(`  ${key}: accuracy ${scores.accuracy.toFixed(4)}, macro-F1 ${scores.macroF1.toFixed(4)}`);
    }
    judged.push(results);
    tested.push(test);
  }
  report(judged, tested, rows, classes);
}

const percent = (value: number) => (100 * value).toFixed(2);

function spread(values: readonly number[]): string {
  const center = statistics.mean(values);
  const squares = values.reduce((sum, value) => sum + (value - center) ** 2, 0);
  return `${percent(center)} ± ${percent(Math.sqrt(squares / Math.max(1, values.length - 1)))}`;
}

function report(
  judged: readonly Record<string, Judged>[],
  tested: readonly number[][],
  rows: readonly LabelledText[],
  classes: number,
): void {
  const main = (scores: classify.ConfusionScores) => (classes === 2 ? scores.accuracy : scores.macroF1);
  const positions = tested.flat();
  const labels = positions.map((i) => rows[i].label);
  console.log('\n| model | accuracy | macro-F1 | F1 of each class | ECE | less NB-SVM, over splits | over rows |');
  console.log('|---|---|---|---|---|---|---|');
  for (const model of Object.keys(judged[0])) {
    const each = judged.map((results) => results[model]);
    const ofClasses = Array.from({ length: classes }, (_, c) =>
      percent(statistics.mean(each.map(({ scores }) => scores.perClass[c].f1))),
    );
    const differences = judged.map((results) => main(results[model].scores) - main(results['NB-SVM'].scores));
    const overSplits =
      differences.length > 1
        ? classify.meanOverSplits(differences, { train: shares.train, test: shares.test })
        : undefined;
    const predictions = (of: string) => judged.flatMap((results) => [...results[of].predicted]);
    const overRows = classify.pairedDifference(
      { labels, classes, groups: positions },
      predictions(model),
      predictions('NB-SVM'),
      main,
      seededRandom(1),
    );
    const reach = (interval?: readonly number[]) => (interval ? `[${interval.map(percent).join(', ')}]` : '');
    const cells = [
      model,
      spread(each.map(({ scores }) => scores.accuracy)),
      spread(each.map(({ scores }) => scores.macroF1)),
      ofClasses.join(' / '),
      statistics.mean(each.map(({ error }) => error)).toFixed(4),
      `${percent(statistics.mean(differences))} ${reach(overSplits?.interval)}`,
      reach(overRows.interval),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

async function main(): Promise<void> {
  if (tasks !== 'stars') {
    await measure('online-shopping electronics', await shopReviews(folder), 'zh', 2, shopCandidates);
  }
  if (tasks !== 'shop') await measure('Amazon electronics and home', starReviews(folder), 'en', 3, starCandidates);
  console.log(`\n${cpuSeconds().toFixed(0)} s CPU, ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
}

void main();
