import type { TokenSpan } from './sentence';

/** A term of a triplet: a span of the sentence, or `null` for an implicit term, which is meant but not written. */
export type Term = TokenSpan | null;

/** A name for a term within its sentence: equal terms have equal keys, whatever words stand there. */
export function termKey(term: Term): string {
  return term === null ? 'NULL' : `${term.first}-${term.last}`;
}

/** A name for an aspect with an opinion of the same sentence. */
export function pairKey({ aspect, opinion }: { aspect: Term; opinion: Term }): string {
  return `${termKey(aspect)}|${termKey(opinion)}`;
}

/** Terms without repetitions, in the order of the text; the implicit term comes first. */
export function distinctTerms(terms: Iterable<Term>): Term[] {
  const byKey = new Map<string, Term>();
  for (const term of terms) if (!byKey.has(termKey(term))) byKey.set(termKey(term), term);
  return [...byKey.values()].sort(inTextOrder);
}

/** Compares two terms by their place; the implicit term comes first. */
export function inTextOrder(a: Term, b: Term): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return a.first - b.first || a.last - b.last;
}
