import { contestAll, type Task } from './plan';
import type { Published } from './scores';
import { firstShopSplit, givenSplit, readSet, repeats, type SplitSet, splitsOf } from './sets';

/** Published figures of the same test parts, where there are any that can be trusted. */
const published: Record<string, readonly Published[]> = {
  chnsenticorp: [
    { model: 'RoBERTa-wwm-large (best of 10 seeds)', measure: 'accuracy', value: '95.8' },
    { model: 'BERT (best of 10 seeds)', measure: 'accuracy', value: '95.0' },
    { model: 'TextCNN on news vectors (best of 10 seeds)', measure: 'accuracy', value: '93.6' },
    { model: 'BiLSTM on news vectors (best of 10 seeds)', measure: 'accuracy', value: '93.5' },
  ],
  weibo2018: [
    { model: 'BERT', measure: 'accuracy', value: '87.0' },
    { model: 'LSTM', measure: 'accuracy', value: '85.4–87.0' },
  ],
  airline: [
    { model: 'RoBERTa (other split)', measure: 'accuracy', value: '84.6' },
    { model: 'logistic regression (other split)', measure: 'accuracy', value: '81.9' },
  ],
  tweeteval: [
    { model: 'TimeLMs', measure: 'macro recall', value: '73.7' },
    { model: 'SVM and fastText, 45,615 training tweets', measure: 'macro recall', value: '62.9' },
    { model: 'LSTM, 45,615 training tweets', measure: 'macro recall', value: '58.3' },
  ],
};

/** Six corpora: one seed, and one split where the corpus brings none; published figures beside. */
export const corpora: Task = {
  what: 'Six corpora, one seed; one split of ours where the corpus brings none',
  async run(plan) {
    const { folder } = plan;
    const contested = async (
      name: string,
      split: SplitSet,
      more: { note?: string; published?: readonly Published[] } = {},
    ) => {
      const { language, train, dev, test } = split.data;
      const testRepeatsTrain = repeats([...train.texts, ...dev.texts], test.texts, language);
      await contestAll({ name, testRepeatsTrain, ...more }, [split], plan);
    };

    await contested('online-shopping electronics', await firstShopSplit(folder), {
      note: 'No trustworthy published figure. The first split of the table `shop`, without the other categories.',
    });
    const weibo = (part: 'train' | 'test') => readSet('weibo2018', 'zh', folder, part);
    await contested('weibo2018', givenSplit(await weibo('train'), await weibo('test')), {
      note: 'Its own test part of 500 texts: ± 3 points.',
      published: published.weibo2018,
    });
    const virus = (part: 'train' | 'dev' | 'test') => readSet('ewect-virus', 'zh', folder, part);
    await contested('SMP2020-EWECT virus', givenSplit(await virus('train'), await virus('test'), await virus('dev')), {
      note: 'Its own split, six emotions as three classes: no published figure for these.',
    });
    await contested('airline tweets', splitsOf(await readSet('airline', 'en', folder), 1).splits[0], {
      note: 'A split of ours: the published ones are others.',
      published: published.airline,
    });
    const tweets = (part: 'dev' | 'test') => readSet('tweeteval-sentiment', 'en', folder, part);
    await contested('TweetEval sentiment', givenSplit(await tweets('dev'), await tweets('test'), undefined, 0.2), {
      note: 'Not comparable: its training part is not at hand, 2,000 tweets of its dev part stand in for 45,615.',
      published: published.tweeteval,
    });
    const chn = (part: 'train' | 'dev' | 'test') => readSet('chnsenticorp', 'zh', folder, part);
    await contested('ChnSentiCorp', givenSplit(await chn('train'), await chn('test'), await chn('dev')), {
      note: 'Its own split.',
      published: published.chnsenticorp,
    });
  },
};
