import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textColumns } from '../../../packages/base/tables';
import { plainText, wrappedText } from '../../../packages/notebook-kit/figures';

describe('plainText', () => {
  it('escapes what plotly would read as markup, entity or TeX', () => {
    expect(plainText('<b>a</b> & $x$')).toBe('&lt;b&gt;a&lt;/b&gt; &amp; &#36;x&#36;');
  });

  it('removes control and direction characters and mends broken surrogates', () => {
    expect(plainText('a\u0000b\u202ec\n d\ud800')).toBe('abc  d\ufffd');
    expect(plainText('好👍')).toBe('好👍');
  });

  it('never leaves a character that begins markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(text)).not.toMatch(/[<>$]|&(?!amp;|lt;|gt;|#36;)/);
      }),
    );
  });
});

describe('wrappedText', () => {
  it('breaks at spaces and between Chinese characters, which count as two columns', () => {
    expect(wrappedText('battery life is long', 12)).toBe('battery life<br>is long');
    expect(wrappedText('电池续航很好', 8)).toBe('电池续航<br>很好');
  });

  it('keeps Chinese punctuation with the character before it', () => {
    expect(wrappedText('电池好，续航长', 6)).toBe('电池<br>好，续<br>航长');
  });

  it('leaves a word that is too long whole', () => {
    expect(wrappedText('a incomprehensibilities b', 8)).toBe('a<br>incomprehensibilities<br>b');
  });

  it('keeps every printable character except spaces at the breaks', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '好', ' ', '，', '-') });
    fc.assert(
      fc.property(letters, fc.integer({ min: 4, max: 20 }), (text, columns) => {
        const lines = wrappedText(text, columns).split('<br>');
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

it('textColumns counts a Chinese character as two', () => {
  expect(textColumns('OK好')).toBe(4);
});
