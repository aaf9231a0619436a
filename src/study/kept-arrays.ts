import path from 'node:path';
import {
  type Contents,
  codeHash,
  hashOf,
  type NumberArray,
  readContainer,
  readMadeOnce,
  writeContainer,
} from '@crosscultural/base';
import { compiledModule } from '../project';
import { cacheFolder } from './places';

/** What is kept, and all that decides it. */
export interface Kept {
  /** What the file's name begins with. */
  name: string;
  /** What is in the file, in words. */
  kind: string;
  /** The module that makes it, below the folder of this package's code: `study/brand/judge-posts.js`. */
  module: string;
  /** Everything else that decides it, as plain data. */
  from: readonly unknown[];
}

/** Arrays with a description, made now or taken from the cache: one notebook makes them, the others wait. */
export async function keptArrays<Arrays extends Record<string, NumberArray>, Description>(
  { name, kind, module, from }: Kept,
  make: () =>
    | (Contents<Arrays> & { description: Description })
    | Promise<Contents<Arrays> & { description: Description }>,
): Promise<{ arrays: Arrays; description: Description }> {
  const key = hashOf(codeHash(compiledModule('crosscultural', module)), ...from);
  const file = path.join(cacheFolder, `${name}-${key.slice(0, 16)}.bin`);
  const write = async (unfinished: string) => writeContainer(unfinished, kind, await make());
  const { arrays, description } = await readMadeOnce(file, write, (whole) => readContainer<Arrays>(whole, kind));
  return { arrays, description: description as Description };
}
