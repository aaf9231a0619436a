import { type CnnLstmSettings, reviewSettings, tokensOf, trainCnnLstm, withoutPart } from '../../src/sentiment';
import { calibrated, judgedSplit, type Training } from './contestants';
import type { Answer, JudgedSplit } from './judge';
import { keptAt, scoredSet, type Task } from './plan';
import { readShop, type SplitSet, splitsOf } from './sets';

/** What the network reads. */
type Cut = (texts: readonly string[]) => string[][];

const words: Cut = (texts) => tokensOf(texts, 'zh');
const characters: Cut = (texts) =>
  texts.map((text) => [...text.normalize('NFKC').toLowerCase()].filter((sign) => sign.trim() !== ''));

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
  const without = (['convolutions', 'LSTM', 'word vectors', 'dropout', 'word pairs'] as const).map((part) => ({
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
    ...pooled,
    { name: ofCharacters, settings: { ...settings, maximumWords: 150 }, cut: characters },
  ];
}

/** Few texts to train on and many to test on: what a part is good for is otherwise lost in the error of the test. */
const parts = { train: 0.25, dev: 0.1, test: 0.65 };

/** What each part of the network is good for, on reviews of electronics. */
export const ablations: Task = {
  what: 'The CNN-LSTM without one of its parts, on Chinese reviews of electronics: trained on a quarter of them, tested on most',
  async run(plan) {
    const { splits } = splitsOf((await readShop(plan.folder)).own, plan.splits, undefined, parts);
    const judged: JudgedSplit[] = [];
    for (const [i, split] of splits.entries()) {
      const answers: Record<string, Answer> = {};
      const readers = new Map<string, (texts: readonly string[]) => ArrayLike<number>>();
      for (const variant of variants()) {
        const folder = keptAt(plan, `ablations ${variant.name}`, i);
        const read = await trained(variant, split, i + 1, { engine: plan.engine, folder });
        readers.set(variant.name, read);
        answers[variant.name] = calibrated([read], split.data);
        console.error(`    split ${i + 1}, ${variant.name}`);
      }
      const pair = [whole, ofCharacters].flatMap((name) => readers.get(name) ?? []);
      answers[both] = calibrated(pair, split.data);
      judged.push(judgedSplit(split, answers));
    }
    const pairs = Object.keys(judged[0].answers).flatMap((name) => (name === whole ? [] : [[name, whole] as const]));
    plan.onScored(scoredSet({ name: 'online-shopping electronics' }, splits, judged, pairs));
  },
};

async function trained(
  { settings, cut }: Variant,
  { data: { train, dev, classes } }: SplitSet,
  seed: number,
  { engine, folder }: Training,
): Promise<(texts: readonly string[]) => ArrayLike<number>> {
  const [own, held] = [train, dev].map(({ texts, labels }) => ({ tokens: cut(texts), labels }));
  const model = await trainCnnLstm(
    { train: own, dev: held },
    { ...settings, seed },
    { classes, engine, checkpointFolder: folder },
  );
  return (texts) => model.predict(cut(texts));
}
