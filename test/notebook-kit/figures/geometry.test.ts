import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { fontMetrics } from '../../../packages/notebook-kit/figures/rendering/font-metrics';
import { elementBox, pageBox, pathBox } from '../../../packages/notebook-kit/figures/rendering/svg-box';
import { textRuns, textWidth } from '../../../packages/notebook-kit/figures/rendering/text-layout';
import { outlineTexts } from '../../../packages/notebook-kit/figures/rendering/text-outlines';
import { parseTransform, transformBox } from '../../../packages/notebook-kit/figures/rendering/transform';

/** The element with id "here" in an SVG drawing. */
function element(drawing: string): Element {
  const { window } = new JSDOM(`<svg xmlns="http://www.w3.org/2000/svg">${drawing}</svg>`);
  return window.document.getElementById('here')!;
}

describe('transforms', () => {
  const unit = { left: 0, top: 0, right: 2, bottom: 1 };

  it('are applied from right to left', () => {
    expect(transformBox(parseTransform('translate(10,20) scale(2)'), unit)).toEqual({
      left: 10,
      top: 20,
      right: 14,
      bottom: 22,
    });
  });

  it('turn around a point', () => {
    const turned = transformBox(parseTransform('rotate(-90, 1, 1)'), unit);
    // (x, y) ↦ (y, 2 − x) for a quarter turn to the left around (1, 1) in a system whose y grows downwards.
    expect(turned.left).toBeCloseTo(0);
    expect(turned.right).toBeCloseTo(1);
    expect(turned.top).toBeCloseTo(0);
    expect(turned.bottom).toBeCloseTo(2);
  });
});

describe('pathBox', () => {
  it('follows absolute and relative commands', () => {
    expect(pathBox('M1,2H5V-3l-10,1Z')).toEqual({ left: -5, top: -3, right: 5, bottom: 2 });
    expect(pathBox('m1,1h2v2')).toEqual({ left: 1, top: 1, right: 3, bottom: 3 });
  });

  it('uses the ends of curves and arcs', () => {
    expect(pathBox('M5,0A5,5 0 1,1 0,-5')).toEqual({ left: 0, top: -5, right: 5, bottom: 0 });
    expect(pathBox('')).toBeNull();
  });
});

describe('text', () => {
  it('counts subscripts by their smaller letters and shifts them below the baseline, then back', () => {
    const text = element(
      '<text id="here" font-size="10">音<tspan style="font-size:70%" dy="0.3em">音</tspan><tspan dy="-0.21em">\u200b</tspan>音</text>',
    );
    expect(textWidth(text)).toBeCloseTo(27);
    expect(textRuns(text).map(({ size, shift }) => [size, Math.round(shift * 100) / 100])).toEqual([
      [10, 0],
      [7, 2.1],
      [10, 0],
    ]);
  });

  it('becomes the outlines of its letters, in the place of its box', () => {
    const text = element(
      '<g><text id="here" x="100" y="50" font-size="20" text-anchor="end" style="fill: red">质音</text></g>',
    );
    const box = elementBox(text)!;
    const drawing = text.ownerDocument;
    outlineTexts(drawing);
    expect(drawing.querySelector('text')).toBeNull();
    const path = drawing.querySelector('path')!;
    expect(path.getAttribute('style')).toBe('fill: red');
    const outline = pathBox(path.getAttribute('d')!)!;
    expect(outline.left).toBeGreaterThan(box.left);
    expect(outline.right).toBeLessThan(box.right);
    expect(outline.right - outline.left).toBeGreaterThan(36);
    expect(outline.bottom - outline.top).toBeGreaterThan(16);
    expect(outline.top).toBeLessThan(50);
  });

  it('is as wide as its letters, a Chinese one as wide as the font is high', () => {
    expect(textWidth(element('<text id="here" style="font-size: 20px">音质</text>'))).toBe(40);
  });

  it('is kerned', () => {
    const { width } = fontMetrics('regular');
    expect(width('AVATAR')).toBeLessThan([...'AVATAR'].reduce((sum, letter) => sum + width(letter), 0));
  });

  it('stands to the left, around or to the right of its anchor', () => {
    const boxes = ['start', 'middle', 'end'].map((anchor) =>
      elementBox(element(`<text id="here" x="100" y="50" font-size="10" text-anchor="${anchor}">音质</text>`)),
    );
    expect(boxes.map((box) => box!.left)).toEqual([100, 90, 80]);
  });

  it('grows by the lines below the first', () => {
    const lines = element(
      '<text id="here" x="0" y="0" font-size="10"><tspan class="line" x="0" dy="0em">a</tspan><tspan class="line" x="0" dy="1.3em">b</tspan></text>',
    );
    const { ascent, descent } = fontMetrics('regular');
    expect(elementBox(lines)).toMatchObject({ top: -10 * ascent, bottom: 13 + 10 * descent });
  });
});

it('a box on the page has passed all transforms above it', () => {
  const rectangle = element(
    '<g transform="translate(5,5)"><g transform="scale(2)"><rect id="here" x="1" width="3" height="4"/></g></g>',
  );
  expect(pageBox(rectangle)).toEqual({ left: 7, top: 5, right: 13, bottom: 13 });
});
