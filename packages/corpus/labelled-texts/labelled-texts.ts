import { numbered, type ReaderNotice, tallyNotices } from '../formats/notice';

/** Texts with the sentiment that people gave them, as columns. */
export interface LabelledTexts {
  /** The source and the number of the row, for example `weibo2018-train:12`; never an identifier of the platform. */
  ids: string[];
  texts: string[];
  /** Indices into `classes`, one a text. */
  labels: Uint8Array;
  /** Two or three, from negative to positive. */
  classes: readonly string[];
  /** What each text is about, where the source says it: a shop's category, an airline. */
  groups?: string[];
  notices: ReaderNotice[];
}

/** The classes of the sources with two, and of those with three. */
export const twoClasses = ['negative', 'positive'] as const;
export const threeClasses = ['negative', 'neutral', 'positive'] as const;

/** One text as the reader of a format gives it. */
export interface LabelledText {
  /** Kept to the character; a number where the file gives one. */
  text: string | number | boolean | null | undefined;
  /** One of the classes; anything else is no label. */
  label: string | undefined;
  group?: string;
  line?: number;
}

/**
 * Puts texts into columns. Rows whose label is none of the classes are left out; texts without a character are kept,
 * because a test set has the rows that it has. Both are counted, and so are texts that the file gives as numbers and
 * classes that no text has.
 *
 * @param items the rows of one file or of one part.
 * @param name begins the ids.
 * @param classes from negative to positive.
 */
export async function collectLabelledTexts(
  items: AsyncIterable<LabelledText> | Iterable<LabelledText>,
  name: string,
  classes: readonly string[],
): Promise<LabelledTexts> {
  const ids: string[] = [];
  const texts: string[] = [];
  const labels: number[] = [];
  const groups: string[] = [];
  const tally = tallyNotices(name, {
    unlabelled: (count) => `${numbered(count, 'row')} without one of the labels ${classes.join(', ')}, left out`,
    'number-text': (count) => `${numbered(count, 'text')} given as a number, read as its digits`,
    'empty-text': (count) => `${numbered(count, 'text')} without a character, kept`,
  });
  let row = 0;
  for await (const { text, label, group, line } of items) {
    row++;
    const index = label === undefined ? -1 : classes.indexOf(label);
    if (index < 0) {
      tally.count('unlabelled', line ?? row, label);
      continue;
    }
    if (typeof text === 'number') tally.count('number-text', line ?? row);
    const written = text === null || text === undefined ? '' : String(text);
    if (written.trim() === '') tally.count('empty-text', line ?? row);
    ids.push(`${name}:${row}`);
    texts.push(written);
    labels.push(index);
    if (group !== undefined) groups.push(group);
  }
  for (const [index, name_] of classes.entries()) {
    if (labels.includes(index)) continue;
    const message = `No text of ${numbered(texts.length, 'text')} is labelled ${name_}: nothing can be learned or tested about it.`;
    tally.say({ kind: 'missing-class', count: 0, message });
  }
  const columns: LabelledTexts = { ids, texts, labels: Uint8Array.from(labels), classes, notices: tally.notices() };
  return groups.length === texts.length && groups.length > 0 ? { ...columns, groups } : columns;
}

/** Columns of the same classes one after the other. */
export function joinLabelledTexts(parts: readonly LabelledTexts[]): LabelledTexts {
  const [first] = parts;
  const joined: LabelledTexts = {
    ids: parts.flatMap(({ ids }) => ids),
    texts: parts.flatMap(({ texts }) => texts),
    labels: Uint8Array.from(parts.flatMap(({ labels }) => Array.from(labels))),
    classes: first.classes,
    notices: parts.flatMap(({ notices }) => notices),
  };
  const groups = parts.flatMap((part) => part.groups ?? []);
  return groups.length === joined.texts.length && groups.length > 0 ? { ...joined, groups } : joined;
}
