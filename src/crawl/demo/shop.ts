import type { Review } from '../../corpus';
import { type DemoServer, type DemoServerOptions, startDemoServer } from './server';

/** The product that the demo shop shows. */
export const demoProduct = 'B0DEMO0001';

/** What the demo shop's robots.txt says: one product is closed to crawlers. */
const robots = `# The demo shop
User-agent: *
Disallow: /gp/
Disallow: /product-reviews/B0CLOSED00/
`;

type ShopOptions = Partial<Omit<DemoServerOptions, 'page'>> & {
  /** Reviews a page. */
  pageSize?: number;
  /** The identifier that the shop gives a review; by default its number. */
  identify?: (review: Review, index: number) => string;
};

/**
 * Starts a shop on this machine that shows reviews in the page structure that the site `amazon` reads.
 *
 * Each review needs a rating; its date is the day of `createdAt`, or one of 2023.
 */
export function startDemoShop(reviews: readonly Review[], options: ShopOptions = {}): Promise<DemoServer> {
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

function reviewItem(review: Review, id: string, index: number): string {
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

/** A review's text is hostile, in the demo too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] as string);
}
