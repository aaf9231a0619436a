import { demoProduct } from '../../../packages/crawler/demo/shop';
import { crawl } from '../../../packages/crawler/run/crawl';

/** A crawl in a process of its own, to be killed. Arguments: origin, store, salt, delay in ms. */
async function main([servedFrom, store, salt, delay]: string[]): Promise<void> {
  const summary = await crawl(
    'amazon',
    { product: demoProduct },
    {
      store,
      salt,
      servedFrom,
      contact: 'me@uni.example',
      maxPages: 1_000,
      limits: { delay: Number(delay), backoff: { first: 5, cap: 50 } },
    },
  );
  if (summary.ended !== 'complete') throw new Error(summary.ended);
}

void main(process.argv.slice(2));
