import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** Whether Debian's redis-server is installed: CI installs it, elsewhere these tests are skipped. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0 || process.env.CI === 'true';

/** A Redis of the test's own, on a socket, that keeps what it has been told on the disk. */
export interface TestRedis {
  address: string;
  /** A client that the caller closes. */
  client(): Redis;
  /** Kills it with −9 and starts it again, after a while. */
  restart(awayMilliseconds: number): Promise<void>;
  /** Stands still: its connections stay open and nothing answers. */
  freeze(): void;
  stop(): Promise<void>;
}

/** @param others words of its command line. */
export async function startRedis(others: readonly string[] = []): Promise<TestRedis> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'redis-'));
  const socket = path.join(folder, 's');
  const words = `--port 0 --unixsocket ${socket} --dir ${folder} --appendonly yes --appendfsync always --save`.split(
    ' ',
  );
  const start = async (): Promise<ChildProcess> => {
    const server = spawn('redis-server', [...words, '', ...others], { stdio: 'ignore' });
    for (let i = 0; i < 100 && !existsSync(socket); i++) await sleep(50);
    return server;
  };
  const kill = async (server: ChildProcess) => {
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
    rmSync(socket, { force: true });
  };
  let server = await start();
  return {
    address: `unix:${socket}`,
    client: () => new Redis(socket),
    async restart(awayMilliseconds) {
      await kill(server);
      await sleep(awayMilliseconds);
      server = await start();
    },
    freeze: () => server.kill('SIGSTOP'),
    async stop() {
      await kill(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A way to a Redis that can be cut. */
export async function startProxy(target: string) {
  const socket = path.join(mkdtempSync(path.join(os.tmpdir(), 'proxy-')), 's');
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(target);
    near.pipe(far).pipe(near);
    for (const each of [near, far]) {
      open.add(each);
      each.on('error', () => undefined);
      each.on('close', () => {
        open.delete(each);
        near.destroy();
        far.destroy();
      });
    }
  });
  server.listen(socket);
  await once(server, 'listening');
  const closeAll = () => {
    for (const each of open) each.destroy();
  };
  return {
    socket,
    async cut(milliseconds: number) {
      isCut = true;
      closeAll();
      await sleep(milliseconds);
      isCut = false;
    },
    async stop() {
      closeAll();
      server.close();
      await once(server, 'close');
      rmSync(path.dirname(socket), { recursive: true, force: true });
    },
  };
}
