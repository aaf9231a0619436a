import { printable, UserError, utf8Bytes } from '@crosscultural/base';
import { unzippedBytes } from './unzipped';

/** How the characters of a text file are written. `damaged utf-8` is UTF-8 in which single bytes were lost, or that is cut off inside a character. */
export type Encoding = 'utf-8' | 'damaged utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** What bytes look like under the encodings that are told apart. */
interface Evidence {
  start: number[];
  bytes: number;
  zerosAtEven: number;
  zerosAtOdd: number;
  /** Bytes above 127 inside, and outside, well-formed UTF-8. */
  inUtf8: number;
  outsideUtf8: number;
  /** Bytes at the end that begin a character of UTF-8 whose other bytes are missing. */
  cutOff: number;
  /** Bytes above 127 that are half of a common Chinese character of GB 2312, and those that cannot be GB18030. */
  inHanzi: number;
  outsideGb: number;
}

/**
 * The encoding of a text, from its mark or its bytes: UTF-8, UTF-16, GB18030 (which holds GBK and GB 2312), else
 * Windows-1252, the superset of Latin-1. A text is UTF-8 with damage where nine of ten bytes above 127 are well-formed
 * UTF-8, or all of them but for a last character that is cut off, and GB18030 where none of them breaks its rules and half of them make up common Chinese characters.
 *
 * @param chunks the bytes, in pieces of any size.
 * @example
 * await encodingOf(readBytes('posts.csv')); // 'gb18030'
 */
export async function encodingOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Encoding> {
  const evidence = await evidenceOf(chunks);
  const { start, bytes, zerosAtEven, zerosAtOdd, inUtf8, cutOff, inHanzi, outsideGb } = evidence;
  const outsideUtf8 = evidence.outsideUtf8 + cutOff;
  const startsWith = (...mark: number[]) => mark.every((byte, at) => start[at] === byte);
  if (startsWith(0xff, 0xfe) || zerosAtOdd > bytes / 8) return 'utf-16le';
  if (startsWith(0xfe, 0xff) || zerosAtEven > bytes / 8) return 'utf-16be';
  if (startsWith(0x84, 0x31, 0x95, 0x33)) return 'gb18030';
  if (outsideUtf8 === 0) return 'utf-8';
  // The end of a Latin-1 text looks cut off, too (café): only what stands before it shows that a text is UTF-8.
  if (inUtf8 > 0 && outsideUtf8 === cutOff) return 'damaged utf-8';
  if (startsWith(0xef, 0xbb, 0xbf) || inUtf8 >= 9 * outsideUtf8) return 'damaged utf-8';
  return outsideGb === 0 && 2 * inHanzi >= inUtf8 + outsideUtf8 ? 'gb18030' : 'windows-1252';
}

async function evidenceOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Evidence> {
  const evidence: Evidence = {
    start: [],
    bytes: 0,
    zerosAtEven: 0,
    zerosAtOdd: 0,
    inUtf8: 0,
    outsideUtf8: 0,
    cutOff: 0,
    inHanzi: 0,
    outsideGb: 0,
  };
  // Of UTF-8: bytes read of a character, and bytes that it still needs. Of GB18030: the bytes read of a character.
  let seen = 0;
  let needed = 0;
  let gb: number[] = [];
  for await (const chunk of chunks) {
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (evidence.start.length < 4) evidence.start.push(byte);
      if (byte === 0) {
        if ((evidence.bytes + i) % 2 === 0) evidence.zerosAtEven++;
        else evidence.zerosAtOdd++;
      }
      if (needed > 0 && byte >= 0x80 && byte < 0xc0) {
        seen++;
        if (--needed === 0) evidence.inUtf8 += seen;
      } else {
        if (needed > 0) evidence.outsideUtf8 += seen;
        needed = byte < 0x80 ? 0 : followersOf(byte);
        seen = 1;
        if (byte >= 0x80 && needed === 0) evidence.outsideUtf8++;
      }
      if (gb.length > 0 || byte >= 0x80) gb = gbStep(gb, byte, evidence);
    }
    evidence.bytes += chunk.length;
  }
  if (needed > 0) evidence.cutOff = seen;
  return evidence;
}

/** How many bytes follow this one in a character of UTF-8; 0 where none begins with it. */
function followersOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}

/** Adds a byte to a character of GB18030 (one, two or four bytes) and says what is left of it. */
function gbStep(character: number[], byte: number, evidence: Evidence): number[] {
  const [lead] = character;
  const isLead = byte >= 0x81 && byte <= 0xfe;
  const isDigit = byte >= 0x30 && byte <= 0x39;
  switch (character.length) {
    case 0:
      if (!isLead) evidence.outsideGb++;
      return isLead ? [byte] : [];
    case 1:
      if (isDigit) return [lead, byte];
      if (byte < 0x40 || byte === 0x7f || byte === 0xff) evidence.outsideGb++;
      else if (lead >= 0xb0 && lead <= 0xf7 && byte >= 0xa1) evidence.inHanzi += 2;
      return [];
    case 2:
      if (!isLead) evidence.outsideGb++;
      return isLead ? [...character, byte] : [];
    default:
      if (!isDigit) evidence.outsideGb++;
      return [];
  }
}

/** A text file as UTF-8, whatever it was written in. */
export interface DecodedFile {
  encoding: Encoding;
  /** UTF-8, as the readers of lines and CSV expect it. */
  bytes: AsyncIterable<Buffer>;
}

/**
 * The bytes of a text file, gzipped or not, as UTF-8. A file is never kept: it is read once to tell whether it is UTF-8, once more to tell
 * what else it is if it is not, and once to decode it.
 *
 * @throws UserError when the file is missing or cannot be read.
 * @example
 * const { encoding, bytes } = await decodedFile('posts.csv');
 */
export async function decodedFile(file: string): Promise<DecodedFile> {
  const encoding = (await isUtf8File(file)) ? 'utf-8' : await encodingOf(unzippedBytes(file));
  return { encoding, bytes: encoding === 'utf-8' ? unzippedBytes(file) : transcoded(unzippedBytes(file), encoding) };
}

/** The check of the whole file that is fast, because Node.js has it. */
async function isUtf8File(file: string): Promise<boolean> {
  try {
    for await (const _ of utf8Bytes(unzippedBytes(file), file));
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

async function* transcoded(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding === 'damaged utf-8' ? 'utf-8' : encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/**
 * The lines of a text file without their ends, whatever it is written in; memory is that of one line.
 *
 * @throws UserError when the file is missing or cannot be read.
 */
export async function* decodedLines({ bytes }: DecodedFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** The characters of a text file in pieces, whatever it is written in, without its mark. */
export async function* decodedCharacters({ bytes }: DecodedFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** The text of bytes that fit into memory, without its mark. */
export async function decodedText(chunks: AsyncIterable<Uint8Array>): Promise<{ encoding: Encoding; text: string }> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  const bytes = Buffer.concat(pieces);
  const encoding = await encodingOf([bytes]);
  const text = new TextDecoder(encoding === 'damaged utf-8' ? 'utf-8' : encoding).decode(bytes);
  return { encoding, text };
}

/**
 * The value that a JSON file holds, whatever the file is written in.
 *
 * @throws UserError when the file is missing or is not JSON.
 */
export async function decodedJson(file: string): Promise<unknown> {
  const { text } = await decodedText(unzippedBytes(file));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(
      `${file} is not JSON (${printable((error as Error).message)}); it may be cut off: get it again.`,
    );
  }
}
