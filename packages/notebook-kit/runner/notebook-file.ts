import { readFileSync } from 'node:fs';
import { UserError, writeFileAtomically } from '@crosscultural/base';

/** Text as notebooks store it: one string, or one string per line. */
export type MultilineText = string | string[];

/** An output of a cell (nbformat 4.5). */
export type Output =
  | { output_type: 'stream'; name: string; text: MultilineText }
  | { output_type: 'display_data'; data: Record<string, unknown>; metadata: Record<string, unknown> }
  | {
      output_type: 'execute_result';
      data: Record<string, unknown>;
      metadata: Record<string, unknown>;
      execution_count: number | null;
    }
  | { output_type: 'error'; ename: string; evalue: string; traceback: string[] };

export interface Cell {
  cell_type: 'code' | 'markdown' | 'raw';
  id: string;
  metadata: Record<string, unknown> & { tags?: string[] };
  source: MultilineText;
  /** Of code cells only. */
  outputs?: Output[];
  /** Of code cells only. */
  execution_count?: number | null;
}

/** A notebook document (nbformat 4.5). */
export interface Notebook {
  nbformat: 4;
  nbformat_minor: number;
  metadata: Record<string, unknown>;
  cells: Cell[];
}

/**
 * Reads a notebook file and brings it to nbformat 4.5, in which every cell has an id.
 *
 * @throws UserError when there is no such file, it is not JSON, or not a notebook of format 4.
 * @example
 * const code = readNotebook('notebooks/01-data.ipynb').cells.filter(({ cell_type }) => cell_type === 'code');
 */
export function readNotebook(file: string): Notebook {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UserError(`${file}: there is no such notebook.`);
    throw new UserError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  return parseNotebook(text, file);
}

/**
 * Reads the text of a notebook file.
 *
 * @param name what error messages call the notebook
 * @throws UserError when it is not JSON, or not a notebook of format 4.
 * @example
 * const notebook = parseNotebook(text, 'the uploaded file');
 */
export function parseNotebook(text: string, name: string): Notebook {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ').slice(0, 120);
    throw new UserError(
      `${name}: not a notebook, because it is not JSON (${reason}). Restore it, for example with git.`,
    );
  }
  const notebook = value as Partial<Notebook> | null;
  if (typeof notebook !== 'object' || notebook === null || !Array.isArray(notebook.cells))
    throw new UserError(`${name}: not a notebook, because it has no list of cells. Save it as .ipynb of format 4.`);
  if (notebook.nbformat !== 4)
    throw new UserError(
      `${name}: has notebook format ${notebook.nbformat}, not 4. Open and save it with a newer Jupyter.`,
    );
  notebook.cells.forEach((cell, index) => {
    if (!isMultilineText(cell?.source) || !['code', 'markdown', 'raw'].includes(cell.cell_type))
      throw new UserError(`${name}: cell ${index + 1} is neither code, markdown nor raw text.`);
    if (cell.outputs !== undefined && !(Array.isArray(cell.outputs) && cell.outputs.every(isOutput)))
      throw new UserError(`${name}: cell ${index + 1} has an output that is none of format 4. Clear its outputs.`);
  });
  return withCellIds({
    ...(notebook as Notebook),
    metadata: isObject(notebook.metadata) ? notebook.metadata : {},
    nbformat_minor: Math.max(5, Number(notebook.nbformat_minor) || 0),
  });
}

/**
 * The text of a notebook file, byte for byte as Jupyter saves it: sorted keys, one blank of indent, a last newline.
 *
 * @example
 * const text = serializeNotebook(readNotebook('notebooks/01-data.ipynb'));
 */
export function serializeNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => ({ ...cell, source: splitLines(sourceOf(cell)) }));
  return `${JSON.stringify(sortKeys({ ...notebook, cells }), null, 1)}\n`;
}

/**
 * Writes a notebook file in one step, so that it is never seen half-written.
 *
 * @throws Error that names the file when it cannot be written (full disk, no permission); what was there remains.
 * @example
 * writeNotebook('copy.ipynb', readNotebook('notebooks/01-data.ipynb'));
 */
export function writeNotebook(file: string, notebook: Notebook): void {
  try {
    writeFileAtomically(file, serializeNotebook(notebook));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const advice =
      code === 'ENOSPC' ? 'the disk is full: free some space and run again' : `${code}: is its folder yours?`;
    throw new Error(`${file}: cannot be written (${advice}). The file is left as it was.`);
  }
}

function isMultilineText(value: unknown): value is MultilineText {
  return typeof value === 'string' || (Array.isArray(value) && value.every((line) => typeof line === 'string'));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOutput(output: unknown): output is Output {
  if (!isObject(output)) return false;
  switch (output.output_type) {
    case 'stream':
      return typeof output.name === 'string' && isMultilineText(output.text);
    case 'error':
      return Array.isArray(output.traceback) && isMultilineText(output.traceback);
    case 'display_data':
    case 'execute_result':
      return (
        isObject(output.data) &&
        Object.entries(output.data).every(isData) &&
        (output.metadata === undefined || isObject(output.metadata))
      );
    default:
      return false;
  }
}

/** JSON may be anything; all else is text. */
function isData([type, value]: [string, unknown]): boolean {
  return /^application\/(?:.*\+)?json$/.test(type) || isMultilineText(value);
}

/** The source of a cell as one string. */
export function sourceOf(cell: Cell): string {
  return joinLines(cell.source);
}

/** Whether a cell carries a tag, for example `parameters`. */
export function hasTag(cell: Cell, tag: string): boolean {
  return Array.isArray(cell.metadata.tags) && cell.metadata.tags.includes(tag);
}

/** Text split after each line break, as notebooks store it. */
export function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

export function joinLines(text: MultilineText): string {
  return Array.isArray(text) ? text.join('') : text;
}

/** Notebooks older than 4.5 have no cell ids; one may also be copied along with its cell. */
function withCellIds(notebook: Notebook): Notebook {
  const taken = new Set<string>();
  const cells = notebook.cells.map((cell, index) => {
    let id = typeof cell.id === 'string' && /^[a-zA-Z0-9_-]{1,64}$/.test(cell.id) ? cell.id : `cell-${index}`;
    while (taken.has(id)) id = `cell-${index}-${taken.size}`;
    taken.add(id);
    return { ...cell, id, metadata: isObject(cell.metadata) ? cell.metadata : {} };
  });
  return { ...notebook, cells };
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
