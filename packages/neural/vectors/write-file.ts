import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { vectorOfRow, type WordVectors } from './word-vectors';

/** Both begin with a line "words dimension"; numbers follow as text, or as float32 with the lowest byte first. */
export type WordVectorFormat = 'text' | 'binary';

const CHUNK_BYTES = 1 << 20;

/**
 * Writes vectors in word2vec's text or binary format, which gensim's `KeyedVectors.load_word2vec_format` opens, and
 * from which `readWordVectors` gets the same numbers to the last bit. A file of that name is replaced when all is
 * written.
 *
 * @param file the path to write to.
 * @param vectors what is written, every word.
 * @param format `text`, which people can read, or `binary`, which is smaller.
 * @throws UserError when a word is empty, holds a blank, tab or line end, or half a surrogate pair: the format cannot express it; the file system's error.
 * @example
 * writeWordVectors('vectors.txt', vectors, 'text');
 */
export function writeWordVectors(file: string, vectors: WordVectors, format: WordVectorFormat): void {
  for (const word of vectors.words) {
    if (word === '' || /[ \t\n\v\f\r\p{Surrogate}]/u.test(word))
      throw new UserError(
        `The word ${JSON.stringify(word)} cannot be written to ${file}: it is empty, holds a blank or is broken.`,
      );
  }
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const descriptor = openSync(temporary, 'w');
    try {
      for (const chunk of chunksOf(vectors, format)) writeAll(descriptor, chunk);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function* chunksOf(vectors: WordVectors, format: WordVectorFormat): Generator<Buffer> {
  const { words, dimension } = vectors;
  let pieces: Buffer[] = [Buffer.from(`${words.length} ${dimension}\n`)];
  let bytes = 0;
  for (let row = 0; row < words.length; row++) {
    const vector = vectorOfRow(vectors, row);
    const piece = format === 'text' ? textLine(words[row], vector) : binaryRecord(words[row], vector);
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= CHUNK_BYTES) {
      yield Buffer.concat(pieces);
      pieces = [];
      bytes = 0;
    }
  }
  yield Buffer.concat(pieces);
}

/** Nine significant digits name every float32 exactly. */
function textLine(word: string, vector: Float32Array): Buffer {
  return Buffer.from(`${word} ${Array.from(vector, (value) => Number(value.toPrecision(9))).join(' ')}\n`);
}

function binaryRecord(word: string, vector: Float32Array): Buffer {
  const name = Buffer.from(`${word} `);
  const record = Buffer.alloc(name.length + 4 * vector.length + 1);
  name.copy(record);
  vector.forEach((value, k) => {
    record.writeFloatLE(value, name.length + 4 * k);
  });
  record[record.length - 1] = NEW_LINE;
  return record;
}

const NEW_LINE = 0x0a;

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
