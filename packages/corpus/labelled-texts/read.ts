import path from 'node:path';
import { readBytes, UserError, zipEntryBytes } from '@crosscultural/base';
import {
  checkedHashes,
  type ListedSource,
  listSources,
  missingError,
  missingFiles,
  publicFolder,
  type Source,
  selectSources,
} from '../catalogue';
import { readOnlineShopping, readStars, shoppingCategories } from '../formats';
import { airlineMessages, airlineTweets } from '../formats/airline';
import { lenientMessages } from '../formats/lenient-csv';
import { type NoticeTally, type ReaderNotice, tallyNotices } from '../formats/notice';
import { decodedJson, decodedText } from '../values/encoding';
import {
  collectLabelledTexts,
  joinLabelledTexts,
  type LabelledText,
  type LabelledTexts,
  threeClasses,
  twoClasses,
} from './labelled-texts';
import { chnSentiCorpTexts, classOfStars, ewectTexts, tweetEvalTexts, weibo2018Texts } from './readers';

/** The public corpora with sentiment labels, by their ids in the catalogue: their classes, and the parts that they come in. */
export const labelledTextSources = {
  'online-shopping': { classes: twoClasses, parts: [] },
  chnsenticorp: { classes: twoClasses, parts: ['train', 'dev', 'test'] },
  weibo2018: { classes: twoClasses, parts: ['train', 'test'] },
  'ewect-usual': { classes: threeClasses, parts: ['dev', 'test'] },
  'ewect-virus': { classes: threeClasses, parts: ['train', 'dev', 'test'] },
  airline: { classes: threeClasses, parts: [] },
  'tweeteval-sentiment': { classes: threeClasses, parts: ['dev', 'test'] },
  'amazon-electronics': { classes: threeClasses, parts: [] },
  'amazon-home': { classes: threeClasses, parts: [] },
} as const;
export type LabelledTextSource = keyof typeof labelledTextSources;
export type LabelledTextPart = 'train' | 'dev' | 'test';

export interface LabelledTextOptions {
  /** Where the files lie: `data/public` unless given; a mirror works as well. */
  folder?: string;
  /** Only this part of a source that comes in parts; all of them, one after the other, unless given. */
  part?: LabelledTextPart;
  /** What the files must be to the byte; `data/sources.json` unless given. */
  catalogue?: readonly ListedSource[];
}

/**
 * The texts of a public sentiment corpus with their labels. Identifiers of posts and names of users are dropped.
 *
 * @param id for example `chnsenticorp`; `labelledTextSources` lists them with their classes and parts.
 * @throws UserError for an unknown id or part, or naming the command that fetches the files when one is missing or not that of the catalogue.
 * @example
 * const { texts, labels, classes } = await corpus.readLabelledTexts('chnsenticorp', { part: 'train' });
 * console.log(texts[0], classes[labels[0]]);
 */
export async function readLabelledTexts(
  id: LabelledTextSource,
  { folder = publicFolder, part, catalogue = listSources() }: LabelledTextOptions = {},
): Promise<LabelledTexts> {
  if (!Object.hasOwn(labelledTextSources, id)) {
    const known = Object.keys(labelledTextSources).join(', ');
    throw new UserError(`There are no labelled texts ${JSON.stringify(id)}; there are: ${known}.`);
  }
  const { classes } = labelledTextSources[id];
  const parts: readonly LabelledTextPart[] = labelledTextSources[id].parts;
  if (part !== undefined && !parts.includes(part)) {
    const known = parts.length === 0 ? 'it comes in one piece' : `it has ${parts.join(', ')}`;
    throw new UserError(`${id} has no part ${JSON.stringify(part)}; ${known}.`);
  }
  const [source] = selectSources(catalogue, [id]);
  const missing = missingFiles([source], folder);
  if (missing.length > 0) throw missingError(missing);
  const needed = source.files.filter(({ role }) => part === undefined || role === undefined || role.startsWith(part));
  await checkedHashes(needed, folder);

  const read: LabelledTexts[] = [];
  for (const each of part !== undefined ? [part] : parts.length > 0 ? parts : [undefined]) {
    const name = each === undefined ? id : `${id}-${each}`;
    const told: ReaderNotice[] = [];
    const columns = await collectLabelledTexts(textsOf(source, each, folder, told), name, classes);
    read.push({ ...columns, notices: [...told, ...columns.notices] });
  }
  return joinLabelledTexts(read);
}

async function* textsOf(
  source: Source,
  part: LabelledTextPart | undefined,
  folder: string,
  told: ReaderNotice[],
): AsyncGenerator<LabelledText> {
  const at = (role: string | undefined) =>
    path.join(folder, (source.files.find((file) => file.role === role) ?? source.files[0]).mirrorPath);
  switch (source.format) {
    case 'online-shopping-zip':
      for await (const { text, label, product } of readOnlineShopping(at(undefined), shoppingCategories)) {
        yield { text, label, group: product };
      }
      return;
    case 'stars-text':
      for await (const { text, rating, product } of readStars(at(undefined), source.id.replace(/^amazon-/, ''))) {
        yield { text, label: classOfStars(rating ?? 0), group: product };
      }
      return;
    case 'chnsenticorp-zip':
      return yield* chnSentiCorpTexts((await decodedText(zipEntryBytes(at(undefined), `${part}.tsv`))).text);
    case 'weibo2018':
      return yield* weibo2018Texts((await decodedText(readBytes(at(part)))).text);
    case 'ewect-json':
      return yield* ewectTexts(await decodedJson(at(part)));
    case 'tweeteval': {
      const { text } = await decodedText(readBytes(at(part)));
      return yield* tweetEvalTexts(text, (await decodedText(readBytes(at(`${part}-labels`)))).text);
    }
    case 'airline-csv': {
      const tally = tallyNotices(source.id, { ...lenientMessages, ...airlineMessages });
      yield* airlineTexts(at(undefined), tally);
      told.push(...tally.notices());
    }
  }
}

/** The tweets about airlines with their labels. */
async function* airlineTexts(file: string, tally: NoticeTally): AsyncGenerator<LabelledText> {
  for await (const { text, sentiment, airline, line } of airlineTweets(file, tally)) {
    yield { text, label: sentiment, group: airline, line };
  }
}
