// Trains the models that read simulated reviews and posts and puts them into models/simulated, named after the hash of all that made
// them, so that `npm start` finds them trained: `npm run models:simulated`, after code that they come from has changed; five
// minutes of one core. With --check nothing is written: exit code 1 where training does not give the committed bytes.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);
const { openCorpus } = require('@crosscultural/corpus');
const { defaultSeed } = require('../dist/study');
const { labelledTexts } = require('../dist/study/brand/labelled-texts');
const { openReader, planReader } = require('../dist/study/brand/sentiment-reader');
const { planTripletModel, plannedTripletModel } = require('../dist/study/models/triplet-model');
const { simulatedModelsFolder } = require('../dist/study/places');

const isCheck = process.argv.includes('--check');
const made = mkdtempSync(path.join(os.tmpdir(), 'simulated-models-'));
const corpus = await openCorpus('simulated');
const names = [];
for (const culture of ['domestic', 'foreign']) {
  const plan = await planTripletModel(corpus, culture, defaultSeed, { engine: 'wasm', models: [], labelled: [] });
  const name = path.basename(plan.folder);
  const training = { ...plan, folder: path.join(made, name) };
  const { model } = await plannedTripletModel(corpus, training, ({ stage, epoch, epochs }) =>
    console.error(`${culture}: ${stage ?? 'pass'} ${epoch} of ${epochs}`),
  );
  model.dispose();
  names.push(name);
}
const posts = { planted: true };
const plan = planReader(posts, await labelledTexts(posts, 'zh', defaultSeed), defaultSeed, 'wasm');
names.push(path.basename(plan.folder));
await openReader({ ...plan, folder: path.join(made, names.at(-1)) }, ({ epoch, epochs }) =>
  console.error(`posts: pass ${epoch} of ${epochs}`),
);
const bytes = (file) => (existsSync(file) ? readFileSync(file) : Buffer.alloc(0));
const isShipped = (name) =>
  readdirSync(path.join(made, name)).every((file) =>
    bytes(path.join(simulatedModelsFolder, name, file)).equals(readFileSync(path.join(made, name, file))),
  );
const differing = names.filter((name) => !isShipped(name));
if (isCheck) {
  for (const name of names)
    console.log(`${name}: ${differing.includes(name) ? 'training gives other bytes, or it is not there' : 'the same bytes'}`);
  process.exitCode = differing.length > 0 ? 1 : 0;
} else {
  mkdirSync(simulatedModelsFolder, { recursive: true });
  for (const old of readdirSync(simulatedModelsFolder))
    if (old !== 'README.md') rmSync(path.join(simulatedModelsFolder, old), { recursive: true });
  for (const name of names)
    cpSync(path.join(made, name), path.join(simulatedModelsFolder, name), { recursive: true });
  console.log(`models/simulated: ${names.join(', ')}`);
}
rmSync(made, { recursive: true, force: true });
