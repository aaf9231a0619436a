import { deriveSeed } from '@crosscultural/base';
import { countRepetition, duplicateGroups, type Repetition, repeatedSplits, splitRows } from '@crosscultural/classify';
import { type LabelledTextPart, type LabelledTextSource, readLabelledTexts } from '../../packages/corpus';
import type { SentimentData, SentimentTexts } from '../../packages/sentiment';

/** Labelled texts of one language. */
export interface LabelledSet extends SentimentTexts {
  language: string;
  classes: readonly string[];
}

/** What one training gets, and which texts of the set its test part is. */
export interface SplitSet {
  data: SentimentData;
  testRows: Uint32Array;
}

/** Shares of a split: dev decides when training stops, and calibrates. */
export const shares = { train: 0.8, dev: 0.1, test: 0.1 };

/** Phones, tablets, computers. */
const electronics = ['手机', '平板', '计算机'];

/** Reads a corpus or one part of it; texts without a character are left out. */
export async function readSet(
  id: LabelledTextSource,
  language: string,
  folder: string,
  part?: LabelledTextPart,
): Promise<LabelledSet & { groups?: readonly string[] }> {
  const { texts, labels, classes, groups } = await readLabelledTexts(id, { folder, part });
  const kept = texts.flatMap((text, row) => (text.trim() === '' ? [] : [row]));
  const set = { language, classes, ...partOf(texts, labels, kept) };
  return groups ? { ...set, groups: kept.map((row) => groups[row]) } : set;
}

/** The electronics of online-shopping, and its other categories. */
export async function readShop(folder: string): Promise<{ own: LabelledSet; others: SentimentTexts }> {
  const { texts, labels, language, classes, groups = [] } = await readSet('online-shopping', 'zh', folder);
  const rows = texts.map((_, row) => row);
  const isOwn = (row: number) => electronics.includes(groups[row]);
  return {
    own: { language, classes, ...partOf(texts, labels, rows.filter(isOwn)) },
    others: partOf(
      texts,
      labels,
      rows.filter((row) => !isOwn(row)),
    ),
  };
}

/** The first split of the shop's electronics in the table `shop`, without the other categories. */
export async function firstShopSplit(folder: string): Promise<SplitSet> {
  const { own, others } = await readShop(folder);
  const [{ data, testRows }] = splitsOf(own, 1, others).splits;
  return { data: { ...data, related: undefined }, testRows };
}

/** The texts of some rows. */
export function partOf(texts: readonly string[], labels: Uint8Array, rows: ArrayLike<number>): SentimentTexts {
  return {
    texts: Array.from(rows, (row) => texts[row]),
    labels: Uint8Array.from(rows, (row) => labels[row]),
  };
}

/**
 * Splits of a set at random, texts that repeat each other on one side.
 *
 * @param others texts of other subjects; those that repeat a dev or test text are left out
 * @param parts shares of train, dev and test; 0.8, 0.1, 0.1 unless given
 */
export function splitsOf(
  set: LabelledSet,
  count: number,
  others?: SentimentTexts,
  parts = shares,
): { splits: SplitSet[]; repetition: Repetition } {
  const { texts, labels, language, classes } = set;
  const groups = duplicateGroups([...texts, ...(others?.texts ?? [])], language);
  const own = groups.subarray(0, texts.length);
  const splits = repeatedSplits(own, parts, { seed: 1, count }).map(({ train, dev, test }): SplitSet => {
    const held = new Set([...dev, ...test].map((row) => groups[row]));
    const data: SentimentData = {
      ...{ classes, language },
      ...{ train: partOf(texts, labels, train), dev: partOf(texts, labels, dev), test: partOf(texts, labels, test) },
    };
    if (!others) return { data, testRows: test };
    const free = others.texts.flatMap((_, i) => (held.has(groups[texts.length + i]) ? [] : [i]));
    return { data: { ...data, related: partOf(others.texts, others.labels, free) }, testRows: test };
  });
  return { splits, repetition: countRepetition(own, labels) };
}

/** A set that comes split: dev is a tenth of train, repeated texts on one side, unless it is given. */
export function givenSplit(train: LabelledSet, test: SentimentTexts, dev?: SentimentTexts, devShare = 0.1): SplitSet {
  const { language, classes } = train;
  const testRows = Uint32Array.from(test.texts, (_, row) => row);
  if (dev) return { data: { language, classes, train, dev, test }, testRows };
  const groups = duplicateGroups(train.texts, language);
  const split = splitRows(groups, { train: 1 - devShare, dev: devShare }, deriveSeed(1, 'dev of a given split'));
  const [own, held] = [split.train, split.dev].map((rows) => partOf(train.texts, train.labels, rows));
  return { data: { language, classes, train: own, dev: held, test }, testRows };
}

/** How many texts of the second list repeat one of the first, marks and capitals aside. */
export function repeats(first: readonly string[], second: readonly string[], language: string): number {
  const groups = duplicateGroups([...first, ...second], language);
  const known = new Set(groups.subarray(0, first.length));
  return second.filter((_, i) => known.has(groups[first.length + i])).length;
}

/** Negative and positive texts of three classes, as two. */
export function withoutNeutral({ texts, labels, language }: LabelledSet): LabelledSet {
  const kept = texts.flatMap((_, row) => (labels[row] === 1 ? [] : [row]));
  const two = labels.map((label) => (label === 2 ? 1 : 0));
  return { language, classes: ['negative', 'positive'], ...partOf(texts, two, kept) };
}
