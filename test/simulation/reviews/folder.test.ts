import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../packages/base/errors';
import { reviewSchema } from '../../../packages/corpus';
import { sampleFolder, simulateReviews, simulateToFolder, writeSample } from '../../../packages/simulation/reviews';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'simulated-reviews-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('simulateToFolder', () => {
  it('writes one review a line and tells how far it is', () => {
    const progress: number[][] = [];
    const file = simulateToFolder({
      folder: path.join(folder, 'new'),
      perCulture: 750,
      seed: 4,
      onProgress: (written, total) => progress.push([written, total]),
    });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => reviewSchema.parse(JSON.parse(line)))).toEqual([
      ...simulateReviews({ perCulture: 750, seed: 4 }),
    ]);
    expect(progress).toEqual([
      [1000, 1500],
      [1500, 1500],
    ]);
  });

  it('leaves the old file and nothing half-written when it is stopped', () => {
    writeFileSync(path.join(folder, 'reviews.jsonl'), 'old');
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => simulateToFolder({ folder, perCulture: 600, onProgress: stop })).toThrow('stopped');
    expect(readFileSync(path.join(folder, 'reviews.jsonl'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['reviews.jsonl']);
  });

  it('says in one line that a folder cannot be written', () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    const attempt = () => simulateToFolder({ folder: path.join(file, 'below'), perCulture: 1 });
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(
      /a-file cannot be read or written \(ENOTDIR\): a file stands where a folder is to be; [^\n]*$/,
    );
  });

  it('refuses a wrong size before it touches the folder', () => {
    expect(() => simulateToFolder({ folder: path.join(folder, 'never'), perCulture: -1 })).toThrow(UserError);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the committed sample', () => {
  it('is the default simulation, byte by byte, and under 3 MB', () => {
    const fresh = readFileSync(writeSample(folder));
    const committed = readFileSync(path.join(sampleFolder, 'reviews.jsonl'));
    expect(fresh.equals(committed), 'regenerate data/sample after a change of the simulation').toBe(true);
    expect(committed.length).toBeLessThan(3_000_000);
  });
});
