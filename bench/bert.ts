/**
 * Fine-tuning a model of BERT-base's size (random weights, which are written first) on a few labelled sentences: CPU
 * seconds per step of 16 questions, and the peak memory of the process, checkpoints included. Prints Markdown.
 *
 *   npx tsx bench/bert.ts [frozen layers] [questions at once] [engine] [steps]
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { absa, type neural } from 'crosscultural';
import { bertBase, writeRandomModel } from './bert/random-model';

const [frozenLayers = '0', questionsAtOnce = '4', engine = 'auto', steps = '4'] = process.argv.slice(2);

/** A labelled review of so many characters, with its first one as the aspect and its last one as the opinion. */
function review(number: number, length: number): absa.TrainingReview {
  const characters = Array.from({ length }, (_, i) => 0x4e00 + ((number * 97 + i * 37) % 15_000));
  const text = String.fromCharCode(...characters);
  const span = (start: number) => ({ start, end: start + 1, text: text[start] });
  return { text, language: 'zh', triplets: [{ aspect: span(0), opinion: span(length - 1), sentiment: 'positive' }] };
}

const peakGigabytes = () => process.resourceUsage().maxRSS / 2 ** 20;

async function main(): Promise<void> {
  const folder = path.join(tmpdir(), 'crosscultural-bench-bert');
  const model = path.join(folder, 'model');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path.join(model, 'model.safetensors'))) writeRandomModel(model, bertBase);
  const options = { language: 'zh', frozenLayers: Number(frozenLayers), questionsAtOnce: Number(questionsAtOnce) };
  const settings = await absa.bertSettings(model, options);
  // A review with one triplet asks five questions.
  const train = Array.from({ length: Math.ceil((16 * Number(steps)) / 5) }, (_, number) => review(number, 40));
  // An untrained model takes every span for an answer: a dev review of three characters is judged in seconds.
  const data = { train, dev: [review(0, 3)] };
  settings.mainStage = { ...settings.mainStage, epochs: 1 };
  const before = process.cpuUsage();
  let trainingSeconds = 0;
  const trained = await absa.trainTripletModel(data, settings, {
    ...{ engine: engine as neural.EngineChoice, init: model, checkpointFolder: path.join(folder, 'trained') },
    onProgress() {
      const { user, system } = process.cpuUsage(before);
      trainingSeconds = (user + system) / 1e6;
    },
  });
  trained.dispose();
  rmSync(path.join(folder, 'trained'), { recursive: true });
  const batches = Math.ceil((5 * train.length) / 16);
  console.log('| frozen layers | questions at once | engine | CPU seconds per step of 16 | peak memory, GB |');
  console.log('| --- | --- | --- | --- | --- |');
  const perStep = (trainingSeconds / batches).toFixed(1);
  console.log(
    `| ${frozenLayers} | ${questionsAtOnce} | ${engine} | ${perStep} (loading and judging included) | ${peakGigabytes().toFixed(2)} |`,
  );
}

main();
