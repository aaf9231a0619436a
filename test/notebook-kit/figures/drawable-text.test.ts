import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderFigure } from '../../../packages/notebook-kit/figures';
import { fittedLines, fittedText } from '../../../packages/notebook-kit/figures/charts/fitted-text';
import { labelSize } from '../../../packages/notebook-kit/figures/label-placement';
import {
  drawableFigure,
  drawableText,
  placeholder,
} from '../../../packages/notebook-kit/figures/rendering/drawable-text';
import { fontMetrics } from '../../../packages/notebook-kit/figures/rendering/font-metrics';
import { hostileFigures } from './hostile-figures';

const { hasGlyph } = fontMetrics('regular');

describe('drawableText', () => {
  it.each([
    ['屏幕 (screen) ½', '屏幕 (screen) ½'],
    ['good 👍🏽!', 'good ▢!'],
    ['👩‍👩‍👧‍👦', '▢'],
    ['ab\u200bc\ufe0f', 'abc'],
    ['한국', '▢▢'],
  ])('%s becomes %s', (text, expected) => {
    expect(drawableText(text, hasGlyph)).toBe(expected);
  });

  it('an apostrophe in an English word is as narrow as it is there, one beside Chinese as wide as a character', () => {
    const { width, outline } = fontMetrics('regular');
    expect(width('topic’s share')).toBe(width("topic's share"));
    expect(outline('topic’s', 12, 0, 0)).toBe(outline("topic's", 12, 0, 0));
    expect(width('屏幕’')).toBe(width('屏幕') + 1);
  });

  it('leaves only what has a glyph, and what it leaves stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const drawn = drawableText(text, hasGlyph);
        for (const character of drawn) {
          const codePoint = character.codePointAt(0)!;
          expect(codePoint < 0x20 || hasGlyph(codePoint)).toBe(true);
        }
        expect(drawableText(drawn, hasGlyph)).toBe(drawn);
      }),
    );
  });

  it('a figure without such characters is handed on as it is, another is left untouched', () => {
    const plain = { data: [{ x: [1, null], name: '屏幕' }], layout: {} };
    expect(drawableFigure(plain, hasGlyph)).toBe(plain);
    const emoji = { data: [{ x: [1, null], name: '👍' }], layout: { width: 960 } };
    expect(drawableFigure(emoji, hasGlyph)).toEqual({
      data: [{ x: [1, null], name: placeholder }],
      layout: { width: 960 },
    });
    expect(emoji.data[0].name).toBe('👍');
  });
});

describe('fitted text', () => {
  it('is cut at a character as readers see it, and never wider than its room', () => {
    expect(fittedText('short', 100, 14)).toBe('short');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (text, room) => {
        expect(labelSize(fittedText(text, room, 14), 14).width).toBeLessThanOrEqual(room);
        const lines = fittedLines(text, room, 14, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(labelSize(line, 14).width).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('breaks at spaces and between Chinese characters', () => {
    expect(fittedLines('one two three', labelSize('one two', 14).width, 14)).toEqual(['one two', 'three']);
    expect(fittedLines('屏幕音质', 28, 14)).toEqual(['屏幕', '音质']);
  });
});

describe('hostile labels', () => {
  it.each(Object.keys(hostileFigures))('%s are drawn, and what cannot be drawn is counted', async (name) => {
    const { svg, png } = await renderFigure(hostileFigures[name]);
    expect(png.length).toBeGreaterThan(1000);
    const told = /(\d+) characters could not be drawn/.exec(svg);
    expect(Number(told![1])).toBe(svg.split(placeholder).length - 2);
    expect(svg).not.toMatch(/<img|onerror=alert\(1\)>/);
  });
});
