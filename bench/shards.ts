/**
 * What shards cost: `npx tsx bench/shards.ts [reviews] [size]`, after `npm run build`.
 *
 * Cuts so many simulated reviews (default 100 000) into shards (default of 5 000), has all steps done by 1 and by 2 processes, then by a
 * worker with 2 processes through a Redis of its own where redis-server is installed, and merges them. Prints seconds and
 * reviews a second of each.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const reviews = Number(process.argv[2] ?? 100_000);
const size = process.argv[3] ?? '5000';
const folder = mkdtempSync(path.join(os.tmpdir(), 'scale-'));
const program = path.join(__dirname, '..', 'src', 'bin', 'crosscultural.cjs');

function measured(label: string, words: string[]): void {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${label}: ${seconds.toFixed(1)} s, ${Math.round(reviews / seconds)} reviews a second`);
}

async function main() {
  measured('simulate', ['data', 'simulate', '--reviews', String(reviews / 2), '--seed', '11', '--out', folder]);
  const made = path.join(folder, 'made');
  measured('make', [
    'shards',
    'make',
    path.join(folder, 'reviews.jsonl'),
    '--map',
    'text=text',
    '--size',
    size,
    '--out',
    made,
  ]);
  for (const processes of [1, 2]) {
    const study = path.join(folder, `processes-${processes}`);
    cpSync(made, study, { recursive: true });
    measured(`run, ${processes} processes`, ['shards', 'run', study, '--processes', String(processes)]);
  }
  if (spawnSync('redis-server', ['--version']).status === 0) await throughQueue(made);
  measured('merge', ['shards', 'merge', path.join(folder, 'processes-2')]);
}

async function throughQueue(made: string): Promise<void> {
  const socket = path.join(folder, 's');
  const study = path.join(folder, 'queue');
  cpSync(made, study, { recursive: true });
  const redis = spawn('redis-server', ['--port', '0', '--unixsocket', socket, '--dir', folder, '--appendonly', 'yes']);
  while (!existsSync(socket)) await sleep(50);
  const queue = ['--queue', `unix:${socket}`];
  const worker = spawn(process.execPath, [program, 'worker', '--shared', study, '--processes', '2', ...queue]);
  try {
    measured('drive, a worker with 2 processes', ['shards', 'drive', study, ...queue]);
  } finally {
    worker.kill();
    redis.kill();
  }
}

main().finally(() => rmSync(folder, { recursive: true, force: true }));
