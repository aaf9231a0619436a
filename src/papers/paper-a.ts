import type { Paper } from './paper';
import { paperAClaims } from './paper-a-claims';

/** Paper A. Its Tables 1 and 2 are `themes` and `featureWords`. */
export const paperA: Paper = {
  id: 'A',
  title: 'Cross-cultural sentiment in electronic consumption',
  year: 2023,
  published: 'ITQM 2023, Procedia Computer Science',
  question:
    'What do Chinese and English-speaking consumers talk about in reviews of electronics, and how do they feel about it?',
  folder: 'cross-cultural',
  notebooks: [
    '01-research-design',
    '02-data-collection',
    '03-preprocessing',
    '04-topics',
    '05-keyword-network',
    '06-aspect-sentiment',
    '07-attention-satisfaction',
    '08-discussion-and-strategy',
    '09-sentence-by-sentence',
  ],
  sections: [
    { number: '§1–2', title: 'Background and related research', notebooks: ['01-research-design'] },
    { number: '§3', title: 'Research design', notebooks: ['01-research-design'] },
    { number: '§3.0.1', title: 'LDA', notebooks: ['04-topics'] },
    { number: '§3.1', title: 'Aspect-level sentiment: BMRC', notebooks: ['06-aspect-sentiment'] },
    { number: '§4.1.1', title: 'Data collection', notebooks: ['02-data-collection'] },
    { number: '§4.1.2', title: 'Pre-processing', notebooks: ['03-preprocessing'] },
    { number: '§4.2', title: 'Topics and keyword network', notebooks: ['04-topics', '05-keyword-network'] },
    { number: '§4.3', title: 'Fine-grained tendency', notebooks: ['07-attention-satisfaction'] },
    { number: '§5–7', title: 'Discussion, strategy, conclusion', notebooks: ['08-discussion-and-strategy'] },
    { number: '§1–7', title: 'Statement by statement', notebooks: ['09-sentence-by-sentence'] },
  ],
  claims: paperAClaims,
};
