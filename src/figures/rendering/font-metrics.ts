import path from 'node:path';

/** The font files that measure and draw every figure. Loaded from npm, never from the system. */
export function figureFontFiles(): { regular: string; bold: string } {
  const folder = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  return {
    regular: path.join(folder, '400Regular', 'NotoSansSC_400Regular.ttf'),
    bold: path.join(folder, '700Bold', 'NotoSansSC_700Bold.ttf'),
  };
}

/** How large the letters of one font are, in units of the font size. */
export interface FontMetrics {
  /** Height above the baseline. */
  ascent: number;
  /** Depth below the baseline, positive. */
  descent: number;
  /** Width of a run of text, kerning included. */
  width(text: string): number;
}

function openFont(file: string): FontMetrics {
  const fontkit = require('fontkit') as typeof import('fontkit');
  const font = fontkit.openSync(file) as import('fontkit').Font;
  const widths = new Map<string, number>();
  return {
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    width(text) {
      let width = widths.get(text);
      if (width === undefined) {
        width = font.layout(text).advanceWidth / font.unitsPerEm;
        widths.set(text, width);
      }
      return width;
    },
  };
}

const opened = new Map<string, FontMetrics>();

/** Metrics of the figure font, read from its file on first use. */
export function fontMetrics(weight: 'regular' | 'bold'): FontMetrics {
  let metrics = opened.get(weight);
  if (!metrics) {
    metrics = openFont(figureFontFiles()[weight]);
    opened.set(weight, metrics);
  }
  return metrics;
}
