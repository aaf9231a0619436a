import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readNotebook } from '../../packages/notebook-kit/runner/notebook-file';
import { projectFolder } from '../../src/project';

const folder = path.join(projectFolder, 'notebooks');
const notebooks = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.ipynb'));

const text = (value: unknown) => [value ?? ''].flat().join('');

/** The words and numbers of HTML, without what is only drawn. */
const wordsOfHtml = (html: string) =>
  html
    .replace(/<(script|style|svg|template)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, ' ')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

it.each(notebooks)(
  '%s: a terminal, a diff and a screen reader get what its tables, charts and widgets show',
  (file) => {
    let rich = 0;
    for (const { id, outputs = [] } of readNotebook(path.join(folder, file)).cells) {
      for (const output of outputs) {
        if (!('data' in output) || Object.keys(output.data).every((type) => type === 'text/plain')) continue;
        rich++;
        const plain = text(output.data['text/plain']);
        expect(plain.trim().length, id).toBeGreaterThan(8);
        expect(plain, id).not.toMatch(/\[object |undefined|^\s*</);
        const html = text(output.data['text/html']);
        if (!html.includes('<table')) continue;
        // Every number and word of a table, though not in its layout; an interactive one may show fewer rows.
        const missing = [...new Set(wordsOfHtml(html))].filter((word) => !plain.includes(word));
        if (!html.includes('<iframe')) expect(missing, id).toEqual([]);
      }
    }
    expect(rich).toBeGreaterThan(0);
  },
);
