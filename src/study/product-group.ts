import type { Corpus } from '@crosscultural/corpus';

/** The product group of a corpus that has only one: its words can be read in that sense; undefined where there are several or none. */
export async function onlyProduct({ store }: Pick<Corpus, 'store'>): Promise<string | undefined> {
  const products = await store.query('SELECT DISTINCT product FROM reviews LIMIT 2');
  return products.length === 1 && products[0].product !== null ? String(products[0].product) : undefined;
}
