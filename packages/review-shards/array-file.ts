import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';

/** Arrays of which others read slices: a container (packages/base) is read whole. Little endian, as all machines that Node.js runs on. */
export function writeArray(file: string, array: Uint32Array | Float64Array): void {
  writeFileSync(file, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
}

/** An array file that is open for reading. */
export interface ArrayFile<T> {
  /** How many numbers it holds. */
  length: number;
  /** The numbers from `start` (included) to `end` (not). */
  slice(start: number, end: number): T;
  close(): void;
}

interface Kind<T> {
  new (length: number): T;
  BYTES_PER_ELEMENT: number;
}

/** Opens an array of `writeArray`, which was of this kind. */
export function openArray<T extends Uint32Array | Float64Array>(file: string, kind: Kind<T>): ArrayFile<T> {
  const descriptor = openSync(file, 'r');
  return {
    length: fstatSync(descriptor).size / kind.BYTES_PER_ELEMENT,
    slice(start, end) {
      const array = new kind(end - start);
      const bytes = new Uint8Array(array.buffer);
      let read = 0;
      while (read < bytes.length) {
        const place = start * kind.BYTES_PER_ELEMENT + read;
        const count = readSync(descriptor, bytes, read, bytes.length - read, place);
        if (count === 0) throw new Error(`${file} is cut off.`);
        read += count;
      }
      return array;
    },
    close: () => closeSync(descriptor),
  };
}
