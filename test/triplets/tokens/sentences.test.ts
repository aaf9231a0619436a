import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf, tokensOf } from '../../../packages/triplets';
import { isTokenised } from '../../../packages/triplets/tokens/words';

const words = (text: string, language = 'en') => tokensOf(text, language).map((token) => token.text);

describe('words of English and other languages', () => {
  it('keeps exactly the words of a tokenised sentence', () => {
    for (const sentence of [
      "I do n't like the 15-inch screen , but it 's ( nearly ) fine ...",
      'quick .i have no complaints .im totally satisfied',
      'A cable (which I like , really ) for $30 !',
    ]) {
      expect(isTokenised(sentence)).toBe(true);
      expect(words(sentence)).toEqual(sentence.split(' '));
    }
  });

  it.each([
    ["I don't like it's fan.", ['I', 'do', "n't", 'like', 'it', "'s", 'fan', '.']],
    ['It costs $1,299.99 (really)!!', ['It', 'costs', '$', '1,299.99', '(', 'really', ')', '!', '!']],
    [
      'A built-in 24/7 “smart” U.S. mode, e.g. this.',
      [...['A', 'built-in', '24/7', '“', 'smart', '”', 'U.S.', 'mode', ',', 'e.g.', 'this', '.']],
    ],
    ['Fast...quiet and good,cheap.', ['Fast', '...', 'quiet', 'and', 'good', ',', 'cheap', '.']],
    ['Good 👍🏽! Nice :-) really.', ['Good', '👍', '🏽', '!', 'Nice', ':-)', 'really', '.']],
    ['So fast.It works.<br />Good!', ['So', 'fast', '.', 'It', 'works', '.', '<br', '/>', 'Good', '!']],
    ['See http://a.example/b?c=1, ok.', ['See', 'http://a.example/b?c=1', ',', 'ok', '.']],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('never decodes an entity and never cuts one', () => {
    expect(words('Fish&amp;chips, &hellip;good.')).toEqual(['Fish', '&amp;', 'chips', ',', '&hellip;', 'good', '.']);
    expect(words('好&hellip;差', 'zh')).toEqual(['好', '&hellip;', '差']);
  });

  it('reads a megabyte of marks without a blank in linear time', () => {
    for (const piece of ['!', ')', '.', "'", '"a', 'a!', '<', '&', 'a.', "n't", '-']) {
      const text = `a ${piece.repeat(1_000_000 / piece.length)}x, ok`;
      expect(tokensOf(text, 'en').at(-1)?.text).toBe('ok');
    }
  });

  it('gives the word in lower case and the text as written', () => {
    expect(tokensOf('HDMI works.', 'en')[0]).toEqual({ text: 'HDMI', word: 'hdmi', start: 0, end: 4 });
  });
});

describe('characters of Chinese', () => {
  it('knows the segmented word that each character stands in', () => {
    // 电池续航很好: battery, battery life, very good.
    const tokens = tokensOf('电池很好', 'zh');
    expect(tokens.map(({ text, word }) => [text, word])).toEqual([
      ['电', '电池'],
      ['池', '电池'],
      ['很', '很'],
      ['好', '好'],
    ]);
  });

  it('counts a rare Han character and an emoji as one token of two code units', () => {
    expect(tokensOf('𠮷👍好', 'zh').map(({ text, start, end }) => [text, start, end])).toEqual([
      ['𠮷', 0, 2],
      ['👍', 2, 4],
      ['好', 4, 5],
    ]);
  });

  it('keeps runs of Latin letters and digits, and runs of blanks, as one token', () => {
    expect(words('i5的cpu  好\r\n', 'zh')).toEqual(['i5', '的', 'cpu', '  ', '好', '\r\n']);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(..."ab 好电池,.!?\r\n\"'&;()9𠮷👍n't"), maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe.each(['en', 'zh', 'fr'])('any text read as %s', (language) => {
  it('is covered by its tokens: in order, exact, and nothing but blanks between them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const token of tokensOf(text, language)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.text).not.toBe('');
          expect(text.slice(end, token.start).trim()).toBe('');
          end = token.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });

  it('keeps every token, in order, however it is cut into sentences', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 9 }), (text, maximumTokens) => {
        const sentences = sentencesOf(text, language, { maximumTokens });
        const tokens = sentences.flatMap((sentence) => sentence.tokens);
        expect(sentences.every((sentence) => sentence.tokens.length <= maximumTokens)).toBe(true);
        expect(sentences.every((sentence) => sentence.tokens.length > 0)).toBe(true);
        if (text.trim() !== '') expect(tokens).toEqual(tokensOf(text, language));
        else expect(sentences).toEqual([]);
      }),
    );
  });
});

describe('sentences', () => {
  const pieces = (
    text: string,
    language: string,
    maximumTokens: number,
    keepTogether?: { start: number; end: number }[],
  ) =>
    sentencesOf(text, language, { maximumTokens, keepTogether }).map(({ tokens }) =>
      tokens.map((t) => t.text).join(' '),
    );

  it('a text that fits is one sentence, whatever it holds', () => {
    expect(pieces('One . Two . Three .', 'en', 6)).toEqual(['One . Two . Three .']);
  });

  it('a longer one is cut after the last sentence that fits, else after a clause, else between words', () => {
    expect(pieces('One two . Three four . Five', 'en', 6)).toEqual(['One two . Three four .', 'Five']);
    expect(pieces('One two , three four five', 'en', 4)).toEqual(['One two ,', 'three four five']);
    expect(pieces('one two three four five', 'en', 2)).toEqual(['one two', 'three four', 'five']);
    expect(pieces('How ? ! Yes it is', 'en', 4)).toEqual(['How ? !', 'Yes it is']);
    // 屏幕 (screen) is one word, 电池 (battery) another: cut between them, not inside.
    expect(pieces('屏幕电池', 'zh', 3)).toEqual(['屏 幕', '电 池']);
    expect(pieces('屏幕好。电池', 'zh', 5)).toEqual(['屏 幕 好 。', '电 池']);
  });

  it('a labelled place stays whole where it can', () => {
    const text = 'a screen . It is good and fast';
    expect(pieces(text, 'en', 6)).toEqual(['a screen .', 'It is good and fast']);
    expect(pieces(text, 'en', 6, [{ start: 2, end: 21 }])).toEqual(['a screen . It is good', 'and fast']);
  });

  it('an empty or blank text has none; a length of none is refused', () => {
    expect(sentencesOf('', 'en', { maximumTokens: 5 })).toEqual([]);
    expect(sentencesOf(' \r\n\u3000', 'zh', { maximumTokens: 5 })).toEqual([]);
    expect(() => sentencesOf('a', 'en', { maximumTokens: 0 })).toThrow('maximumTokens must be a positive whole number');
  });

  it('reads a review of 5,000 characters in pieces', () => {
    const text = '电池很好，屏幕很亮。'.repeat(500);
    const sentences = sentencesOf(text, 'zh', { maximumTokens: 100 });
    expect(sentences).toHaveLength(50);
    expect(sentences.map(({ tokens }) => tokens.map((t) => t.text).join('')).join('')).toBe(text);
  });
});

it('a number glued to letters is one word for triplets, as it is for topics', () => {
  const words = (text: string) => tokensOf(text, 'zh').map(({ text: written, word }) => `${written} in ${word}`);
  // Supports 5G networks; 144Hz; a 2-in-1.
  expect(words('支持5G网络').slice(2)).toEqual(['5G in 5g', '网 in 网络', '络 in 网络']);
  expect(words('144Hz好')[0]).toBe('144Hz in 144hz');
  expect(new Set(tokensOf('2-in-1', 'zh').map(({ word }) => word))).toEqual(new Set(['2-in-1']));
});
