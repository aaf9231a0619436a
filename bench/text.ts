/**
 * How many reviews a second one core cleans and turns into tokens (`preprocess`, both stages, without stemming), and
 * what each part costs. Reads `../shared/data` where it exists, else the committed sample, repeated with numbers.
 *
 * CPU seconds of the whole process are counted, those of the garbage collector's and the compiler's threads too.
 *
 *   npx tsx bench/text.ts
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Culture, type Review, readReviewLines } from '../packages/corpus';
import { cleanReviews, detectLanguage, documentMaker, preprocess } from '../packages/text';
import { normaliseText } from '../packages/text/character-steps';
import { segmentChinese } from '../packages/text/segment';
import { wordSteps } from '../packages/text/word-steps';
import { projectFolder } from '../src/project';

const shared = path.join(projectFolder, '..', 'shared', 'data');

function lines(file: string, culture: Culture, textOf: (line: string) => string): Review[] {
  const language = culture === 'domestic' ? 'zh' : 'en';
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line, i) => ({ id: `${culture}:${i}`, culture, language, platform: 'bench', text: textOf(line) }));
}

async function benchmarkReviews(): Promise<Record<Culture, Review[]>> {
  const chinese = path.join(shared, 'zh', 'laptop', 'unlabelled_reviews.csv');
  const english = path.join(shared, 'en', 'amazon', 'electronics.txt');
  if (existsSync(chinese) && existsSync(english)) {
    console.log('public reviews: laptops (Chinese), Amazon electronics (English)');
    return {
      domestic: lines(chinese, 'domestic', (line) => line.slice(line.indexOf(',') + 1)).slice(1),
      foreign: lines(english, 'foreign', (line) => line.slice(line.indexOf('####') + 5)),
    };
  }
  console.log('the committed sample, repeated with another number in each copy');
  const sample: Review[] = [];
  for await (const review of readReviewLines(path.join(projectFolder, 'data', 'sample', 'reviews.jsonl')))
    sample.push(review);
  const copies = Array.from({ length: 20 }, (_, copy) =>
    sample.map((review) => ({ ...review, id: `${review.id}:${copy}`, text: `${review.text} ${copy}` })),
  ).flat();
  return {
    domestic: copies.filter(({ culture }) => culture === 'domestic'),
    foreign: copies.filter(({ culture }) => culture === 'foreign'),
  };
}

function measure(label: string, reviews: number, work: () => void): void {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const rate = reviews > 1 ? `${Math.round(reviews / seconds).toLocaleString('en-US')} reviews/s` : '';
  console.log(`  ${label.padEnd(46)} ${seconds.toFixed(2).padStart(6)} s  ${rate.padStart(18)}`);
}

async function main(): Promise<void> {
  for (const [culture, reviews] of Object.entries(await benchmarkReviews())) {
    const language = reviews[0].language;
    const n = reviews.length;
    const characters = reviews.reduce((sum, { text }) => sum + text.length, 0);
    console.log(`${culture}: ${n} reviews, ${Math.round(characters / n)} characters each`);
    measure('loading dictionaries, once', 1, () => {
      preprocess(reviews.slice(0, 1));
      // Neither Chinese nor plainly English: loads tinyld.
      detectLanguage('Vino todo tal cual, excelente producto, lo recomiendo mucho');
    });
    measure('preprocess, first time', n, () => preprocess(reviews));
    for (let run = 0; run < 3; run++) measure('preprocess, again', n, () => preprocess(reviews));
    measure('stage 1 alone', n, () => cleanReviews(reviews));
    const normalised = reviews.map(({ text }) => normaliseText(text));
    measure('stage 2: characters', n, () => {
      for (const { text } of reviews) normaliseText(text);
    });
    const steps = wordSteps(language, {});
    const each = (work: (text: string) => void) => () => {
      for (const text of normalised) work(text);
    };
    each(steps.readWords)();
    measure('stage 2: words', n, each(steps.readWords));
    if (language === 'zh') measure('  of these, jieba', n, each(segmentChinese));
    else {
      const oneByOne = (text: string) => steps.describe(steps.dropSpecialCharacters(steps.segment(text)));
      measure('  the same step by step, without the scanner', n, each(oneByOne));
    }
    const makeDocument = documentMaker();
    measure('stage 2 whole, new word book', n, () => {
      for (const review of reviews) makeDocument(review);
    });
  }
}

void main();
