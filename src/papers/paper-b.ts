import type { Paper } from './paper';
import { paperBClaims } from './paper-b-claims';

/** Paper B. */
export const paperB: Paper = {
  id: 'B',
  title: 'Social media and brand decisions',
  published: 'JIESS 2024',
  question: 'What does a year of posts on Weibo, WeChat and Douban say about a smartphone brand?',
  folder: 'brand',
  notebooks: [],
  sections: [
    { number: '§2 (1)(2)', title: 'Case and data', notebooks: [] },
    { number: '§2 (3)', title: 'CNN + LSTM sentiment classifier', notebooks: [] },
    { number: '§3 (2)', title: 'Data characteristics', notebooks: [] },
    { number: '§3 (3) 1)', title: 'Sentiment', notebooks: [] },
    { number: '§3 (3) 2)', title: 'Hot topics and trends', notebooks: [] },
    { number: '§3 (3) 3)', title: 'Brand influence', notebooks: [] },
    { number: '§4–5', title: 'Insights', notebooks: [] },
  ],
  claims: paperBClaims,
};
