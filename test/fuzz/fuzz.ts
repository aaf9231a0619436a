import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deriveSeed, type Random, seededRandom } from '../../packages/base/random';

/** A file as its name and its bytes. */
export interface Seed {
  name: string;
  bytes: Buffer;
}

/** A reader with small valid files of every format that it knows. */
export interface FuzzedReader {
  name: string;
  seeds: readonly Seed[] | (() => Promise<readonly Seed[]>);
  /** A changed copy of a seed. */
  mutate(seed: Seed, random: Random, other: Seed): Buffer | Promise<Buffer>;
  /** Reads the file, to the end. */
  read(file: string, folder: string): unknown;
}

/** What became of one changed file. */
export interface Outcome {
  reader: string;
  seed: string;
  bytes: Buffer;
  milliseconds: number;
  /** What was thrown, if anything was. */
  error?: Error;
}

/** Whether an error is one that a user can act on: a UserError of one line. */
export function isClear(error: Error): boolean {
  return error.name === 'UserError' && error.message.length > 0 && !/[\r\n]/.test(error.message);
}

/**
 * Reads each seed as it is.
 *
 * @throws what the reader throws: a seed that cannot be read tests nothing.
 */
async function readSeeds(reader: FuzzedReader, seeds: readonly Seed[], folder: string): Promise<void> {
  for (const { name, bytes } of seeds) {
    empty(folder);
    writeFileSync(path.join(folder, name), bytes);
    try {
      await reader.read(path.join(folder, name), folder);
    } catch (error) {
      throw new Error(`the seed ${name} of ${reader.name} cannot be read: ${(error as Error).message}`);
    }
  }
}

/** All but the salt, which readers make on their first use. */
function empty(folder: string): void {
  for (const name of readdirSync(folder)) if (name !== 'private') rmSync(path.join(folder, name), { recursive: true });
}

/**
 * Reads so many changed files; the same number gives the same files.
 *
 * @param seed of the random changes
 */
export async function* fuzz(reader: FuzzedReader, count: number, seed: number): AsyncGenerator<Outcome> {
  const random = seededRandom(deriveSeed(seed, reader.name));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fuzz-'));
  try {
    // What is read once more slowly, a compiler for instance, is no hang.
    const seeds = typeof reader.seeds === 'function' ? await reader.seeds() : reader.seeds;
    await readSeeds(reader, seeds, folder);
    for (let number = 0; number < count; number++) {
      const source = seeds[number % seeds.length];
      const bytes = await reader.mutate(source, random, random.pick(seeds));
      empty(folder);
      const file = path.join(folder, source.name);
      writeFileSync(file, bytes);
      const started = performance.now();
      let error: Error | undefined;
      try {
        await reader.read(file, folder);
      } catch (thrown) {
        error = thrown as Error;
      }
      yield { reader: reader.name, seed: source.name, bytes, milliseconds: performance.now() - started, error };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
