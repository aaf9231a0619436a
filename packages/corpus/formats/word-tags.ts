import type { Span } from '../review';

/**
 * The runs of words that tags mark, as spans of the sentence of words parted by single blanks.
 *
 * @param kindOf of each word's tag the kind of its run and whether it begins one; undefined outside.
 */
export function taggedRuns<Kind>(
  words: readonly string[],
  kindOf: (position: number) => { kind: Kind; begins: boolean } | undefined,
): { kind: Kind; span: Span }[] {
  const sentence = words.join(' ');
  const runs: { kind: Kind; first: number; last: number }[] = [];
  words.forEach((_, i) => {
    const found = kindOf(i);
    const last = runs.at(-1);
    if (found === undefined) return;
    if (!found.begins && last !== undefined && last.last === i - 1 && last.kind === found.kind) last.last = i;
    else runs.push({ kind: found.kind, first: i, last: i });
  });
  const starts: number[] = [0];
  for (const word of words) starts.push(starts[starts.length - 1] + word.length + 1);
  return runs.map(({ kind, first, last }) => {
    const [start, end] = [starts[first], starts[last + 1] - 1];
    return { kind, span: { start, end, text: sentence.slice(start, end) } };
  });
}
