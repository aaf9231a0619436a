import type { Word } from './words';

/** A unit that is no word. */
const nothing = null;

/**
 * Turns the units of a segmenter into words. Most Chinese units have one or two characters: those are looked up by their code
 * units, since the engine would have to hash each string that comes from native code.
 *
 * @param wordOf gives the word of a unit met for the first time, or `undefined` for a unit that is dropped.
 * @returns a function that gives the words of a text's units.
 */
export function unitReader(wordOf: (unit: string) => Word | undefined): (units: readonly string[]) => Word[] {
  const ofOne = new Array<Word | null | undefined>(1 << 16);
  const ofTwo = new Map<number, Word | null>();
  const ofMore = new Map<string, Word | null>();

  const found = (unit: string): Word | null => {
    const first = unit.charCodeAt(0);
    if (unit.length === 1) {
      const known = ofOne[first];
      if (known !== undefined) return known;
      const word = wordOf(unit) ?? nothing;
      ofOne[first] = word;
      return word;
    }
    if (unit.length === 2) {
      const key = (first << 16) | unit.charCodeAt(1);
      const known = ofTwo.get(key);
      if (known !== undefined) return known;
      const word = wordOf(unit) ?? nothing;
      ofTwo.set(key, word);
      return word;
    }
    const known = ofMore.get(unit);
    if (known !== undefined) return known;
    const word = wordOf(unit) ?? nothing;
    ofMore.set(unit, word);
    return word;
  };

  return (units) => {
    const words: Word[] = [];
    for (let i = 0; i < units.length; i++) {
      const word = found(units[i]);
      if (word !== nothing) words.push(word);
    }
    return words;
  };
}
