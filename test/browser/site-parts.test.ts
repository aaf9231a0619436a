import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { jsonForScript } from '../../packages/base/escape';
import type { Notebook, Output } from '../../packages/notebook-kit/runner/notebook-file';
import { buildSite } from '../../packages/notebook-kit/site';
import { ansiToHtml } from '../../packages/notebook-kit/site/ansi';
import { outputToHtml, type PageContext } from '../../packages/notebook-kit/site/cell-outputs';
import { firstSentence, type Heading, markdownToHtml } from '../../packages/notebook-kit/site/markdown';

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

describe('ansiToHtml', () => {
  it('turns colours into classes and closes them', () => {
    expect(ansiToHtml('\u001b[31mred\u001b[39m \u001b[1;32mbold\u001b[0m end')).toBe(
      '<span class="ansi-red">red</span> <span class="ansi-bold"><span class="ansi-green">bold</span></span> end',
    );
    expect(ansiToHtml('\u001b[33mleft open')).toBe('<span class="ansi-yellow">left open</span>');
  });

  it('drops other control sequences and escapes the text', () => {
    expect(ansiToHtml('a\u001b[2K\u001b[1Gb <i>')).toBe('ab &lt;i&gt;');
  });

  it('keeps every other character of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '<', '&', '\n', '好', '\u001b[31m', '\u001b[0m') }),
        (text) => {
          const plain = text.replaceAll('\u001b[31m', '').replaceAll('\u001b[0m', '');
          expect(body(`<pre>x${ansiToHtml(text)}</pre>`).textContent).toBe(`x${plain}`);
        },
      ),
    );
  });
});

describe('outputToHtml', () => {
  const page = (): PageContext => ({ fileName: 'n', toRoot: '../', images: [], frames: [] });
  const shown = (data: Record<string, unknown>): Output => ({ output_type: 'display_data', data, metadata: {} });

  it('takes the richest form that there is', () => {
    const all = { 'text/html': '<p id="html">h</p>', 'image/png': 'AAAA', 'text/plain': 'plain' };
    expect(outputToHtml(shown(all), page())).toContain('<p id="html">');
    expect(outputToHtml(shown({ 'text/plain': ['a\n', '<b>'] }), page())).toContain('a\n&lt;b&gt;');
    expect(outputToHtml(shown({ 'text/latex': '$$x^2$$' }), page())).toContain('katex-display');
    expect(outputToHtml(shown({ 'image/svg+xml': '<svg onload="alert(1)"/>' }), page())).toMatch(
      /<img src="data:image\/svg\+xml;base64,/,
    );
  });

  it('keeps a chart and its picture, whose text cannot end the script that holds them', () => {
    const context = page();
    const figure = { data: [{ type: 'bar', name: '</script><script>alert(1)</script>' }], layout: { width: 5000 } };
    const html = outputToHtml(
      shown({ 'application/vnd.plotly.v1+json': figure, 'image/png': 'AAAA', 'text/plain': 'a "chart"' }),
      context,
    );
    const scripts = body(html).querySelectorAll('script');
    expect(scripts).toHaveLength(1);
    expect(JSON.parse(scripts[0].textContent ?? '')).toEqual({ data: figure.data, layout: { height: 600 } });
    expect(body(html).querySelector('img')?.getAttribute('alt')).toBe('a "chart"');
    expect(context.images.map((image) => image.path)).toEqual(['images/n-1.png']);
  });

  it('writes streams and errors as text', () => {
    const stream: Output = { output_type: 'stream', name: 'stderr', text: ['<warning>\n'] };
    expect(outputToHtml(stream, page())).toBe('<pre class="output stream stderr">&lt;warning&gt;\n</pre>');
    const error: Output = { output_type: 'error', ename: 'E', evalue: 'v', traceback: [] };
    expect(outputToHtml(error, page())).toContain('E: v');
  });
});

it('jsonForScript is JSON of the same value without the sign that could end a script', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = jsonForScript(value);
      expect(json).not.toContain('<');
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it.each(['../evil', 'a/../b', '/etc/x', 'A', 'a b', ''])(
  'no page is written for a notebook with the name "%s"',
  (name) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
    const notebook: Notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] };
    try {
      const request = {
        title: 'T',
        introduction: '',
        corpusLabel: '',
        notebooks: [{ name, notebook }],
        outputFolder: folder,
      };
      expect(() => buildSite(request)).toThrow(RangeError);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
