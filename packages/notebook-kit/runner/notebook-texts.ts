import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '@crosscultural/base';
import { readNotebook } from './notebook-file';
import { notebookToText } from './notebook-text';

/** Where the texts stand, inside the folder of the notebooks. */
const textFolder = 'text';

/**
 * The texts of all notebooks below a folder, by the file that each belongs in: `text/<path of the notebook>.ts`, relative
 * to the folder, with `/` on every system.
 *
 * @param folder the folder of the notebooks; its last part names them in the texts
 * @throws UserError when a notebook cannot be read.
 * @example
 * const text = notebookTexts('notebooks').get('text/01-data.ts');
 */
export function notebookTexts(folder: string): Map<string, string> {
  const notebooks = filesBelow(folder).filter(
    (file) => file.endsWith('.ipynb') && !file.includes('.ipynb_checkpoints'),
  );
  return new Map(
    notebooks.map((file) => {
      const text = notebookToText(
        readNotebook(path.join(folder, file)),
        `${path.basename(path.resolve(folder))}/${file}`,
      );
      return [`${textFolder}/${file.slice(0, -'.ipynb'.length)}.ts`, text];
    }),
  );
}

/**
 * Writes the texts of all notebooks below a folder, and removes those whose notebook is gone.
 *
 * @param folder the folder of the notebooks
 * @returns the files written, relative to the folder.
 * @throws UserError when a notebook cannot be read; the file system's errors.
 * @example
 * for (const file of writeNotebookTexts('notebooks')) console.log(file);
 */
export function writeNotebookTexts(folder: string): string[] {
  const texts = notebookTexts(folder);
  for (const file of committedNotebookTexts(folder)) if (!texts.has(file)) rmSync(path.join(folder, file));
  for (const [file, text] of texts) writeFileAtomically(path.join(folder, file), text);
  return [...texts.keys()];
}

/** The files of texts that a folder holds, relative to it. */
export function committedNotebookTexts(folder: string): string[] {
  return filesBelow(folder).filter((file) => file.startsWith(`${textFolder}/`) && file.endsWith('.ts'));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
