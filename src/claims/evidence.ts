import type { CutStatistic, FeatureMention, ReadingErrors } from '@crosscultural/attention';
import type { BrandEvent, DailySums } from '@crosscultural/brand';
import type { TopicChain } from '@crosscultural/claims';
import type { Culture } from '@crosscultural/corpus';
import type { ClaimId } from '../papers';

/** LDA topics of one culture, and the words that stand for each theme. */
export interface TopicEvidence {
  /**
   * One per seed, all of the same documents; the first is the one that the notebook reports (take the one of highest likelihood:
   * a chain can be stuck).
   */
  chains: readonly TopicChain[];
  /** By theme id, one list a feature word of the theme: the tokens that name it, as `papers.themeWords` gives them. */
  themeWords: Record<string, readonly (readonly string[])[]>;
  /** Reviews that the topics were fitted on. */
  documents: number;
}

/** What the reviews of one culture gave (Paper A). Missing parts have not been computed. */
export interface CultureEvidence {
  topics?: TopicEvidence;
  /** Per review, the feature words it names and how it judges them (from gold or extracted triplets). */
  mentions?: readonly (readonly FeatureMention[])[];
  /** How the model that read them errs, by labelled reviews; satisfaction and attention are taken as counted without it. */
  errors?: ReadingErrors;
  /**
   * Per other product group of the same culture, its mentions as in `mentions`, read by the same model. What these differ by is no
   * difference of cultures: a difference between the cultures counts only beyond it, and beyond random halves of each culture.
   */
  productGroups?: readonly (readonly (readonly FeatureMention[])[])[];
}

/** What a year of posts about a brand gave (Paper B). */
export interface BrandEvidence {
  /** What was read in the posts, by day. */
  sums: DailySums;
  /** Dates of releases, updates and promotions. */
  events: readonly BrandEvent[];
  /** Labelled texts by truth and by the sentiment model's verdict, [3][3]: its errors; shares are taken as counted without it. */
  confusion?: readonly (readonly number[])[];
  /** Why these posts cannot answer a claim, whatever they say: how they were chosen, what was not told. */
  cannot?: Partial<Record<ClaimId, string>>;
}

/** One microblog user's measures (Paper C); a rate is null where the user has nothing to take it from. */
export interface UserMeasures {
  /** `Weibo` or `Twitter`; the second stands for the foreign platform. */
  platform: string;
  /** By name of the measure, for example `hashtag`, `url`, `mention`, `I`, `we`. */
  measures: Record<string, number | null>;
  /** Share of the user's posts per motive. */
  motives?: Record<string, number>;
}

export interface PlatformEvidence {
  users?: readonly UserMeasures[];
  /** Per user, how well held-out posts are predicted with and without the cultural prior (more is better), from so many known posts at most. */
  prediction?: readonly { withCulture: number; withoutCulture: number; known?: number }[];
  /** Labelled posts by true motive and by the classifier's verdict: its errors; motives are taken as counted without it. */
  motiveErrors?: { motives: readonly string[]; confusion: readonly (readonly number[])[] };
  /** How the posts were sampled: it stands beside every verdict. */
  sampling?: readonly string[];
  /** Why these posts cannot answer a claim, whatever they say. */
  cannot?: Partial<Record<ClaimId, string>>;
}

/** What claims A4–A13 leave open besides satisfaction's denominator; the ledger's own choice is the first of each. */
export interface AttentionSettings {
  /** Feature words named less often are not ranked; Paper A §4.2 keeps words with a frequency greater than 8, so 9. */
  minimumOccurrences?: number;
  /** What separates high from low: the median or the mean of the ranked words. */
  cut?: CutStatistic;
  /** Whether all endorsers count as one word. */
  endorsers?: 'together' | 'apart';
  /** Draws of the bootstrap; 2,000, fewer where a claim is judged many times. */
  draws?: number;
}

/** All that the ledger may judge by; what is missing is "not yet computed". */
export interface LedgerEvidence {
  /** Seed of the bootstrap. */
  seed: number;
  reviews?: Partial<Record<Culture, CultureEvidence>>;
  /** For asking how much a verdict depends on these choices. */
  attention?: AttentionSettings;
  brand?: BrandEvidence;
  platforms?: PlatformEvidence;
  /** The table or figure that shows a claim, by claim. */
  artefacts?: Partial<Record<ClaimId, string>>;
}
