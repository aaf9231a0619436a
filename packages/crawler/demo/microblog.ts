import { escapeHtml } from '@crosscultural/base';
import type { DemoReview } from './reviews';
import { type DemoServer, type DemoServerOptions, startDemoServer } from './server';

/** A post as the demo microblog shows it. Posts of any corpus will do: what else they hold is not looked at. */
export interface DemoPost {
  text: string;
  /** ISO 8601, Beijing time. */
  createdAt: string;
  likes: number;
  comments: number;
  shares: number;
}

/**
 * Reviews as posts of a microblog: noon of their day, up to three comments each, a share for every five likes.
 *
 * @param reviews one a post; a review without a date is of 1 January 2023.
 * @example const microblog = await startDemoMicroblog(postsFromReviews(demoReviews(20)));
 */
export function postsFromReviews(reviews: readonly DemoReview[]): DemoPost[] {
  return reviews.map(({ text, createdAt = '2023-01-01', likes = 0 }, index) => ({
    text,
    createdAt: `${createdAt.slice(0, 10)}T12:00:00+08:00`,
    likes,
    comments: index % 4,
    shares: Math.floor(likes / 5),
  }));
}

const robots = `# The demo microblog
User-agent: *
Disallow: /profile/
Allow: /
`;

export type DemoMicroblogOptions = Partial<Omit<DemoServerOptions, 'page'>> & {
  /** Posts a page. */
  pageSize?: number;
  /** At most so many comments are shown under a post. */
  commentsShown?: number;
};

/**
 * Starts a microblog on this machine that answers every search with its posts, and shows the comments under each, in
 * the JSON that the site `weibo` reads.
 *
 * @param posts what it shows, in this order.
 * @param options how many posts a page (10), how many comments under a post at most (3), and how it misbehaves.
 * @returns its address, for the option `servedFrom` of a crawl, its log, and how to stop it.
 * @example
 * const post = { text: '电池很耐用', createdAt: '2023-03-03T12:00:00+08:00', likes: 5, comments: 2, shares: 1 }; // "the battery lasts"
 * const microblog = await startDemoMicroblog([post]);
 * await crawl('weibo', { keyword: '电池' }, { ...options, servedFrom: microblog.origin }); // 电池: battery
 */
export function startDemoMicroblog(
  posts: readonly DemoPost[],
  options: DemoMicroblogOptions = {},
): Promise<DemoServer> {
  const { pageSize = 10, commentsShown = 3 } = options;
  return startDemoServer({
    robots,
    ...options,
    page(url) {
      const json = (value: object) =>
        ({ type: 'application/json; charset=utf-8', body: JSON.stringify(value) }) as const;
      if (url.pathname === '/api/container/getIndex') {
        return json(searchPage(posts, Number(url.searchParams.get('page') ?? 1), pageSize));
      }
      const index = Number(url.searchParams.get('id')) - firstId;
      if (url.pathname === '/comments/hotflow' && posts[index]) return json(thread(posts[index], index, commentsShown));
      return undefined;
    },
  });
}

const firstId = 4_800_000_000_000_001;

function searchPage(posts: readonly DemoPost[], page: number, pageSize: number): object {
  const first = (page - 1) * pageSize;
  const shown = posts.slice(first, first + pageSize);
  if (shown.length === 0) return { ok: 0, msg: '这里还没有内容', data: { cards: [] } };
  return { ok: 1, data: { cards: shown.map((post, index) => ({ card_type: 9, mblog: mblog(post, first + index) })) } };
}

function mblog(post: DemoPost, index: number): object {
  return {
    id: String(firstId + index),
    created_at: weiboDate(post.createdAt),
    text: `${escapeHtml(post.text)} <a href='/n/路人${index % 7}'>@路人${index % 7}</a>`,
    user: user(index),
    attitudes_count: post.likes,
    comments_count: post.comments,
    reposts_count: post.shares,
  };
}

function thread(post: DemoPost, index: number, shown: number): object {
  const comments = Array.from({ length: Math.min(shown, post.comments) }, (_, place) => ({
    id: `${firstId + index}${place}`,
    created_at: weiboDate(post.createdAt),
    text: ['同意', '不错', '等降价'][place % 3], // "agreed", "not bad", "waiting for a lower price"
    user: user(index + place + 1),
    like_count: place,
  }));
  return comments.length === 0 ? { ok: 0, msg: '还没有人评论' } : { ok: 1, data: { data: comments, max_id: 0 } };
}

function user(index: number): object {
  return { id: 1_000_000 + (index % 97), screen_name: `网友${index % 97}` };
}

function weiboDate(iso: string): string {
  const [date, time] = [iso.slice(0, 10), iso.slice(11, 19) || '12:00:00'];
  const [year, month, day] = date.split('-');
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(`${date}T00:00:00Z`).getUTCDay()];
  return `${weekday} ${names[Number(month) - 1]} ${day} ${time} +0800 ${year}`;
}
