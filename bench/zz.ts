import { calibrationError, confusionMatrix, confusionScores, mostProbable } from '../packages/classify';
import { sentimentClasses } from '../src/brand';
import { simulatedPostSettings, splitTexts, trainSentimentClassifier } from '../src/sentiment';
import { simulatedLabelledPosts } from '../src/study/brand/simulated-posts';

async function main() {
  const t0 = process.cpuUsage().user;
  const texts = simulatedLabelledPosts(12000);
  const data = {
    classes: sentimentClasses,
    language: 'zh',
    ...splitTexts(texts, 'zh', 1, { train: 0.7, dev: 0.1, test: 0.2 }),
  };
  console.log(data.train.texts.length, data.test.texts.length, (process.cpuUsage().user - t0) / 1e6);
  const c = await trainSentimentClassifier(data, simulatedPostSettings(), {
    committee: 'CNN-LSTM',
    engine: 'wasm',
    onProgress: (p) => console.log(p, process.cpuUsage().user / 1e6),
  });
  for (const [name, p] of [
    ['cnn', c.predict(data.test.texts)],
    ...[].concat(c.simple().slice(1,4) as never).map((m) => [m.name, m.predict(data.test.texts)] as const),
  ] as const) {
    const s = confusionScores(confusionMatrix(data.test.labels, mostProbable(p, 3), 3));
    console.log(
      name,
      s.accuracy,
      s.macroF1,
      calibrationError(p, data.test.labels, 3).error,
      process.cpuUsage().user / 1e6,
    );
  }
  console.log(c.calibration);
}
main();
