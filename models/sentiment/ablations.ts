import { fitCalibration } from '@crosscultural/classify';
import {
  type CnnLstmSettings,
  charactersOf,
  reviewSettings,
  type SentimentData,
  settingsForCharacters,
  tokensOf,
  withoutPart,
} from '../../packages/sentiment';
import { answerOfNetwork, judgedSplit } from './contestants';
import type { Answer } from './judge';
import { keptAt, scoredSet, type Task } from './plan';
import type { ScoredSet } from './scores';
import { readShop, type SplitSet, splitsOf } from './sets';

/** What the network reads. */
type Cut = (texts: readonly string[]) => string[][];

const words: Cut = (texts) => tokensOf(texts, 'zh');

interface Variant {
  name: string;
  settings: CnnLstmSettings;
  cut: Cut;
}

const whole = 'CNN-LSTM';
const both = 'words, and characters, averaged';
const ofCharacters = 'characters for words';

/** The network, and the same without one of its parts, with another pooling, or reading characters. */
function variants(): Variant[] {
  const settings = reviewSettings('zh');
  const without = (['LSTM', 'convolutions', 'word pairs', 'word vectors', 'dropout'] as const).map((part) => ({
    name: `without ${part}`,
    settings: withoutPart(settings, part),
    cut: words,
  }));
  const pooled = (['last', 'maximum', 'attention'] as const).map((pooling) => ({
    name: `pooling: ${pooling}`,
    settings: { ...settings, pooling },
    cut: words,
  }));
  return [
    { name: whole, settings, cut: words },
    ...without,
    { name: ofCharacters, settings: settingsForCharacters(settings), cut: charactersOf },
    ...pooled,
  ];
}

/** Few texts to train on and many to test on: what a part is good for is otherwise lost in the error of the test. */
const parts = { train: 0.25, dev: 0.1, test: 0.65 };

/** What each part of the network is good for, on reviews of electronics. */
export const ablations: Task = {
  what: 'The CNN-LSTM without one of its parts, on Chinese reviews of electronics: trained on a quarter of them, tested on most',
  async run(plan) {
    const { splits } = splitsOf((await readShop(plan.folder)).own, plan.splits, undefined, parts);
    const answers: Record<string, Answer>[] = splits.map(() => ({}));
    for (const variant of variants()) {
      for (const [i, split] of splits.entries()) {
        const folder = keptAt(plan, `ablations ${variant.name}`, i);
        const { name, settings, cut } = variant;
        const training = { engine: plan.engine, folder };
        answers[i][name] = await answerOfNetwork(split.data, { ...settings, seed: i + 1 }, training, cut);
        console.error(`    ${variant.name}, split ${i + 1}`);
      }
      plan.onScored(compared(splits, answers));
    }
  },
};

/** The variants so far, each beside the whole network. */
function compared(splits: readonly SplitSet[], answers: readonly Record<string, Answer>[]): ScoredSet {
  const judged = splits.map((split, i) => judgedSplit(split, withBoth(answers[i], split.data)));
  const others = Object.keys(judged[0].answers).filter((name) => name !== whole);
  return scoredSet(
    { name: 'online-shopping electronics' },
    splits,
    judged,
    others.map((name) => [name, whole] as const),
  );
}

/** Adds the network of words and that of characters together, once both have answered. */
function withBoth(answers: Record<string, Answer>, { dev, classes }: SentimentData): Record<string, Answer> {
  if (!answers[ofCharacters]) return answers;
  const pair = [answers[whole], answers[ofCharacters]];
  const { apply } = fitCalibration(
    pair.map((answer) => answer.dev),
    dev.labels,
    classes.length,
  );
  const joined = { dev: apply(...pair.map((answer) => answer.dev)), test: apply(...pair.map(({ test }) => test)) };
  return { ...answers, [both]: joined };
}
