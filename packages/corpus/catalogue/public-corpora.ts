/** Reviews of one product group in the public data, under the name that `openCorpus` and `--data` know them by. */
export interface PublicCorpus {
  /** What every table and figure says about its source. */
  label: string;
  /** Ids of the catalogue. */
  sources: readonly string[];
  /** Only the reviews of this product group, where a source has several. */
  product?: string;
}

/**
 * The public corpora of reviews, each of one product group, so that cultures can be compared within a group and groups within
 * a culture. `public` is the papers' study: laptops against laptops. The others are its placebo, or studies of their own.
 */
export const publicCorpora: Readonly<Record<string, PublicCorpus>> = {
  public: {
    label: 'laptop reviews of a Chinese and an Indian shop',
    sources: ['laptop-unlabelled', 'laptops-flipkart'],
  },
  'public-phones': {
    label: 'phone reviews of a Chinese shop and of Amazon.in',
    sources: ['online-shopping', 'phones-amazon-in'],
    product: 'phone',
  },
  'public-tablets': { label: 'tablet reviews of a Chinese shop', sources: ['online-shopping'], product: 'tablet' },
  'public-computers': {
    label: 'computer reviews of a Chinese shop',
    sources: ['online-shopping'],
    product: 'computer',
  },
  'public-earphones': { label: 'earphone reviews of Amazon.in', sources: ['earphones-amazon-in'] },
  'public-electronics': { label: 'Amazon reviews filed under electronics', sources: ['amazon-electronics'] },
  'public-laptops-labelled': {
    label: 'labelled laptop reviews of a Chinese shop and of SemEval-2014',
    sources: ['laptop-labelled', 'aste-v2-14lap'],
  },
  'public-electronics-labelled': {
    label: 'labelled Amazon reviews filed under electronics (DMASTE)',
    sources: ['dmaste-electronics'],
  },
};

/** The reviews that `--data public` compares: laptops of a Chinese shop, and laptops of an Indian one, in English. */
export const publicSources: readonly string[] = publicCorpora.public.sources;

/** The product groups that data sets name in their own words. */
const groupNames: Readonly<Record<string, string>> = {
  手机: 'phone',
  平板: 'tablet',
  计算机: 'computer',
  makeup: 'cosmetics',
};

/** The product group of a review in one word, whatever the data set calls it. */
export function productGroup(product: string | undefined): string | undefined {
  return product === undefined ? undefined : (groupNames[product] ?? product.toLowerCase());
}
