import type { EventKind } from './kind-words';

/** A word that posts of an event use more than the others. */
export interface EventTerm {
  word: string;
  /** Posts of the event with it, and all other posts with it. */
  inEvent: number;
  elsewhere: number;
  /** z of the log-odds ratio with an informative prior (Monroe, Colaresi and Quinn 2008). */
  z: number;
}

/** A run of days with more posts, or other posts, than the season lets expect. */
export interface FoundEvent {
  /** Its most surprising day, YYYY-MM-DD. */
  date: string;
  /** Its first and last day. */
  first: string;
  last: string;
  days: number;
  /** What the posts of these days talk about more than usual; 'interest' where there are just more of them. */
  kind: EventKind | 'interest';
  /** Posts of these days, and how many the season lets expect. */
  posts: number;
  expected: number;
  /** Posts above expectation, and where 95 % of runs of ordinary days as long would have put them. */
  excess: number;
  interval: [number, number];
  /** −ln of the probability that its greatest day is as high by chance. */
  surprise: number;
  /** How often shuffled days gave a run as rare, corrected for the series that were searched; missing under a budget. */
  pValue?: number;
  /** Over-represented words, most so first; empty where there are no texts. */
  terms: EventTerm[];
}

/** A run of days that were hardly collected. */
export interface CollectionBreak {
  first: string;
  last: string;
  days: number;
  /** Documents collected then, and how many are usual. */
  collected: number;
  usual: number;
}

/** One day of the series behind the events. */
export interface EventDay {
  date: string;
  posts: number;
  expected: number;
  /** −ln P(at least so many posts), as judged when events were searched. */
  surprise: number;
  inGap: boolean;
}

export interface FoundEvents {
  /** In order of time. */
  events: FoundEvent[];
  gaps: CollectionBreak[];
  days: EventDay[];
  /** Factors of Monday to Sunday, holidays and make-up workdays. */
  season: { cell: string; factor: number }[];
  /** How much more than Poisson the days scatter. */
  dispersion: number;
}
