/**
 * What shards cost, and where the curve bends: `npx tsx bench/shards.ts [reviews = 10000,100000] [size = 20000]`, after `npm run build`.
 *
 * Cuts so many simulated reviews into shards, has each step done by one process, and merges them; prints the CPU microseconds a
 * review of each command, its processes counted, and the most memory of its largest process and of all together, sampled. The
 * first number is then done by 1, 2 and 4 workers with a process each, through a Redis of its own where redis-server is
 * installed, and a thousand shards in which nothing is done say what the queue costs a shard.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { reviewSteps } from '../packages/review-shards/steps';

const counts = (process.argv[2] ?? '10000,100000').split(',').map(Number);
const size = process.argv[3] ?? '20000';
const program = path.join(__dirname, '..', 'src', 'bin', 'crosscultural.cjs');
const idle = path.join(__dirname, 'shards', 'idle.cjs');
const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-shards-'));

interface Cost {
  wall: number;
  /** Seconds of a core, of the command and of all that it has started. */
  cpu: number;
  /** MB: the largest process, and all at one time. */
  largest: number;
  together: number;
}

/** Starts a program in a group of its own, whose memory can be told from others'. */
function begin(words: readonly string[], env: NodeJS.ProcessEnv = {}): { child: ChildProcess; cost: Promise<Cost> } {
  const script = `TIMEFORMAT='%U %S'; trap : TERM; time "$0" "$@"`;
  const started = performance.now();
  const child = spawn('bash', ['-c', script, process.execPath, ...words], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const peak = { largest: 0, together: 0 };
  const sampling = setInterval(() => {
    const sizes = residentMegabytes(child.pid as number);
    peak.largest = Math.max(peak.largest, ...sizes);
    peak.together = Math.max(
      peak.together,
      sizes.reduce((sum, each) => sum + each, 0),
    );
  }, 200);
  const cost = once(child, 'close').then(([status]) => {
    clearInterval(sampling);
    if (status !== 0) throw new Error(`${words.slice(1).join(' ')}: ${said}`);
    const [user, system] = (said.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
    return { ...peak, wall: (performance.now() - started) / 1000, cpu: user + system };
  });
  return { child, cost };
}

/** Resident memory of each process of a group. */
function residentMegabytes(group: number): number[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.flatMap((id) => {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
      const [, , groupOf] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const pages = Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]);
      return Number(groupOf) === group ? [(pages * 4096) / 1e6] : [];
    } catch {
      return []; // It has ended.
    }
  });
}

const command = (...words: string[]) => begin([program, ...words]).cost;

async function measureCurve(reviews: number): Promise<void> {
  const own = path.join(folder, String(reviews));
  await command('data', 'simulate', '--reviews', String(reviews / 2), '--seed', '11', '--out', own);
  const study = path.join(own, 'study');
  const file = path.join(own, 'reviews.jsonl');
  console.log(`\n${reviews} reviews, shards of ${size}\n`);
  console.log('| command | µs of a core a review | seconds | largest process, MB | all processes, MB |');
  console.log('|---|---:|---:|---:|---:|');
  let all = 0;
  async function measure(name: string, ...words: string[]): Promise<void> {
    const { cpu, wall, largest, together } = await command(...words);
    all += cpu;
    const numbers = [(cpu / reviews) * 1e6, wall, largest, together].map((number) => number.toFixed(0));
    console.log(`| ${name} | ${numbers.join(' | ')} |`);
  }
  await measure('make', 'shards', 'make', file, '--map', 'text=text', '--size', size, '--out', study);
  rmSync(file);
  if (reviews === counts[0]) cpSync(study, path.join(folder, 'made'), { recursive: true });
  for (const { name } of reviewSteps)
    await measure(name, ...`shards run ${study} --processes 1 --shard 1/1 --step ${name}`.split(' '));
  await measure('merge', 'shards', 'merge', study);
  console.log(
    `\nin all ${((all / reviews) * 1e6).toFixed(0)} µs; 100 million reviews, projected: ${hours(all / reviews)}`,
  );
  rmSync(own, { recursive: true });
}

const hours = (secondsEach: number) => `${((secondsEach * 1e8) / 3600).toFixed(1)} hours of a core`;

async function withRedis(work: (address: string, serverSeconds: () => number) => Promise<void>): Promise<void> {
  const socket = path.join(folder, 's');
  const words = ['--port', '0', '--unixsocket', socket, '--dir', folder, '--appendonly', 'yes'];
  const redis = spawn('redis-server', words, { stdio: 'ignore' });
  while (!existsSync(socket)) await sleep(50);
  const seconds = () => {
    const fields = readFileSync(`/proc/${redis.pid}/stat`, 'utf8').split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  };
  try {
    await work(`unix:${socket}`, seconds);
  } finally {
    redis.kill();
    await once(redis, 'exit');
    rmSync(path.join(folder, 'appendonlydir'), { recursive: true, force: true });
  }
}

/** The same shards by so many workers. */
async function measureWorkers(workers: number, reviews: number): Promise<void> {
  await withRedis(async (queue) => {
    const study = path.join(folder, 'queue');
    cpSync(path.join(folder, 'made'), study, { recursive: true });
    const words = [program, 'worker', '--shared', study, '--processes', '1', '--queue', queue];
    const started = Array.from({ length: workers }, () => begin(words));
    const driver = await command('shards', 'drive', study, '--queue', queue);
    for (const { child } of started) process.kill(-(child.pid as number), 'SIGTERM');
    const costs = await Promise.all(started.map(({ cost }) => cost));
    const cpu = costs.reduce((sum, cost) => sum + cost.cpu, driver.cpu);
    const rate = Math.round(reviews / driver.wall);
    console.log(`| ${workers} | ${driver.wall.toFixed(0)} | ${rate} | ${((cpu / reviews) * 1e6).toFixed(0)} |`);
    rmSync(study, { recursive: true });
  });
}

/** Shards in which nothing is done: what is left is the queue's, or that of the processes and the files. */
async function measureOverhead(shards: number): Promise<void> {
  const local = await begin([idle, 'local', path.join(folder, 'idle-local'), String(shards)]).cost;
  await withRedis(async (queue, serverSeconds) => {
    const study = path.join(folder, 'idle-queue');
    const none = await begin([idle, 'local', path.join(folder, 'idle-none'), '1']).cost;
    const through = await begin([idle, 'queue', study, String(shards), queue]).cost;
    const queueSeconds = through.cpu + serverSeconds() - local.cpu;
    const each = (seconds: number) => `${((seconds / shards) * 1000).toFixed(2)} ms`;
    console.log(`\n${shards} empty shards, one process: ${each(local.cpu - none.cpu)} of a core each without a queue,`);
    console.log(`${each(queueSeconds)} more with it (worker, driver and Redis): `);
    console.log(`${((queueSeconds / shards / 2) * 100).toFixed(2)} % of a shard of 2 s`);
  });
}

async function main() {
  for (const count of counts) await measureCurve(count);
  if (spawnSync('redis-server', ['--version']).status !== 0) return;
  console.log(`\n${counts[0]} reviews by workers with a process each, on ${os.availableParallelism()} cores\n`);
  console.log('| workers | seconds | reviews a second | µs of a core a review |\n|---:|---:|---:|---:|');
  for (const workers of [1, 2, 4]) await measureWorkers(workers, counts[0]);
  await measureOverhead(1000);
}

main().finally(() => rmSync(folder, { recursive: true, force: true }));
