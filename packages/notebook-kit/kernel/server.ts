import { writeSync } from 'node:fs';
import { version as typescriptVersion } from '@tslab/typescript-for-tslab/package.json';
import * as jupyter from 'tslab/dist/jupyter';
import { TaskCanceledError, TaskQueue } from 'tslab/dist/util';
import type { Publisher } from 'zeromq';
import type { CellExecutor } from './cell-executor';

type Message = Parameters<jupyter.ZmqServer['handleExecute']>[1];
type Reply = Record<string, unknown> & { status: 'ok' | 'error' | 'aborted' };

/** After a failure, requests that were sent along with it ("Run all") are aborted for this long. */
const abortWindowMilliseconds = 200;

/** So much of what a cell prints is kept: a loop that prints without end would fill the memory, then the notebook. */
const largestText = 10_000_000;

/**
 * tslab's Jupyter server, whose failing cells answer as the protocol says: an `error` message with name, message
 * and trace instead of bare text on stderr, `aborted` for the cells queued behind, and `stop_on_error` respected.
 */
export class KernelServer extends jupyter.ZmqServer {
  private readonly queue = new TaskQueue();
  private executionCount = 0;

  constructor(
    private readonly cells: CellExecutor,
    connectionFile: string,
  ) {
    super(new jupyter.JupyterHandlerImpl(cells.executor, false), connectionFile);
  }

  /** The next cell is the first of another notebook, which knows nothing of this one. */
  beginAnew(): void {
    this.cells.forget();
    this.executionCount = 0;
  }

  /** A message that is not signed with the connection's key is dropped; it is nobody's cell that failed. */
  override async handleShellMessage(...frames: Parameters<jupyter.ZmqServer['handleShellMessage']>): Promise<void> {
    try {
      await super.handleShellMessage(...frames);
    } catch (error) {
      writeSync(2, `A message was refused: ${(error as Error).message}\n`);
    }
  }

  override handleKernelInfo(socket: unknown, message: Message): void {
    const content = this.handler.handleKernel();
    content.language_info.version = typescriptVersion;
    this.send(socket, message, 'kernel_info_reply', content);
  }

  override handleCommInfoRequest(socket: unknown, message: Message): void {
    this.send(socket, message, 'comm_info_reply', { status: 'ok', comms: {} });
  }

  override handleShutdown(socket: unknown, message: Message): void {
    const { restart = false } = message.content as { restart?: boolean };
    this.send(socket, message, 'shutdown_reply', { status: 'ok', restart });
  }

  override async handleExecute(socket: unknown, message: Message): Promise<void> {
    const request = message.content as { code: string; stop_on_error?: boolean };
    let reply: Reply;
    try {
      reply = await this.queue.add(async () => {
        const outcome = await this.runCell(request.code, message);
        if (outcome.status === 'error' && request.stop_on_error !== false) throw outcome;
        return outcome;
      });
    } catch (outcome) {
      if (outcome instanceof TaskCanceledError) reply = { status: 'aborted' };
      else {
        this.queue.reset(abortWindowMilliseconds);
        reply = outcome as Reply;
      }
    }
    this.send(socket, message, 'execute_reply', reply);
  }

  private async runCell(code: string, message: Message): Promise<Reply> {
    this.executionCount += 1;
    const execution_count = this.executionCount;
    this.send(this.iopub, message, 'execute_input', { code, execution_count });
    this.sendOutputOf(message);
    const failure = await this.cells.run(code);
    if (failure === null) return { status: 'ok', execution_count, payload: [], user_expressions: {} };
    this.send(this.iopub, message, 'error', failure);
    return { status: 'error', execution_count, ...failure };
  }

  /** Sends what is printed and displayed from now on as output of the cell that `message` asked for. */
  private sendOutputOf(message: Message): void {
    let allowed = largestText;
    const sendStream = (name: string, text: string) => {
      if (allowed <= 0) return;
      const kept = text.slice(0, allowed);
      this.send(this.iopub, message, 'stream', { name, text: kept });
      allowed -= text.length;
      if (allowed > 0) return;
      const note = `\n… output ends here: a cell may print ${largestText / 1e6} million characters\n`;
      this.send(this.iopub, message, 'stream', { name: 'stderr', text: note });
    };
    const writer = (name: 'stdout' | 'stderr') =>
      ((chunk: string | Uint8Array, encoding?: unknown, done?: unknown) => {
        sendStream(name, typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
        const callback = typeof encoding === 'function' ? encoding : done;
        if (typeof callback === 'function') setImmediate(() => callback());
        return true;
      }) as typeof process.stdout.write;
    process.stdout.write = writer('stdout');
    process.stderr.write = writer('stderr');
    // The `tslab` module's display functions and our own find their way out through this variable.
    (jupyter as { lastWriteDisplayData: unknown }).lastWriteDisplayData = (content: object, update: boolean) =>
      this.send(this.iopub, message, update ? 'update_display_data' : 'display_data', content);
  }

  private send(socket: unknown, parent: Message, type: string, content: object): void {
    const message = parent.createReply();
    message.header.msg_type = type;
    message.content = content;
    message.signAndSend(this.connInfo.key, socket);
  }

  /** A worker or timer left by a cell must not keep the kernel alive after a shutdown request. */
  override close(): void {
    super.close();
    setTimeout(() => process.exit(0), 50);
  }
}

/**
 * A cell that prints in a loop must not lose output. ZeroMQ drops published messages beyond a thousand that are not
 * yet read, unless the limit is 0 (none); zeromq.js rejects those beyond 512 in one turn of the event loop, unless the
 * timeout is 0 (a publisher never has to wait).
 */
const server = jupyter.ZmqServer.prototype as unknown as {
  bindSocket(this: jupyter.ZmqServer, socket: Publisher, port: number): Promise<void>;
};
const bindSocket = server.bindSocket;
server.bindSocket = function (socket, port) {
  if (socket === this.iopub) Object.assign(socket, { sendHighWaterMark: 0, sendTimeout: 0 });
  return bindSocket.call(this, socket, port);
};
