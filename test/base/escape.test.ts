import { escapeHtml, escapeXml, jsonForScript, withoutForbiddenXml } from '@crosscultural/base';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';

describe('escapeHtml', () => {
  it('is undone by a browser, in elements and in attributes', () => {
    const { document } = new JSDOM('<div></div>').window;
    const division = document.querySelector('div')!;
    // A browser drops the zero character and reads a return as a line break.
    const text = fc.string({ unit: 'binary' }).map((one) => one.replace(/[\0\r]/g, ''));
    const markup = fc.stringMatching(/^[&<>"'a;#\n -]*$/);
    fc.assert(
      fc.property(fc.oneof(text, markup), (value) => {
        division.innerHTML = `<b title="${escapeHtml(value)}" lang='${escapeHtml(value)}'>${escapeHtml(value)}</b>`;
        const [element] = division.children;
        expect([element.textContent, element.getAttribute('title'), element.getAttribute('lang')]).toEqual(
          Array(3).fill(value),
        );
      }),
    );
  });
});

describe('jsonForScript', () => {
  it('says the same and cannot end its element', () => {
    const value = { text: '</script><!-- \u2028 \u2029', list: [1, null] };
    expect(JSON.parse(jsonForScript(value))).toEqual(value);
    expect(jsonForScript(value)).not.toMatch(/[<\u2028\u2029]/);
  });
});

describe('escapeXml', () => {
  it('leaves out what XML forbids, escaped or not, and nothing else', () => {
    expect(escapeXml('R&D <b>\u0007\ufffe\ud800x</b>\t\n')).toBe('R&amp;D &lt;b&gt;x&lt;/b&gt;\t\n');
    expect(withoutForbiddenXml('音质 & 😀')).toBe('音质 & 😀'); // 音质: sound quality
  });

  it('gives what a parser of XML accepts and reads back', () => {
    const { DOMParser } = new JSDOM('').window;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = new DOMParser().parseFromString(`<a b="${escapeXml(text)}"/>`, 'text/xml');
        // A parser reads line breaks and tabs of an attribute as blanks.
        const blanks = withoutForbiddenXml(text).replace(/\r\n|[\r\n\t]/g, ' ');
        expect(
          parsed
            .querySelector('a')
            ?.getAttribute('b')
            ?.replace(/[\r\n\t]/g, ' '),
        ).toBe(blanks);
      }),
    );
  });
});
