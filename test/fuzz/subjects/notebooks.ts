import { readFileSync } from 'node:fs';
import { namesInCell } from '../../../packages/notebook-kit/runner/cell-names';
import { parseNotebook, serializeNotebook, sourceOf } from '../../../packages/notebook-kit/runner/notebook-file';
import { declaredParameters, withParameters } from '../../../packages/notebook-kit/runner/parameters';
import { notebookToPage } from '../../../packages/notebook-kit/site/notebook-page';
import type { FuzzedReader } from '../fuzz';
import { json, mutateFile } from '../seeds';

const code = (source: string | string[], more: object = {}) => ({
  ...{ cell_type: 'code', id: 'a', metadata: {}, source, outputs: [], execution_count: 1, ...more },
});
export const notebooks: FuzzedReader = {
  name: 'notebooks',
  seeds: [
    json('a.ipynb', {
      ...{ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec: { name: 'tslab' } } },
      cells: [
        { cell_type: 'markdown', id: 'm', metadata: {}, source: ['# Title\n', 'text'] },
        code(['const seed = 1;\n', "const { data, b: [c] } = { data: 'x', b: [2] };"], {
          metadata: { tags: ['parameters'] },
        }),
        code('import ts, { a as b } from "x"; console.log(seed)', {
          outputs: [
            { output_type: 'stream', name: 'stdout', text: ['1\n'] },
            {
              ...{ output_type: 'display_data', data: { 'text/html': '<b>1</b>' } },
              metadata: { crosscultural: { artefacts: [{ path: 'a.csv' }] } },
            },
            {
              ...{ output_type: 'display_data', metadata: {} },
              data: {
                'application/vnd.plotly.v1+json': { data: [{ x: [1] }], layout: { height: 3 } },
                'text/plain': 'x',
              },
            },
            { output_type: 'error', ename: 'E', evalue: 'v', traceback: ['a'] },
          ],
        }),
      ],
    }),
  ],
  mutate: mutateFile,
  read(file) {
    const notebook = parseNotebook(readFileSync(file, 'utf8'), file);
    serializeNotebook(notebook);
    for (const cell of notebook.cells) namesInCell(sourceOf(cell));
    notebookToPage('a', notebook);
    declaredParameters(notebook);
    withParameters(notebook, { seed: 2 }, file);
  },
};
