import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';

/** Arrays of which others read slices: a container (packages/base) is read whole. Little endian, as all machines that Node.js runs on. */
export function writeArray(file: string, array: Uint32Array | Float64Array): void {
  writeFileSync(file, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
}

/** An array file that is open for reading. */
export interface ArrayFile {
  /** The numbers from `start` (included) to `end` (not). */
  slice(start: number, end: number): Uint32Array;
  close(): void;
}

/** Opens an array of `writeArray` with 32-bit numbers. */
export function openArray(file: string): ArrayFile {
  const descriptor = openSync(file, 'r');
  return {
    slice(start, end) {
      const array = new Uint32Array(end - start);
      const bytes = new Uint8Array(array.buffer);
      let read = 0;
      while (read < bytes.length) {
        const count = readSync(descriptor, bytes, read, bytes.length - read, start * 4 + read);
        if (count === 0) throw new Error(`${file} is cut off.`);
        read += count;
      }
      return array;
    },
    close: () => closeSync(descriptor),
  };
}
