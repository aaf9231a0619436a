import * as cheerio from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightTriplets } from '../../../packages/absa';

const review = {
  text: 'Loud fan & <b>big</b> screen',
  language: 'en',
  triplets: [
    {
      aspect: { start: 5, end: 8, text: 'fan' },
      opinion: { start: 0, end: 4, text: 'Loud' },
      sentiment: 'negative' as const,
    },
    { aspect: null, opinion: { start: 0, end: 8, text: 'Loud fan' }, sentiment: 'neutral' as const },
  ],
};

describe('highlighted triplets', () => {
  it('mark terms by number and sentiment, also nested ones, and list implicit ones', () => {
    const { html, text } = highlightTriplets(review);
    expect(text).toBe('[[Loud]O1− [fan]A1−]O2= & <b>big</b> screen\nA2= is implicit');
    const page = cheerio.load(html);
    expect(
      page('mark')
        .toArray()
        .map((mark) => page(mark).text()),
    ).toEqual(['LoudO1−', ' ', 'fanA1− O2=']);
    expect(page('small').text()).toBe('A2= is implicit');
    expect(page('b')).toHaveLength(0);
  });

  it('a review without triplets is its text', () => {
    expect(highlightTriplets({ text: 'plain', language: 'en' })).toEqual({
      html: '<p class="triplets" lang="en">plain</p>',
      text: 'plain',
    });
  });

  it('no text becomes markup, and every character that can be shown stays', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'<>&"\'ab/ !-=好'), minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(hostile, fc.nat(), (text, at) => {
        const start = at % (text.length - 1);
        const opinion = { start, end: start + 1, text: text[start] };
        const { html } = highlightTriplets({
          text,
          language: 'en',
          triplets: [{ aspect: null, opinion, sentiment: 'positive' }],
        });
        const page = cheerio.load(html);
        const tags = new Set(
          page('body *')
            .toArray()
            .map((element) => element.name),
        );
        expect([...tags].sort()).toEqual(['br', 'mark', 'p', 'small', 'sub']);
        page('sub, small').remove();
        expect(page('p').text()).toBe(text);
      }),
    );
  });
});
