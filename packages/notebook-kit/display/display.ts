import { randomUUID } from 'node:crypto';

/** One result in several representations, by MIME type; the reader's program shows the richest that it knows. */
export type MimeBundle = Record<string, unknown>;

type WriteDisplayData = (content: object, update: boolean) => void;

/**
 * Whether this code runs in a cell of a notebook.
 *
 * @example
 * if (!inKernel()) console.log('open this in Jupyter to see the chart');
 */
export function inKernel(): boolean {
  return writeDisplayData() !== null;
}

/**
 * Shows one result under a cell, in one message with all its representations. Outside a notebook it prints the
 * `text/plain` one.
 *
 * @param metadata saved with the output; an entry `crosscultural` is handed to whoever runs the notebook
 * @example
 * displayBundle({ 'text/html': '<b>42</b>', 'text/plain': '42' });
 */
export function displayBundle(data: MimeBundle, metadata: Record<string, unknown> = {}): void {
  const write = writeDisplayData();
  if (write) write({ data, metadata, transient: {} }, false);
  else if (data['text/plain'] !== undefined) console.log(data['text/plain']);
}

/** A place under the cell whose content can be replaced. */
export interface ReplaceableDisplay {
  show(data: MimeBundle, metadata?: Record<string, unknown>): void;
}

/**
 * Makes a place whose content each `show` replaces, also from later cells. Outside a notebook it shows nothing.
 *
 * @example
 * const place = replaceableDisplay();
 * place.show({ 'text/plain': 'working' });
 * place.show({ 'text/plain': 'done' });
 */
export function replaceableDisplay(): ReplaceableDisplay {
  // The id is never saved with the notebook.
  const transient = { display_id: randomUUID() };
  let isUpdate = false;
  return {
    show(data, metadata = {}) {
      writeDisplayData()?.({ data, metadata, transient }, isUpdate);
      isUpdate = true;
    },
  };
}

/** tslab holds the way to the notebook in a variable of its module; when that module was never loaded, there is none. */
function writeDisplayData(): WriteDisplayData | null {
  const loaded = require.cache[tslabJupyter()]?.exports as
    | { lastWriteDisplayData: WriteDisplayData | null }
    | undefined;
  return loaded?.lastWriteDisplayData ?? null;
}

let tslabJupyterFile: string | undefined;

function tslabJupyter(): string {
  tslabJupyterFile ??= require.resolve('tslab/dist/jupyter');
  return tslabJupyterFile;
}
