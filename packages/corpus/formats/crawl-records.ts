import { type CrawledRecord, exportRecords } from '@crosscultural/crawler';
import type { Culture } from '../fields';
import { type Post, parsePost } from '../post';
import { parseReview, type Review, type Sentiment } from '../review';

/** What Taobao's grades mean: 好评 (good), 中评 (middling), 差评 (bad). No other site has grades. */
const grades: Record<string, Sentiment> = { '1': 'positive', '0': 'neutral', '-1': 'negative' };

/**
 * A crawled record as a review, whatever its kind: a post or a comment is read as if it were one. Its title is part of
 * what its author says. Chinese counts as domestic, every other language as foreign.
 *
 * @param record as `exportRecords` of the crawler gives it.
 * @throws UserError naming the page and the field that no review can have.
 * @example
 * for await (const record of crawler.exportRecords('crawl.duckdb')) console.log(reviewOfRecord(record).text);
 */
export function reviewOfRecord(record: CrawledRecord): Review {
  const { platform, product, rating, label, createdAt, likes, author } = record;
  const sentiment = label === undefined ? undefined : grades[label];
  const facts = { platform, product, rating, label: sentiment, createdAt, likes, author };
  return parseReview({ ...common(record), ...known(facts) }, { file: record.url });
}

/**
 * A crawled record as a post, with what became of it: shares, comments, and the post that it answers. Hashtags (Weibo's
 * stand between two `#`) and addresses are those of its text.
 *
 * @param record as `exportRecords` of the crawler gives it.
 * @returns the post; undefined where the site tells no time of day, without which it has no place on a timeline.
 * @throws UserError naming the page and the field that no post can have.
 * @example
 * for await (const record of crawler.exportRecords('crawl.duckdb')) console.log(postOfRecord(record)?.shares);
 */
export function postOfRecord(record: CrawledRecord): Post | undefined {
  const { platform, createdAt, author, likes, shares, comments, parent, mentions } = record;
  if (!createdAt?.includes('T')) return undefined;
  const { text } = common(record);
  const hashtags = platform === 'weibo' ? all(text, /#([^#\s][^#\n]{0,99})#/g) : [];
  const urls = all(text, /(https?:\/\/[\w.~:/?#@!$&'*+,;=%-]*[\w/=#-])/g).filter((url) => URL.canParse(url));
  const facts = { author, likes, shares, comments, parent, hashtags, mentions, urls };
  return parsePost({ ...common(record), platform, createdAt, ...known(facts) }, { file: record.url });
}

/**
 * Everything in a crawl's store as reviews, in the order of the identifiers: a corpus for `--data`.
 *
 * @param store the DuckDB file that `crawl` wrote to.
 * @throws UserError when the file is no store of a crawl.
 * @example
 * for await (const { culture, text } of corpus.reviewsOfCrawl('data/crawl/crawl.duckdb')) console.log(culture, text);
 */
export async function* reviewsOfCrawl(store: string): AsyncGenerator<Review> {
  for await (const record of exportRecords(store)) yield reviewOfRecord(record);
}

/**
 * The posts, articles and comments in a crawl's store, in the order of the identifiers; reviews of products are not
 * among them.
 *
 * @param store the DuckDB file that `crawl` wrote to.
 * @param onLeftOut is told each record that is left out because its site tells no time of day; by default nothing.
 * @throws UserError when the file is no store of a crawl.
 * @example
 * for await (const { parent, shares } of corpus.postsOfCrawl('data/crawl/crawl.duckdb')) console.log(parent, shares);
 */
export async function* postsOfCrawl(
  store: string,
  onLeftOut: (record: CrawledRecord) => void = () => undefined,
): AsyncGenerator<Post> {
  for await (const record of exportRecords(store)) {
    if (record.kind === 'review') continue;
    const post = postOfRecord(record);
    if (post) yield post;
    else onLeftOut(record);
  }
}

function common({ id, language, title, text }: CrawledRecord) {
  const culture: Culture = language === 'zh' ? 'domestic' : 'foreign';
  return { id, culture, language, text: [title, text].filter(Boolean).join('\n') };
}

/** The fields that have a value. */
function known<T extends object>(facts: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value.length !== 0),
  ) as Partial<T>;
}

/** What the pattern's group matches, each once. */
function all(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([, found]) => found))];
}
