import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Notebook } from '../../../packages/notebook-kit/runner/notebook-file';
import { buildSite } from '../../../packages/notebook-kit/site';

it.each(['../evil', 'a/../b', '/etc/x', 'A', 'a b', ''])(
  'no page is written for a notebook with the name "%s"',
  (name) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
    const notebook: Notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] };
    try {
      const request = {
        title: 'T',
        introduction: '',
        corpusLabel: '',
        notebooks: [{ name, notebook }],
        outputFolder: folder,
      };
      expect(() => buildSite(request)).toThrow(RangeError);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
