/**
 * Every training set against every test set: how well models that learned from one set of labelled reviews alone read all of them,
 * beside the shipped one that learned from all. Writes `matrix.json` beside the shipped model's `scores.json` and prints the table
 * of its card.
 *
 *   npx tsx models/finetuning/make.ts language=en only=acos out=FOLDER   (and so on, for each guideline, seed and split)
 *   npx tsx models/finetuning/matrix.ts language=en|zh "a title=FOLDER" "another title=FOLDER" …
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { readModelScores } from '../../packages/absa';
import { projectFolder } from '../../src/project';
import { languageOf, runScript } from '../pretraining/arguments';
import { matrixTable, rowOf } from './matrix-table';

runScript(async () => {
  const [first = '', ...rest] = process.argv.slice(2);
  const language = languageOf(/^language=(.*)$/.exec(first)?.[1]);
  const shipped = path.join(projectFolder, 'models', `${language}-triplets`);
  const rows = rest.map((argument) => {
    const end = argument.lastIndexOf('=');
    if (end < 1) throw new UserError(`Expected "a title=FOLDER", not ${argument}.`);
    return rowOf(argument.slice(0, end), readModelScores(path.join(argument.slice(end + 1), 'int8')));
  });
  if (rows.length === 0) throw new UserError('There is no model to compare with: give "a title=FOLDER".');
  writeFileSync(path.join(shipped, 'matrix.json'), `${JSON.stringify({ rows }, null, 2)}\n`);
  console.log(matrixTable([rowOf('all sets together: **this model**', readModelScores(shipped)), ...rows]));
});
