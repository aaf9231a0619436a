/** What a reader must know of a corpus before believing a number from it (data statements: Bender and Friedman 2018). */
export interface DataStatement {
  /** Id in the catalogue, or `simulated`. */
  id: string;
  what: string;
  /** Where it was written. */
  where: string;
  /** When it was written; "not stated" where nobody says. */
  when: string;
  /** How it came to be chosen. */
  sampled: string;
  language: string;
  /** What it is known to lack or to have too much of. */
  biases: string;
}

/** The reviews of Paper A: one statement for each corpus that its notebooks compare or read models on. */
export const dataStatements: readonly DataStatement[] = [
  {
    id: 'simulated',
    what: 'reviews of electronics written by a grammar from a plan',
    where: 'nowhere: eight shops and all product names are labels',
    when: 'dates are drawn',
    sampled: 'from the plan: themes by a Dirichlet distribution, feature words by planted attention and satisfaction',
    language: 'Chinese, English',
    biases: 'holds what the paper claims, because it was planted; simpler than people write',
  },
  {
    id: 'laptop-unlabelled',
    what: 'laptop reviews',
    where: 'a Chinese shop that the competition does not name',
    when: 'not stated; published 2019',
    sampled: 'by the organisers of a competition, by an unknown rule',
    language: 'Chinese (mainland)',
    biases: 'no stars, products or dates; much praise; some default praise and paid-for repetition',
  },
  {
    id: 'laptop-labelled',
    what: 'laptop reviews with aspects, opinions and sentiments',
    where: 'the same shop',
    when: 'not stated; published 2019',
    sampled: 'by the same organisers, to be labelled',
    language: 'Chinese (mainland)',
    biases: 'short reviews that name an aspect; about three in four opinions are praise',
  },
  {
    id: 'laptops-flipkart',
    what: 'laptop reviews with stars',
    where: 'Flipkart, an Indian shop',
    when: 'not stated; the laptops are of 2020 to 2024',
    sampled: 'crawled for a demonstration: the reviews shown with some hundred product names',
    language: 'English of India, often a second language; emoji, some Hindi words',
    biases:
      'another culture than the paper’s “foreign”; four in five with four or five stars; half are exact repetitions, as variants of a laptop share reviews; long ones are cut off; titles are the shop’s phrases (left out)',
  },
  {
    id: 'online-shopping',
    what: 'reviews of ten categories, phones, tablets and computers among them',
    where: 'Chinese shops, not named',
    when: 'not stated; published 2018',
    sampled: 'collected for sentiment models: positive and negative ones in similar numbers',
    language: 'Chinese (mainland)',
    biases: 'the share of praise is the collectors’ choice; two classes instead of stars; nothing in between',
  },
  {
    id: 'phones-amazon-in',
    what: 'reviews of one phone (Lenovo K8 Note)',
    where: 'Amazon.in, India',
    when: 'not stated; the phone is of 2017',
    sampled: 'the reviews of one product, for a course',
    language: 'English of India',
    biases: 'one phone known for heating and battery trouble; more blame than praise; two classes instead of stars',
  },
  {
    id: 'earphones-amazon-in',
    what: 'reviews of ten earphones with titles and stars',
    where: 'Amazon.in, India',
    when: 'not stated; the products are of 2017 to 2020',
    sampled: 'the first 5,000 reviews at most of each product',
    language: 'English of India',
    biases: 'two products are seven in ten of the reviews',
  },
  {
    id: 'amazon-electronics',
    what: 'reviews filed under electronics, with stars',
    where: 'Amazon, United States',
    when: 'not stated; taken from Amazon review data of 1996 to 2018',
    sampled: 'by the authors of DMASTE, by an unknown rule',
    language: 'English, tokenised',
    biases: 'guitar strings, car parts and cables stand beside electronics; eight in ten with four or five stars',
  },
  {
    id: 'amazon-home',
    what: 'reviews of things for the home, with stars',
    where: 'Amazon, United States',
    when: 'not stated; taken from Amazon review data of 1996 to 2018',
    sampled: 'by the authors of DMASTE, by an unknown rule',
    language: 'English, tokenised',
    biases: 'no electronics; mostly praise',
  },
  {
    id: 'dmaste-electronics',
    what: 'reviews filed under electronics, with triplets',
    where: 'Amazon, United States',
    when: 'not stated; published 2023',
    sampled: 'from the reviews above, to be labelled',
    language: 'English, tokenised',
    biases: 'musical instruments and car parts among them; the published test part is not public',
  },
  {
    id: 'aste-v2-14lap',
    what: 'sentences of laptop reviews with triplets',
    where: 'an American shop or review site; SemEval-2014 does not say which',
    when: 'not stated; published 2014',
    sampled: 'sentences that hold an aspect and an opinion',
    language: 'English (United States), tokenised',
    biases: 'no sentence without an opinion, so shares of mentions are not those of whole reviews',
  },
];

/**
 * The statement of a corpus.
 *
 * @param id as `listSources` names it, or `simulated`.
 * @returns undefined where none was written.
 * @example
 * corpus.steps.dataStatement('laptops-flipkart')?.biases;
 */
export function dataStatement(id: string): DataStatement | undefined {
  return dataStatements.find((statement) => statement.id === id);
}
