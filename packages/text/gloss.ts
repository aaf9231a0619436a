import { electronicsGlosses } from './lexicons/glossary-electronics';
import { opinionGlosses } from './lexicons/glossary-opinions';

let glossary: ReadonlyMap<string, string> | undefined;

function loadedGlossary(): ReadonlyMap<string, string> {
  glossary ??= new Map(
    `${opinionGlosses};${electronicsGlosses}`
      .split(';')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((entry) => entry.split(':') as [string, string]),
  );
  return glossary;
}

/**
 * The English meaning of a Chinese word of reviews of electronics, for readers without Chinese; `undefined` when the glossary lacks it.
 *
 * @param word in simplified characters.
 * @example
 * text.gloss('客服'); // 'customer service'
 */
export function gloss(word: string): string | undefined {
  return loadedGlossary().get(word.toLowerCase());
}

/**
 * The word with its meaning in brackets, 客服 (customer service), or alone when the glossary lacks it.
 *
 * @param word in simplified characters; an English one comes back as it is.
 * @example
 * text.withGloss('鼠标'); // '鼠标 (mouse)'
 */
export function withGloss(word: string): string {
  const meaning = gloss(word);
  return meaning === undefined || meaning === word ? word : `${word} (${meaning})`;
}

/** Every word of the glossary. */
export function glossaryWords(): string[] {
  return [...loadedGlossary().keys()];
}
