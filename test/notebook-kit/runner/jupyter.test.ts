import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runNotebook } from '@crosscultural/notebook-kit';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../../packages/notebook-kit/project';
import { temporaryFolder, temporaryNotebook } from '../temporary-notebook';
import { comparableOutputs, executeWithJupyter, pythonWithJupyter, validateWithJupyter } from './jupyter';

// Where there is no Jupyter these tests are skipped; on the integration server its absence is a failure.
describe.skipIf(!pythonWithJupyter && !process.env.CI)('Jupyter itself', () => {
  it('gets the same outputs from the kernel as the runner, and finds the runner’s file valid', async () => {
    const file = temporaryNotebook([
      { source: '# Kernel', cell_type: 'markdown' },
      "import { notebook, seededRandom } from 'crosscultural';\nconsole.log('屏幕', seededRandom(1).uniform());",
      "console.log('to stdout');\nconsole.error('to stderr');\nconsole.log({ deep: [1, { a: 2 }] });",
      "notebook.displayBundle({ 'text/html': '<b>a</b>\\n<i>b</i>', 'application/json': { b: [1, 2.5], a: null }, 'text/plain': 'a' },\n  { crosscultural: { artefacts: [] } });",
      "const bar = notebook.progressBar('fit', 3);\nfor (const step of [1, 2, 3]) { bar.update(step); await new Promise((resolve) => setTimeout(resolve, 5)); }",
      { source: "throw new RangeError('expected');", tags: ['raises-exception'] },
      { source: "const wrong: number = 'x';", tags: ['raises-exception'] },
      { source: "void Promise.reject(new Error('stray'));", tags: ['raises-exception'] },
      '',
      'const data = new Map([["foreign", 2]]);\ndata',
    ]);
    const ours = await runNotebook(file);
    const theirs = executeWithJupyter(file);
    expect(comparableOutputs(theirs)).toEqual(comparableOutputs(ours.notebook));
    expect(theirs.metadata.language_info).toEqual(ours.notebook.metadata.language_info);
    expect(comparableOutputs(ours.notebook).flatMap(({ outputs }) => outputs)).toHaveLength(10);
    validateWithJupyter(file);
    expect(JSON.parse(readFileSync(file, 'utf8')).nbformat_minor).toBe(5);
  }, 180_000);

  it('gets the same outputs from the first notebook of the project', async () => {
    const file = path.join(projectFolder, 'notebooks', '00-start-here.ipynb');
    const environment = { CROSSCULTURAL_FIGURES: temporaryFolder() };
    const ours = await runNotebook(file, { environment, writeTo: null });
    expect(comparableOutputs(executeWithJupyter(file, environment))).toEqual(comparableOutputs(ours.notebook));
  }, 300_000);

  it('reports a failing cell with the name, message and trace that the kernel gives', () => {
    const file = temporaryNotebook(['console.log(1)', "throw new RangeError('K is too large');"]);
    expect(() => executeWithJupyter(file)).toThrow(/CellExecutionError[\s\S]*RangeError: K is too large/);
  });
});
