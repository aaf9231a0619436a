import type { Claim } from './claim';

/** Claims of Paper C, §3.2. */
export const paperCClaims: readonly Claim[] = [
  {
    id: 'C1',
    paper: 'C',
    section: '§3.2 (Gao et al. 2012)',
    statement: 'Users behave differently on the two platforms in access, syntax, semantics, sentiment and time.',
    evidence: 'the behaviour measures of each user of both platforms',
    statistic:
      'share of the measures whose mean differs significantly (z-test over users, Holm); the right end adds those that cannot be told',
    criterion: { value: 0.8, lower: 0 },
  },
  {
    id: 'C2',
    paper: 'C',
    section: '§3.2',
    statement:
      'The gap between individualism and collectivism shows in mentions of users and in first-person pronouns: more mentions and more “we” at home, more “I” abroad.',
    evidence: 'mentions and first-person pronouns of each user of both platforms',
    statistic:
      'the smallest of three differences of mean rates: mentions and “we” at home over abroad, “I” abroad over at home',
    criterion: { value: 0, lower: 0 },
  },
  {
    id: 'C3',
    paper: 'C',
    section: '§3.2',
    statement: 'Culture-aware user profiles predict better than culture-blind ones.',
    evidence: 'per user, how well held-out posts are predicted with and without the cultural prior',
    statistic: 'mean gain per user from the cultural prior',
    criterion: { value: 0, lower: 0 },
  },
  {
    id: 'C4',
    paper: 'C',
    section: '§3.2',
    statement: 'Entertainment and convenience lead the motives on the foreign platform.',
    evidence: 'the share of motives in the posts of each foreign user',
    statistic: 'share of the 2 claimed motives among the 2 of highest mean share',
    criterion: { value: 1, lower: 1 },
  },
];

/** The motives that C4 names, the platforms of C1 and C2 (domestic, then foreign), and the measures that C2 compares. */
export const claimedInC = {
  platforms: ['Weibo', 'Twitter'],
  measures: ['mention', 'we', 'I'],
  motives: ['entertainment', 'convenience'],
} as const;
