/** One of Hofstede's dimensions of national culture, as index values of two countries. */
export interface CultureDimension {
  dimension: string;
  China: number;
  'United States': number;
  /** What a high value says. */
  high: string;
}

/** Where the index values are from. */
export const hofstedeSource =
  'Hofstede, Hofstede and Minkov, Cultures and Organizations: Software of the Mind, 3rd edition, McGraw-Hill 2010';

/**
 * Index values (about 0 to 100) of the three dimensions that Gao et al. 2012 bring in as explanation. They are means over the people of
 * a country asked in surveys: they describe no single person and no user of a platform.
 *
 * @example
 * papers.hofstede[0]; // individualism: China 20, United States 91
 */
export const hofstede: readonly CultureDimension[] = [
  {
    dimension: 'individualism',
    China: 20,
    'United States': 91,
    high: 'people look after themselves and their next of kin',
  },
  { dimension: 'power distance', China: 80, 'United States': 40, high: 'unequal power is expected and accepted' },
  {
    dimension: 'uncertainty avoidance',
    China: 30,
    'United States': 46,
    high: 'what is ambiguous or unknown is felt as a threat',
  },
];

/** A correlation across countries between how people use Twitter and what their culture is. */
export interface CountryCorrelation {
  use: string;
  culture: string;
  correlation: number;
  countries: number;
}

/** Where the correlations are from. */
export const garciaGavilanesSource =
  'Garcia-Gavilanes, Quercia and Jaimes, Cultural dimensions in Twitter: time, individualism and power, ICWSM 2013';

/**
 * The three correlations that Garcia-Gavilanes et al. 2013 report, over 30 countries.
 *
 * @example
 * const { correlation, countries } = papers.garciaGavilanes2013[1]; // mentions with individualism
 * statistics.correlationInterval(correlation, countries); // [-0.76, -0.24]
 */
export const garciaGavilanes2013: readonly CountryCorrelation[] = [
  { use: 'predictability of when people post', culture: 'pace of life', correlation: -0.62, countries: 30 },
  { use: 'mentions of users', culture: 'individualism', correlation: -0.55, countries: 30 },
  { use: 'imbalance of popularity', culture: 'power distance', correlation: 0.62, countries: 30 },
];
