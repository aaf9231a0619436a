import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageFolder } from '../../../src/project';
import type * as JudgeInProcess from '../../../src/study/brand/judge-in-process';

// Only compiled code can start processes of its own; `npm test` compiles before it tests.
const { judgesInProcesses } = createRequire(path.join(packageFolder, 'package.json'))(
  path.join(packageFolder, 'dist', 'study', 'brand', 'judge-in-process.js'),
) as typeof JudgeInProcess;

it('a judge in a process of its own hands on why it cannot judge, and others are ended', async () => {
  const judges = judgesInProcesses(['tlh', 'xx'], { seed: 1, engine: 'wasm' }, false);
  await expect(judges.open('tlh')).rejects.toThrow('There are no labelled texts in tlh.');
  await expect(judges.open('de')).rejects.toThrow('No process judges posts in de.');
  judges.end();
  await expect(judges.open('xx')).rejects.toThrow(
    /There are no labelled texts in xx|judge-process\.js ended with SIGTERM/,
  );
});

it('one at a time, the last of the list is trained first, and nobody else is started where it fails', async () => {
  const judges = judgesInProcesses(['tlh', 'xx'], { seed: 1, engine: 'wasm' }, true);
  await expect(judges.open('tlh')).rejects.toThrow('There are no labelled texts in xx.');
  await expect(judges.open('xx')).rejects.toThrow('There are no labelled texts in xx.');
  judges.end();
});
