import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { firstSentence, type Heading, markdownToHtml } from '../../../packages/notebook-kit/site/markdown';

const body = (html: string) => new JSDOM(html).window.document.body;

describe('markdownToHtml', () => {
  it('sets formulas within a line, within a paragraph and on lines of their own', () => {
    const html = markdownToHtml('Let $a_1 * b * c$ be.\n\n$$\nx = 1\n- y\n$$\n\nand $$z$$ here');
    expect(body(html).querySelectorAll('.katex')).toHaveLength(3);
    expect(body(html).querySelectorAll('.formula .katex-display')).toHaveLength(2);
    expect(html).not.toMatch(/<em>|<ul>|<h2>/);
  });

  it('leaves money, escaped dollars and dollars in code alone', () => {
    const html = markdownToHtml('$5 and $6, \\$x\\$, `$y$`, $ z $');
    expect(html).not.toContain('katex');
    expect(body(html).textContent).toContain('$5 and $6, $x$, $y$, $ z $');
  });

  it('shows a faulty formula instead of failing', () => {
    expect(markdownToHtml('$\\nonsense{$')).toContain('katex-error');
  });

  it('gives each heading an id of its own', () => {
    const headings: Heading[] = [];
    const html = markdownToHtml('# Stage 1: `clean`\n\n## Results\n\n## Results\n\n## 主题', headings);
    expect(headings.map(({ level, id }) => [level, id])).toEqual([
      [1, 'stage-1-clean'],
      [2, 'results'],
      [2, 'results-2'],
      [2, '主题'],
    ]);
    expect(body(html).querySelector('#results-2')).not.toBeNull();
  });

  it('leads links to notebooks to their pages and no other link elsewhere', () => {
    const html = markdownToHtml(
      '[a](../brand/01-data.ipynb#x) [b](https://example.org/a.ipynb) [c](javascript:alert(1))',
    );
    const links = [...body(html).querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['../brand/01-data.html#x', 'https://example.org/a.ipynb']);
  });
});

describe('firstSentence', () => {
  it('is the first sentence below the title, without markup', () => {
    expect(firstSentence('# Title\n\nWe fit **LDA** to 2.5 million *tokens*, see [Eq. (2)](#x). Then more.')).toBe(
      'We fit LDA to 2.5 million tokens, see Eq. (2).',
    );
    expect(firstSentence('# Only a title')).toBe('');
  });
});
