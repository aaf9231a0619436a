import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { UserError, writeFileAtomically } from '@crosscultural/base';

/*
 * One file of named arrays with a description, like safetensors, and with a checksum:
 *
 *   8 bytes   "CROSSCUL"
 *   4 bytes   version of this layout, little endian
 *   4 bytes   length of the header
 *   header    JSON in UTF-8: { kind, description, arrays: [{ name, length }] }, filled up with blanks to 16 bytes
 *   arrays    float32, little endian, one after the other
 *   32 bytes  SHA-256 of everything before
 */
const MAGIC = 'CROSSCUL';
const VERSION = 1;
const FIXED_PART = 16;
const CHECKSUM_LENGTH = 32;

/** What a file holds: a description (plain JSON data) and arrays by name. */
export interface Contents {
  description: unknown;
  arrays: Record<string, Float32Array>;
}

/**
 * Writes a file that a crash never leaves half written.
 *
 * @param kind what the file is, in words: `triplet model`, `training state`.
 */
export function writeContainer(file: string, kind: string, { description, arrays }: Contents): void {
  const names = Object.keys(arrays);
  const list = names.map((name) => ({ name, length: arrays[name].length }));
  const json = Buffer.from(JSON.stringify({ kind, description, arrays: list }));
  const header = Buffer.concat([json, Buffer.alloc(-json.length & 15, ' ')]);
  const fixed = Buffer.alloc(FIXED_PART);
  fixed.write(MAGIC, 'latin1');
  fixed.writeUInt32LE(VERSION, 8);
  fixed.writeUInt32LE(header.length, 12);
  const parts = [fixed, header, ...names.map((name) => bytesOf(arrays[name]))];
  // Hashed one by one and joined once: a large model's state takes more than a gigabyte.
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  writeFileAtomically(file, Buffer.concat([...parts, hash.digest()]));
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array) => Buffer.from(buffer, byteOffset, byteLength);

/**
 * Reads a file that `writeContainer` wrote.
 *
 * @throws UserError when the file is missing, of another kind or version, cut off or damaged.
 */
export function readContainer(file: string, kind: string): Contents {
  const bytes = readBytes(file, kind);
  if (bytes.length < FIXED_PART + CHECKSUM_LENGTH || bytes.toString('latin1', 0, 8) !== MAGIC) {
    throw new UserError(`${file}: expected a ${kind} of this project; this is another kind of file, or it is cut off.`);
  }
  const version = bytes.readUInt32LE(8);
  if (version > VERSION) {
    throw new UserError(`${file}: written by a newer version of this project (layout ${version}, known: ${VERSION}).`);
  }
  const content = bytes.subarray(0, -CHECKSUM_LENGTH);
  if (!createHash('sha256').update(content).digest().equals(bytes.subarray(-CHECKSUM_LENGTH))) {
    throw new UserError(
      `${file}: the checksum is wrong, so the file is cut off or damaged; train again or copy it again.`,
    );
  }
  const headerEnd = FIXED_PART + bytes.readUInt32LE(12);
  const header = JSON.parse(bytes.toString('utf8', FIXED_PART, headerEnd)) as {
    kind: string;
    description: unknown;
    arrays: { name: string; length: number }[];
  };
  if (header.kind !== kind) throw new UserError(`${file}: expected a ${kind}, found a ${header.kind}.`);
  const arrays: Record<string, Float32Array> = {};
  let at = headerEnd;
  for (const { name, length } of header.arrays) {
    // A copy: the bytes in the file need not lie at a multiple of four in memory.
    arrays[name] = new Float32Array(Uint8Array.from(content.subarray(at, at + 4 * length)).buffer);
    at += 4 * length;
  }
  return { description: header.description, arrays };
}

function readBytes(file: string, kind: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError(`${file}: there is no ${kind}.`);
    throw error;
  }
}
