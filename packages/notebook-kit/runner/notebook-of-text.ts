import { kernelspec } from '../names';
import type { Cell, Notebook } from './notebook-file';

/**
 * A notebook from its cells as text, as `notebookToText` writes them: `// %% [markdown] id="…" tags=[…]` begins a cell, and the lines of
 * one that is no code are comments.
 *
 * @param text of all cells; what stands before the first is left out.
 */
export function notebookOfText(text: string): Notebook {
  const cells = text.split(/^(?=\/\/ %% )/m).flatMap((part): Cell[] => {
    const [marker, ...lines] = part.trimEnd().split('\n');
    const found = /^\/\/ %%(?: \[(markdown|raw)\])? id="([^"]+)"(?: tags=(\[.*\]))?$/.exec(marker);
    if (found === null) return [];
    const [, kind, id, tags] = found;
    const metadata = tags === undefined ? {} : { tags: JSON.parse(tags) as string[] };
    if (kind === undefined) {
      const source = lines.join('\n');
      return [{ cell_type: 'code', id, metadata, source, outputs: [], execution_count: null }];
    }
    const source = lines.map((line) => line.replace(/^\/\/ ?/, '')).join('\n');
    return [{ cell_type: kind as 'markdown' | 'raw', id, metadata, source }];
  });
  return { nbformat: 4, nbformat_minor: 5, metadata: { kernelspec }, cells };
}
