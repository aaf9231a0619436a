import { createHash } from 'node:crypto';
import { UserError } from '@crosscultural/base';

type Numbers = Uint16Array | Uint32Array | Float64Array;

const kinds = { Uint16Array, Uint32Array, Float64Array };

/** A file's content: a header that JSON can say, and named arrays of numbers. */
export interface Container {
  header: unknown;
  arrays: Record<string, Numbers>;
}

interface FirstLine {
  kind: string;
  version: number;
  header: unknown;
  arrays: { name: string; type: keyof typeof kinds; length: number }[];
}

const CHECKSUM_BYTES = 32;

/**
 * Writes a container as bytes: one line of JSON, the arrays (little-endian, one after the other), and the SHA-256 of all
 * that. The same content gives the same bytes.
 */
export function packContainer(kind: string, version: number, { header, arrays }: Container): Uint8Array {
  const list = Object.entries(arrays).map(([name, array]) => {
    return { name, type: array.constructor.name as keyof typeof kinds, length: array.length };
  });
  const firstLine: FirstLine = { kind, version, header, arrays: list };
  const parts: Uint8Array[] = [new TextEncoder().encode(`${JSON.stringify(firstLine)}\n`)];
  for (const array of Object.values(arrays)) {
    parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  parts.push(new Uint8Array(hash.digest()));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let start = 0;
  for (const part of parts) {
    bytes.set(part, start);
    start += part.length;
  }
  return bytes;
}

/**
 * Reads what packContainer wrote.
 *
 * @param what what the user calls such a file, for the messages.
 * @throws UserError when the bytes are something else, of another version, cut off or changed.
 */
export function unpackContainer(kind: string, version: number, bytes: Uint8Array, what: string): Container {
  const end = bytes.indexOf(10);
  let firstLine: FirstLine | undefined;
  try {
    firstLine = JSON.parse(Buffer.from(bytes.subarray(0, Math.max(end, 0))).toString()) as FirstLine;
  } catch {
    // Reported below, together with valid JSON that says something else.
  }
  if (firstLine?.kind !== kind) throw new UserError(`This is not ${what}; give a file that this library saved as one.`);
  if (firstLine.version !== version) {
    throw new UserError(`This is ${what} of version ${firstLine.version}; this library reads version ${version}.`);
  }
  const content = bytes.subarray(0, bytes.length - CHECKSUM_BYTES);
  const expected = Buffer.from(bytes.subarray(bytes.length - CHECKSUM_BYTES));
  if (!createHash('sha256').update(content).digest().equals(expected)) {
    throw new UserError(
      `The file is damaged: the checksum at its end does not match its content. Use an earlier ${kind}.`,
    );
  }
  const arrays: Record<string, Numbers> = {};
  let start = end + 1;
  for (const { name, type, length } of firstLine.arrays) {
    const Kind = kinds[type];
    const numbers = new Kind(length);
    new Uint8Array(numbers.buffer).set(bytes.subarray(start, start + numbers.byteLength));
    arrays[name] = numbers;
    start += numbers.byteLength;
  }
  return { header: firstLine.header, arrays };
}
