import type { SentimentData } from '../../packages/sentiment';
import { answersOf, judgedSplit, network, trainCommittee } from './contestants';
import { keptAt, scoredSet, settingsOf, type Task } from './plan';
import { firstShopSplit, givenSplit, type LabelledSet, readSet, type SplitSet, withoutNeutral } from './sets';

/** Chinese shop reviews and two kinds of microblog, two classes: everybody is trained on each, and tested on all. */
export const cross: Task = {
  what: 'Trained on one Chinese set, tested on the others; two classes, one seed, neutral texts left out',
  async run(plan) {
    const { folder } = plan;
    const virus = async (part: 'train' | 'dev' | 'test'): Promise<LabelledSet> =>
      withoutNeutral(await readSet('ewect-virus', 'zh', folder, part));
    const places: { name: string; split: SplitSet }[] = [
      { name: 'online-shopping electronics', split: await firstShopSplit(folder) },
      {
        name: 'weibo2018',
        split: givenSplit(
          await readSet('weibo2018', 'zh', folder, 'train'),
          await readSet('weibo2018', 'zh', folder, 'test'),
        ),
      },
      {
        name: 'SMP2020-EWECT virus, two classes',
        split: givenSplit(await virus('train'), await virus('test'), await virus('dev')),
      },
    ];
    for (const { name, split } of places) {
      const settings = { ...settingsOf('zh'), seed: 1 };
      const training = { engine: plan.engine, folder: keptAt(plan, name, 0) };
      const classifier = await trainCommittee(split.data, settings, training);
      for (const tested of places) {
        const data: SentimentData = { ...split.data, test: tested.split.data.test };
        const answers = answersOf(classifier, data);
        const here = { data, testRows: tested.split.testRows };
        const about = { name: `${name} → ${tested.name}` };
        plan.onScored(scoredSet(about, [here], [judgedSplit(here, answers)], [[network, 'NB-SVM']]));
      }
      classifier.dispose();
    }
  },
};
