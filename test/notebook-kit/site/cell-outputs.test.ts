import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../../packages/notebook-kit/runner/notebook-file';
import { outputToHtml, type PageContext } from '../../../packages/notebook-kit/site/cell-outputs';
import { highlighted } from '../../../packages/notebook-kit/site/highlight';

const body = (html: string) => new JSDOM(html).window.document.body;

describe('outputToHtml', () => {
  const page = (): PageContext => ({ fileName: 'n', toRoot: '../', toAssets: '', images: [], frames: [] });
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

  it.each(['jpeg', 'gif'])('shows an image/%s as a file of its own', (kind) => {
    const context = page();
    const html = outputToHtml(shown({ [`image/${kind}`]: 'AAAA', 'text/plain': 'a <photo>' }), context);
    expect(html).toBe(
      `<div class="output"><img id="figure-1" src="../images/n-1.${kind}" alt="a &lt;photo&gt;" decoding="async"></div>`,
    );
    expect(context.images.map(({ content }) => content.length)).toEqual([3]);
  });

  it('keeps a chart with its width and its picture, whose text cannot end the script that holds them', () => {
    const context = page();
    const figure = { data: [{ type: 'bar', name: '</script><script>alert(1)</script>' }], layout: { width: 5000 } };
    const html = outputToHtml(
      shown({ 'application/vnd.plotly.v1+json': figure, 'image/png': 'AAAA', 'text/plain': 'a "chart"' }),
      context,
    );
    const scripts = body(html).querySelectorAll('script');
    expect(scripts).toHaveLength(1);
    expect(JSON.parse(scripts[0].textContent ?? '')).toEqual({
      data: figure.data,
      layout: { width: 5000, height: 600 },
    });
    expect(body(html).querySelector('img')?.getAttribute('alt')).toBe('a "chart"');
    expect(context.images.map((image) => image.path)).toEqual(['images/n-1.png']);
  });

  it('writes streams and errors as text', () => {
    const stream: Output = { output_type: 'stream', name: 'stderr', text: ['<warning>\n'] };
    expect(outputToHtml(stream, page())).toBe('<pre class="output stream stderr" tabindex="0">&lt;warning&gt;\n</pre>');
    const error: Output = { output_type: 'error', ename: 'E', evalue: 'v', traceback: [] };
    expect(outputToHtml(error, page())).toContain('E: v');
  });
});

it('a word of 50,000 letters is not coloured, and takes no time', () => {
  expect(highlighted('const a = 1', 'typescript')).toContain('<span class="hljs-keyword">const</span>');
  const word = 'x'.repeat(50_000);
  expect(highlighted(`const ${word} = "<"`, 'typescript')).toBe(`const ${word} = &quot;&lt;&quot;`);
});

it('a figure that is stored as broken JSON is shown by its text', () => {
  const data = { 'application/vnd.plotly.v1+json': '{"data": [', 'text/plain': 'a chart' };
  const page = { fileName: 'n', toRoot: '', toAssets: '', images: [], frames: [] };
  expect(outputToHtml({ output_type: 'display_data', data, metadata: {} }, page)).toContain('a chart');
});
