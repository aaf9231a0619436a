import { learningReferences } from './lexicon/references-learning';
import { statisticsReferences } from './lexicon/references-statistics';
import { textReferences } from './lexicon/references-text';
import type { Reference } from './reference';

/**
 * The methods and studies that the notebooks of the three papers name, by author and year.
 *
 * @example
 * papers.bibliography.filter(({ methods }) => methods?.includes('Louvain'));
 */
export const bibliography: readonly Reference[] = [
  ...textReferences,
  ...statisticsReferences,
  ...learningReferences,
].sort((a, b) => compare(a.authors.join(), b.authors.join()) || a.year - b.year);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The entry that a text means when it names an author and a year, or a method.
 *
 * @param name the first author's family name, or a method's name.
 * @param year of the publication; left out for a method.
 * @returns `undefined` when the bibliography lacks it.
 * @example
 * papers.referenceOf('Blei', 2003)?.doi; // undefined: the journal gave none
 */
export function referenceOf(name: string, year?: number): Reference | undefined {
  return bibliography.find((one) =>
    year === undefined ? one.methods?.includes(name) : one.authors[0] === name && one.year === year,
  );
}

/**
 * An entry as a line of a reference list.
 *
 * @param reference the entry.
 * @returns plain text, with the DOI as an address where there is one.
 * @example
 * papers.referenceText(papers.referenceOf('Brandes', 2001)!);
 * // Brandes (2001): A faster algorithm for betweenness centrality. Journal of …
 */
export function referenceText({ authors, year, title, venue, doi }: Reference): string {
  const named =
    authors.length > 1 ? `${authors.slice(0, -1).join(', ')} and ${authors[authors.length - 1]}` : authors[0];
  return `${named} (${year}): ${title}. ${venue}.${doi === undefined ? '' : ` https://doi.org/${doi}`}`;
}
