import type { Progress } from '@crosscultural/base';
import { fewReviews } from '@crosscultural/corpus';
import { type RunProgress, runningCellInWords, type TimeLeft } from '@crosscultural/notebook-kit';
import { isCommitted, type PublishListener } from '../study';
import type { ReportKind } from './report';
import { tell, tellUnanswered, unansweredInWords } from './run-report';

/** Tells what a run of the papers' notebooks does. */
export function listenerOf(progress: Progress, data: string, kind: ReportKind, left: TimeLeft): PublishListener {
  return {
    onImport: (reviews) => progress.working(`importing ${data}: ${reviews} reviews`),
    onNotice: (message) => progress.done(`  ${message}`),
    onCorpus({ label, counts }) {
      progress.done(`corpus: ${label}, ${counts.domestic} domestic and ${counts.foreign} foreign reviews`);
      if (!isCommitted(data)) for (const line of fewReviews(counts)) progress.done(`  ${line}`);
    },
    onFineTuning: (culture, { epoch, epochs }) => progress.step(`${culture}: fine-tuned, pass ${epoch} of ${epochs}`),
    onReader: ({ line, read, of }) => progress.done(`${line}; read: ${read} of ${of}`),
    onPosts({ label, platforms, notices }) {
      const counts = platforms.map(({ name, posts }) => `${posts} ${name}`).join(', ');
      progress.done(`corpus: ${label}, by platform: ${counts}`);
      for (const notice of notices) progress.done(`  ${notice}`);
    },
    onSentimentTraining: (language, { stage, epoch, epochs }) =>
      progress.step(`sentiment of ${language} posts: trained, ${stage} pass ${epoch} of ${epochs}`),
    onJudged: (done, of) => progress.working(`judging the posts: ${done} of ${of} texts`),
    onSentimentReader: (line) => progress.done(line),
    onCell(name, cell) {
      left.saw(name, cell);
      if (cell.state === 'starting kernel')
        tell(kind, { event: 'notebook started', notebook: name, cells: cell.cells });
      showCell(progress, name, cell, left);
    },
    onFailed(name, error) {
      tell(kind, { event: 'notebook failed', notebook: name, message: error.message });
      if (kind === 'quiet') console.log(`${name} failed, the others go on: ${error.message}`);
      if (kind === 'words') progress.done(`${name} failed, the others go on: ${error.message}`);
      process.exitCode = 1;
    },
    onNotebook(name, { cells, seconds, unanswered }, isKept) {
      left.ended(name);
      tell(kind, { event: 'notebook ended', notebook: name, cells: cells.length, seconds, kept: isKept });
      tellUnanswered(kind, name, unanswered);
      if (kind !== 'words') return;
      const taken = isKept ? 'nothing has changed since their last run' : `${seconds.toFixed(1)} s`;
      progress.done(`${name}  ${cells.length} cells  ${taken}`);
      for (const line of unansweredInWords(unanswered)) progress.done(`  ${line}`);
    },
  };
}

function showCell(progress: Progress, name: string, step: RunProgress, left: TimeLeft): void {
  if (step.state === 'starting kernel') progress.step(`${name}  starting the kernel`);
  else if (step.state === 'running cell')
    progress.working(() => `${name}  ${runningCellInWords(step, left.seconds())}`);
  else progress.step(`${name}  cell ${step.cell} of ${step.cells}  ${step.seconds.toFixed(1)} s`);
}
