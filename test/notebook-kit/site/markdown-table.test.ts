import { tableToHtml, tableToMarkdown } from '@crosscultural/base';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { markdownTableToHtml } from '../../../packages/notebook-kit/site/markdown-table';

const parts = (html: string) => {
  const document = JSDOM.fragment(html);
  const text = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent?.trim());
  return { caption: text('caption'), head: text('th'), cells: text('td'), remarks: text('.remark') };
};

it('shows a published table as the notebook does, whatever stands in it', () => {
  const character = fc.constantFrom(...'ab 屏幕1|*_`~<>&$[]\\()!#"\'{}:'.split(''));
  const word = fc
    .array(character, { minLength: 1, maxLength: 8 })
    .map((some) => `x${some.join('').replace(/ +/g, ' ').trim()}`);
  fc.assert(
    fc.property(
      word,
      fc.array(fc.tuple(word, fc.integer()), { minLength: 1, maxLength: 4 }),
      word,
      (title, rows, note) => {
        const table = {
          title,
          columns: [
            { key: 'word', label: 'Word' },
            { key: 'count', label: 'Count', kind: 'integer' as const },
          ],
          rows: rows.map(([a, count]) => ({ word: a, count })),
          note,
        };
        expect(parts(markdownTableToHtml(tableToMarkdown(table)))).toEqual(parts(tableToHtml(table)));
      },
    ),
  );
});

it('keeps numbers on the right and lets no markup through', () => {
  const html = markdownTableToHtml(
    '**T \\<b\\>**\n\n| a | n |\n| --- | ---: |\n| <img src=x onerror=alert(1)> | 2 |\n',
  );
  expect(html).toContain('<td style="text-align:right">2</td>');
  expect(html).toContain('&lt;img');
  expect(html).not.toMatch(/<(?!\/?(?:div|table|caption|b|thead|tbody|tr|th|td)\b)/);
});
