import path from 'node:path';
import { sha256OfFile, UserError } from '@crosscultural/base';
import { noLabel, readAnyReviews, readOwnPosts, type Sentiment, threeClasses } from '@crosscultural/corpus';
import { detectLanguage, documentMaker } from '@crosscultural/text';
import { type KnownNames, namesIn } from './names';
import type { OwnClaims } from './own-claim';
import type { OwnText } from './own-text';
import type { LabelledText, OwnReader } from './reader';

/** Texts of a study of one's own, and what was put right or left out while they were read. */
export interface OwnTexts {
  texts: OwnText[];
  /** How texts were judged, for example "by their stars". */
  judgedBy: string;
  /** Who judged them, and what is known of their mistakes. */
  reader: OwnReader;
  sha256: string;
  notices: string[];
}

/**
 * Reads the texts that claims of one's own are about, each with its side and with what says how it judges: its label where the file has
 * labels, else its stars (4 and 5 praise, 1 and 2 blame), else the words of the sentiment lexicon. Labelled texts that the claims name
 * are read, too, with what the lexicon or the file `read` makes of them.
 *
 * @param claims where the data are and what the sides are.
 * @param folder of the claims' file: what they name lies relative to it.
 * @throws UserError when a file cannot be read or tells no side.
 */
export async function readOwnTexts(claims: OwnClaims, folder: string): Promise<OwnTexts> {
  const file = path.resolve(folder, claims.data);
  const notices: string[] = [];
  const textsIn = (name: string) => rawTexts(claims, name, notices);
  const texts = withSides(claims, file, await textsIn(file));
  const read = judged(texts);
  const { labelled, read: readFile, judgedBy = 'untold' } = claims;
  const triplets = labelled === undefined ? judgedBy : 'model';
  const sentiment = read.by === 'label' ? triplets : read.by;
  const labelledTexts = labelled === undefined ? [] : await textsIn(path.resolve(folder, labelled));
  const readTexts =
    readFile !== undefined
      ? await textsIn(path.resolve(folder, readFile))
      : sentiment === 'lexicon'
        ? judgedByWords(labelledTexts)
        : [];
  return {
    ...{ texts: read.texts, judgedBy: read.judgedBy },
    reader: { sentiment, triplets, labelled: pairedTexts(labelledTexts, readTexts) },
    sha256: await sha256OfFile(file),
    notices,
  };
}

/**
 * Reads what the texts of claims know by name.
 *
 * @throws UserError as `readOwnTexts` does.
 */
export async function readNames(claims: OwnClaims, folder: string): Promise<KnownNames> {
  const file = path.resolve(folder, claims.data);
  const texts = withSides(claims, file, await rawTexts(claims, file, []));
  const { labelled } = claims;
  return namesIn(texts, labelled === undefined ? [] : await rawTexts(claims, path.resolve(folder, labelled), []));
}

const rawTexts = (claims: OwnClaims, file: string, notices: string[]): Promise<OwnText[]> =>
  (claims.kind === 'posts' ? postTexts : reviewTexts)(claims, file, notices);

function withSides({ sides }: OwnClaims, file: string, texts: OwnText[]): OwnText[] {
  if (texts.some(({ side }) => side !== '')) return texts;
  throw new UserError(`${file} does not tell the ${sides} of its texts: name the column with map in claims.yaml.`);
}

async function reviewTexts({ map, sides }: OwnClaims, file: string, notices: string[]): Promise<OwnText[]> {
  if (sides === 'brand') throw new UserError('Reviews have no brand: take sides: product, or kind: posts.');
  const texts: OwnText[] = [];
  const onNotice = ({ message }: { message: string }) => notices.push(message);
  for await (const review of readAnyReviews(file, { map, onNotice })) {
    const { id, language, text, author, rating, label, triplets } = review;
    texts.push({ id, side: review[sides] ?? '', language, text, author, stars: rating, sentiment: label, triplets });
  }
  return texts;
}

async function postTexts({ map, sides }: OwnClaims, file: string, notices: string[]): Promise<OwnText[]> {
  const { posts, labels, notices: told } = await readOwnPosts(file, { map });
  notices.push(...told.map(({ message }) => message));
  const sideOf = (i: number): string => {
    if (sides === 'brand') return posts.brand && posts.brands ? (posts.brands[posts.brand[i]] ?? '') : '';
    if (sides === 'platform') return posts.platforms[posts.platform[i]];
    throw new UserError(`Posts have no ${sides}: take sides: brand or platform.`);
  };
  return posts.texts.map((text, i) => ({
    ...{ id: posts.ids[i], side: sideOf(i), language: detectLanguage(text), text },
    stars: posts.stars?.[i] || undefined,
    sentiment: labels !== undefined && labels[i] !== noLabel ? threeClasses[labels[i]] : undefined,
  }));
}

function judged(texts: OwnText[]): Pick<OwnTexts, 'texts' | 'judgedBy'> & { by: 'label' | 'author' | 'lexicon' } {
  if (texts.some(({ sentiment }) => sentiment)) return { texts, judgedBy: 'by the labels of the file', by: 'label' };
  if (texts.some(({ stars }) => stars)) {
    const ofStars = (stars: number): Sentiment => (stars >= 4 ? 'positive' : stars <= 2 ? 'negative' : 'neutral');
    const withStars = texts.map((text) => ({ ...text, sentiment: text.stars ? ofStars(text.stars) : undefined }));
    return { texts: withStars, judgedBy: 'by their stars: 4 and 5 praise, 1 and 2 blame', by: 'author' };
  }
  return {
    texts: judgedByWords(texts),
    judgedBy: 'by the words of the sentiment lexicon (no model)',
    by: 'lexicon',
  };
}

/** Texts as the sentiment lexicon reads them, whatever else says how they judge. */
function judgedByWords(texts: readonly OwnText[]): OwnText[] {
  const toDocument = documentMaker();
  return texts.map((text): OwnText => {
    const { tokens } = toDocument({ ...text, culture: text.side });
    const isPraise = ({ sentiment, negated }: (typeof tokens)[number]) =>
      (sentiment === 'positive') !== (negated === true);
    const evaluated = tokens.filter(({ sentiment }) => sentiment !== undefined);
    const praise = evaluated.filter(isPraise).length;
    const blame = evaluated.length - praise;
    if (evaluated.length === 0) return { ...text, sentiment: undefined };
    return { ...text, sentiment: praise > blame ? 'positive' : praise < blame ? 'negative' : 'neutral' };
  });
}

/** Labelled texts beside what was read in them: of the same id, else with the same words. */
function pairedTexts(labelled: readonly OwnText[], read: readonly OwnText[]): LabelledText[] {
  const byId = new Map(read.map((text) => [text.id, text]));
  const byWords = new Map(read.map((text) => [text.text, text]));
  return labelled.map((truth) => {
    const same = byId.get(truth.id);
    return { truth, read: same?.text === truth.text ? same : byWords.get(truth.text) };
  });
}
