import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'crosscultural';

export const corpusNames = ['English words', 'Chinese words', 'Chinese characters'] as const;
export type CorpusName = (typeof corpusNames)[number];

/** The sentences (whole reviews) of the public data as tokens, or null where the files are missing. */
export function sentencesOf(name: CorpusName, folder: string): string[][] | null {
  if (name === 'English words') {
    const files = ['electronics', 'home'].map((domain) => path.join(folder, 'en', 'amazon', `${domain}.txt`));
    if (!files.every((file) => existsSync(file))) return null;
    // "stars #### text", already in tokens.
    const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean));
    return lines.map((line) =>
      line
        .replace(/^\S+ #### /, '')
        .toLowerCase()
        .trim()
        .split(/\s+/),
    );
  }
  const file = path.join(folder, 'zh', 'laptop', 'unlabelled_reviews.csv');
  if (!existsSync(file)) return null;
  const reviews = readFileSync(file, 'utf8').split(/\r?\n/).slice(1).filter(Boolean);
  const texts = reviews.map((line) => line.replace(/^\d+,/, ''));
  const tokens = name === 'Chinese words' ? text.steps.chineseWords : (review: string) => Array.from(review);
  return texts.map((review) => tokens(review).filter((token) => token.trim() !== ''));
}
