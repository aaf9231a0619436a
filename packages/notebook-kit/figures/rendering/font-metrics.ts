import path from 'node:path';
import { drawableText } from './drawable-text';

/** The font files that measure and draw every figure. Loaded from npm, never from the system. */
export function figureFontFiles(): { regular: string; bold: string } {
  const folder = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  return {
    regular: path.join(folder, '400Regular', 'NotoSansSC_400Regular.ttf'),
    bold: path.join(folder, '700Bold', 'NotoSansSC_700Bold.ttf'),
  };
}

export type FontWeight = 'regular' | 'bold';

/** The letters of one font: how large they are, in units of the font size, and what they look like. */
export interface FontMetrics {
  /** Height above the baseline. */
  ascent: number;
  /** Depth below the baseline, positive. */
  descent: number;
  /** Whether the font has a glyph for a code point. */
  hasGlyph(codePoint: number): boolean;
  /** Width of a run of text, kerning included; placeholders stand for what has no glyph. */
  width(text: string): number;
  /** The outlines of a run of text of a size in pixels, as SVG path data, its baseline starting at (x, y). */
  outline(text: string, size: number, x: number, y: number): string;
}

/** An apostrophe inside a Latin word: the font's curly one is as wide as a Chinese character (topic’ s). */
const apostrophe = /(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu;

function openFont(file: string): FontMetrics {
  const fontkit = require('fontkit') as typeof import('fontkit');
  const font = fontkit.openSync(file) as import('fontkit').Font;
  const widths = new Map<string, number>();
  const covered = new Map<number, boolean>();
  const hasGlyph = (codePoint: number) => {
    let known = covered.get(codePoint);
    if (known === undefined) {
      known = font.hasGlyphForCodePoint(codePoint);
      covered.set(codePoint, known);
    }
    return known;
  };
  const drawn = (text: string) => drawableText(text, hasGlyph).replace(apostrophe, "'");
  return {
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    hasGlyph,
    width(text) {
      let width = widths.get(text);
      if (width === undefined) {
        width = font.layout(drawn(text)).advanceWidth / font.unitsPerEm;
        widths.set(text, width);
      }
      return width;
    },
    outline(text, size, x, y) {
      const scale = size / font.unitsPerEm;
      const { glyphs, positions } = font.layout(drawn(text));
      let advance = 0;
      return glyphs
        .map((glyph, index) => {
          const { xAdvance, xOffset, yOffset } = positions[index];
          const path = glyph.path.scale(scale, -scale).translate(x + (advance + xOffset) * scale, y - yOffset * scale);
          advance += xAdvance;
          return path.toSVG();
        })
        .join('');
    },
  };
}

const opened = new Map<string, FontMetrics>();

/** Metrics of the figure font, read from its file on first use. */
export function fontMetrics(weight: FontWeight): FontMetrics {
  let metrics = opened.get(weight);
  if (!metrics) {
    metrics = openFont(figureFontFiles()[weight]);
    opened.set(weight, metrics);
  }
  return metrics;
}
