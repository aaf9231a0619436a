import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

const versions = '/usr/lib/postgresql';
const [version] = existsSync(versions) ? readdirSync(versions).sort().reverse() : [];

/** Whether Debian's postgresql is installed, and this user may start it as another. */
export const hasPostgres = version !== undefined && process.getuid?.() === 0;

/** A PostgreSQL of the test's own, which asks for a password. */
export async function startPostgres() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'postgres-'));
  const port = await freePort();
  const data = path.join(folder, 'data');
  const password = path.join(folder, 'password');
  writeFileSync(password, 'secret');
  const [uid, gid] = ['-u', '-g'].map((word) => Number(spawnSync('id', [word, 'postgres']).stdout));
  for (const each of [folder, password]) chownSync(each, uid, gid);
  /** PostgreSQL refuses to run as root. */
  const run = (program: string, ...words: string[]) => {
    const command = [path.join(versions, version, 'bin', program), '-D', data, ...words];
    const { status, stderr } = spawnSync('runuser', ['-u', 'postgres', '--', ...command], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(stderr);
  };
  const start = () => run('pg_ctl', '-w', '-l', path.join(folder, 'log'), '-o', `-p ${port} -k ${folder}`, 'start');
  run('initdb', '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', password, '--no-sync');
  start();
  return {
    address: (word = 'secret') => `postgres://postgres:${word}@127.0.0.1:${port}/postgres`,
    /** As after a power cut. */
    restart() {
      run('pg_ctl', '-w', '-m', 'immediate', 'stop');
      start();
    },
    /** To the server and all of its processes. */
    signal(name: 'SIGSTOP' | 'SIGCONT') {
      const [server] = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n').map(Number);
      const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim().split(' ');
      for (const id of [server, ...children.map(Number)]) process.kill(id, name);
    },
    stop() {
      run('pg_ctl', '-w', '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
