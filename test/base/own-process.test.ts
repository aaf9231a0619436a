import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startOwnProcess } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../notebook-kit/temporary-notebook';

const base = require.resolve('@crosscultural/base');

/** A module that answers each message by `answer`, a body of a function that may throw. */
function moduleThat(answer: string): string {
  const file = path.join(temporaryFolder(), 'own.cjs');
  writeFileSync(
    file,
    `const { tellFailure, UserError } = require(${JSON.stringify(base)});
process.once('disconnect', () => process.exit(1));
process.on('message', (message) => { try { ${answer} } catch (error) { tellFailure(error); } });`,
  );
  return file;
}

describe('a process of its own', () => {
  it('gets typed arrays, answers, and ends when it has no more to do', async () => {
    const heard: unknown[] = [];
    const { send, ended } = startOwnProcess<{ state: 'sum'; of: Float32Array }>(
      moduleThat("process.send({ state: 'sum', of: message.map((x) => 2 * x) }, () => process.exit(0));"),
      (message) => heard.push(message),
    );
    send(Float32Array.of(1, 2.5));
    await ended;
    expect(heard).toEqual([{ state: 'sum', of: Float32Array.of(2, 5) }]);
  });

  it.each([
    ["throw new UserError('no such file');", { name: 'UserError', message: 'no such file' }],
    ["throw new RangeError('out of range');", { name: 'Error', message: 'out of range' }],
    ['process.exit(3);', { message: expect.stringMatching(/^own\.cjs ended with code 3/) }],
  ])('says what failed there: %s', async (answer, failure) => {
    const { send, ended } = startOwnProcess(moduleThat(answer), () => {});
    send({});
    await expect(ended).rejects.toMatchObject(failure);
  });

  it('is ended at once, whatever it does', async () => {
    const { send, stop, ended } = startOwnProcess(moduleThat('for (;;);'), () => {});
    send({});
    stop();
    await expect(ended).rejects.toThrow('ended with SIGTERM');
  });
});
