import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../packages/base/errors';
import { openCached } from '../../packages/simulation/cache';
import { openMicroblogs, simulateMicroblogs } from '../../packages/simulation/microblogs';
import { openBrandPosts, simulateBrandPosts } from '../../packages/simulation/posts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'simulated-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('openCached', () => {
  it('makes the file once and reads it afterwards; another beginning is another file', () => {
    let made = 0;
    const make = () => {
      made++;
      return [{ a: 1 }, { a: 2 }];
    };
    for (let i = 0; i < 2; i++) expect(openCached('records', [{ a: 1 }], make, folder)).toEqual([{ a: 1 }, { a: 2 }]);
    expect(made).toBe(1);
    openCached('records', [{ a: 0 }], make, folder);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('makes a damaged file anew, and says what to do about a folder that cannot be written', () => {
    openCached('records', [], () => [{ a: 1 }], folder);
    const [name] = readdirSync(folder);
    writeFileSync(path.join(folder, name), 'broken');
    expect(openCached<object>('records', [], () => [{ n: 1 }], folder)).toEqual([{ n: 1 }]);
    const below = path.join(folder, name, 'below');
    expect(() => openCached('records', [], () => [], below)).toThrow(UserError);
    expect(() => openCached('records', [], () => [], below)).toThrow(
      /\(ENOTDIR\): choose a folder that can be written/,
    );
  });

  it('leaves nothing half-written', () => {
    function* broken() {
      yield { a: 1 };
      throw new Error('stopped');
    }
    expect(() => openCached('records', [], broken, folder)).toThrow('stopped');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('openBrandPosts and openMicroblogs', () => {
  it('return what the simulations return', () => {
    for (let i = 0; i < 2; i++) {
      expect(openBrandPosts({ posts: 50, seed: 2 }, folder)).toEqual(simulateBrandPosts({ posts: 50, seed: 2 }));
      const microblogs = { usersPerPlatform: 10, seed: 9 };
      expect(openMicroblogs(microblogs, folder)).toEqual(simulateMicroblogs(microblogs));
    }
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
