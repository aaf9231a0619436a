import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder } from '../../../src/project';
import type { ReadingChoices } from '../../../src/study';
import type * as OwnProcess from '../../../src/study/models/own-process';

// Only compiled code can start processes of its own; `npm test` compiles before it tests.
const { runInOwnProcess } = createRequire(path.join(packageFolder, 'package.json'))(
  path.join(packageFolder, 'dist', 'study', 'models', 'own-process.js'),
) as typeof OwnProcess;

describe('runInOwnProcess', () => {
  it('hands on what was wrong, as a mistake of the user’s where it is one', async () => {
    const choices: ReadingChoices = { engine: 'wasm', models: [], labelled: [], labelledTexts: null, sample: null };
    const task = { work: 'train', data: 'no-such-file.csv', culture: 'foreign', seed: 1, choices } as const;
    const failure = await runInOwnProcess(task, () => {}).catch((error: Error) => error);
    expect(failure).toMatchObject({ name: 'UserError', message: expect.stringContaining('no-such-file.csv') });
  });
});
