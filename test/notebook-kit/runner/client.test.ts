import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Publisher, Router } from 'zeromq';
import { connectToKernel } from '../../../packages/notebook-kit/runner/client';
import type { Connection } from '../../../packages/notebook-kit/runner/kernel-process';
import { createRequest, encodeMessage } from '../../../packages/notebook-kit/runner/messages';
import { textOfOutputs } from '../../../packages/notebook-kit/runner/outputs';
import { type RunningKernel, startKernel } from '../../../packages/notebook-kit/runner/running-kernel';

const never = new Promise<never>(() => {});

async function kernel(): Promise<RunningKernel> {
  const started = await startKernel({}, never);
  onTestFinished(() => started.end());
  return started;
}

/** Runs code and gives the reply with what was printed. */
async function execute({ client }: RunningKernel, code: string) {
  let printed = '';
  const reply = await client.execute(code, {
    timeoutSeconds: 20,
    stopOnError: false,
    onOutput: ({ header, content }) => {
      if (header.msg_type === 'stream') printed += content.text;
    },
  });
  return { status: reply.status, ename: reply.ename, printed };
}

describe('a kernel', () => {
  it('can be interrupted while it computes and while it waits, and goes on with its state', async () => {
    const running = await kernel();
    await execute(running, 'const kept = 41;');
    for (const endless of ['while (true) {}', 'await new Promise(() => {});']) {
      // One signal may come too early: before the cell begins, or while Node hands it from the script to the process.
      const insist = setInterval(() => running.process.interrupt(), 300);
      expect(await execute(running, endless)).toMatchObject({ status: 'error', ename: 'Interrupted' });
      clearInterval(insist);
    }
    expect(await execute(running, 'kept + 1')).toEqual({ status: 'ok', ename: undefined, printed: '42\n' });
  });

  it('refuses requests that are not signed with its key, and keeps serving those that are', async () => {
    const running = await kernel();
    const { Dealer } = await import('zeromq');
    const stranger = new Dealer({ linger: 0 });
    stranger.connect(`tcp://127.0.0.1:${running.process.connection.shell_port}`);
    const code = 'globalThis.intruder = true;';
    const request = createRequest('execute_request', { code, stop_on_error: true }, 'stranger');
    await stranger.send(encodeMessage(request, 'another key'));
    await sleep(300);
    stranger.close();
    expect(await execute(running, "'intruder' in globalThis")).toEqual({
      status: 'ok',
      ename: undefined,
      printed: 'false\n',
    });
  });

  it('aborts the requests queued behind a failure unless told not to, as Jupyter’s "Run all" expects', async () => {
    const { client, ...running } = await kernel();
    const options = { timeoutSeconds: 20, onOutput: () => {} };
    const failing = client.execute('throw new Error("first")', { ...options, stopOnError: true });
    const queued = client.execute('1', { ...options, stopOnError: true });
    // The later request takes over the published messages, so only its own end can be awaited.
    expect(await queued).toMatchObject({ status: 'aborted' });
    failing.catch(() => {});
    let again = await execute({ client, ...running }, "console.log('again')");
    for (; again.status === 'aborted'; await sleep(100))
      again = await execute({ client, ...running }, "console.log('again')");
    expect(again).toMatchObject({ status: 'ok', printed: 'again\n' });
  });

  it('ends when asked, even with a worker and a timer left behind', async () => {
    const running = await startKernel({}, never);
    const code = `import { Worker } from 'node:worker_threads';
new Worker('setInterval(() => {}, 1000)', { eval: true });
setInterval(() => {}, 1000);`;
    expect(await execute(running, code)).toMatchObject({ status: 'ok' });
    await running.end();
    await expect(running.process.died).rejects.toThrow(/ended with exit code 0/); // it was not forced
    expect(() => process.kill(running.process.pid, 0)).toThrow(/ESRCH/);
  });

  it('serves cells after a local import that was missing has appeared', async () => {
    const running = await kernel();
    const missing = "import { late } from './no-such-file-of-the-tests';";
    expect(await execute(running, missing)).toMatchObject({ status: 'error', ename: 'TypeScriptError' });
    expect(await execute(running, 'const fine = 1;\nfine')).toMatchObject({ status: 'ok', printed: '1\n' });
  });
});

describe('a client', () => {
  it('refuses a kernel that signs with another key', async () => {
    const shell = new Router({ linger: 0 });
    const published = new Publisher({ linger: 0 });
    await Promise.all([shell.bind('tcp://127.0.0.1:0'), published.bind('tcp://127.0.0.1:0')]);
    onTestFinished(() => {
      shell.close();
      published.close();
    });
    const port = (socket: Router | Publisher) => Number(/\d+$/.exec(socket.lastEndpoint ?? '')?.[0]);
    const status = createRequest('status', { execution_state: 'idle' }, 'impostor');
    const timer = setInterval(() => void published.send(encodeMessage(status, 'another key')), 50);
    onTestFinished(() => clearInterval(timer));
    const connection: Connection = {
      transport: 'tcp',
      ip: '127.0.0.1',
      shell_port: port(shell),
      control_port: port(shell),
      iopub_port: port(published),
      stdin_port: 0,
      hb_port: 0,
      key: 'the key',
      signature_scheme: 'hmac-sha256',
      kernel_name: 'crosscultural',
    };
    await expect(connectToKernel(connection, never)).rejects.toMatchObject({ name: 'SignatureError' });
  });
});

it('textOfOutputs shows streams and traces', () => {
  const error = { output_type: 'error' as const, ename: 'E', evalue: '', traceback: ['t1', 't2'] };
  expect(textOfOutputs([{ output_type: 'stream', name: 'stdout', text: ['a\n', 'b'] }, error])).toBe('a\nbt1\nt2\n');
});
