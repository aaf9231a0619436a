/** The two labelled corpora of `bench/classify.ts`, read from a folder of the public data. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvRows, zipEntryBytes } from '../../packages/base';

export interface LabelledText {
  text: string;
  label: number;
  /** False for rows of other categories, which may train but are never tested. */
  isOwn: boolean;
}

const electronics = new Set(['手机', '平板', '计算机']); // phones, tablets, computers

/** online-shopping: positive 1, negative 0; its electronics part is tested, the other seven categories may train. */
export async function shopReviews(folder: string): Promise<LabelledText[]> {
  const file = path.join(folder, 'zh', 'online-shopping', 'online_shopping_10_cats.zip');
  const rows: LabelledText[] = [];
  for await (const { row } of csvRows(zipEntryBytes(file, '.csv'), file, ['cat', 'label', 'review'])) {
    if (row.review.trim() === '') continue;
    rows.push({ text: row.review, label: Number(row.label), isOwn: electronics.has(row.cat) });
  }
  return rows;
}

/** Amazon electronics and home: 1–2 stars negative 0, 3 neutral 1, 4–5 positive 2. */
export function starReviews(folder: string): (LabelledText & { stars: number })[] {
  return ['electronics', 'home'].flatMap((domain) => {
    const lines = readFileSync(path.join(folder, 'en', 'amazon', `${domain}.txt`), 'utf8')
      .split('\n')
      .filter(Boolean);
    return lines.map((line) => {
      const stars = Number(line[0]);
      return { text: line.replace(/^\S+ #### /, ''), stars, label: stars < 3 ? 0 : stars === 3 ? 1 : 2, isOwn: true };
    });
  });
}
