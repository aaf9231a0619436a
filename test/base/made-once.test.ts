import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeOnce, readMadeOnce } from '../../packages/base/made-once';
import { projectFolder } from '../../src/project';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'made-once-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process of its own that makes `target`, taking `milliseconds`, and adds a line to the file `log`. */
const script = (target: string, log: string, milliseconds: number) => `
  const { madeOnce } = require(${JSON.stringify(path.join(projectFolder, 'packages/base/dist/made-once.js'))});
  const fs = require('node:fs');
  madeOnce(${JSON.stringify(target)}, async (unfinished) => {
    fs.appendFileSync(${JSON.stringify(log)}, 'made\\n');
    fs.writeFileSync(unfinished, 'half');
    await new Promise((done) => setTimeout(done, ${milliseconds}));
    fs.writeFileSync(unfinished, 'whole');
  });`;

describe('madeOnce', () => {
  it('makes a thing once for several processes, which all find it whole', async () => {
    const target = path.join(folder, 'cache', 'thing');
    const log = path.join(folder, 'log');
    const run = () => promisify(execFile)(process.execPath, ['-e', script(target, log, 300)]);
    await Promise.all([run(), run(), run()]);
    expect(readFileSync(log, 'utf8')).toBe('made\n');
    expect(readFileSync(target, 'utf8')).toBe('whole');
    expect(readdirSync(path.dirname(target))).toEqual(['thing']);
  });

  it('takes over from a process that was killed, and hands on what it had written', async () => {
    const target = path.join(folder, 'thing');
    const child = spawn(process.execPath, ['-e', script(target, path.join(folder, 'log'), 60_000)]);
    while (!existsSync(`${target}.unfinished`)) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGKILL');
    await new Promise((done) => child.once('exit', done));
    let found = '';
    await madeOnce(target, async (unfinished) => {
      found = readFileSync(unfinished, 'utf8');
      writeFileSync(unfinished, 'whole');
    });
    expect(found).toBe('half');
    expect(readFileSync(target, 'utf8')).toBe('whole');
  });

  it('lets go of the lock when making fails, and makes nothing', async () => {
    const target = path.join(folder, 'thing');
    await expect(
      madeOnce(target, async () => {
        throw new Error('no luck');
      }),
    ).rejects.toThrow('no luck');
    expect(existsSync(target)).toBe(false);
    await madeOnce(target, async (unfinished) => writeFileSync(unfinished, 'whole'));
    expect(readFileSync(target, 'utf8')).toBe('whole');
  });
});

describe('readMadeOnce', () => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as { n: number };

  it('makes what is damaged anew, once, and tells the terminal', async () => {
    const target = path.join(folder, 'thing');
    let made = 0;
    const make = async (unfinished: string) => writeFileSync(unfinished, JSON.stringify({ n: ++made }));
    expect(await readMadeOnce(target, make, read)).toEqual({ n: 1 });
    expect(await readMadeOnce(target, make, read)).toEqual({ n: 1 });
    writeFileSync(target, '{"n":');
    expect(await readMadeOnce(target, make, read)).toEqual({ n: 2 });
    const broken = async (unfinished: string) => writeFileSync(unfinished, 'never right');
    rmSync(target);
    await expect(readMadeOnce(target, broken, read)).rejects.toThrow(/JSON/);
  });

  it('says for whom it waits', async () => {
    const target = path.join(folder, 'thing');
    const child = spawn(process.execPath, ['-e', script(target, path.join(folder, 'log'), 6000)]);
    while (!existsSync(`${target}.unfinished`)) await new Promise((done) => setTimeout(done, 20));
    const waiting = await promisify(execFile)(process.execPath, ['-e', script(target, path.join(folder, 'log'), 1)]);
    expect(waiting.stderr).toBe(
      `note: waiting for process ${child.pid} on ${os.hostname()}, which makes ${target} (if it is no more, delete ${target}.lock)\n`,
    );
  });
});
