import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../packages/notebook-kit/project';
import { committedNotebookTexts, notebookTexts } from '../../packages/notebook-kit/runner/notebook-texts';

const notebooks = path.join(projectFolder, 'notebooks');
const advice = 'notebooks/text/ is not what the notebooks say: run `npm run notebooks:text` and commit it';

it('every notebook has its text, and every text its notebook', () => {
  expect(committedNotebookTexts(notebooks), advice).toEqual([...notebookTexts(notebooks).keys()]);
});

it.each([...notebookTexts(notebooks)])('%s holds the cells of its notebook', (file, text) => {
  expect(readFileSync(path.join(notebooks, file), 'utf8'), advice).toBe(text);
});
