/** What Gao, Abel, Houben and Yu (UMAP 2012) report on a measure; null where the excerpt at hand gives no number. */
export interface PublishedBehaviour {
  /** Id of the measure. */
  measure: string;
  Weibo: number | null;
  Twitter: number | null;
  /** Where it is larger; null where that is not told. */
  larger: 'Weibo' | 'Twitter' | null;
}

/** Where the numbers are from. */
export const gaoSource = 'Gao, Abel, Houben and Yu, UMAP 2012';

const shares = (measure: string, Weibo: number, Twitter: number): PublishedBehaviour => ({
  ...{ measure, Weibo, Twitter },
  larger: Weibo > Twitter ? 'Weibo' : 'Twitter',
});
const direction = (measure: string, larger: 'Weibo' | 'Twitter'): PublishedBehaviour => ({
  ...{ measure, larger },
  Weibo: null,
  Twitter: null,
});

/**
 * Gao et al. 2012, from more than 40 million activities: shares of posts, or of users where the measure is one of users. Hashtags and
 * URLs are approximate (“≈”). For the drift of interests no direction is at hand.
 *
 * @example
 * papers.gao2012.find(({ measure }) => measure === 'hashtag'); // { Weibo: 0.063, Twitter: 0.2, larger: 'Twitter', … }
 */
export const gao2012: readonly PublishedBehaviour[] = [
  shares('web', 0.431, 0.385),
  shares('mobile', 0.451, 0.338),
  shares('service', 0.094, 0.033),
  direction('clients', 'Twitter'),
  shares('hashtag', 0.063, 0.2),
  shares('url', 0.148, 0.291),
  direction('question', 'Twitter'),
  direction('exclamation', 'Weibo'),
  { measure: 'neverHashtag', Weibo: 0.55, Twitter: null, larger: null },
  direction('location', 'Weibo'),
  direction('person', 'Weibo'),
  direction('organisation', 'Twitter'),
  shares('positive', 0.788, 0.705),
  shares('positiveWithLocation', 0.827, 0.656),
  shares('positiveWithPerson', 0.828, 0.657),
  shares('mostlyPositive', 0.925, 0.864),
  shares('weekend', 0.5, 0.28),
];
