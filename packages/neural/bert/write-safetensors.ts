import { writeFileAtomically } from '@crosscultural/base';
import { toFloat16s } from '../precision/half-precision';

/** A tensor to be written: its numbers row by row. */
export interface TensorToWrite {
  name: string;
  shape: readonly number[];
  numbers: Float32Array;
}

/** The header is filled up with blanks so that the numbers begin at a multiple of so many bytes. */
const ALIGNMENT = 8;

/**
 * Writes tensors as a safetensors file in float16, which `openSafetensors` reads. The same tensors give the same bytes.
 *
 * @param tensors in the order of the file.
 * @throws the file system's error; the file that was there before is then untouched.
 */
export function writeSafetensors(file: string, tensors: readonly TensorToWrite[]): void {
  const header: Record<string, object> = { __metadata__: { format: 'pt' } };
  let offset = 0;
  const halves = tensors.map(({ numbers }) => toFloat16s(numbers));
  tensors.forEach(({ name, shape }, i) => {
    const { byteLength } = halves[i];
    header[name] = { dtype: 'F16', shape, data_offsets: [offset, offset + byteLength] };
    offset += byteLength;
  });
  const text = Buffer.from(JSON.stringify(header));
  const json = Buffer.concat([text, Buffer.alloc(-text.length & (ALIGNMENT - 1), ' ')]);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  // Typed arrays lie lowest byte first wherever Node runs with WebAssembly SIMD.
  const bytes = halves.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  writeFileAtomically(file, Buffer.concat([length, json, ...bytes]));
}
