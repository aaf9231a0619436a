/**
 * How well sentiment is read, in five tables: `scores.json`, which README.md explains.
 *
 *   npx crosscultural data fetch
 *   npx tsx models/sentiment/score.ts shop|stars|corpora|cross|ablations out=models/sentiment/scores.json
 *     [folder=data/public] [splits=5] [engine=wasm] [keep=FOLDER] [others=FOLDER]
 *
 * A task replaces its own table in the file, set by set, and leaves the others. `keep` holds the trained networks and what the simple models said (empty it when code has changed): a run that was cut off goes
 * on from there, and `cross` takes what `shop` and `corpora` have trained. `others` is the folder `amazon` of github.com/NJUNLP/DMASTE at
 * 1be462cd7dd1479b314cc85234a59e8bc7cdf89b: `stars` learns from its reviews of other subjects.
 */
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { type EngineChoice, engineChoices } from '@crosscultural/neural';
import { projectFolder } from '../../src/project';
import { argumentsOf, runScript, wholeNumber } from '../pretraining/arguments';
import { readScores, type ScoredSet, type TaskName, taskNames, withTask, writeScores } from './scores';
import { tasks } from './tasks';

runScript(async () => {
  const [task, ...pairs] = process.argv.slice(2);
  if (!taskNames.includes(task as TaskName)) throw new UserError(`The task is one of ${taskNames.join(', ')}.`);
  const given = argumentsOf(pairs, ['out', 'folder', 'splits', 'engine', 'keep', 'others'], ['out']);
  const engine = (given.engine ?? 'wasm') as EngineChoice;
  if (!engineChoices.includes(engine)) throw new UserError(`engine must be one of ${engineChoices.join(', ')}.`);
  const splits = wholeNumber('splits', given.splits ?? '5');
  const out = given.out as string;
  const learnsFrom = given.others === undefined ? '' : ' others=DMASTE/amazon';
  const by = `npx tsx models/sentiment/score.ts ${task} out=models/sentiment/scores.json splits=${splits} engine=${engine}${learnsFrom}`;
  const before = process.cpuUsage();
  const sets = new Map<string, ScoredSet>();
  const { what, run } = tasks[task as TaskName];
  await run({
    ...{ splits, engine },
    folder: path.resolve(given.folder ?? path.join(projectFolder, 'data', 'public')),
    keep: given.keep && path.resolve(given.keep),
    others: given.others && path.resolve(given.others),
    onScored(set) {
      sets.set(set.name, set);
      print(set);
      const { user, system } = process.cpuUsage(before);
      const made = { by, engine, cpuSeconds: Math.round((user + system) / 1e6) };
      writeScores(out, withTask(readScores(out), task as TaskName, { what, made, sets: [...sets.values()] }));
    },
  });
});

function print({ name, models, differences }: ScoredSet): void {
  for (const { model, accuracy, macroF1, leaning, ece } of models) {
    const leant = leaning ? ` (${leaning.macroF1.mean} leaning)` : '';
    console.log(`${name} | ${model} | accuracy ${accuracy.mean} | macro-F1 ${macroF1.mean}${leant} | ECE ${ece.mean}`);
  }
  for (const difference of differences) console.log(`${name} | ${JSON.stringify(difference)}`);
}
