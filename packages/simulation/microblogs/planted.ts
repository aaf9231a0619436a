import type { AccessType, EntityType, MicroblogPlatform, Motive } from './schema';

type PerPlatform<T = number> = Record<MicroblogPlatform, T>;

/** The simulated half year: 26 whole weeks from a Monday. Gao et al. (2012) sampled about as long. */
export const microblogPeriod = { firstMonday: '2012-01-02', weeks: 26 } as const;

/** The clocks of a platform's users, one for all: China, and the east of the United States in winter. */
export const utcOffsets: PerPlatform<string> = { Weibo: '+08:00', Twitter: '-05:00' };

/** Share of posts by access type (Gao et al. 2012: web, mobile, by-product; the rest is "other"). */
export const plantedAccess: PerPlatform<Record<AccessType, number>> = {
  Weibo: { web: 0.431, mobile: 0.451, 'by-product': 0.094, other: 0.024 },
  Twitter: { web: 0.385, mobile: 0.338, 'by-product': 0.033, other: 0.244 },
};

/** Shares of posts. Hashtag and URL: Gao et al. 2012; the others are chosen here in the direction they report. */
export const plantedSyntax: Record<
  'hashtag' | 'url' | 'question' | 'exclamation' | 'mention' | 'I' | 'we' | 'repost',
  PerPlatform
> = {
  hashtag: { Weibo: 0.063, Twitter: 0.2 },
  url: { Weibo: 0.148, Twitter: 0.291 },
  // "Twitter asks more than twice as many questions; Weibo exclaims more."
  question: { Weibo: 0.075, Twitter: 0.17 },
  exclamation: { Weibo: 0.24, Twitter: 0.15 },
  // Garcia-Gavilanes et al. 2013: mentions fall with individualism (−0.55).
  mention: { Weibo: 0.36, Twitter: 0.27 },
  // First-person pronouns: individualism says I, collectivism we (C2).
  I: { Weibo: 0.16, Twitter: 0.27 },
  we: { Weibo: 0.13, Twitter: 0.06 },
  repost: { Weibo: 0.24, Twitter: 0.16 },
};

/** Share of Weibo users who never use a hashtag (Gao et al. 2012); no figure is given for Twitter. */
export const plantedNeverHashtag = 0.55;

/** Share of posts that name an entity: "Weibo more, but fewer organisations" (Gao et al. 2012); values chosen here. */
export const plantedEntities: Record<EntityType, PerPlatform> = {
  location: { Weibo: 0.19, Twitter: 0.12 },
  person: { Weibo: 0.16, Twitter: 0.11 },
  organisation: { Weibo: 0.06, Twitter: 0.1 },
};

/** Positive posts among polar ones, over all and with a location or a person named (Gao et al. 2012); `polar` is chosen here. */
export const plantedSentiment: PerPlatform<{
  polar: number;
  positive: number;
  withLocation: number;
  withPerson: number;
  mostlyPositiveUsers: number;
}> = {
  Weibo: { polar: 0.4, positive: 0.788, withLocation: 0.827, withPerson: 0.828, mostlyPositiveUsers: 0.925 },
  Twitter: { polar: 0.4, positive: 0.705, withLocation: 0.656, withPerson: 0.657, mostlyPositiveUsers: 0.864 },
};

/** Share of users who post more on a day of the weekend than on a weekday (Gao et al. 2012). */
export const plantedWeekendUsers: PerPlatform = { Weibo: 0.5, Twitter: 0.28 };

/**
 * How a rate varies by access type, relative to the others (chosen here: other services share links, phones know
 * where they are). The platform's rate over all posts stays the planted one.
 */
export const accessFactors: Record<'url' | 'location', Record<AccessType, number>> = {
  url: { web: 1.05, mobile: 0.55, 'by-product': 2.4, other: 1.3 },
  location: { web: 0.7, mobile: 1.4, 'by-product': 1.1, other: 0.6 },
};

/** Topics of posts, their motive, and their share per platform (C4: entertainment and convenience lead on Twitter; chosen here). */
export const microblogTopics: readonly { topic: string; motive: Motive; Weibo: number; Twitter: number }[] = [
  { topic: 'music', motive: 'entertainment', Weibo: 0.05, Twitter: 0.1 },
  { topic: 'film', motive: 'entertainment', Weibo: 0.11, Twitter: 0.08 },
  { topic: 'sports', motive: 'entertainment', Weibo: 0.03, Twitter: 0.11 },
  { topic: 'games', motive: 'entertainment', Weibo: 0.06, Twitter: 0.05 },
  { topic: 'news', motive: 'information', Weibo: 0.09, Twitter: 0.08 },
  { topic: 'technology', motive: 'information', Weibo: 0.03, Twitter: 0.07 },
  { topic: 'education', motive: 'information', Weibo: 0.07, Twitter: 0.03 },
  { topic: 'friends', motive: 'social', Weibo: 0.1, Twitter: 0.06 },
  { topic: 'family', motive: 'social', Weibo: 0.08, Twitter: 0.03 },
  { topic: 'food', motive: 'social', Weibo: 0.11, Twitter: 0.06 },
  { topic: 'transport', motive: 'convenience', Weibo: 0.05, Twitter: 0.08 },
  { topic: 'apps', motive: 'convenience', Weibo: 0.05, Twitter: 0.11 },
  { topic: 'weather', motive: 'convenience', Weibo: 0.04, Twitter: 0.06 },
  { topic: 'shopping', motive: 'commerce', Weibo: 0.1, Twitter: 0.04 },
  { topic: 'jobs', motive: 'commerce', Weibo: 0.03, Twitter: 0.04 },
];

/** How users differ (chosen here; the last two are set so that the shares of users above come out). */
export const plantedVariation: PerPlatform<{
  /** Posts of a user: at least, and the mean of the negative binomial on top (shape 2). */
  fewestPosts: number;
  morePosts: number;
  /** a + b of the Beta distributions of rates, and the sum of the Dirichlet of access types. */
  rateConcentration: number;
  accessConcentration: number;
  /** Sum of the Dirichlet of interests: small means that a user keeps to few topics. */
  interestConcentration: number;
  /** Weeks around which a topic of a user stays alive (standard deviation). */
  interestWeeks: number;
  /** Clients that a user knows per access type, at most. */
  clientsKnown: number;
  /** Exponent of the Pareto distribution of popularity; smaller means more unequal (power distance). */
  popularityExponent: number;
  /** a + b of the Beta distribution of a user's negativity. */
  moodConcentration: number;
  /** Mean probability that a post is written at the weekend (2/7 would be no preference), and a + b of its Beta. */
  weekendMean: number;
  weekendConcentration: number;
}> = {
  Weibo: {
    fewestPosts: 30,
    morePosts: 30,
    rateConcentration: 14,
    accessConcentration: 6,
    interestConcentration: 3,
    interestWeeks: 4,
    clientsKnown: 2,
    popularityExponent: 1.1,
    moodConcentration: 6.1,
    weekendMean: 0.2909,
    weekendConcentration: 60,
  },
  Twitter: {
    fewestPosts: 30,
    morePosts: 30,
    rateConcentration: 14,
    accessConcentration: 6,
    interestConcentration: 3,
    interestWeeks: 6,
    clientsKnown: 4,
    popularityExponent: 1.5,
    moodConcentration: 8,
    weekendMean: 0.2436,
    weekendConcentration: 60,
  },
};

const gao = 'Gao, Abel, Houben and Yu, UMAP 2012';
const here = 'chosen here, in the direction of Gao et al. 2012';

/** One planted rate as a table shows it: the measure, both platforms, and where the number comes from. */
export interface PlantedRate {
  /** As the measures of behaviour are named, such as `hashtag`. */
  id: string;
  measure: string;
  Weibo: number | null;
  Twitter: number | null;
  source: string;
}

/** Every planted rate with its source, in the order of Paper C's measures. */
export const plantedMicroblogRates: readonly PlantedRate[] = [
  ...(['web', 'mobile', 'by-product'] as const).map((access) => ({
    id: access === 'by-product' ? 'service' : access,
    measure: `share of posts from ${access}`,
    Weibo: plantedAccess.Weibo[access],
    Twitter: plantedAccess.Twitter[access],
    source: gao,
  })),
  { id: 'hashtag', measure: 'share of posts with a hashtag', ...plantedSyntax.hashtag, source: gao },
  { id: 'url', measure: 'share of posts with a URL', ...plantedSyntax.url, source: gao },
  {
    id: 'neverHashtag',
    measure: 'share of users who never use a hashtag',
    Weibo: plantedNeverHashtag,
    Twitter: null,
    source: gao,
  },
  { id: 'question', measure: 'share of posts with a question mark', ...plantedSyntax.question, source: here },
  { id: 'exclamation', measure: 'share of posts with an exclamation mark', ...plantedSyntax.exclamation, source: here },
  { id: 'location', measure: 'share of posts that name a location', ...plantedEntities.location, source: here },
  { id: 'person', measure: 'share of posts that name a person', ...plantedEntities.person, source: here },
  {
    id: 'organisation',
    measure: 'share of posts that name an organisation',
    ...plantedEntities.organisation,
    source: here,
  },
  ...(
    [
      ['positive', 'positive among polar posts', 'positive'],
      ['positiveWithLocation', 'positive among polar posts with a location', 'withLocation'],
      ['positiveWithPerson', 'positive among polar posts with a person', 'withPerson'],
      ['mostlyPositive', 'share of users who are mostly positive', 'mostlyPositiveUsers'],
    ] as const
  ).map(([id, measure, key]) => ({
    ...{ id, measure },
    Weibo: plantedSentiment.Weibo[key],
    Twitter: plantedSentiment.Twitter[key],
    source: gao,
  })),
  {
    id: 'weekend',
    measure: 'share of users whose weekend-to-weekday ratio is above 1',
    ...plantedWeekendUsers,
    source: gao,
  },
  {
    id: 'mention',
    measure: 'share of posts that mention a user',
    ...plantedSyntax.mention,
    source: 'chosen here, in the direction of Garcia-Gavilanes et al. 2013',
  },
  { id: 'I', measure: 'share of posts that say I', ...plantedSyntax.I, source: 'chosen here for claim C2' },
  { id: 'we', measure: 'share of posts that say we', ...plantedSyntax.we, source: 'chosen here for claim C2' },
];
