import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { passOnNotes, UserError, withLargePages } from '@crosscultural/base';
import type { AnewReply, AnewRequest } from '../kernel/begin-anew';
import { kernelName, workingFolderVariable } from '../names';
import { packageFolder } from '../project';

/** The kernel process ended although it was not asked to. */
export class KernelDied extends Error {
  override name = 'KernelDied';
}

/** What a client needs to reach the kernel, in the terms of Jupyter's connection file. */
export interface Connection {
  transport: 'tcp';
  ip: string;
  shell_port: number;
  iopub_port: number;
  control_port: number;
  stdin_port: number;
  hb_port: number;
  key: string;
  signature_scheme: 'hmac-sha256';
  kernel_name: string;
}

/** A running kernel. */
export interface KernelProcess {
  connection: Connection;
  pid: number;
  /** Rejects with KernelDied when the process ends; never resolves. */
  died: Promise<never>;
  /** Asks the running cell to stop, as Jupyter's stop button does (SIGINT). */
  interrupt(): void;
  /** Waits for the end of the process, after SIGTERM and SIGKILL if it takes longer; removes the connection file. */
  end(graceMilliseconds: number): Promise<void>;
  /** Makes it as new for a further notebook. Rejects when it has ended; it may be kept only when nothing of the last one is left. */
  beginAnew(request: AnewRequest): Promise<AnewReply>;
  /** Ends it at once (SIGKILL), without waiting. */
  kill(): void;
}

/** The script that a kernelspec and the runner start. */
export const kernelScript = path.join(packageFolder, 'dist', 'kernel', 'main.js');

/**
 * Starts the kernel on free local ports, in a process group of its own, so that Ctrl-C reaches only the runner.
 *
 * @throws UserError when the project is not compiled.
 */
export async function startKernelProcess(
  workingFolder: string | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<KernelProcess> {
  if (!existsSync(kernelScript)) throw new UserError(`${kernelScript}: missing. Compile the project: npm run build`);
  const connection = await newConnection();
  const folder = mkdtempSync(path.join(os.tmpdir(), `${kernelName}-kernel-`));
  const connectionFile = path.join(folder, 'connection.json');
  writeFileSync(connectionFile, JSON.stringify(connection), { mode: 0o600 });
  const env = {
    ...withLargePages(environment),
    ...(workingFolder ? { [workingFolderVariable]: path.resolve(workingFolder) } : {}),
  };
  const child = spawn(process.execPath, [kernelScript, connectionFile], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let isRunning = true;
  const kill = (signal: NodeJS.Signals) => isRunning && signalGroup(child, signal);
  const killAtExit = () => kill('SIGKILL');
  process.once('exit', killAtExit);
  const removeTraces = () => {
    isRunning = false;
    process.off('exit', killAtExit);
    rmSync(folder, { recursive: true, force: true });
  };
  passOnNotes(child.stderr);
  const ended = endOf(child, removeTraces);
  const died = ended.then((how) => Promise.reject(new KernelDied(how)));
  died.catch(() => {});
  return {
    connection,
    pid: child.pid ?? 0,
    died,
    interrupt: () => child.kill('SIGINT'),
    beginAnew(request) {
      const reply = once(child, 'message').then(([message]) => message as AnewReply);
      child.send(request, () => {}); // it ended meanwhile
      return Promise.race([reply, died]);
    },
    kill: () => kill('SIGKILL'),
    async end(graceMilliseconds) {
      const terminate = setTimeout(() => kill('SIGTERM'), graceMilliseconds);
      const force = setTimeout(() => kill('SIGKILL'), graceMilliseconds + 1000);
      await ended;
      clearTimeout(terminate);
      clearTimeout(force);
    },
  };
}

/** Resolves, when the process is gone, with a sentence on how it ended and the last it said. */
function endOf(child: ChildProcess, then: () => void): Promise<string> {
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      log = (log + text).slice(-8192);
    });
  return new Promise((resolve) => {
    const conclude = (how: string) => {
      then();
      // Of a full memory Node prints pages of addresses around one sentence.
      const words = (/^FATAL ERROR: .*heap out of memory$/m.exec(log)?.[0] ?? log).trim();
      resolve(`${how}${words ? ` Its last words:\n${words}` : ''}`);
    };
    child.once('error', (error) => conclude(`The kernel could not be started: ${error.message}.`));
    child.once('exit', (code, signal) => {
      const how = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
      // Processes that a cell started go with their kernel; they may also hold its output open.
      signalGroup(child, 'SIGKILL');
      const finish = () => conclude(`The kernel ${how}${/heap out of memory/.test(log) ? outOfMemory : ''}.`);
      const patience = setTimeout(finish, 500);
      child.once('close', () => {
        clearTimeout(patience);
        finish();
      });
    });
  });
}

/** What helps is said in the line that names the cell. */
const outOfMemory =
  ', out of memory. Read less at a time, or give it more: NODE_OPTIONS=--max-old-space-size=8192 (megabytes)';

/** Signals the kernel and the processes that its cells started. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function newConnection(): Promise<Connection> {
  const [shell_port, iopub_port, control_port, stdin_port, hb_port] = await freePorts(5);
  const key = randomBytes(24).toString('hex');
  const ports = { shell_port, iopub_port, control_port, stdin_port, hb_port };
  return {
    transport: 'tcp',
    ip: '127.0.0.1',
    ...ports,
    key,
    signature_scheme: 'hmac-sha256',
    kernel_name: kernelName,
  };
}

/** Port numbers that were free a moment ago. Another program may take one meanwhile: the kernel then ends, and is started again. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<net.Server>((resolve, reject) => {
          const server = net.createServer();
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as net.AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
