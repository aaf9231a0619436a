import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { formats } from '../../packages/corpus';
import type { SentimentTexts } from '../../packages/sentiment';

/** Where Amazon's reviews of other subjects come from: the repository and commit of those of electronics and home. */
const source = 'github.com/NJUNLP/DMASTE at 1be462cd7dd1479b314cc85234a59e8bc7cdf89b, folder amazon';

/** Each ten thousand reviews with their stars. They are learned from, and never tested on. */
export const otherSubjects: Readonly<Record<string, string>> = {
  book: '6fc1a229474e099059d0722c2fe4c11db66ba223d6a1a3706e47b6609fdbf412',
  toy: 'e3ca06a6e454140288b7dd54e1eea4dd95265d3ab112c62c09c291c776dc5f48',
  pet: '50eddc5f3b27055e706b94531826d076dc972cdafb6d24e44e045dc6bc3f365a',
  grocery: '2bd5e68cee46aabae31671ea5a66056325e7ff922e8051e7656015184cc4f98d',
  fashion: '70399d9446c56276e5d5dbde5155d332cd5015c55e7bcd44f7397cf6c52e26bb',
};

/**
 * Amazon's reviews of books, toys, pets, groceries and fashion in three classes: 1–2 stars, 3, 4–5.
 *
 * @param folder holds `book.txt`, `toy.txt`, …
 * @param subjects which files, each with its sha256
 * @throws UserError when a file is missing or another one, saying where to get it.
 */
export async function readOtherStars(folder: string, subjects = otherSubjects): Promise<SentimentTexts> {
  const texts: string[] = [];
  const labels: number[] = [];
  for (const [subject, hash] of Object.entries(subjects)) {
    const file = path.join(folder, `${subject}.txt`);
    if (!existsSync(file)) throw new UserError(`${file} is missing: it comes from ${source}.`);
    const found = createHash('sha256').update(readFileSync(file)).digest('hex');
    if (found !== hash) throw new UserError(`${file} is not the one of ${source}: take that one.`);
    for await (const { text, rating } of formats.readStars(file, subject)) {
      if (text.trim() === '' || rating === undefined) continue;
      texts.push(text);
      labels.push(rating < 3 ? 0 : rating === 3 ? 1 : 2);
    }
  }
  return { texts, labels: Uint8Array.from(labels) };
}
