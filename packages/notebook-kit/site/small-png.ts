import { createHash } from 'node:crypto';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { paletteOf } from './palette-of-picture';

/**
 * The same picture in less than half of the bytes: charts have few colours and flat grounds, which a palette and no filter suit. Up
 * to 256 colours it is the same pixel for pixel; of more, the shades on the edges of lines and letters take the nearest of 256
 * colours (see `paletteOf`). A picture that is no opaque RGBA of 8 bits comes back as it is, and so do one with so many colours that
 * one would be seen to change, and one that would not become smaller.
 *
 * @param earlier what an earlier call has made, perhaps of another picture: it says of which, and is taken where it is this one.
 */
export function smallPng(png: Buffer, earlier?: Buffer): Buffer {
  const origin = Buffer.from(`Source\0palette ${createHash('sha256').update(png).digest('hex')}`, 'latin1');
  if (earlier?.includes(origin)) return earlier;
  const picture = decode(png);
  const rows = picture && rowsOf(picture);
  if (!rows) return png;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(picture.width, 0);
  head.writeUInt32BE(picture.height, 4);
  head.set([8, 3], 8);
  const small = Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', rows.palette),
    chunk('tEXt', origin),
    chunk('IDAT', deflateSync(rows.data, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return small.length < png.length ? small : png;
}

/** Four bytes a pixel, row by row. */
interface Picture {
  width: number;
  height: number;
  pixels: Buffer;
}

/** A picture of 8-bit RGBA that is not interlaced; null for every other kind, and for what is damaged. */
function decode(png: Buffer): Picture | null {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  if (png.length < 33 || png.subarray(24, 29).toString('hex') !== '0806000000') return null;
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const stride = 4 * width;
  const raw = inflated(parts, height * (stride + 1));
  if (!raw) return null;
  const pixels = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    const [from, to] = [y * (stride + 1) + 1, y * stride];
    // The renderer of the figures knows no other filter than 1.
    if (filter === 1)
      for (let x = 0; x < stride; x++) pixels[to + x] = raw[from + x] + (x >= 4 ? pixels[to + x - 4] : 0);
    else unfilter(filter, raw.subarray(from, from + stride), pixels, to);
  }
  return { width, height, pixels };
}

function inflated(parts: readonly Buffer[], length: number): Buffer | null {
  try {
    const raw = inflateSync(Buffer.concat(parts), { maxOutputLength: length });
    return raw.length === length ? raw : null;
  } catch {
    return null;
  }
}

/** Undoes a filter in a row of pixels that begins at `to`. */
function unfilter(filter: number, row: Buffer, pixels: Buffer, to: number): void {
  for (let x = 0; x < row.length; x++) {
    const left = x >= 4 ? pixels[to + x - 4] : 0;
    const up = to > 0 ? pixels[to + x - row.length] : 0;
    const corner = x >= 4 && to > 0 ? pixels[to + x - row.length - 4] : 0;
    pixels[to + x] = row[x] + predicted(filter, left, up, corner);
  }
}

/** What a filter of PNG (specification, 9.2) foretells of a byte from those to its left, above it, and above that to the left. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The rows without a filter, a byte a pixel; null where some pixel lets light through or there are too many colours. */
function rowsOf({ width, height, pixels }: Picture): { data: Buffer; palette: Buffer } | null {
  const colours = new Int32Array(width * height);
  const counts = new Map<number, number>();
  for (let i = 0, from = 0; i < colours.length; i++, from += 4) {
    if (pixels[from + 3] !== 255) return null;
    colours[i] = (pixels[from] << 16) | (pixels[from + 1] << 8) | pixels[from + 2];
    if (i > 0 && colours[i] === colours[i - 1]) continue;
    counts.set(colours[i], (counts.get(colours[i]) ?? 0) + 1);
  }
  const found = paletteOf(counts);
  if (!found) return null;
  const data = Buffer.alloc(height * (width + 1));
  let [last, index] = [-1, 0];
  for (let y = 0, i = 0, to = 1; y < height; y++, to++) {
    for (let x = 0; x < width; x++, i++) {
      if (colours[i] !== last) index = found.indexOf.get(colours[i]) as number;
      last = colours[i];
      data[to++] = index;
    }
  }
  return { data, palette: Buffer.from(found.palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255])) };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
