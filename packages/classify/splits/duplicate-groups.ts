import { fewestShingles, nearDuplicates, normaliseForComparison, shingles } from '@crosscultural/text';

/**
 * Numbers the groups of texts that repeat each other, so that a split can keep each group on one side. Texts belong
 * together when their letters and digits are the same, or when they share most of their shingles (`nearDuplicates` of
 * @crosscultural/text: Jaccard similarity from 0.8 on); what repeats a repetition belongs to the group, too.
 *
 * @param texts as they were written.
 * @param language ISO 639-1: Chinese is compared by runs of characters, other languages by runs of words.
 * @returns per text the number of its group, groups numbered by their first text.
 * @example
 * duplicateGroups(['很好', '很好！', '不好'], 'zh'); // Uint32Array [0, 0, 1]
 */
export function duplicateGroups(texts: readonly string[], language: string): Uint32Array {
  const parent = Uint32Array.from(texts, (_, i) => i);
  const rootOf = (text: number): number => {
    let root = text;
    while (parent[root] !== root) root = parent[root];
    for (let at = text; parent[at] !== root; ) [parent[at], at] = [root, parent[at]];
    return root;
  };
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)];
    parent[Math.max(first, second)] = Math.min(first, second);
  };

  const firstWith = new Map<string, number>();
  const compared: number[] = [];
  const sets: Uint32Array[] = [];
  texts.forEach((text, i) => {
    const normalised = normaliseForComparison(text);
    const key = lettersOf(normalised);
    const first = firstWith.get(key);
    if (first !== undefined) {
      join(first, i);
      return;
    }
    firstWith.set(key, i);
    const set = shingles(normalised, language);
    if (set.length < fewestShingles) return;
    compared.push(i);
    sets.push(set);
  });
  for (const { copy, original } of nearDuplicates(sets)) join(compared[copy], compared[original]);

  const numbers = new Map<number, number>();
  return parent.map((_, i) => {
    const root = rootOf(i);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}

/** Letters and digits alone; the whole text where it has none (":-)" is not "…"). */
function lettersOf(normalised: string): string {
  return normalised.replace(/[^\p{L}\p{N}]+/gu, '') || normalised;
}
