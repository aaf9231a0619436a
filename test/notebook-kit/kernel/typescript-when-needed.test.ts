import { randomUUID } from 'node:crypto';
import { runNotebook } from '@crosscultural/notebook-kit';
import { expect, it } from 'vitest';
import { textOfOutputs } from '../../../packages/notebook-kit/runner/outputs';
import { temporaryNotebook } from '../temporary-notebook';

/** Says whether TypeScript itself is in memory, or what stands for it. */
const asksForTypescript = `import { createRequire } from 'node:module';
import { types } from 'node:util';
const kept = Object.values(createRequire('/').cache).find((one) => /typescript-for-tslab.lib.typescript\\.js$/.test(one?.filename ?? ''));
console.log(types.isProxy(kept?.exports) ? 'not loaded' : 'loaded');`;

async function printed(sources: string[]): Promise<string[]> {
  const file = temporaryNotebook(sources.map((source, cell) => ({ id: `cell${cell}`, source })));
  const { notebook } = await runNotebook(file, { writeTo: null });
  return notebook.cells.map(({ outputs }) => textOfOutputs(outputs ?? []).trim());
}

it('a kernel loads TypeScript for cells that it does not know, and for no others', async () => {
  const unknown = `// ${randomUUID()}\n${asksForTypescript}`;
  expect(await printed([unknown])).toEqual(['loaded']);
  expect(await printed([unknown, 'console.log(2 + 3)'])).toEqual(['not loaded', '5']);
});

it('a cell that asks for TypeScript by a comment, or for its version, gets it', async () => {
  const known = `${asksForTypescript} // ${randomUUID()}`;
  const commented = '/** @jsx */\nconsole.log("a comment")';
  const version = "import * as tslab from 'tslab';\nconsole.log(tslab.versions.typescript)";
  await printed([known, commented, version]);
  expect(await printed([known, commented, version])).toEqual(['not loaded', 'a comment', '5.0.4']);
});
