/** The characters of Windows-1252 for the bytes 0x80 to 0x9F; its five holes stand for themselves, as in the Encoding Standard. */
const c1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The byte that a character has in Windows-1252, by its UTF-16 unit; bytes 0xA0 to 0xFF are the characters of that number. */
const byteOf = new Map<string, number>([
  ...Array.from(c1, (character, at) => [character, 0x80 + at] as const),
  ...Array.from({ length: 32 }, (_, at) => [String.fromCharCode(0x80 + at), 0x80 + at] as const),
  ...Array.from({ length: 96 }, (_, at) => [String.fromCharCode(0xa0 + at), 0xa0 + at] as const),
]);
const ofBytes = (from: number, to: number) =>
  [...byteOf]
    .filter(([, byte]) => byte >= from && byte <= to)
    .map(([character]) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
const follower = `[${ofBytes(0x80, 0xbf)}]`;
const sequence = new RegExp(
  `[${ofBytes(0xc2, 0xdf)}]${follower}|[${ofBytes(0xe0, 0xef)}]${follower}{2}|[${ofBytes(0xf0, 0xf4)}]${follower}{3}`,
  'g',
);
const suspicious = new RegExp(follower);
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The first characters of what double encoding makes of European letters, signs, quotes and emoji: Â Ã â ð. */
const commonLead = /[ÂÃâð]/;

/**
 * A text whose UTF-8 was once read as Windows-1252 (`itâ€™s`, `å¾ˆå¥½`), as it was meant (`it’s`, `很好`). A single
 * sequence that might have been written on purpose (`é”…`) is left alone, and so is every text without such sequences.
 *
 * @example
 * withoutDoubleEncoding('itâ€™s'); // 'it’s'
 */
export function withoutDoubleEncoding(text: string): string {
  if (!suspicious.test(text)) return text;
  const found = text.match(sequence) ?? [];
  if (found.length === 0 || (found.length === 1 && !commonLead.test(found[0][0]))) return text;
  return text.replace(sequence, (characters) => {
    try {
      return decoder.decode(Uint8Array.from(characters, (character) => byteOf.get(character) as number));
    } catch {
      return characters;
    }
  });
}

/**
 * A text in which bytes 0x80 to 0x9F of Windows-1252 were taken for negative numbers, so that 0x92 (’) became U+FF92
 * (ﾒ): those characters as they were meant. For texts in Latin script only: in Japanese they are letters.
 *
 * @example
 * withoutSignExtension('isnﾒt'); // 'isn’t'
 */
export function withoutSignExtension(text: string): string {
  return text.replace(/[\uff80-\uff9f]/g, (character) => c1[(character.charCodeAt(0) & 0xff) - 0x80]);
}
