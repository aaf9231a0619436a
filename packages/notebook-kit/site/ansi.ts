import { escapeHtml } from '@crosscultural/base';
import { type Run, terminalLines } from './terminal';

/** What a terminal shows of a printed text, as HTML: colours become classes, text is escaped. */
export function ansiToHtml(text: string): string {
  return terminalLines(text)
    .map((runs) => runs.map(runToHtml).join(''))
    .join('\n');
}

function runToHtml({ text, classes }: Run): string {
  const opened = classes.map((name) => `<span class="${name}">`).join('');
  return `${opened}${escapeHtml(text)}${'</span>'.repeat(classes.length)}`;
}
