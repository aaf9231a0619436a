/** The UTF-8 bytes of texts one after the other, with where each ends. */
export interface PackedStrings {
  bytes: Uint8Array;
  ends: Uint32Array;
}

/** Packs texts as arrays of numbers, which a container holds. */
export function packStrings(strings: readonly string[]): PackedStrings {
  const ends = new Uint32Array(strings.length);
  let size = 0;
  strings.forEach((text, i) => {
    size += Buffer.byteLength(text);
    ends[i] = size;
  });
  const buffer = Buffer.alloc(size);
  strings.forEach((text, i) => {
    buffer.write(text, i === 0 ? 0 : ends[i - 1]);
  });
  return { bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, size), ends };
}

/** The texts that `packStrings` packed. */
export function unpackStrings({ bytes, ends }: PackedStrings): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from(ends, (end, i) => buffer.toString('utf8', i === 0 ? 0 : ends[i - 1], end));
}
