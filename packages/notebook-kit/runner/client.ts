import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dealer, Subscriber } from 'zeromq';
import { type Connection, KernelDied } from './kernel-process';
import { createRequest, decodeMessage, encodeMessage, type JupyterMessage } from './messages';

/** A cell took longer than it may. */
export class CellTimeout extends Error {
  override name = 'CellTimeout';
}

/** The answer to an execute request. */
export interface ExecuteReply {
  status: 'ok' | 'error' | 'aborted';
  execution_count?: number;
  ename?: string;
  evalue?: string;
  traceback?: string[];
}

/** A connection to a running kernel. Every promise rejects when the kernel dies or signs wrongly. */
export interface KernelClient {
  /** The kernel's `language_info`. */
  languageInfo: Record<string, unknown>;
  /** Runs code; calls `onOutput` with each published message, those of earlier requests included. Resolves when reply and `idle` are in. */
  execute(code: string, options: ExecuteOptions): Promise<ExecuteReply>;
  /** Asks the kernel to end. */
  requestShutdown(): void;
  close(): void;
}

export interface ExecuteOptions {
  onOutput: (message: JupyterMessage) => void;
  timeoutSeconds: number;
  /** Whether the kernel aborts the requests queued behind this one when it fails. */
  stopOnError: boolean;
  /** Called with the id of the request, by which its output can be told from that of others. */
  onSent?: (messageId: string) => void;
}

/** How long a kernel may take to answer for the first time. */
const startTimeoutMilliseconds = 60_000;

/**
 * Connects to a kernel and waits until it answers on every channel.
 *
 * @param died rejects when the kernel's process ends
 * @throws KernelDied when it ends or does not answer in a minute; SignatureError when a message is signed with another key.
 */
export async function connectToKernel(connection: Connection, died: Promise<never>): Promise<KernelClient> {
  const { Dealer, Subscriber } = await import('zeromq');
  const session = randomUUID();
  const shell = new Dealer({ linger: 0 });
  const control = new Dealer({ linger: 0 });
  const published = new Subscriber({ linger: 0, receiveHighWaterMark: 0 });
  const address = (port: number) => `${connection.transport}://${connection.ip}:${port}`;
  shell.connect(address(connection.shell_port));
  control.connect(address(connection.control_port));
  published.connect(address(connection.iopub_port));
  published.subscribe();

  const waiting = new Map<string, (message: JupyterMessage) => void>();
  let onPublished: (message: JupyterMessage) => void = () => {};
  const receiveReply = (message: JupyterMessage) => waiting.get(message.parent_header.msg_id ?? '')?.(message);
  const failed = Promise.race([
    died,
    readMessages(shell, connection.key, receiveReply),
    readMessages(control, connection.key, receiveReply),
    readMessages(published, connection.key, (message) => onPublished(message)),
  ]);
  failed.catch(() => {});

  function request(socket: Dealer, type: string, content: Record<string, unknown>) {
    const message = createRequest(type, content, session);
    const id = message.header.msg_id;
    const reply = new Promise<JupyterMessage>((resolve) => waiting.set(id, resolve));
    reply.then(() => waiting.delete(id));
    socket.send(encodeMessage(message, connection.key)).catch(() => {}); // the socket was closed meanwhile
    return { id, reply };
  }

  /** A subscriber joins late and misses what was published before: ask until an answer is seen on both channels. */
  async function waitUntilItAnswers(): Promise<Record<string, unknown>> {
    let isSubscribed = false;
    onPublished = () => {
      isSubscribed = true;
    };
    let info: JupyterMessage | undefined;
    for (let waited = 0; waited < startTimeoutMilliseconds; waited += 50) {
      const { reply } = waited % 1000 === 0 || info ? request(shell, 'kernel_info_request', {}) : { reply: undefined };
      reply?.then((message) => {
        info = message;
      });
      await Promise.race([sleep(50), failed]);
      if (info && isSubscribed) return info.content.language_info as Record<string, unknown>;
    }
    throw new KernelDied('The kernel did not answer in 60 s.');
  }

  function close(): void {
    for (const socket of [shell, control, published]) socket.close();
  }

  async function execute(code: string, options: ExecuteOptions): Promise<ExecuteReply> {
    let becameIdle: () => void = () => {};
    const idle = new Promise<void>((resolve) => {
      becameIdle = resolve;
    });
    const { id, reply } = request(shell, 'execute_request', {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: options.stopOnError,
    });
    options.onSent?.(id);
    onPublished = (message) => {
      if (message.header.msg_type !== 'status') options.onOutput(message);
      else if (message.parent_header.msg_id === id && message.content.execution_state === 'idle') becameIdle();
    };
    const { timedOut, stop } = timeout(options.timeoutSeconds);
    try {
      const [answer] = await Promise.race([Promise.all([reply, idle]), timedOut, failed]);
      return answer.content as unknown as ExecuteReply;
    } finally {
      stop();
    }
  }

  try {
    const languageInfo = await waitUntilItAnswers();
    return {
      languageInfo,
      execute,
      close,
      requestShutdown: () => request(control, 'shutdown_request', { restart: false }),
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Hands on every message of a socket until it is closed. Rejects on the first that is not signed with the key. */
async function readMessages(
  socket: Dealer | Subscriber,
  key: string,
  take: (message: JupyterMessage) => void,
): Promise<never> {
  for await (const frames of socket) take(decodeMessage(frames, key));
  return new Promise(() => {});
}

function timeout(seconds: number): { timedOut: Promise<never>; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new CellTimeout(`no end after ${seconds} s`)),
      Math.min(seconds * 1000, 2 ** 31 - 1),
    );
  });
  return { timedOut, stop: () => clearTimeout(timer) };
}
