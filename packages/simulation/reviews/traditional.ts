import type { Composition } from './compose';
import { taiwaneseWords } from './lexicon/zh/taiwanese-words';
import { simplified, traditional } from './lexicon/zh/traditional-characters';

const characters = new Map([...simplified].map((character, position) => [character, traditional[position]]));
const words = new Map(taiwaneseWords);
const mainlandWord = new RegExp([...words.keys()].join('|'), 'g');

/** The character-wise form of a text, with what Taiwan writes otherwise: 著 for 着, 裡 for 裏, 臺 for 台. */
const convert = (text: string) =>
  text.replace(/\p{Script=Han}/gu, (character) => characters.get(character) ?? character).replaceAll('着', '著');

/** Taiwan's words where they lie within a term or outside all of them, so that no offset and no term is torn. */
function inTaiwaneseWords(text: string, borders: ReadonlySet<number>): string {
  return text.replace(mainlandWord, (word, at: number) => {
    for (let i = at + 1; i < at + word.length; i++) if (borders.has(i)) return word;
    return words.get(word) ?? word;
  });
}

/** Writes a review as Taiwan does; what it puts is as long as what it takes, so every offset stays. */
export function toTraditional({ text, triplets }: Composition): Composition {
  const terms = triplets.flatMap(({ aspect, opinion }) => [aspect, opinion]).filter((term) => term !== null);
  const written = convert(inTaiwaneseWords(text, new Set(terms.flatMap(({ start, end }) => [start, end]))));
  const span = <T extends { start: number; end: number; text: string } | null>(term: T): T =>
    term && { ...term, text: written.slice(term.start, term.end) };
  return {
    text: written,
    triplets: triplets.map((triplet) => ({ ...triplet, aspect: span(triplet.aspect), opinion: span(triplet.opinion) })),
  };
}
