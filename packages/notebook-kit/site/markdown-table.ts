import { escapeHtml } from '@crosscultural/base';

let loaded: import('markdown-it') | undefined;

function markdownOnly() {
  const MarkdownIt = require('markdown-it') as typeof import('markdown-it');
  loaded ??= new MarkdownIt({ html: false, linkify: false });
  return loaded;
}

/**
 * A table that was published as Markdown, as the notebook shows it: its bold line as caption, remarks below. Every text is escaped.
 *
 * @param source what `tableToMarkdown` wrote
 * @example markdownTableToHtml('**Words**\n\n| word |\n| --- |\n| battery |\n')
 */
export function markdownTableToHtml(source: string): string {
  const tokens = markdownOnly().parse(source, {});
  const rows: string[][] = [];
  const paragraphs: string[] = [];
  let open = '';
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push([]);
    else if (token.type === 'th_open' || token.type === 'td_open')
      open = `<${token.tag}${token.tag === 'th' ? ' scope="col"' : ''} style="${token.attrGet('style') ?? 'text-align:left'}">`;
    else if (token.type === 'paragraph_open') open = '';
    else if (token.type === 'inline') {
      const text = escapeHtml((token.children ?? []).map(({ content }) => content).join(''));
      if (open === '') paragraphs.push(text);
      else rows.at(-1)?.push(`${open}${text}</${open.slice(1, 3)}>`);
    }
  }
  const [head = [], ...body] = rows;
  const [caption = '', ...remarks] = paragraphs;
  const lines = body.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n');
  const below = remarks.map((remark) => `<p class="remark"><small>${remark}</small></p>`).join('');
  return [
    `<div class="table" role="region" tabindex="0" aria-label="${caption}" style="overflow-x:auto">`,
    `<table><caption style="text-align:left"><b>${caption}</b></caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${lines}</tbody></table>`,
    `${below}</div>`,
  ].join('\n');
}
