import { escapeHtml } from '@crosscultural/base';
import { namesInCell } from './cell-names';
import { type Cell, type Output, sourceOf } from './notebook-file';

/** A cell that its data could not answer, or that needs what such a cell would have made. */
export interface Unanswered {
  id: string;
  /** One sentence. */
  reason: string;
  /** The cell without whose names it was not executed; null for one that was executed and gave up. */
  needs: string | null;
}

/** Follows which names later cells have to do without. */
export interface OpenQuestions {
  /** All so far, in the order of the cells. */
  unanswered: Unanswered[];
  /** Whether a cell needs what is missing; then it shows that instead of being executed. */
  leaveOut(cell: Cell): boolean;
  /** Whether a cell that failed has only said that its data cannot answer; then it shows that instead of the error. */
  gaveUp(cell: Cell): boolean;
  /** A cell that has run declares its names, whatever was missing before. */
  answered(cell: Cell): void;
}

/** @param errors names of the errors by which a cell says that its data cannot answer; none: every error is one. */
export function openQuestions(errors: readonly string[]): OpenQuestions {
  const unanswered: Unanswered[] = [];
  /** The cell that would have declared a name, by name. */
  const missing = new Map<string, string>();
  const note = (cell: Cell, question: Unanswered, shown: Output[]) => {
    unanswered.push(question);
    cell.outputs = [...shown, notice(question)];
    for (const name of namesInCell(sourceOf(cell)).declares) missing.set(name, question.needs ?? cell.id);
  };
  return {
    unanswered,
    leaveOut(cell) {
      if (missing.size === 0) return false;
      const { declares, mentions } = namesInCell(sourceOf(cell));
      const name = [...mentions].find((mention) => missing.has(mention) && !declares.includes(mention));
      if (name === undefined) return false;
      const needs = missing.get(name) as string;
      note(cell, { id: cell.id, needs, reason: `needs "${name}" of the cell "${needs}"` }, []);
      return true;
    },
    gaveUp(cell) {
      const outputs = cell.outputs ?? [];
      const error = outputs.find((output) => output.output_type === 'error');
      if (error === undefined || !errors.includes(error.ename)) return false;
      const reason = error.evalue.split('\n')[0];
      note(
        cell,
        { id: cell.id, needs: null, reason },
        outputs.filter((output) => output !== error),
      );
      return true;
    },
    answered(cell) {
      if (missing.size === 0) return;
      for (const name of namesInCell(sourceOf(cell)).declares) missing.delete(name);
    },
  };
}

function notice({ reason, needs }: Unanswered): Output {
  const text = `${needs === null ? 'Not answered' : 'Left out'}: ${reason}`;
  const data = { 'text/html': [`<p class="unanswered">${escapeHtml(text)}</p>`], 'text/plain': [text] };
  return { output_type: 'display_data', data, metadata: {} };
}
