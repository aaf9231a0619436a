import { readFileSync } from 'node:fs';

/** The font that the figures are drawn with, so that charts look alike everywhere and no Chinese character is missing. */
const font = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/** Every letter of a Latin keyboard, which a reader may type. */
const typed = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join('');

/**
 * The font of the site with the characters of its pages alone: a fiftieth of the whole font's bytes.
 *
 * (woff2 would be a quarter smaller and takes half a minute to compress.)
 *
 * @param texts everything that pages show; the characters of their markup do no harm
 */
export async function siteFont(texts: Iterable<string>): Promise<Buffer> {
  const characters = new Set(typed);
  for (const text of texts) for (const character of text.match(/[^\x20-\x7e\s]/gu) ?? []) characters.add(character);
  const sorted = [...characters].sort().join('');
  const subsetFont = require('subset-font') as typeof import('subset-font');
  return subsetFont(readFileSync(require.resolve(font)), sorted, { targetFormat: 'woff' });
}
