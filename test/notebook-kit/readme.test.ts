import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as kit from '@crosscultural/notebook-kit';
import ts from 'typescript';
import { afterEach, expect, it, vi } from 'vitest';
import { packageFolder } from '../../packages/notebook-kit/project';
import { temporaryFolder } from './temporary-notebook';

const home = process.cwd();
afterEach(() => process.chdir(home));

it('the example of the README runs, and does what it says', async () => {
  const readme = readFileSync(path.join(packageFolder, 'README.md'), 'utf8');
  const [, example] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const folder = temporaryFolder();
  process.chdir(folder);
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(example, { compilerOptions });
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  // As in a program: the package's name leads to its door.
  await new AsyncFunction('require', 'exports', outputText)(
    (name: string) => (name.endsWith('notebook-kit') ? kit : null),
    {},
  );
  expect(log.mock.calls.at(-1)).toEqual([2 + 1, true, path.join('site', 'index.html')]);
  log.mockRestore();
  const [, , , shown] = kit.readNotebook('tour.ipynb').cells;
  expect(shown.outputs).toMatchObject([{ data: { 'text/plain': ['42'] } }]);
  expect(readFileSync(path.join('site', 'tour.html'), 'utf8')).toContain('42');
  expect(existsSync(path.join('site', 'notebooks', 'tour.ipynb'))).toBe(true);
});
