import { packUnits, type SparseUnits } from '@crosscultural/base';
import { matchForms, termsOfPost } from '@crosscultural/brand';
import type { Sentiment, Triplet } from '@crosscultural/corpus';
import type { OwnClaim, OwnMeasure } from './own-claim';

/** One text as claims of one's own see it. */
export interface OwnText {
  id: string;
  /** What it belongs to: a culture, a platform, a product, a brand. */
  side: string;
  language: string;
  text: string;
  author?: string;
  /** 1 to 5. */
  stars?: number;
  /** How the text judges; undefined where nothing says it. */
  sentiment?: Sentiment;
  /** Aspect, opinion and sentiment, where somebody has read them. */
  triplets?: readonly Triplet[];
}

/** What a claim's measure adds up: a share or a mean is the sum of the first over the sum of the second. */
export type Amounts = [numerator: number, denominator: number];

/** Words that are found in texts, whether they stand anywhere (Chinese) or as whole words. */
export function namesAny(texts: readonly OwnText[], words: readonly string[]): boolean[] {
  const isHan = (word: string) => /\p{Script=Han}/u.test(word);
  const forms = { name: 'meant', zh: words.filter(isHan), en: words.filter((word) => !isHan(word)) };
  const hits = matchForms(
    texts.map(({ text }) => text),
    [forms],
  );
  return texts.map((_, i) => termsOfPost(hits, i).length > 0);
}

/**
 * What each text adds to a claim's measure, or why these texts cannot say it. Topics are not counted here (see `topicAmounts`).
 *
 * @param texts of one side.
 */
export function amountsOf(texts: readonly OwnText[], claim: OwnClaim): Amounts[] | string {
  const obstacle = obstacles[claim.measure]?.(texts);
  if (obstacle) return obstacle;
  const isMeant = meantTexts(texts, claim);
  switch (claim.measure) {
    case 'keyword share':
      return isMeant.map((meant) => [Number(meant), 1]);
    case 'positive share':
      return texts.map(({ sentiment }, i) =>
        isMeant[i] && sentiment ? [Number(sentiment === 'positive'), 1] : [0, 0],
      );
    case 'mean stars':
      return texts.map(({ stars }, i) => (isMeant[i] && stars ? [stars, 1] : [0, 0]));
    default:
      return mentionAmounts(texts, claim);
  }
}

const obstacles: Partial<Record<OwnMeasure, (texts: readonly OwnText[]) => string | false>> = {
  'mean stars': (texts) => !texts.some(({ stars }) => stars) && 'the texts have no stars',
  'positive share': (texts) => !texts.some(({ sentiment }) => sentiment) && 'nothing says how the texts judge',
  attention: (texts) => !texts.some(({ triplets }) => triplets) && noTriplets,
  satisfaction: (texts) => !texts.some(({ triplets }) => triplets) && noTriplets,
};

const noTriplets =
  'the texts have no triplets of aspect, opinion and sentiment: npx crosscultural absa extract finds them';

/** Which texts a claim is about: those that name one of its words, all where it has none. */
export function meantTexts(texts: readonly OwnText[], { words }: OwnClaim): boolean[] {
  return words ? namesAny(texts, words) : texts.map(() => true);
}

/** Per text, which of its triplets a claim means: by their category, or by the words of their aspect. */
export function meantMentions(texts: readonly OwnText[], { concept, words }: OwnClaim): boolean[][] {
  const aspects = texts.flatMap(({ triplets = [] }) => triplets.map(({ aspect }) => aspect?.text ?? ''));
  const named = words
    ? namesAny(
        aspects.map((text) => ({ id: '', side: '', language: '', text })),
        words,
      )
    : [];
  let at = 0;
  return texts.map(({ triplets = [] }) =>
    triplets.map(({ category }) => {
      const isNamed = named[at++] === true;
      return isNamed || (concept !== undefined && category === concept);
    }),
  );
}

/** Attention: mentions that are meant of all; satisfaction: praise of the evaluated mentions that are meant (Paper A §4.3). */
function mentionAmounts(texts: readonly OwnText[], claim: OwnClaim): Amounts[] {
  const isMeant = meantMentions(texts, claim);
  return texts.map(({ triplets = [] }, i) => {
    const meant = triplets.filter((_, j) => isMeant[i][j]);
    if (claim.measure === 'attention') return [meant.length, triplets.length];
    const of = (sentiment: Sentiment) => meant.filter((triplet) => triplet.sentiment === sentiment).length;
    return [of('positive'), of('positive') + of('negative')];
  });
}

/** What is added to which cell. A text that adds nothing is still drawn: how many texts speak of it is left to chance, too. */
export const ratioCells = ([above, below]: Amounts): [number, number][] => [
  [0, above],
  [1, below],
];

/**
 * Units for the bootstrap: texts, or authors with all their texts. One whose author is not told stands for itself.
 *
 * @param lists one a text, what it adds to which cell.
 * @param cells how many there are.
 */
export function unitsOf(
  texts: readonly OwnText[],
  lists: readonly (readonly (readonly [number, number])[])[],
  cells: number,
  resample: 'text' | 'author',
): SparseUnits {
  if (resample === 'text') return packUnits(lists, cells);
  const units = new Map<string, (readonly [number, number])[]>();
  for (const [i, { id, author }] of texts.entries()) {
    const name = author !== undefined ? `author ${author}` : `text ${i} ${id}`;
    const unit = units.get(name);
    if (unit) unit.push(...lists[i]);
    else units.set(name, [...lists[i]]);
  }
  return packUnits([...units.values()], cells);
}
