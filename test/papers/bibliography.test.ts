import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bibliography, referenceOf, referenceText } from '../../src/papers';

/** The first family name and the year of everything that is cited as "(Blei, Ng and Jordan 2003)", "Dunning 1993", "Gao et al. (2012)". */
function citedIn(text: string): { name: string; year: number }[] {
  const citation =
    /(?:^|[ (*])(\p{Lu}[\p{L}-]+)(?:(?:, \p{Lu}[\p{L}-]+)*,? (?:and|&) \p{Lu}[\p{L}-]+|(?:, \p{Lu}[\p{L}-]+)+| et al\.)?,? \(?((?:19|20)\d\d)\b/gu;
  return [...text.matchAll(citation)].map(([, name, year]) => ({ name, year: Number(year) }));
}

/** Capitals before a year that are no authors: conferences, months and beginnings of sentences. */
const noAuthors =
  /^(AAAI|ITQM|JIESS|UMAP|ICWSM|KDD|ACL|EMNLP|In|Since|Until|From|The|January|August|November|December|Redmi|Weibo)$/;

describe('the bibliography', () => {
  const folders = ['cross-cultural', 'brand', 'platforms'];
  it.each(folders)('knows every study that the notebooks of %s cite', (folder) => {
    const files = readdirSync(`notebooks/text/${folder}`).map((file) => `notebooks/text/${folder}/${file}`);
    const cited = files.flatMap((file) => citedIn(readFileSync(file, 'utf8')).map((one) => ({ ...one, file })));
    const unknown = cited.filter(({ name, year }) => !noAuthors.test(name) && !isKnown(name, year));
    expect(unknown).toEqual([]);
  });

  it('is one click from every notebook of Paper A that cites a study or calls a method by name', () => {
    const folder = 'notebooks/text/cross-cultural';
    const named = /Holm|Kendall|Louvain|Word2Vec|BERT|LDA|bootstrap/;
    for (const file of readdirSync(folder).filter((name) => !name.startsWith('09'))) {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      if (citedIn(text).length === 0 && !named.test(text)) continue;
      expect(text, file).toContain('[references](09-sentence-by-sentence.ipynb)');
    }
  });

  it('knows the methods that the notebooks of Paper A call by a name of their own', () => {
    const text = readdirSync('notebooks/text/cross-cultural')
      .map((file) => readFileSync(`notebooks/text/cross-cultural/${file}`, 'utf8'))
      .join('\n');
    const names = [
      'LDAvis',
      'UMass',
      'Louvain',
      'Word2Vec',
      'BERT',
      'BMRC',
      'Holm',
      'Jensen–Shannon',
      'Kendall',
      'bootstrap',
    ];
    for (const name of names) {
      expect(text).toContain(name);
      expect(referenceOf(name), name).toBeDefined();
    }
  });

  it('finds what the reading of citations must find', () => {
    expect(citedIn('as (Blei, Ng and Jordan 2003) and Dunning 1993, Gao et al. (2012)')).toEqual([
      { name: 'Blei', year: 2003 },
      { name: 'Dunning', year: 1993 },
      { name: 'Gao', year: 2012 },
    ]);
  });

  it('has one entry for each work, in order, with a DOI of the right form where it has one', () => {
    const titles = bibliography.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    const first = bibliography.map(({ authors }) => authors[0]);
    expect(first).toEqual([...first].sort());
    for (const { doi } of bibliography) if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,5}\/\S+$/);
  });

  it('writes an entry as a line', () => {
    expect(
      referenceText({
        authors: ['A', 'B', 'C'],
        year: 2001,
        title: 'On words',
        venue: 'Journal 1, 2–3',
        doi: '10.1000/x',
      }),
    ).toBe('A, B and C (2001): On words. Journal 1, 2–3. https://doi.org/10.1000/x');
    expect(referenceText({ authors: ['A'], year: 2001, title: 'On words', venue: 'Press' })).toBe(
      'A (2001): On words. Press.',
    );
  });
});

/** Whether an entry has the author, first or not, and the year. */
function isKnown(name: string, year: number): boolean {
  return bibliography.some(
    (one) => one.year === year && one.authors.some((author) => author.split(' ').at(-1) === name),
  );
}
