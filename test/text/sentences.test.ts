import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preprocess } from '../../packages/text';
import { splitSentences } from '../../packages/text/sentences';
import { review } from './fixtures';

describe('splitSentences', () => {
  test('cuts at the marks of both languages and keeps them', () => {
    expect(splitSentences('great sound. bad bass!! would i buy it again? no')).toEqual([
      'great sound.',
      ' bad bass!!',
      ' would i buy it again?',
      ' no',
    ]);
    // "The screen is good. Logistics is fast! Customer service ... so-so"
    expect(splitSentences('屏幕好。物流快!客服...一般')).toEqual(['屏幕好。', '物流快!', '客服...', '一般']);
    expect(splitSentences('屏幕好.物流快\n客服')).toEqual(['屏幕好.', '物流快\n', '客服']);
  });

  test('a full stop inside a word, after an abbreviation or between numbers ends no sentence', () => {
    for (const text of [
      'usb 3.0 port',
      'dr. dre made it',
      'works vs. the old one',
      'sold in the u.s. only',
      'node.js',
    ]) {
      expect(splitSentences(text)).toEqual([text]);
    }
    expect(splitSentences('it works (really.) so do i. yes')).toEqual(['it works (really.)', ' so do i.', ' yes']);
  });

  test('the pieces give the text again, and none is blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'i', ' ', '.', '!', '。', '屏', '\n', ')', '…') }), (text) => {
        const sentences = splitSentences(text);
        const joined = sentences.join('');
        expect(text.startsWith(joined)).toBe(true);
        expect(text.slice(joined.length).trim()).toBe('');
        expect(sentences.every((sentence) => sentence.trim() !== '')).toBe(true);
      }),
    );
  });
});

describe('preprocess with markSentences', () => {
  const long = 'Great sound and it was here. It is what it was! The battery died, the seller sent a new battery.';

  test('notes where sentences end, leaving out those without tokens', () => {
    const { documents } = preprocess([review(long)], { markSentences: true });
    const { tokens, sentenceEnds } = documents[0];
    expect(sentenceEnds?.length).toBe(2);
    expect(tokens.slice(0, sentenceEnds?.[0]).map(({ lemma }) => lemma)).toEqual(['great', 'sound']);
    expect(sentenceEnds?.at(-1)).toBe(tokens.length);
  });

  test('gives the tokens that it gives without', () => {
    const reviews = [review(long), review('屏幕很清晰。物流不快!客服态度好，耳机音质也不错')];
    const marked = preprocess(reviews, { markSentences: true }).documents;
    const plain = preprocess(reviews).documents;
    expect(marked.map(({ tokens }) => tokens)).toEqual(plain.map(({ tokens }) => tokens));
    expect(plain[0].sentenceEnds).toBeUndefined();
  });
});
