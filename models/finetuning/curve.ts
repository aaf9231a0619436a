/**
 * What pre-training adds: the same questions learned from nothing and on the shipped encoder, from 50 labelled sentences of 14-Lap
 * to all of them. Scores are on dev, which also chose the pass and the thresholds: a point or so optimistic for both.
 *
 *   npx tsx models/finetuning/curve.ts out=models/en-triplets/learning-curve.json [data=data/public] [seeds=1,2] [engine=onnx]
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deriveSeed, seededRandom } from '@crosscultural/base';
import type { EngineChoice } from '@crosscultural/neural';
import { bertSettings, englishSettings, type TripletModelSettings, trainTripletModel } from '../../packages/absa';
import { type Review, readSource } from '../../packages/corpus';
import { projectFolder } from '../../src/project';
import { argumentsOf, runScript } from '../pretraining/arguments';

const sizes = [50, 100, 200, 906];
/** Small sets are passed over more often, so that there are enough steps. */
const passesOf = (size: number) => (size <= 200 ? 20 : 8);
const init = path.join(projectFolder, 'models', 'en');

interface Point {
  start: 'nothing' | 'encoder';
  sentences: number;
  seed: number;
  /** Triplet F1 on 14-Lap dev. */
  devF1: number;
  /** Seconds of a core, training and choosing. */
  cpuSeconds: number;
}

runScript(async () => {
  const given = argumentsOf(process.argv.slice(2), ['out', 'data', 'seeds', 'engine'], ['out']);
  const folder = path.resolve(given.data ?? path.join(projectFolder, 'data', 'public'));
  const [train, dev] = [await read(folder, 'train'), await read(folder, 'dev')];
  const onEncoder = await bertSettings(init, { language: 'en', interaction: 'late' });
  const points: Point[] = [];
  for (const seed of (given.seeds ?? '1,2').split(',').map(Number)) {
    const shuffled = seededRandom(deriveSeed(seed, 'learning curve')).shuffle([...train]);
    for (const sentences of sizes) {
      const data = { train: shuffled.slice(0, sentences), dev };
      const epochs = passesOf(sentences);
      const starts: Record<Point['start'], TripletModelSettings> = {
        nothing: { ...englishSettings, seed, mainStage: { ...englishSettings.mainStage, epochs } },
        encoder: { ...onEncoder, seed, mainStage: { epochs, batchSize: 4, learningRate: 1.5e-4 } },
      };
      for (const start of ['nothing', 'encoder'] as const) {
        const before = process.cpuUsage();
        let devF1 = 0;
        const model = await trainTripletModel(data, starts[start], {
          engine: (given.engine ?? 'onnx') as EngineChoice,
          init: start === 'encoder' ? init : undefined,
          onProgress: (progress) => {
            devF1 = Math.max(devF1, progress.devF1 ?? 0);
          },
        });
        model.dispose();
        const { user, system } = process.cpuUsage(before);
        points.push({ start, sentences, seed, devF1, cpuSeconds: Math.round((user + system) / 1e6) });
        console.log(JSON.stringify(points[points.length - 1]));
        writeFileSync(given.out as string, `${JSON.stringify({ set: '14-Lap', judgedOn: 'dev', points }, null, 2)}\n`);
      }
    }
  }
});

async function read(folder: string, part: 'train' | 'dev'): Promise<Review[]> {
  const reviews: Review[] = [];
  for await (const review of readSource('aste-v2-14lap', { folder, part })) reviews.push(review);
  return reviews;
}
