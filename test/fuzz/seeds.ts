import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Random } from '../../packages/base/random';
import type { Seed } from './fuzz';
import { mutatedBytes, mutatedValue } from './mutations';

export const text = (name: string, content: string): Seed => ({ name, bytes: Buffer.from(content) });
export const json = (name: string, value: unknown, indent?: number): Seed =>
  text(name, JSON.stringify(value, null, indent));
export const lines = (...records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** Bytes, or for JSON half of the time a value in it. */
export function mutateFile(seed: Seed, random: Random, other: Seed): Buffer {
  const value = random.chance(0.5) ? parsed(seed.bytes) : undefined;
  if (value !== undefined) return Buffer.from(JSON.stringify(mutatedValue(value, random)));
  const isLines = /\.jsonl$/.test(seed.name) && random.chance(0.5);
  if (isLines) {
    const records = seed.bytes.toString().trim().split('\n');
    const at = random.integer(records.length);
    records[at] = JSON.stringify(mutatedValue(JSON.parse(records[at]), random));
    return Buffer.from(records.join('\n'));
  }
  return mutatedBytes(seed.bytes, random, other.bytes);
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

export async function drain(items: AsyncIterable<unknown>): Promise<void> {
  for await (const item of items) if (item === undefined) throw new Error('a reader gave undefined');
}

/** The bytes that something writes to a path. */
export function written(write: (file: string, folder: string) => void, name = 'file'): Buffer {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fuzz-seed-'));
  try {
    write(path.join(folder, name), folder);
    return readFileSync(path.join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
