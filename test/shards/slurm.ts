import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port';

const programs = ['sbatch', 'munged', 'slurmctld', 'slurmd'];

/** Whether Debian's slurm-wlm and munge are installed, and this user may start their servers. */
export const hasSlurm =
  process.getuid?.() === 0 && programs.every((name) => spawnSync('which', [name], { stdio: 'ignore' }).status === 0);

/** A cluster of the test's own: this machine is its only node. */
export async function startSlurm() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'slurm-'));
  const place = (name: string) => path.join(folder, name);
  for (const name of ['state', 'spool']) mkdirSync(place(name));
  writeFileSync(place('munge.key'), randomBytes(1024), { mode: 0o600 });
  const node = os.hostname().split('.')[0];
  const settings = {
    ClusterName: 'test',
    SlurmctldHost: `${node}(127.0.0.1)`,
    SlurmUser: 'root',
    AuthType: 'auth/munge',
    AuthInfo: `socket=${place('munge')}`,
    CredType: 'cred/munge',
    SlurmctldPort: await freePort(),
    SlurmdPort: await freePort(),
    StateSaveLocation: place('state'),
    SlurmdSpoolDir: place('spool'),
    SlurmctldPidFile: place('slurmctld.pid'),
    SlurmdPidFile: place('slurmd.pid'),
    ProctrackType: 'proctrack/linuxproc',
    TaskPlugin: 'task/none',
    SelectType: 'select/cons_tres',
    SelectTypeParameters: 'CR_CPU',
    SchedulerParameters: 'batch_sched_delay=0,sched_min_interval=0,sched_interval=1',
    SlurmdParameters: 'config_overrides',
    MpiDefault: 'none',
    NodeName: `${node} NodeAddr=127.0.0.1 CPUs=4 RealMemory=16000`,
    PartitionName: 'short Nodes=ALL Default=YES State=UP',
  };
  const file = place('slurm.conf');
  writeFileSync(
    file,
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  const env = { ...process.env, SLURM_CONF: file };
  const start = (program: string, ...words: string[]) => spawn(program, words, { stdio: 'ignore', env });
  const own = ['key-file=munge.key', 'socket=munge', 'pid-file=munged.pid', 'log-file=munged.log', 'seed-file=seed'];
  const named = own.map((word) => `--${word.replace('=', `=${folder}/`)}`);
  // It minds that others may write to the folder above, which is the machine's temporary one.
  const servers: ChildProcess[] = [start('munged', '--foreground', '--force', ...named)];
  while (!existsSync(place('munge'))) await sleep(50);
  servers.push(start('slurmctld', '-D', '-f', file), start('slurmd', '-D', '-f', file));
  const ask = (program: string, ...words: string[]) => spawnSync(program, words, { env, encoding: 'utf8' }).stdout;
  while (!ask('sinfo', '--noheader', '--format=%t').includes('idle')) await sleep(200);
  return {
    env,
    /** What has not ended yet, a job a line. */
    waiting: () => ask('squeue', '--noheader').trim(),
    async stop() {
      ask('scancel', '--user=root');
      for (const server of servers.reverse()) {
        server.kill('SIGTERM');
        await once(server, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
