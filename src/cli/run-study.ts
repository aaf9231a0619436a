import path from 'node:path';
import { alignColumns, UserError } from '@crosscultural/base';
import { keepCellTimes, readCellTimes, runningCellInWords, timeLeft } from '@crosscultural/notebook-kit';
import { runStudy, type StudyFolder, type StudyRunRequest, watchStudy } from '../study';
import type { ReportKind } from './report';
import { progressOf, tell, tellUnanswered, unansweredInWords } from './run-report';

/** `crosscultural run` in the folder of a study of one's own. */
export async function runOwnStudy(study: StudyFolder, request: StudyRunRequest, kind: ReportKind): Promise<void> {
  const progress = progressOf(kind);
  const started = performance.now();
  const timesFile = path.join(study.folder, 'data', 'cache', 'run-times.json');
  const left = timeLeft(
    request.notebooks.length > 0 ? request.notebooks : study.notebooks,
    readCellTimes(timesFile),
    2,
  );
  const result = await runStudy(study, request, {
    onCell(name, step) {
      left.saw(name, step);
      if (step.state === 'starting kernel')
        tell(kind, { event: 'notebook started', notebook: name, cells: step.cells });
      if (step.state === 'starting kernel') progress.step(`${name}  starting the kernel`);
      else if (step.state === 'running cell')
        progress.working(() => `${name}  ${runningCellInWords(step, left.seconds())}`);
      else progress.step(`${name}  cell ${step.cell} of ${step.cells}: ${step.id}  ${step.seconds.toFixed(1)} s`);
    },
    onNotebook(name, { cells, seconds, unanswered }) {
      left.ended(name);
      tell(kind, { event: 'notebook ended', notebook: name, cells: cells.length, seconds, kept: false });
      tellUnanswered(kind, name, unanswered);
      if (kind !== 'words') return;
      progress.done(`${name}  ${cells.length} cells  ${seconds.toFixed(1)} s`);
      for (const line of unansweredInWords(unanswered)) progress.done(`  ${line}`);
    },
  });
  keepCellTimes(timesFile, left.times());
  const seconds = (performance.now() - started) / 1000;
  tell(kind, {
    ...{ event: 'summary', notebooks: result.notebooks, differences: [], written: request.write },
    ...{ page: result.indexPage, seconds },
  });
  if (kind === 'json') return;
  if (kind === 'words') {
    const rows = result.notebooks.map(({ name, cells, seconds: of, artefacts }) => [
      name,
      cells,
      of.toFixed(1),
      artefacts,
    ]);
    console.log(`\n${alignColumns(['notebook', 'cells', 'seconds', 'artefacts'], rows)}\n`);
    console.log(`It took ${seconds.toFixed(0)} s.`);
  }
  console.log(`Open ${result.indexPage}`);
}

/** `crosscultural run --watch`. */
export async function watchOwnStudy(study: StudyFolder, request: StudyRunRequest, kind: ReportKind): Promise<void> {
  if (!request.write) throw new UserError('--watch writes what it executes: leave out --no-write.');
  const progress = progressOf(kind);
  await watchStudy(study, request, {
    onCell(name, step) {
      if (step.state === 'running cell') progress.working(`${name}  ${runningCellInWords(step)}`);
    },
    onRun(name, { from, of, cells }, page) {
      const seconds = cells.reduce((sum, cell) => sum + cell.seconds, 0);
      tell(kind, { event: 'notebook ended', notebook: name, cells: cells.length, seconds, kept: false });
      if (kind !== 'words') return;
      const which = from > of ? 'no code has changed' : `cells ${from} to ${of} executed`;
      progress.done(
        `${name}  ${which}, ${seconds.toFixed(1)} s; open ${page}; waiting for the next save (Ctrl-C ends)`,
      );
    },
    onFailed(name, error) {
      tell(kind, { event: 'notebook failed', notebook: name, message: error.message });
      if (kind !== 'json') console.log(`${name}  ${error.message}\nwaiting for the next save (Ctrl-C ends)`);
    },
  });
}
