import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { UserError } from './errors';
import { writeFileAtomically } from './files/write-atomically';

/*
 * Named arrays with a description, like safetensors, and with a checksum:
 *
 *   8 bytes   "CROSSCUL"
 *   4 bytes   version of this layout, little endian
 *   4 bytes   length of the header
 *   header    JSON in UTF-8: { kind, description, arrays: [{ name, type, length }] }
 *   arrays    little endian, one after the other
 *   32 bytes  SHA-256 of everything before
 *
 * The header and every array are filled up to a multiple of 8 bytes, so that each array can be used where it lies.
 */
const MAGIC = 'CROSSCUL';
const VERSION = 2;
const FIXED_PART = 16;
const CHECKSUM_LENGTH = 32;

const arrayTypes = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
};
type ArrayType = keyof typeof arrayTypes;

/** An array of numbers that a container can hold. */
export type NumberArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** What a container holds: a description (plain JSON data) and arrays by name. */
export interface Contents<Arrays extends Record<string, NumberArray> = Record<string, NumberArray>> {
  description: unknown;
  arrays: Arrays;
}

/**
 * Writes arrays with their description as bytes. The same contents give the same bytes.
 *
 * @param kind what it is, in words: `topic model`.
 * @param contents arrays of at most 2 GiB in all.
 * @throws RangeError when an array is of a type that containers do not hold.
 * @example
 * packContainer('counts', { description: { year: 2023 }, arrays: { counts: Uint32Array.of(3, 4) } });
 */
export function packContainer(kind: string, { description, arrays }: Contents): Uint8Array {
  const named = Object.entries(arrays);
  const list = named.map(([name, array]) => ({ name, type: typeOf(name, array), length: array.length }));
  const header = Buffer.from(JSON.stringify({ kind, description, arrays: list }));
  const fixed = Buffer.alloc(FIXED_PART);
  fixed.write(MAGIC, 'latin1');
  fixed.writeUInt32LE(VERSION, 8);
  fixed.writeUInt32LE(header.length + gapAfter(header.length), 12);
  const parts: Uint8Array[] = [fixed, header, Buffer.alloc(gapAfter(header.length), ' ')];
  for (const [, { buffer, byteOffset, byteLength }] of named) {
    parts.push(new Uint8Array(buffer, byteOffset, byteLength), Buffer.alloc(gapAfter(byteLength)));
  }
  // Hashed one by one and joined once: a large model's state takes more than a gigabyte.
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  parts.push(hash.digest());
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Bytes to the next multiple of 8. */
const gapAfter = (length: number) => -length & 7;

function typeOf(name: string, array: NumberArray): ArrayType {
  const type = array.constructor.name;
  if (!Object.hasOwn(arrayTypes, type)) throw new RangeError(`${name}: a container holds no ${type}.`);
  return type as ArrayType;
}

/**
 * Reads what packContainer wrote. The arrays lie in one block of memory: in that of `bytes` where it begins at a multiple
 * of 8, which is then not to be changed, otherwise in a copy.
 *
 * @param kind as it was given to packContainer.
 * @param source what the messages call the bytes: a path.
 * @throws UserError when the bytes are of another kind or version, cut off or damaged.
 * @example
 * const { description, arrays } = unpackContainer<{ counts: Uint32Array }>(bytes, 'counts');
 */
export function unpackContainer<Arrays extends Record<string, NumberArray> = Record<string, NumberArray>>(
  bytes: Uint8Array,
  kind: string,
  source = `this ${kind}`,
): Contents<Arrays> {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const file = Buffer.from(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (file.length < FIXED_PART + CHECKSUM_LENGTH || file.toString('latin1', 0, 8) !== MAGIC) {
    throw new UserError(
      `${source}: expected a ${kind} of this project; this is another kind of file, or it is cut off.`,
    );
  }
  const version = file.readUInt32LE(8);
  if (version !== VERSION) {
    const age = version > VERSION ? 'a newer' : 'an older';
    throw new UserError(`${source}: written by ${age} version of this project (layout ${version}, known: ${VERSION}).`);
  }
  const content = file.subarray(0, -CHECKSUM_LENGTH);
  if (!createHash('sha256').update(content).digest().equals(file.subarray(-CHECKSUM_LENGTH))) {
    throw new UserError(
      `${source}: the checksum is wrong, so the file is cut off or damaged; make it again or copy it again.`,
    );
  }
  try {
    return contentsOf<Arrays>(file, kind, source);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${source}: its header does not describe what follows; make it again or copy it again.`);
  }
}

/** Of bytes whose checksum is right; the header may still say anything. */
function contentsOf<Arrays extends Record<string, NumberArray>>(
  file: Buffer,
  kind: string,
  source: string,
): Contents<Arrays> {
  const headerEnd = FIXED_PART + file.readUInt32LE(12);
  const header = JSON.parse(file.toString('utf8', FIXED_PART, headerEnd)) as {
    kind: string;
    description: unknown;
    arrays: { name: string; type: ArrayType; length: number }[];
  };
  if (header.kind !== kind) throw new UserError(`${source}: expected a ${kind}, found a ${header.kind}.`);
  const arrays: Record<string, NumberArray> = {};
  let at = headerEnd;
  for (const { name, type, length } of header.arrays) {
    if (!Object.hasOwn(arrayTypes, type)) throw new RangeError(`${name}: an unknown type of array`);
    const array = new arrayTypes[type](file.buffer as ArrayBuffer, file.byteOffset + at, length);
    arrays[name] = array;
    at += array.byteLength + gapAfter(array.byteLength);
  }
  return { description: header.description, arrays: arrays as Arrays };
}

/**
 * Writes a container to a file that a crash never leaves half written.
 *
 * @param kind what the file is, in words: `topic model`.
 * @throws RangeError when an array is of a type that containers do not hold; the file system's error when it cannot be
 * written.
 * @example
 * writeContainer('counts.bin', 'counts', { description: null, arrays: { counts: Uint32Array.of(3, 4) } });
 */
export function writeContainer(file: string, kind: string, contents: Contents): void {
  writeFileAtomically(file, packContainer(kind, contents));
}

/**
 * Reads a file that writeContainer wrote.
 *
 * @param kind as it was given to writeContainer.
 * @throws UserError when the file is missing, of another kind or version, cut off or damaged.
 * @example
 * const { arrays } = readContainer<{ counts: Uint32Array }>('counts.bin', 'counts');
 */
export function readContainer<Arrays extends Record<string, NumberArray> = Record<string, NumberArray>>(
  file: string,
  kind: string,
): Contents<Arrays> {
  return unpackContainer<Arrays>(bytesOf(file, kind), kind, file);
}

function bytesOf(file: string, kind: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError(`${file}: there is no ${kind}.`);
    throw error;
  }
}
