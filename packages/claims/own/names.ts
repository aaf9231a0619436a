import { nearestNames } from './edit-distance';
import { type OwnClaim, ofMentions } from './own-claim';
import { meantMentions, meantTexts, type OwnText } from './own-text';

/** What texts know by name. */
export interface KnownNames {
  sides: string[];
  /** Categories of their triplets. */
  concepts: string[];
  /** Whether they have triplets. */
  isRead: boolean;
}

/** The names of texts, among them those that people labelled: what nobody mentions in the data may be mentioned there. */
export function namesIn(texts: readonly OwnText[], labelled: readonly OwnText[] = []): KnownNames {
  const concepts = new Set<string>();
  let isRead = false;
  for (const { triplets = [] } of [...texts, ...labelled])
    for (const { category } of triplets) {
      isRead = true;
      if (category !== undefined) concepts.add(category);
    }
  const sides = new Set(texts.map(({ side }) => side).filter((side) => side !== ''));
  return { sides: [...sides], concepts: [...concepts], isRead };
}

/** Why a claim's concept cannot be looked for, where texts have triplets: a misspelt one would be mentioned nowhere, on both sides alike. */
export function conceptMistake({ concept, words, measure }: OwnClaim, known: KnownNames): string | null {
  if (concept === undefined || !ofMentions.has(measure) || !known.isRead || known.concepts.includes(concept))
    return null;
  if (known.concepts.length > 0)
    return `no triplet of the data has the category "${concept}"; ${nearestNames(concept, known.concepts)}`;
  return words
    ? null
    : `the triplets of the data have no categories, so none is "${concept}": say by words what is meant`;
}

/** Sides that no text belongs to. */
export function sideMistakes({ side, than }: OwnClaim, { sides }: KnownNames): string[] {
  const named = { side, ...(typeof than === 'string' && { than }) };
  return Object.entries(named)
    .filter(([, name]) => !sides.includes(name))
    .map(([field, name]) => `${field}: no text belongs to "${name}"; ${nearestNames(name, sides)}`);
}

/**
 * The words of a claim that stand nowhere, each looked for alone: one misspelt among others that are found changes the measure silently.
 *
 * @param names of the claim's sides.
 * @param texts all of them.
 */
export function wordsFoundNowhere(claim: OwnClaim, names: readonly string[], texts: readonly OwnText[]): string[] {
  const { words = [], measure } = claim;
  if (measure === 'topic share') return [];
  const own = textsAskedAbout(names, texts);
  const isFound = (word: string) => {
    const alone = { ...claim, concept: undefined, words: [word] };
    return ofMentions.has(measure)
      ? meantMentions(own, alone).some((mentions) => mentions.includes(true))
      : meantTexts(own, alone).includes(true);
  };
  return words.filter((word) => !isFound(word));
}

/** Those of the sides that are compared; all of them for a claim about one side, which may be the only one that does not know a word. */
function textsAskedAbout(names: readonly string[], texts: readonly OwnText[]): readonly OwnText[] {
  return names.length > 1 ? texts.filter(({ side }) => names.includes(side)) : texts;
}

/**
 * Why a claim finds nothing: words, or a concept, that stand nowhere are rather misspelt, or of another language, than spoken of equally
 * little. A claim about one side is content with the other ones: where these know the word, nothing is what the side says of it.
 *
 * @param names of the claim's sides.
 * @param texts all of them.
 */
export function whyFoundNowhere(claim: OwnClaim, names: readonly string[], texts: readonly OwnText[]): string | null {
  const { words, concept, measure } = claim;
  // Topics know the words of their vocabulary.
  if ((words === undefined && concept === undefined) || measure === 'topic share') return null;
  const own = textsAskedAbout(names, texts);
  const where = names.length > 1 ? names.map((name) => `"${name}"`).join(' or ') : 'any side';
  if (!ofMentions.has(measure))
    return meantTexts(own, claim).includes(true)
      ? null
      : `no text of ${where} names ${words?.join(', ')}: is it spelt as in the texts?`;
  if (meantMentions(own, claim).some((mentions) => mentions.includes(true))) return null;
  const meant = [...(concept === undefined ? [] : [`the category ${concept}`]), ...(words ?? [])].join(', ');
  return `no mention in texts of ${where} is of ${meant}: is it spelt as in the triplets?`;
}
