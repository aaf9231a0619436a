import type { Paper } from './paper';
import { paperBClaims } from './paper-b-claims';

/** Paper B. */
export const paperB: Paper = {
  id: 'B',
  title: 'Social media and brand decisions',
  year: 2024,
  published: 'JIESS 2024',
  question: 'What does a year of posts on Weibo, WeChat and Douban say about a smartphone brand?',
  folder: 'brand',
  notebooks: ['01-data', '02-cnn-lstm', '03-sentiment', '04-hot-topics', '05-brand-influence', '06-insights'],
  sections: [
    { number: '§2 (1)(2)', title: 'Case and data', notebooks: ['01-data'] },
    { number: '§2 (3)', title: 'CNN + LSTM sentiment classifier', notebooks: ['02-cnn-lstm'] },
    { number: '§3 (2)', title: 'Data characteristics', notebooks: ['01-data'] },
    { number: '§3 (3) 1)', title: 'Sentiment', notebooks: ['03-sentiment'] },
    { number: '§3 (3) 2)', title: 'Hot topics and trends', notebooks: ['04-hot-topics'] },
    { number: '§3 (3) 3)', title: 'Brand influence', notebooks: ['05-brand-influence'] },
    { number: '§4–5', title: 'Insights', notebooks: ['06-insights'] },
  ],
  claims: paperBClaims,
};
