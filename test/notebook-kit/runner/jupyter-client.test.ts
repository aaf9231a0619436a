import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { installKernelspec } from '@crosscultural/notebook-kit';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-notebook';
import { pythonWithJupyter } from './jupyter';

/**
 * What JupyterLab and VS Code do with a kernel beyond running cells, by Jupyter's own client: names for Tab, documentation for
 * Shift-Tab, the interrupt of a loop, restart, and the end.
 */
const script = `
import json, sys, time
from jupyter_client.manager import KernelManager

manager = KernelManager(kernel_name='crosscultural')
manager.start_kernel()
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=120)

def run(code, interrupt_after=None):
    printed = []
    def output(message):
        if message['msg_type'] == 'stream': printed.append(message['content']['text'])
        if interrupt_after and message['msg_type'] == 'stream': time.sleep(interrupt_after); manager.interrupt_kernel()
    reply = client.execute_interactive(code, timeout=120, output_hook=output, allow_stdin=False)
    return [reply['content']['status'], reply['content'].get('ename'), ''.join(printed)]

def ask(send):
    message = send()
    while True:
        reply = client.get_shell_msg(timeout=120)
        if reply['parent_header']['msg_id'] == message: return reply['content']

told = {}
told['first'] = run("import { statistics } from 'crosscultural';\\nconst known = 1;\\nconsole.log('ready');")
told['names'] = ask(lambda: client.complete('statistics.wil'))['matches']
told['documentation'] = ask(lambda: client.inspect('statistics.wilsonInterval(1, 2)', 16))['data']['text/plain']
told['waiting'] = run("console.log('begun');\\nfor (;;) await new Promise((resolve) => setTimeout(resolve, 10));", 0.3)
time.sleep(1) # what was sent along with a cell that failed is aborted
told['after'] = run('console.log(known)')
told['comms'] = ask(client.comm_info)
manager.restart_kernel()
client.wait_for_ready(timeout=120)
told['restarted'] = run('console.log(known)')
client.shutdown()
for _ in range(600):
    if not manager.is_alive(): break
    time.sleep(0.1)
told['alive'] = manager.is_alive()
client.stop_channels()
print(json.dumps(told))
`;

describe.skipIf(!pythonWithJupyter && !process.env.CI)('a front end of Jupyter', () => {
  it('completes, inspects, interrupts, restarts and ends the kernel', () => {
    const folder = temporaryFolder();
    const JUPYTER_DATA_DIR = path.join(folder, 'data');
    installKernelspec({ JUPYTER_DATA_DIR });
    const told = execFileSync(pythonWithJupyter ?? 'python3', ['-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: folder, JUPYTER_DATA_DIR, JUPYTER_CONFIG_DIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(JSON.parse(told)).toMatchObject({
      first: ['ok', null, 'ready\n'],
      names: ['wilsonInterval'],
      documentation: expect.stringMatching(/interval/i),
      waiting: ['error', expect.any(String), 'begun\n'],
      after: ['ok', null, '1\n'],
      comms: { status: 'ok', comms: {} },
      restarted: ['error', expect.any(String), ''],
      alive: false,
    });
  });
});
