import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRequest, decodeMessage, encodeMessage } from '../../../packages/notebook-kit/runner/messages';
import { type RunningKernel, startKernel } from '../../../packages/notebook-kit/runner/running-kernel';

// What JupyterLab and VS Code ask for while somebody types: Tab (completion) and Shift-Tab (inspection).

async function kernel(): Promise<RunningKernel> {
  const started = await startKernel({}, new Promise<never>(() => {}));
  onTestFinished(() => started.end());
  return started;
}

async function execute({ client }: RunningKernel, code: string): Promise<string> {
  let printed = '';
  await client.execute(code, {
    timeoutSeconds: 60,
    stopOnError: false,
    onOutput: ({ header, content }) => {
      if (header.msg_type === 'stream') printed += content.text;
    },
  });
  return printed;
}

/** Asks on a shell socket of its own and gives the content of the answer. */
async function ask(
  running: RunningKernel,
  type: 'complete_request' | 'inspect_request',
  code: string,
  at = code.length,
) {
  const { Dealer } = await import('zeromq');
  const { connection } = running.process;
  const shell = new Dealer({ linger: 0 });
  shell.connect(`tcp://127.0.0.1:${connection.shell_port}`);
  const request = createRequest(type, { code, cursor_pos: at, detail_level: 0 }, 'help');
  await shell.send(encodeMessage(request, connection.key));
  try {
    for await (const frames of shell) {
      const { parent_header, content } = decodeMessage(frames, connection.key);
      if (parent_header.msg_id === request.header.msg_id) return content as Record<string, never>;
    }
    throw new Error('The socket was closed.');
  } finally {
    shell.close();
  }
}

const cell = "import { openStudy, statistics, text } from 'crosscultural';\nconst documents = [1, 2, 3];";

describe('the kernel helps somebody who types', () => {
  it('by completing our names, those of a namespace, and what cells declared', async () => {
    const running = await kernel();
    await execute(running, cell);
    const matches = async (code: string) => (await ask(running, 'complete_request', code)).matches as string[];
    expect(await matches('openSt')).toContain('openStudy');
    expect(await matches('statistics.wil')).toContain('wilsonInterval');
    expect(await matches('text.')).toEqual(expect.arrayContaining(['preprocess', 'topicCorpus', 'gloss']));
    expect(await matches('docum')).toContain('documents');
  });

  it('by showing signature and documentation of our names', async () => {
    const running = await kernel();
    await execute(running, cell);
    const shown = async (code: string, at: number) => {
      const { found, data } = await ask(running, 'inspect_request', code, at);
      return found ? String((data as Record<string, string>)['text/plain']) : null;
    };
    const study = await shown('openStudy({})', 4);
    expect(study).toContain('StudyOptions');
    expect(study).toContain('Opens the corpus that a notebook works on');
    expect(await shown('statistics.wilsonInterval(1, 2)', 16)).toMatch(/interval/i);
    expect(await shown('1 + 1', 2)).toBeNull();
  });

  it('also when cells come from the cache of converted ones', async () => {
    for (let start = 0; start < 2; start++) {
      const running = await kernel();
      await execute(running, cell);
      expect((await ask(running, 'complete_request', 'documents.fil')).matches).toContain('filter');
    }
  });

  it('after a restart, which forgets what cells declared', async () => {
    const first = await kernel();
    expect(await execute(first, 'const kept = 42;\nconsole.log(kept);')).toBe('42\n');
    await first.end();
    await sleep(50);
    const second = await kernel();
    await execute(second, 'const other = 1;');
    expect((await ask(second, 'complete_request', 'kep')).matches).not.toContain('kept');
    expect(await execute(second, 'console.log(other)')).toBe('1\n');
  });
});
