import type { Paper } from './paper';
import { paperCClaims } from './paper-c-claims';

/** Paper C, of which an excerpt is at hand. */
export const paperC: Paper = {
  id: 'C',
  title: 'Globalisation of social media platforms',
  published: 'excerpt; after Gao, Abel, Houben and Yu, UMAP 2012',
  question: 'How do users of Sina Weibo and Twitter differ, and what can culture-aware user models do?',
  folder: 'platforms',
  notebooks: ['01-behaviour', '02-user-profiles', '03-communities', '04-content-push', '05-motives'],
  sections: [
    { number: '§3.1', title: 'Platforms that go abroad', notebooks: ['05-motives'] },
    { number: '§3.2', title: 'How users of two microblogs behave (Gao et al. 2012)', notebooks: ['01-behaviour'] },
    { number: '§3.2', title: 'Culture-aware user profiles', notebooks: ['02-user-profiles'] },
    { number: '§3.2', title: 'Community division', notebooks: ['03-communities'] },
    { number: '§3.2', title: 'Content push', notebooks: ['04-content-push'] },
    { number: '§3.2', title: 'Motives and culture', notebooks: ['05-motives'] },
  ],
  claims: paperCClaims,
};
