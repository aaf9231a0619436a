import { CellError, RunStopped } from './cell-error';
import { CellTimeout, type ExecuteReply } from './client';
import { type Cell, hasTag, type Notebook, type Output, sourceOf } from './notebook-file';
import { collectOutputs, finishOutputs, passingText, textOfOutputs } from './outputs';
import type { CellRun, RunOptions } from './run-options';
import type { RunningKernel } from './running-kernel';
import type { OpenQuestions } from './unanswered';

/**
 * Executes the code cells of a notebook in a kernel and fills in their outputs.
 *
 * @param from the first that is executed, counted from 0; those before keep what they show.
 * @throws CellError for the first that fails; RunStopped.
 */
export async function runCells(
  file: string,
  notebook: Notebook,
  kernel: RunningKernel,
  { questions, ...options }: RunOptions & { questions: OpenQuestions },
  stopped: Promise<never>,
  from = 0,
): Promise<CellRun[]> {
  const collector = collectOutputs();
  const cells = codeCells(notebook);
  const runs: CellRun[] = [];
  for (const [position, cell] of cells.entries()) {
    if (position < from) continue;
    const progress = { cell: position + 1, cells: cells.length, id: cell.id };
    options.onProgress?.({ ...progress, state: 'running cell', seconds: 0 });
    const started = performance.now();
    const executed = sourceOf(cell).trim() !== '' && !hasTag(cell, 'skip-execution') && !questions.leaveOut(cell);
    if (executed) {
      const onDoing = (doing: string) =>
        options.onProgress?.({ ...progress, state: 'running cell', seconds: 0, doing });
      const problem = await runCell(cell, kernel, collector, { ...options, onDoing }, stopped);
      if (problem === null) questions.answered(cell);
      else if (!questions.gaveUp(cell)) throw cellError(file, notebook, cell, problem);
      throwStrayError(file, notebook);
    }
    const seconds = (performance.now() - started) / 1000;
    runs.push({ index: notebook.cells.indexOf(cell), id: cell.id, seconds, executed });
    options.onProgress?.({ ...progress, state: 'finished cell', seconds });
  }
  return runs;
}

/** Runs one cell and fills in its outputs. Resolves with the reason when it failed though it should not. */
async function runCell(
  cell: Cell,
  kernel: RunningKernel,
  collector: ReturnType<typeof collectOutputs>,
  { timeoutSeconds = 600, onDoing }: RunOptions & { onDoing: (doing: string) => void },
  stopped: Promise<never>,
): Promise<string | null> {
  const outputs: Output[] = [];
  cell.outputs = outputs;
  const mustFail = hasTag(cell, 'raises-exception');
  let reply: ExecuteReply;
  try {
    reply = await Promise.race([
      kernel.client.execute(sourceOf(cell), {
        timeoutSeconds,
        // Nothing is queued behind a cell; the kernel would abort for a moment what a watched notebook sends next.
        stopOnError: false,
        onSent: (messageId) => collector.open(messageId, outputs),
        onOutput(message) {
          collector.take(message);
          const doing = passingText(message);
          if (doing !== null) onDoing(doing);
        },
      }),
      stopped,
    ]);
  } catch (error) {
    if (error instanceof RunStopped) throw error;
    if (error instanceof CellTimeout) await kernel.interruptAndWait();
    return error instanceof CellTimeout ? `timed out, ${error.message}` : (error as Error).message;
  }
  cell.execution_count = reply.execution_count ?? null;
  if (mustFail) return reply.status === 'ok' ? 'it is tagged "raises-exception", and raised none' : null;
  if (reply.status !== 'ok')
    return `${reply.ename ?? 'Error'}: ${reply.evalue ?? `the kernel answered "${reply.status}"`}`;
  return null;
}

/**
 * An error thrown outside the course of a cell, for example by a timer after its end, is only text on stderr.
 *
 * @throws CellError for the first cell whose output holds such a text.
 */
export function throwStrayError(file: string, notebook: Notebook): void {
  for (const cell of codeCells(notebook)) {
    if (hasTag(cell, 'raises-exception') || hasTag(cell, 'skip-execution')) continue;
    const errors = (cell.outputs ?? []).filter((output) => output.output_type === 'stream' && output.name === 'stderr');
    const found = /^(UnhandledPromiseRejection|UncaughtException): .*/m.exec(textOfOutputs(errors));
    if (found) throw cellError(file, notebook, cell, found[0]);
  }
}

function cellError(notebookFile: string, notebook: Notebook, cell: Cell, reason: string): CellError {
  const cells = codeCells(notebook);
  for (const each of cells) each.outputs = finishOutputs(each.outputs ?? []);
  const [firstLine, ...furtherLines] = reason.split('\n');
  return new CellError({
    notebookFile,
    cellNumber: cells.indexOf(cell) + 1,
    codeCells: cells.length,
    cellId: cell.id,
    cellIndex: notebook.cells.indexOf(cell),
    source: sourceOf(cell),
    reason: firstLine,
    trace: textOfOutputs(cell.outputs ?? []) + furtherLines.join('\n'),
    notebook,
  });
}

/** The code cells of a notebook, in its order. */
export function codeCells(notebook: Notebook): Cell[] {
  return notebook.cells.filter((cell) => cell.cell_type === 'code');
}

/** The texts of the code cells that hold any. */
export function cellTexts(notebook: Notebook): string[] {
  return codeCells(notebook)
    .map(sourceOf)
    .filter((text) => text.trim() !== '');
}

/** Also drops what other tools left behind: collapsed state of outputs and times of execution. */
export function withoutOutputs(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell): Cell => {
    // What is not executed keeps what it shows.
    if (cell.cell_type !== 'code' || hasTag(cell, 'skip-execution')) return cell;
    const { execution, ...metadata } = cell.metadata;
    return { ...cell, metadata, outputs: [], execution_count: null };
  });
  return { ...notebook, cells };
}
