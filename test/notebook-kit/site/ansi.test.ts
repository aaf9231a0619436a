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
