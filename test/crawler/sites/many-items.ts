import { createHash } from 'node:crypto';

/** The values of one made-up item. No value of one item can turn into another's by a flipped byte or a lost tag. */
export interface MadeUpItem {
  id: string;
  author: string;
  title: string;
  text: string;
  /** `2011-02-13 04:35:56`, different from every other in most digits. */
  time: string;
  likes: number;
}

export function madeUpItems(count: number): MadeUpItem[] {
  return Array.from({ length: count }, (_, index) => {
    const hash = (what: string) => createHash('sha256').update(`${what}${index}`).digest();
    const number = (what: string, size: number) => hash(what).readUInt32BE() % size;
    const word = (what: string) => `${what}${hash(what).toString('hex').slice(0, 12)}`;
    const two = (what: string, first: number, size: number) => String(first + number(what, size)).padStart(2, '0');
    return {
      id: String(1e12 + (hash('id').readUIntBE(0, 6) % 8e12)),
      author: word('author'),
      title: word('title'),
      // "battery", so that the text has Chinese characters to damage
      text: `${word('text')} 电池电池 ${word('more')}`,
      time: `20${two('year', 10, 14)}-${two('month', 1, 12)}-${two('day', 1, 28)} ${two('hour', 0, 24)}:${two('minute', 0, 60)}:${two('second', 0, 60)}`,
      likes: 1_000_000 + number('likes', 8_000_000),
    };
  });
}

const html = (body: string) =>
  `<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n<div class="nav"><a href="/">Home</a></div>\n${body}\n</body></html>`;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A page of a site that shows the items. */
export const pagesOfMany: Record<string, (items: readonly MadeUpItem[]) => string> = {
  amazon: (items) =>
    html(
      `<ul>${items
        .map((item) => {
          const [year, month, day] = item.time.slice(0, 10).split('-').map(Number);
          return `<li id="${item.id}" data-hook="review">
<a href="/gp/profile/x"><span class="a-profile-name">${item.author}</span></a>
<a data-hook="review-title"><i data-hook="review-star-rating"><span class="a-icon-alt">4.0 out of 5 stars</span></i> <span>${item.title}</span></a>
<span data-hook="review-date">Reviewed in the United States on ${months[month - 1]} ${day}, ${year}</span>
<span data-hook="review-body"><span>${item.text}</span></span>
<span data-hook="helpful-vote-statement">${item.likes.toLocaleString('en-US')} people found this helpful</span></li>`;
        })
        .join('\n')}</ul><ul class="a-pagination"><li class="a-last"><a href="?2">Next</a></li></ul>`,
    ),
  taobao: (items) =>
    `jsonp(${JSON.stringify({
      total: 999,
      maxPage: 50,
      comments: items.map((item) => ({
        rateId: Number(item.id),
        content: item.text,
        date: item.time,
        user: { nick: item.author },
        rate: '1',
        useful: item.likes,
      })),
    })})`,
  tmall: (items) =>
    `jsonp(${JSON.stringify({
      rateDetail: {
        paginator: { items: 999, lastPage: 50 },
        rateList: items.map((item) => ({
          id: Number(item.id),
          rateContent: item.text,
          rateDate: item.time,
          displayUserNick: item.author,
        })),
      },
    })})`,
  jd: (items) =>
    `fetchJSON_comment98(${JSON.stringify({
      productCommentSummary: { commentCount: 999 },
      maxPage: 99,
      comments: items.map((item) => ({
        id: Number(item.id),
        content: item.text,
        creationTime: item.time,
        nickname: item.author,
        score: 4,
        usefulVoteCount: item.likes,
      })),
    })});`,
  weibo: (items) =>
    JSON.stringify({
      ok: 1,
      data: {
        cards: items.map((item) => ({
          card_type: 9,
          mblog: {
            id: item.id,
            created_at: `Fri ${months[Number(item.time.slice(5, 7)) - 1].slice(0, 3)} ${item.time.slice(8, 10)} ${item.time.slice(11)} +0800 ${item.time.slice(0, 4)}`,
            text: `${item.text} <a href='/n/${item.title}'>@${item.title}</a>`,
            user: { id: item.author, screen_name: item.author },
            attitudes_count: item.likes,
            comments_count: 1,
            reposts_count: 0,
          },
        })),
      },
    }),
  douban: (items) =>
    html(
      `<div id="comments">${items
        .map(
          (item) => `<div class="comment-item" data-cid="${item.id}">
<h3><span class="comment-vote"><span class="votes vote-count">${item.likes}</span></span>
<span class="comment-info"><a href="https://www.douban.com/people/u/">${item.author}</a><span class="allstar40 rating"></span><span class="comment-time" title="${item.time}">x</span></span></h3>
<p class="comment-content"><span class="short">${item.text}</span></p></div>`,
        )
        .join('\n')}</div><div id="paginator"><a href="?start=20" class="next">next</a></div>`,
    ),
};
