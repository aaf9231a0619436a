import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { UserError } from '@crosscultural/base';
import { z } from 'zod';
import { decodeBfloat16, decodeFloat16 } from '../precision/half-precision';

/*
 * A safetensors file: 8 bytes with the length N of the header (lowest byte first), N bytes of JSON
 * { name: { dtype, shape, data_offsets: [begin, end] }, … , "__metadata__": … }, then the numbers; offsets count from
 * there. https://github.com/huggingface/safetensors
 */
const LONGEST_HEADER = 100_000_000;
/** Half-precision numbers are converted in pieces of this size. */
const PIECE_BYTES = 1 << 20;

const bytesPerNumber: Record<string, number> = { F32: 4, F16: 2, BF16: 2 };

/** A tensor's place in a safetensors file. */
export interface StoredTensor {
  dtype: string;
  shape: number[];
  /** First byte in the file. */
  start: number;
  /** Byte after the last. */
  end: number;
}

/** An open file of tensors: nothing but its header is in memory. */
export interface SafetensorsFile {
  file: string;
  tensors: ReadonlyMap<string, StoredTensor>;
  /**
   * Reads the numbers of one tensor, converted to float32.
   *
   * @throws UserError when they are stored as another type than F32, F16 or BF16.
   */
  read(name: string): Float32Array;
  close(): void;
}

const entrySchema = z.object({
  dtype: z.string(),
  shape: z.array(z.int().nonnegative()),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});

/** @throws UserError (one line) when the file is missing, cut off or no safetensors file. */
export function openSafetensors(file: string): SafetensorsFile {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    throw new UserError(`${file} cannot be opened (${(error as NodeJS.ErrnoException).code}).`);
  }
  try {
    const tensors = readHeader(file, descriptor);
    return {
      file,
      tensors,
      read: (name) => readTensor(file, descriptor, name, tensors),
      close: () => closeSync(descriptor),
    };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function readHeader(file: string, descriptor: number): Map<string, StoredTensor> {
  const { size } = fstatSync(descriptor);
  const broken = (what: string) => new UserError(`${file} is no safetensors file: ${what}.`);
  if (size < 8) throw broken(`it has ${size} bytes`);
  const prefix = Buffer.alloc(8);
  readExactly(file, descriptor, prefix, 0);
  const length = Number(prefix.readBigUInt64LE());
  if (length > LONGEST_HEADER || length > size - 8) throw broken(`its header would have ${length} of ${size} bytes`);
  const header = Buffer.alloc(length);
  readExactly(file, descriptor, header, 8);
  let entries: [string, unknown][];
  try {
    entries = Object.entries(JSON.parse(header.toString('utf8')) as object);
  } catch {
    throw broken('its header is no JSON');
  }
  const tensors = new Map<string, StoredTensor>();
  for (const [name, entry] of entries) {
    if (name === '__metadata__') continue;
    const parsed = entrySchema.safeParse(entry);
    if (!parsed.success) throw broken(`its header says nothing usable about ${name}`);
    const { dtype, shape, data_offsets } = parsed.data;
    const [start, end] = data_offsets.map((offset) => 8 + length + offset);
    if (end > size)
      throw new UserError(`${file} ends at byte ${size}, before ${name} (to byte ${end}): it is cut off.`);
    const expected = bytesPerNumber[dtype] && bytesPerNumber[dtype] * shape.reduce((a, b) => a * b, 1);
    if (expected !== undefined && end - start !== expected)
      throw broken(`${name} [${shape.join(', ')}] in ${dtype} cannot have ${end - start} bytes`);
    tensors.set(name, { dtype, shape, start, end });
  }
  return tensors;
}

function readTensor(
  file: string,
  descriptor: number,
  name: string,
  tensors: ReadonlyMap<string, StoredTensor>,
): Float32Array {
  const tensor = tensors.get(name);
  if (!tensor) throw new UserError(`${file} holds no tensor ${name}.`);
  const { dtype, start, end } = tensor;
  const size = bytesPerNumber[dtype];
  if (!size) throw new UserError(`${file} holds ${name} as ${dtype}; F32, F16 and BF16 can be read.`);
  const numbers = new Float32Array((end - start) / size);
  if (dtype === 'F32') {
    // Typed arrays have the byte order of the machine: lowest byte first wherever Node 20 runs with WebAssembly SIMD.
    readExactly(file, descriptor, new Uint8Array(numbers.buffer), start);
    return numbers;
  }
  const decode = dtype === 'F16' ? decodeFloat16 : decodeBfloat16;
  const piece = Buffer.alloc(PIECE_BYTES);
  for (let first = 0; first < numbers.length; first += PIECE_BYTES / 2) {
    const target = numbers.subarray(first, first + PIECE_BYTES / 2);
    readExactly(file, descriptor, piece.subarray(0, 2 * target.length), start + 2 * first);
    decode(piece, target);
  }
  return numbers;
}

function readExactly(file: string, descriptor: number, target: Uint8Array, position: number): void {
  for (let read = 0; read < target.length; ) {
    const more = readSync(descriptor, target, read, target.length - read, position + read);
    if (more === 0) throw new UserError(`${file} became shorter while it was read.`);
    read += more;
  }
}
