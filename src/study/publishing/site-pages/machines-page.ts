import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownToHtml, type SitePage } from '@crosscultural/notebook-kit';
import { projectFolder } from '../../../project';

/** What to do with more reviews than one machine prepares: a page of `docs/`. */
export function machinesPage(): SitePage {
  const name = 'when-one-machine-is-not-enough';
  const text = readFileSync(path.join(projectFolder, 'docs', `${name}.md`), 'utf8');
  const [, title, body] = /^# ([^\n]+)\n(.*)$/s.exec(text) ?? [];
  // The site is read without the checkout: what a link leads to there is named.
  return { name, title, html: markdownToHtml(body.replace(/\[([^\]]+)\]\(\.\.\/[^)]*\)/g, '`$1`')) };
}
