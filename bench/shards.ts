/**
 * What shards cost, and where the curve bends: `npx tsx bench/shards.ts [reviews = 10000,100000] [size = 20000] [processes = 1] [rounds = 5]`, after `npm run build`.
 *
 * Cuts so many simulated reviews into shards, has each step done by so many processes, and merges them; prints the CPU microseconds a
 * review of each command, its processes counted, and the most memory of its largest process and of all together, sampled. The
 * reviews lie in as many files as there are processes, so that all of them read. The first number is then done by 1, 2 and 4
 * workers with a process each, through a Redis of its own where redis-server is installed, each so many rounds in turn (medians
 * are printed), and a thousand shards in which nothing is done say what the queue costs a shard; 0 rounds leave both out.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../packages/base';
import { reviewSteps } from '../packages/review-shards/steps';

const counts = (process.argv[2] ?? '10000,100000').split(',').map(Number);
const size = process.argv[3] ?? '20000';
const processes = Number(process.argv[4] ?? 1);
const rounds = Number(process.argv[5] ?? 5);
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
  const files = cut(path.join(own, 'reviews.jsonl'), Math.ceil(reviews / processes));
  console.log(`\n${reviews} reviews, shards of ${size}, ${processes} at a time\n`);
  console.log('| command | µs of a core a review | seconds | largest process, MB | all processes, MB |');
  console.log('|---|---:|---:|---:|---:|');
  let all = 0;
  let seconds = 0;
  async function measure(name: string, ...words: string[]): Promise<void> {
    const { cpu, wall, largest, together } = await command(...words);
    all += cpu;
    seconds += wall;
    const numbers = [(cpu / reviews) * 1e6, wall, largest, together].map((number) => number.toFixed(0));
    console.log(`| ${name} | ${numbers.join(' | ')} |`);
  }
  const jobs = String(processes);
  await measure(
    'make',
    'shards',
    'make',
    ...files,
    '--map',
    'text=text',
    '--size',
    size,
    '--jobs',
    jobs,
    '--out',
    study,
  );
  for (const file of files) rmSync(file);
  if (reviews === counts[0]) cpSync(study, path.join(folder, 'made'), { recursive: true });
  for (const { name } of reviewSteps)
    await measure(name, ...`shards run ${study} --processes ${processes} --shard 1/1 --step ${name}`.split(' '));
  await measure('merge', 'shards', 'merge', study);
  console.log(
    `\nin all ${((all / reviews) * 1e6).toFixed(0)} µs in ${(seconds / 60).toFixed(1)} minutes; 100 million reviews, projected: ${hours(all / reviews)}`,
  );
  rmSync(own, { recursive: true });
}

/** One file as several, of so many lines each. */
function cut(file: string, lines: number): string[] {
  const words = ['-l', String(lines), '--additional-suffix=.jsonl', file, `${file}.`];
  if (spawnSync('split', words).status !== 0) throw new Error('This bench asks for the split of GNU coreutils.');
  rmSync(file);
  const own = path.dirname(file);
  const pieces = readdirSync(own).filter((name) => name.startsWith('reviews.jsonl.'));
  return pieces.sort().map((name) => path.join(own, name));
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

/** The same shards by so many workers: seconds, and seconds of a core. */
async function measureWorkers(workers: number): Promise<{ wall: number; cpu: number }> {
  let measured = { wall: 0, cpu: 0 };
  await withRedis(async (queue) => {
    const study = path.join(folder, 'queue');
    cpSync(path.join(folder, 'made'), study, { recursive: true });
    const words = [program, 'worker', '--shared', study, '--processes', '1', '--queue', queue];
    const started = Array.from({ length: workers }, () => begin(words));
    const driver = await command('shards', 'drive', study, '--queue', queue);
    for (const { child } of started) process.kill(-(child.pid as number), 'SIGTERM');
    const costs = await Promise.all(started.map(({ cost }) => cost));
    measured = { wall: driver.wall, cpu: costs.reduce((sum, cost) => sum + cost.cpu, driver.cpu) };
    rmSync(study, { recursive: true });
  });
  return measured;
}

/** Rounds of all numbers of workers in turn, so that a busy minute of the machine meets each of them. */
async function compareWorkers(numbers: readonly number[], reviews: number): Promise<void> {
  const measured = numbers.map((): { wall: number; cpu: number }[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, workers] of numbers.entries()) measured[i].push(await measureWorkers(workers));
  console.log('| workers | seconds: median | lowest | highest | reviews a second | µs of a core a review |');
  console.log('|---:|---:|---:|---:|---:|---:|');
  for (const [i, workers] of numbers.entries()) {
    const walls = measured[i].map(({ wall }) => wall);
    const [wall, cpu] = [median(walls), median(measured[i].map((each) => each.cpu))];
    const seconds = [wall, Math.min(...walls), Math.max(...walls)].map((each) => each.toFixed(1));
    console.log(
      `| ${[workers, ...seconds, Math.round(reviews / wall), Math.round((cpu / reviews) * 1e6)].join(' | ')} |`,
    );
  }
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
  if (rounds === 0 || spawnSync('redis-server', ['--version']).status !== 0) return;
  console.log(
    `\n${counts[0]} reviews by workers with a process each, on ${os.availableParallelism()} cores, ${rounds} rounds\n`,
  );
  await compareWorkers([1, 2, 4], counts[0]);
  await measureOverhead(1000);
}

main().finally(() => rmSync(folder, { recursive: true, force: true }));
