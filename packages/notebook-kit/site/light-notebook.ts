import type { Notebook, Output } from '../runner/notebook-file';

/** A notebook without the pictures of charts whose data it holds: JupyterLab and VS Code draw them from these. */
export function lightNotebook(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) =>
    cell.outputs ? { ...cell, outputs: cell.outputs.map(withoutPicture) } : cell,
  );
  return { ...notebook, cells };
}

function withoutPicture(output: Output): Output {
  if (!('data' in output) || output.data['application/vnd.plotly.v1+json'] === undefined) return output;
  const { 'image/png': _picture, ...data } = output.data;
  return { ...output, data };
}
