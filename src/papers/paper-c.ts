import type { Paper } from './paper';
import { paperCClaims } from './paper-c-claims';

/** Paper C, of which an excerpt is at hand. */
export const paperC: Paper = {
  id: 'C',
  title: 'Globalisation of social media platforms',
  published: 'excerpt; after Gao, Abel, Houben and Yu, UMAP 2012',
  question: 'How do users of Sina Weibo and Twitter differ, and what can culture-aware user models do?',
  folder: 'platforms',
  notebooks: [],
  sections: [{ number: '§3.1–3.2', title: 'Platforms that go abroad, and their users', notebooks: [] }],
  claims: paperCClaims,
};
