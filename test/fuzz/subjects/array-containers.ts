import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unpackContainer } from '../../../packages/base';
import type { Random } from '../../../packages/base/random';
import { mutateContainer, pack } from '../containers';
import type { FuzzedReader } from '../fuzz';
import { mutatedBytes, mutatedValue } from '../mutations';

export const arrayContainers: FuzzedReader = {
  name: 'array containers',
  seeds: [
    {
      name: 'counts.bin',
      bytes: pack('counts', {
        description: { year: 2023 },
        arrays: { a: Uint32Array.of(3, 4), b: Float64Array.of(1) },
      }),
    },
  ],
  mutate: (seed, random, other) =>
    random.chance(0.5) ? resealed(seed.bytes, random) : mutateContainer('counts')(seed, random, other),
  read: (file) => unpackContainer(readFileSync(file), 'counts', file),
};

/** A container whose checksum is right whatever its header says. */
function resealed(bytes: Buffer, random: Random): Buffer {
  const length = bytes.readUInt32LE(12);
  const header = Buffer.from(bytes.subarray(16, 16 + length));
  const text = random.chance(0.6)
    ? Buffer.from(JSON.stringify(mutatedValue(JSON.parse(header.toString()), random)))
    : mutatedBytes(header, random, header);
  const padded = Buffer.concat([text, Buffer.alloc(-text.length & 7, ' ')]);
  const start = Buffer.from(bytes.subarray(0, 16));
  start.writeUInt32LE(random.chance(0.9) ? padded.length : random.integer(2 ** 32), 12);
  const content = Buffer.concat([start, padded, bytes.subarray(16 + length, -32)]);
  return Buffer.concat([content, createHash('sha256').update(content).digest()]);
}
