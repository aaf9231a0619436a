import { csvRows, readBytes, UserError } from '@crosscultural/base';
import { parseReview, type Review } from '../review';
import { describeWhere } from '../where';

/**
 * What Flipkart offers to click on as a title, five stars to one: phrases of the shop, chosen with the stars, not the reviewer's
 * own words. They head 23,798 of the 24,112 reviews.
 */
const offeredTitles = new Set(
  `Wonderful|Super!|Best in the market!|Fabulous!|Highly recommended|Classy product|Terrific purchase|Terrific|Perfect product!
  |Worth every penny|Just wow!|Awesome|Must buy!|Mind-blowing purchase|Simply awesome|Excellent|Brilliant|Great product
  |Pretty good|Worth the money|Good quality product|Really Nice|Delightful|Value-for-money|Very Good|Nice product|Good choice
  |Nice|Good|Decent product|Just okay|Fair|Does the job
  |Expected a better product|Not good|Moderate|Bad quality|Slightly disappointed|Could be way better
  |Worthless|Unsatisfactory|Very poor|Absolute rubbish!|Waste of money!|Hated it!|Did not meet expectations
  |Not recommended at all|Useless product|Worst experience ever!|Horrible|Terrible product|Don't waste your money
  |Utterly Disappointed`
    .split('|')
    .map((title) => title.trim()),
);

/** What Amazon writes where a reviewer gives no title. */
const starsAsTitle = /^(?:One|Two|Three|Four|Five) Stars?$/;

/** The button at the end of a long review on Flipkart: what follows it was not collected. */
const cutOff = /\s*\.\.\.\s*READ MORE$/;

/**
 * Flipkart's laptop reviews: a CSV `product_name,rating,title,review`. A title of the reviewer's own is the first sentence
 * of the text; one that the shop offered is left out, as is the button READ MORE of a review that was cut.
 *
 * @throws UserError with file and line for a malformed record or a rating that is not 1 to 5.
 */
export async function* readFlipkart(file: string): AsyncGenerator<Review> {
  let record = 0;
  const rows = csvRows(readBytes(file), file, ['product_name', 'rating', 'title', 'review']);
  for await (const { row, line } of rows) {
    record++;
    const where = { file, line };
    const title = offeredTitles.has(row.title.trim()) ? '' : row.title;
    const review = {
      id: `laptops-flipkart:${record}`,
      ...{ culture: 'foreign', language: 'en', platform: 'flipkart', product: 'laptop' },
      text: withTitle(title, row.review.replace(cutOff, ' …')),
      rating: starsIn(row.rating, where),
    };
    yield parseReview(review, where);
  }
}

/**
 * Amazon.in's reviews of earphones: a CSV `ReviewTitle,ReviewBody,ReviewStar,Product`. The title is the first sentence of the
 * text, unless it only counts the stars.
 *
 * @throws UserError with file and line for a malformed record or a rating that is not 1 to 5.
 */
export async function* readAmazonEarphones(file: string): AsyncGenerator<Review> {
  let record = 0;
  const rows = csvRows(readBytes(file), file, ['ReviewTitle', 'ReviewBody', 'ReviewStar']);
  for await (const { row, line } of rows) {
    record++;
    const where = { file, line };
    const title = starsAsTitle.test(row.ReviewTitle.trim()) ? '' : row.ReviewTitle;
    const review = {
      id: `earphones-amazon-in:${record}`,
      ...{ culture: 'foreign', language: 'en', platform: 'amazon-in', product: 'earphones' },
      text: withTitle(title, row.ReviewBody),
      rating: starsIn(row.ReviewStar, where),
    };
    yield parseReview(review, where);
  }
}

/**
 * Amazon.in's reviews of one phone (Lenovo K8 Note): a CSV `sentiment,review`, 1 positive, 0 negative.
 *
 * @throws UserError with file and line for a malformed record or a sentiment that is neither 0 nor 1.
 */
export async function* readAmazonPhone(file: string): AsyncGenerator<Review> {
  let record = 0;
  for await (const { row, line } of csvRows(readBytes(file), file, ['sentiment', 'review'])) {
    record++;
    const where = { file, line };
    if (row.sentiment !== '0' && row.sentiment !== '1') {
      const found = JSON.stringify(row.sentiment.slice(0, 40));
      throw new UserError(`${describeWhere(where)}: expected the sentiment 0 or 1, found ${found}.`);
    }
    const review = {
      id: `phones-amazon-in:${record}`,
      ...{ culture: 'foreign', language: 'en', platform: 'amazon-in', product: 'phone' },
      text: row.review.trim(),
      label: row.sentiment === '1' ? 'positive' : 'negative',
    };
    yield parseReview(review, where);
  }
}

function starsIn(stars: string, where: { file: string; line: number }): number {
  if (/^[1-5]$/.test(stars)) return Number(stars);
  throw new UserError(`${describeWhere(where)}: expected 1 to 5 stars, found ${JSON.stringify(stars.slice(0, 40))}.`);
}

/** A title as the first sentence of a text; left out where the text begins with the same words. */
function withTitle(title: string, text: string): string {
  const [head, body] = [title.trim(), text.trim()];
  if (head === '' || body.toLowerCase().startsWith(head.toLowerCase())) return body;
  return body === '' ? head : `${head}${/[\p{L}\p{N})]$/u.test(head) ? '.' : ''} ${body}`;
}
