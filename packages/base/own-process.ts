import { fork } from 'node:child_process';
import path from 'node:path';
import { UserError } from './errors';
import { withLargePages } from './large-pages';
import { passOnNotes } from './notes';

/** A process of its own that works on what it is sent. */
export interface OwnProcess {
  send(message: object): void;
  /** Resolves when it has ended well. Rejects with the message of what failed there, a UserError or an Error. */
  ended: Promise<void>;
  /** Ends it now, whatever it does. */
  stop(): void;
}

/** What such a process tells of its failure. */
interface Failure {
  state: 'failed';
  message: string;
  isUserError: boolean;
}

/**
 * Starts a module as a process, which ends when it has no more to do or when its parent has ended. Typed arrays may be sent both ways.
 *
 * @param module path of a compiled module; on failure it calls `tellFailure`
 * @param onMessage hears what it sends, save of failures
 * @example
 * const { send, ended } = startOwnProcess(path.join(__dirname, 'train-main.js'), (pass: { state: 'pass'; loss: number }) => console.log(pass.loss));
 * send({ seed: 2023 });
 * await ended;
 */
export function startOwnProcess<Message extends { state: string }>(
  module: string,
  onMessage: (message: Message) => void,
): OwnProcess {
  const child = fork(module, {
    ...{ execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced' },
    env: withLargePages(process.env),
  });
  passOnNotes(child.stderr);
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  const ended = new Promise<void>((resolve, reject) => {
    let failure: Error | null = null;
    child.on('message', (message: Message | Failure) => {
      if (!isFailure(message)) onMessage(message);
      else failure = message.isUserError ? new UserError(message.message) : new Error(message.message);
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (failure) reject(failure);
      else if (code === 0) resolve();
      else reject(new Error(`${path.basename(module)} ended with ${signal ?? `code ${code}`}. ${complaint}`.trim()));
    });
  });
  // Whether it has ended meanwhile, `ended` says.
  return { ended, send: (message) => child.send(message, () => {}), stop: () => child.kill() };
}

/** In such a process: tells the parent what failed, and ends. */
export function tellFailure(error: Error): void {
  const message: Failure = { state: 'failed', message: error.message, isUserError: error instanceof UserError };
  process.send?.(message, () => process.exit(1));
}

function isFailure(message: { state: string }): message is Failure {
  return message.state === 'failed';
}
