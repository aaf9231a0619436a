import { escapeHtml } from '@crosscultural/base';
import type { DemoReview } from './reviews';
import { type DemoServer, type DemoServerOptions, startDemoServer } from './server';

/** The product that the demo shop shows. */
export const demoProduct = 'B0DEMO0001';

/** What the demo shop's robots.txt says: one product is closed to crawlers. */
const robots = `# The demo shop
User-agent: *
Disallow: /gp/
Disallow: /product-reviews/B0CLOSED00/
`;

export type DemoShopOptions<R extends DemoReview> = Partial<Omit<DemoServerOptions, 'page'>> & {
  /** Reviews a page. */
  pageSize?: number;
  /** The identifier that the shop gives a review; by default its number. */
  identify?: (review: R, index: number) => string;
};

/**
 * Starts a shop on this machine that shows reviews of one product (`demoProduct`), the newest first, in the page
 * structure that the site `amazon` reads. Its robots.txt closes another product, `B0CLOSED00`.
 *
 * @param reviews what it shows; read at each request, so that they may change meanwhile. A review without a rating shows
 *   three stars, one without a date a day of 2023.
 * @param options how many a page (10), the identifiers, and how it misbehaves.
 * @returns its address, for the option `servedFrom` of a crawl, its log, and how to stop it.
 * @example
 * const shop = await startDemoShop(demoReviews(35), { fault: (request) => (request === 3 ? 'unavailable' : undefined) });
 * await crawl('amazon', { product: demoProduct }, { ...options, servedFrom: shop.origin });
 * await shop.close();
 */
export function startDemoShop<R extends DemoReview>(
  reviews: readonly R[],
  options: DemoShopOptions<R> = {},
): Promise<DemoServer> {
  const { pageSize = 10, identify = (_, index) => demoReviewId(index) } = options;
  return startDemoServer({
    robots,
    ...options,
    page(url) {
      if (!url.pathname.startsWith(`/product-reviews/${demoProduct}/`)) return undefined;
      const page = Number(url.searchParams.get('pageNumber') ?? 1);
      const first = (page - 1) * pageSize;
      const items = reviews
        .slice(first, first + pageSize)
        .map((review, place) => reviewItem(review, identify(review, first + place), first + place));
      return { type: 'text/html; charset=utf-8', body: shopPage(items, first + pageSize < reviews.length) };
    },
  });
}

function shopPage(items: readonly string[], hasNext: boolean): string {
  const list = items.length > 0 ? items.join('\n') : '<div class="no-reviews-section">No customer reviews</div>';
  const next = hasNext
    ? '<li class="a-last"><a href="?next">Next page</a></li>'
    : '<li class="a-disabled a-last">Next page</li>';
  return `<!doctype html>
<html><head><title>Customer reviews</title></head><body>
<div id="cm_cr-review_list">
${list}
</div>
<ul class="a-pagination">${next}</ul>
</body></html>`;
}

/** The identifier of the shop's n-th review, counted from 0. */
export function demoReviewId(index: number): string {
  return `R${String(index + 1).padStart(8, '0')}`;
}

function reviewItem(review: DemoReview, id: string, index: number): string {
  const title = review.text.split(/[.!?。！？]/)[0].slice(0, 40);
  return `<div id="${id}" data-hook="review" class="a-section review">
  <a href="/gp/profile/amzn1.account.DEMO${index + 1}"><span class="a-profile-name">Shopper ${escapeHtml(review.author ?? String(index + 1))}</span></a>
  <a data-hook="review-title"><i data-hook="review-star-rating"><span class="a-icon-alt">${(review.rating ?? 3).toFixed(1)} out of 5 stars</span></i> <span>${escapeHtml(title)}</span></a>
  <span data-hook="review-date">Reviewed in the United States on ${dateInWords(review.createdAt ?? dayOf(index))}</span>
  <span data-hook="review-body"><span>${escapeHtml(review.text)}</span></span>
  ${helpful(review.likes ?? 0)}
</div>`;
}

function helpful(votes: number): string {
  if (votes === 0) return '';
  const words = votes === 1 ? 'One person' : `${votes.toLocaleString('en-US')} people`;
  return `<span data-hook="helpful-vote-statement">${words} found this helpful</span>`;
}

/** A day of 2023 for a review that has none, the same for the same review. */
function dayOf(index: number): string {
  return new Date(Date.UTC(2023, 0, 1 + (index % 365))).toISOString();
}

function dateInWords(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  const names = 'January February March April May June July August September October November December'.split(' ');
  return `${names[month - 1]} ${day}, ${year}`;
}
