import type { Claim } from './claim';

const posts = 'posts of a year with platform, date, interactions and text';
const judged = `${posts}, a sentiment per post and per aspect`;

/** Claims of Paper B, §3. */
export const paperBClaims: readonly Claim[] = [
  {
    id: 'B1',
    paper: 'B',
    section: '§3 (2), Fig. 1',
    statement: 'Posts concentrate on product releases, technology updates and promotions.',
    evidence: `${posts}, and the dates of the three`,
    statistic: 'posts a day in the week from a release, an update or a promotion on, divided by those on other days',
    criterion: { value: 1.5, lower: 1.2 },
  },
  {
    id: 'B2',
    paper: 'B',
    section: '§3 (2)',
    statement: 'User talk centres on value for money, innovation and user experience.',
    evidence: judged,
    statistic: 'share of the 3 claimed aspects among the 3 most mentioned',
    criterion: { value: 1, lower: 2 / 3 },
  },
  {
    id: 'B3',
    paper: 'B',
    section: '§3 (2)',
    statement: 'Users interact more often on Weibo than on WeChat and Douban.',
    evidence: posts,
    statistic: 'likes, shares and comments per post on Weibo, divided by the larger of the other two platforms’',
    criterion: { value: 1.1, lower: 1 },
  },
  {
    id: 'B4',
    paper: 'B',
    section: '§3 (3) 1)',
    statement: 'Most posts are positive, most of all about value for money and innovation.',
    evidence: judged,
    statistic:
      'the smaller of two margins: share of positive posts over one half, and positive share among the polar mentions of the two claimed aspects over every other aspect’s (with at least 1 % of the mentions)',
    criterion: { value: 0, lower: 0 },
  },
  {
    id: 'B5',
    paper: 'B',
    section: '§3 (3) 1)',
    statement: 'Positive posts speak of cost-effective, high-performance and innovative.',
    evidence: judged,
    statistic: 'smallest lead of the positive share of polar posts with a claimed word over that of all polar posts',
    criterion: { value: 0, lower: 0 },
  },
  {
    id: 'B6',
    paper: 'B',
    section: '§3 (3) 1)',
    statement: 'Negative posts speak of after-sales service, battery issues and screen malfunctions.',
    evidence: judged,
    statistic: 'smallest lead of the negative share of polar posts with a claimed word over that of all polar posts',
    criterion: { value: 0, lower: 0 },
  },
  {
    id: 'B7',
    paper: 'B',
    section: '§3 (3) 1)',
    statement: 'Around releases both positive and negative posts become more, and stronger.',
    evidence: `${judged}, its intensity, and the release dates`,
    statistic:
      'smallest ratio of the two weeks after releases to the two weeks before: positive and negative posts a day, and their mean intensity',
    criterion: { value: 1.1, lower: 1 },
  },
  {
    id: 'B8',
    paper: 'B',
    section: '§3 (3) 2)',
    statement: 'Frequent terms are high performance low price, camera upgrade and battery life.',
    evidence: `${posts}, and the terms to count`,
    statistic: 'share of the 3 claimed terms among the 3 most frequent (the evaluations of B5 and B6 left out)',
    criterion: { value: 1, lower: 2 / 3 },
  },
  {
    id: 'B9',
    paper: 'B',
    section: '§3 (3) 2)',
    statement: 'The mentions of these terms jump after releases.',
    evidence: `${posts}, the terms to count and the release dates`,
    statistic: 'smallest ratio of mentions a day in the two weeks after releases to the two weeks before',
    criterion: { value: 1.5, lower: 1.2 },
  },
  {
    id: 'B10',
    paper: 'B',
    section: '§3 (3) 3)',
    statement: 'The brand’s influence differs between platforms.',
    evidence: judged,
    statistic:
      'relative difference of the highest and lowest platform in interactions per post, each weighted by the probability that its post is positive less that it is negative',
    criterion: { value: 0.2, lower: 0.1 },
  },
];

/** The words of the claims, as the evidence names aspects and terms. */
export const claimedInB = {
  platform: 'Weibo',
  talk: ['value', 'innovation', 'experience'],
  praised: ['value', 'innovation'],
  positiveTerms: ['cost-effective', 'high-performance', 'innovative'],
  negativeTerms: ['after-sales service', 'battery issues', 'screen malfunctions'],
  frequentTerms: ['high performance low price', 'camera upgrade', 'battery life'],
} as const;
