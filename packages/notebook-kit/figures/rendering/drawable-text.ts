import type { Figure } from '../figure';

/** Stands for a character that the figure font has no glyph for: emoji, Arabic, Thai and others. */
export const placeholder = '▢';

/** A character as a reader sees it, whatever code points it is made of. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** What has no glyph of its own: joiners, variation selectors, spaces of no width. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Whether the figure font has a glyph for a code point. */
export type HasGlyph = (codePoint: number) => boolean;

/** Whether a text has only characters that the font draws. */
export function isDrawable(text: string, hasGlyph: HasGlyph): boolean {
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    // Control characters draw nothing, with or without a glyph.
    if (codePoint >= 0x20 && !hasGlyph(codePoint)) return false;
  }
  return true;
}

/** The text with a placeholder for each character that the font cannot draw, and without what cannot be seen. */
export function drawableText(text: string, hasGlyph: HasGlyph): string {
  if (isDrawable(text, hasGlyph)) return text;
  let drawn = '';
  for (const { segment } of characters.segment(text)) {
    const visible = segment.replace(invisible, '');
    drawn += isDrawable(visible, hasGlyph) ? visible : placeholder;
  }
  return drawn;
}

/** A figure in which every text can be drawn; the figure itself where that is so already. */
export function drawableFigure(figure: Figure, hasGlyph: HasGlyph): Figure {
  if (isDrawable(JSON.stringify([figure.data, figure.layout]), hasGlyph)) return figure;
  const drawn = (value: unknown): unknown => {
    if (typeof value === 'string') return drawableText(value, hasGlyph);
    if (Array.isArray(value)) return value.map(drawn);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, drawn(one)]));
  };
  return drawn({ data: figure.data, layout: figure.layout }) as Figure;
}
