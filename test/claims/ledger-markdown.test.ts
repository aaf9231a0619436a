import { describe, expect, it } from 'vitest';
import { ledgerToMarkdown } from '../../packages/claims';
import { type ClaimResult, claims } from '../../src/claims';
import { bookOfPapers } from '../../src/claims/book-of-papers';

const result: ClaimResult = {
  id: 'A10',
  verdict: 'inconclusive',
  statistic: { name: 'a share', value: 0 },
  interval95: [0, 0.5],
  n: 12,
  unit: 'reviews',
  artefact: 'culture-arrows',
  detail: 'Found <script>.',
  parts: [
    { name: 'a <b>', side: 'foreign', verdict: 'inconclusive', value: 0.6, interval95: [0.4, 0.7], placebo: 0.5 },
  ],
};
const corpora = {
  simulated: { label: 'simulated corpus', sha256: '', results: [] },
  public: { label: 'public | reviews', sha256: '', results: [result] },
};

describe('ledgerToMarkdown', () => {
  const markdown = ledgerToMarkdown(bookOfPapers, corpora);
  const [, , head, , ...rows] = markdown.split('\n');

  it('begins with claim, verdict and number, the public corpus first', () => {
    const cells = head.split(/(?<!\\)\|/).map((cell) => cell.trim());
    expect(cells.slice(1, 4)).toEqual(['claim', 'public: verdict', 'public: number \\[95 %\\]']);
    expect(cells).toHaveLength(1 + 2 + 2 * 2 + 1);
    expect(rows.filter((row) => row.startsWith('| '))).toHaveLength(claims.length);
    expect(markdown).toContain('| A10 | inconclusive | 0.00 \\[0.00, 0.50\\] | not yet computed | — |');
  });

  it('folds what a verdict rests on, the placebo of its parts with it, and escapes it', () => {
    expect(markdown.match(/<details>/g)).toHaveLength(claims.length + 1);
    expect(markdown).toContain('<li>a &lt;b&gt; (foreign): inconclusive 0.60 [0.40, 0.70] (placebo 0.50)</li>');
    expect(markdown).toContain('Found &lt;script&gt;. Shown in culture-arrows.');
    expect(markdown).not.toContain('<script>');
  });

  it('breaks no folded entry by an empty line, after which GitHub would read Markdown', () => {
    for (const entry of markdown.split('<details>').slice(1)) {
      expect(entry.split('</details>')[0]).not.toContain('\n\n');
    }
  });
});
