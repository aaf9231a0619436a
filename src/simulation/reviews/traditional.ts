import type { Composition } from './compose';
import { simplified, traditional } from './lexicon/zh/traditional-characters';

const table = new Map([...simplified].map((character, position) => [character, traditional[position]]));

const convert = (text: string) => text.replace(/\p{Script=Han}/gu, (character) => table.get(character) ?? character);

/** Writes a review in traditional characters; one character becomes one, so every offset stays. */
export function toTraditional({ text, triplets }: Composition): Composition {
  const span = <T extends { text: string } | null>(term: T): T => term && { ...term, text: convert(term.text) };
  return {
    text: convert(text),
    triplets: triplets.map((triplet) => ({ ...triplet, aspect: span(triplet.aspect), opinion: span(triplet.opinion) })),
  };
}
