import { escapeHtml } from '@crosscultural/base';

const names = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

/** The CSS class that a code of `ESC[…m` switches on; '' for the end of all colours; undefined for a code not shown. */
function classOf(code: number): string | undefined {
  if (code === 0 || code === 39 || code === 22) return '';
  if (code === 1) return 'ansi-bold';
  if (code >= 30 && code <= 37) return `ansi-${names[code - 30]}`;
  if (code >= 90 && code <= 97) return `ansi-${names[code - 90]}`;
  return undefined;
}

/** What a terminal prints as HTML: colours become classes, all other control sequences vanish, text is escaped. */
export function ansiToHtml(text: string): string {
  let html = '';
  let open = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
  for (const [, codes, plain] of text.matchAll(/(?:\u001b\[([\d;]*)m)|([^\u001b]+|\u001b(?:\[[\d;?]*[A-Za-ln-z])?)/g)) {
    if (plain !== undefined) {
      html += plain.startsWith('\u001b') ? '' : escapeHtml(plain);
      continue;
    }
    for (const code of (codes || '0').split(';').map(Number)) {
      const style = classOf(code);
      if (style) {
        html += `<span class="${style}">`;
        open++;
      } else if (style === '') {
        html += '</span>'.repeat(open);
        open = 0;
      }
    }
  }
  return html + '</span>'.repeat(open);
}
