import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewSteps } from '../../packages/review-shards/steps';
import { projectFolder } from '../../src/project';
import { freePort } from './free-port';
import { hasRedis } from './redis';
import { hasSlurm } from './slurm';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'deploy-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const deploy = (name: string) => path.join(projectFolder, 'deploy', name);
const textOf = (name: string) => readFileSync(deploy(name), 'utf8');
const has = (program: string, word = '--version') => spawnSync(program, [word]).status === 0;

/** Runs the command as a user does, on the compiled code. */
function crosscultural(...words: string[]) {
  const program = path.join(projectFolder, 'src', 'bin', 'crosscultural.cjs');
  return spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' });
}

function reviewsFile(): string {
  const file = path.join(folder, 'mine.csv');
  const rows = Array.from(
    { length: 40 },
    (_, i) => `the keyboard of laptop ${i} is good and its fan is quiet,${1 + (i % 5)}`,
  );
  writeFileSync(file, ['comment,stars', ...rows].join('\n'));
  return file;
}

describe('deploy/slurm.sh', () => {
  // Where Slurm is installed, slurm.test.ts has the arrays done by it.
  it.skipIf(hasSlurm)('does all steps as array jobs that wait for each other, and merges', () => {
    const shared = path.join(folder, 'study');
    const made = crosscultural(
      'shards',
      'make',
      reviewsFile(),
      '--map',
      'text=comment,rating=stars,culture==foreign',
      '--size',
      '9',
      '--out',
      shared,
    );
    expect(made).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`5 shards made in ${shared}: 40 reviews`),
    });
    // Stands for Slurm: does each task of an array at once, and writes down what it was asked for.
    mkdirSync(path.join(folder, 'bin'));
    const sbatch = path.join(folder, 'bin', 'sbatch');
    writeFileSync(
      sbatch,
      `#!/usr/bin/env bash
set -eu
echo "$*" >>'${folder}/asked'
tasks=1
while [ $# -gt 0 ]; do
  case $1 in --array=1-*) tasks=\${1#--array=1-} ;; --wrap) shift; command=$1 ;; esac
  shift
done
for task in $(seq "$tasks"); do SLURM_ARRAY_TASK_ID=$task bash -c "$command" >>'${folder}/said' 2>&1; done
wc -l <'${folder}/asked'
`,
    );
    chmodSync(sbatch, 0o755);
    const { status, stderr } = spawnSync(deploy('slurm.sh'), [shared, '2', '--partition=short'], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env.PATH}` },
    });
    expect({ status, stderr, said: readFileSync(path.join(folder, 'said'), 'utf8') }).toMatchObject({
      status: 0,
      stderr: '',
    });
    const asked = readFileSync(path.join(folder, 'asked'), 'utf8').trim().split('\n');
    const steps = reviewSteps.map(({ name }) => name);
    expect(asked.map((line) => /--job-name=(\S+)/.exec(line)?.[1])).toEqual([...steps, 'merge']);
    expect(asked.slice(1).map((line) => /--dependency=afterok:(\d)/.exec(line)?.[1])).toEqual(['1', '2', '3', '4']);
    for (const line of asked) expect(line).toContain('--partition=short');
    expect(existsSync(path.join(shared, 'store.duckdb'))).toBe(true);
  });

  it('says what it wants', () => {
    expect(spawnSync(deploy('slurm.sh'), [], { encoding: 'utf8' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('FOLDER TASKS'),
    });
  });
});

describe('commands of shards', () => {
  it('end with one line that says what to do', () => {
    const shared = path.join(folder, 'lines');
    const map = ['--map', 'text=comment,rating=stars,culture==foreign'];
    crosscultural('shards', 'make', reviewsFile(), ...map, '--size', '30', '--out', shared);
    const mistakes: [string[], RegExp][] = [
      [['shards', 'run', folder], /holds no shards: make them first/],
      [['shards', 'run', shared, '--step', 'segment'], /^--step goes with --shard/],
      [['shards', 'run', shared, '--shard', '3/2'], /^--shard must be i\/n/],
      [
        ['shards', 'run', shared, '--shard', '1/2', '--step', 'x'],
        /^There is no step x; there are segment, sketch, pairs, verify\.$/,
      ],
      [
        ['shards', 'run', shared, '--shard', '1/2', '--step', 'pairs'],
        /^pairs needs segment, which has 2 shards to do/,
      ],
      [['shards', 'merge', shared], /^The step segment has 2 of 2 shards to do/],
      [['shards', 'drive', shared, '--queue', 'http://x'], /^"http:\/\/x" is no address of a queue/],
      [
        ['shards', 'drive', shared, '--queue', 'redis://:secret@127.0.0.1:1'],
        /^No Redis answers at redis:\/\/…@127\.0\.0\.1:1 /,
      ],
      [['worker', '--shared', shared, '--queue', `unix:${folder}/none`], /^No Redis answers at unix:/],
      [['worker', '--shared', folder, '--queue', 'unix:/x'], /holds no shards/],
      [
        ['worker', '--shared', shared, '--queue', 'postgres://me:secret@127.0.0.1:1/jobs'],
        /^No PostgreSQL answers at postgres:\/\/…@127\.0\.0\.1:1\/jobs /,
      ],
      [['run', '--queue', 'unix:/x'], /^--queue has shards prepared by workers: give their folder with --data/],
      [['run', '--data', shared, '03-preprocessing'], /are not merged yet: npx crosscultural shards run/],
    ];
    for (const [words, line] of mistakes) {
      const { status, stderr } = crosscultural(...words);
      expect({ words, status, stderr: stderr.trim() }).toEqual({
        words,
        status: 2,
        stderr: expect.stringMatching(line),
      });
    }
    expect(crosscultural('shards', 'status', shared).stdout).toBe('2 shards, 40 reviews\nsegment: 0 of 2 shards\n');
  });
});

describe.skipIf(!hasRedis)('deploy/redis.conf (redis-server; skipped where it is not installed)', () => {
  const socket = () => path.join(folder, 's');
  const start = (...words: string[]) =>
    spawn('redis-server', [deploy('redis.conf'), '--unixsocket', socket(), '--dir', folder, ...words], {
      stdio: 'ignore',
    });
  async function stop(server: ChildProcess): Promise<void> {
    server.kill();
    await once(server, 'exit');
  }

  it('starts a Redis that keeps its jobs and listens on a socket of its own user, on no port', async () => {
    const server = start();
    const client = new Redis(socket(), { maxRetriesPerRequest: 50 });
    // Until it has begun to listen.
    client.on('error', () => undefined);
    try {
      for (const [name, value] of [
        ['port', '0'],
        ['appendonly', 'yes'],
        ['maxmemory-policy', 'noeviction'],
      ])
        expect(await client.config('GET', name)).toEqual([name, value]);
      expect(statSync(socket()).mode & 0o777).toBe(0o700);
    } finally {
      client.disconnect();
      await stop(server);
    }
  });

  it('on a port refuses who has no password', async () => {
    const port = await freePort();
    const server = start('--port', String(port), '--bind', '127.0.0.1', '--requirepass', 'secret');
    try {
      const client = new Redis({ port, password: 'secret', maxRetriesPerRequest: 50 });
      client.on('error', () => undefined);
      expect(await client.ping()).toBe('PONG');
      client.disconnect();
      const shared = path.join(folder, 'lines');
      const { status, stderr } = crosscultural('worker', '--shared', shared, '--queue', `redis://127.0.0.1:${port}`);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('NOAUTH') });
    } finally {
      await stop(server);
    }
  });
});

describe('other files of deploy', () => {
  it.skipIf(!has('systemd-analyze'))('systemd reads the unit (skipped where systemd-analyze is not installed)', () => {
    // The programs and the user of another machine are the only things that it may miss.
    const { stderr } = spawnSync('systemd-analyze', ['verify', deploy('crosscultural-worker.service')], {
      encoding: 'utf8',
    });
    const complaints = stderr.split('\n').filter((line) => line.includes('crosscultural-worker.service'));
    expect(complaints.filter((line) => !/is not executable|ExecStart|Unknown user/.test(line))).toEqual([]);
  });

  it('the Job of Kubernetes starts the command that there is, with the address from a secret', () => {
    const job = JSON.parse(textOf('kubernetes-job.json'));
    expect(job).toMatchObject({ apiVersion: 'batch/v1', kind: 'Job' });
    const [{ args, env }] = job.spec.template.spec.containers;
    expect(env[0]).toMatchObject({ name: 'CROSSCULTURAL_QUEUE', valueFrom: { secretKeyRef: {} } });
    refusesOnlyTheFolder(args);
  });

  it('the container copies what there is and starts the command that there is', () => {
    const instructions = textOf('Containerfile')
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line));
    for (const line of instructions) {
      expect(line).toMatch(/^(?:FROM|WORKDIR|COPY|RUN|VOLUME|USER|ENTRYPOINT|CMD) /);
      const [, copied] = /^COPY (?!--from)(.*) \S+$/.exec(line) ?? [];
      for (const name of copied?.split(' ') ?? []) expect(existsSync(path.join(projectFolder, name))).toBe(true);
    }
    const listOf = (word: string) =>
      JSON.parse(instructions.find((line) => line.startsWith(word))?.slice(word.length) ?? '');
    expect(existsSync(path.join(projectFolder, listOf('ENTRYPOINT')[1]))).toBe(true);
    refusesOnlyTheFolder(listOf('CMD'));
  });
});

/** The options are known: what is wrong is that this machine has no such folder. */
function refusesOnlyTheFolder(words: string[]) {
  const { status, stderr } = crosscultural(...words, '--queue', 'unix:/x');
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('/shared/study holds no shards') });
}
