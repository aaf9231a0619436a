import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { ansiToHtml } from '../../../packages/notebook-kit/site/ansi';

const body = (html: string) => new JSDOM(html).window.document.body;

describe('ansiToHtml', () => {
  it('turns colours into classes and closes them', () => {
    expect(ansiToHtml('\u001b[31mred\u001b[39m \u001b[1;32mbold\u001b[0m end')).toBe(
      '<span class="ansi-red">red</span> <span class="ansi-bold"><span class="ansi-green">bold</span></span> end',
    );
    expect(ansiToHtml('\u001b[33mleft open')).toBe('<span class="ansi-yellow">left open</span>');
  });

  it('drops other control sequences and escapes the text', () => {
    expect(ansiToHtml('a\u001b[?25l\u001b[3Jb <i>\u001b')).toBe('ab &lt;i&gt;');
  });

  it('shows what a terminal shows: carriage returns and backspaces write over', () => {
    expect(ansiToHtml('10 %\r50 %\r100 %\ndone')).toBe('100 %\ndone');
    expect(ansiToHtml('100 %\r5')).toBe('500 %');
    expect(ansiToHtml('loading |\b/\b-\b ok')).toBe('loading  ok');
    expect(ansiToHtml('\b\b好的\b坏')).toBe('好坏');
    expect(ansiToHtml('line one\r\nline two\r\n')).toBe('line one\nline two\n');
    expect(ansiToHtml('downloading\u001b[2K\u001b[1Gdone')).toBe('done');
    expect(ansiToHtml('downloading\r\u001b[Kdone')).toBe('done');
    expect(ansiToHtml('\u001b[32m##\u001b[0m--\r\u001b[32m####')).toBe('<span class="ansi-green">####</span>');
    expect(ansiToHtml('\u001b[31mred\nstill\u001b[0m')).toBe(
      '<span class="ansi-red">red</span>\n<span class="ansi-red">still</span>',
    );
  });

  it('is quick with hostile text', () => {
    const wiped = `${'x'.repeat(100_000)}${'\u001b[2Kx'.repeat(100_000)}${'\u001b['.repeat(100_000)}\r`;
    expect(ansiToHtml(`${wiped}${'\u001b[99999999Gy'.repeat(100_000)}`)).toContain('y');
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
