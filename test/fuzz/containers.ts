import { type Contents, packContainer, unpackContainer } from '../../packages/base';
import type { Random } from '../../packages/base/random';
import type { Seed } from './fuzz';
import { mutatedBytes, mutatedValue } from './mutations';

/** A container with a changed header or other arrays and the right checksum; at times just other bytes. */
export function mutateContainer(kind: string) {
  return ({ bytes }: Seed, random: Random, other: Seed): Buffer => {
    if (random.chance(0.15)) return mutatedBytes(bytes, random, other.bytes);
    const { description, arrays } = unpackContainer(bytes, kind);
    if (random.chance(0.7)) return pack(kind, { description: mutatedValue(description, random), arrays });
    const name = random.pick(Object.keys(arrays));
    const { [name]: array, ...others } = arrays;
    const changed = random.pick<Contents['arrays']>([
      others,
      { ...others, [name]: array.slice(1) },
      { ...others, [name]: array.slice(0, 0) },
      { ...others, [name]: Int16Array.from(array) },
      { ...others, [name]: withValue(array, random) },
      { ...others, [`${name}2`]: array },
    ]);
    return pack(kind, { description, arrays: changed });
  };
}

function withValue(array: Contents['arrays'][string], random: Random): Contents['arrays'][string] {
  const copy = array.slice();
  if (copy.length === 0) return copy;
  copy[random.integer(copy.length)] = random.pick([Number.NaN, -1, 1e9, 2 ** 31, Number.POSITIVE_INFINITY]);
  return copy;
}

export const pack = (kind: string, contents: Contents) => Buffer.from(packContainer(kind, contents));

/** A reader of a folder in which one file, of this name, is a container. */
export function containerReader(
  name: string,
  kind: string,
  file: string,
  bytes: Buffer,
  read: (folder: string) => unknown,
) {
  return {
    name,
    seeds: [{ name: file, bytes }],
    mutate: mutateContainer(kind),
    read: (_: string, folder: string) => read(folder),
  };
}
