import { metadataKey } from '../names';
import { hasTag, type Notebook } from './notebook-file';

/** What a cell published beside what it shows: the `crosscultural` entry of an output's metadata. */
export interface Publication {
  /** Position among all cells, counted from 0. */
  cellIndex: number;
  cellId: string;
  /** For example `{ artefacts: [{ path, sha256 }] }`. */
  metadata: Record<string, unknown>;
}

/** The publications of an executed notebook, in the order of its cells; what a skipped cell shows is of an earlier run. */
export function collectPublications(notebook: Notebook): Publication[] {
  return notebook.cells.flatMap((cell, cellIndex) =>
    (hasTag(cell, 'skip-execution') ? [] : (cell.outputs ?? [])).flatMap((output) => {
      const metadata = 'metadata' in output ? output.metadata[metadataKey] : undefined;
      return isObject(metadata) ? [{ cellIndex, cellId: cell.id, metadata }] : [];
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
