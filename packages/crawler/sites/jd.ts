import { UserError } from '@crosscultural/base';
import { z } from 'zod';
import { chinaTime } from '../parsing/dates';
import { htmlToText } from '../parsing/html';
import { readItems, refuseWalls } from '../parsing/items';
import { parseJson, readItem } from '../parsing/json';
import type { FoundRecord, Page, PageRequest, ParsedPage, Query, Site, Wall } from '../site';

const walls: Wall[] = [
  { kind: 'captcha', sign: /cfe\.m\.jd\.com|\/privatedomain\/risk_handler|JDR_shields/ },
  { kind: 'login', sign: /passport\.jd\.com/ },
];

/** The comment pages of a JD product. */
export const jd: Site = {
  name: 'jd',
  platform: 'jd',
  language: 'zh',
  needs: '--product SKU',
  hosts: /^club\.jd\.com$/,
  walls,
  // A follow-up names its author, as `pin`, and the address that it was sent from.
  names: [/("(?:nickname|pin|ip)"\s*:\s*")((?:[^"\\]|\\.){0,300})/g],
  listing,
  parse,
};

/** JD counts its pages from 0; sortType 6 is by time, which keeps pages from shifting under a slow crawl. */
function listing(query: Query, page: number): PageRequest {
  if (!/^\d{4,20}$/.test(query.product ?? '')) {
    throw new UserError(`jd needs a product, the digits in the item’s address, not “${query.product ?? ''}”.`);
  }
  const url = `https://club.jd.com/comment/productPageComments.action?callback=fetchJSON_comment98&productId=${query.product}&score=0&sortType=6&page=${page - 1}&pageSize=10`;
  return { kind: 'comments', url, page };
}

const comment = z.object({
  id: z.union([z.int().transform(String), z.string()]),
  content: z.string(),
  creationTime: z.string(),
  nickname: z.string(),
  score: z.int().min(1).max(5),
  usefulVoteCount: z.int().nonnegative().optional(),
  replyCount: z.int().nonnegative().optional(),
  /** 追评: what the buyer added later. */
  afterUserComment: z.object({ hAfterUserComment: z.object({ content: z.string() }).nullish() }).nullish(),
});

const answer = z.object({
  comments: z.array(z.unknown()),
  maxPage: z.int(),
  productCommentSummary: z.object({ commentCount: z.int() }),
});

function parse(page: Page, query: Query): ParsedPage {
  if (!page.text.includes('"comments"')) refuseWalls('jd', page, walls);
  const list = answer.safeParse(parseJson('jd', page)).data;

  const read = (item: unknown): FoundRecord => {
    const found = readItem(comment, item);
    const later = found.afterUserComment?.hAfterUserComment?.content;
    return {
      id: found.id,
      kind: 'review',
      text: [found.content, later ?? ''].map(htmlToText).filter(Boolean).join('\n'),
      author: found.nickname,
      rating: found.score,
      createdAt: chinaTime(found.creationTime, page.fetchedAt),
      likes: found.usefulVoteCount ?? 0,
      comments: found.replyCount,
      product: query.product,
    };
  };

  const isEmpty = list !== undefined && (list.productCommentSummary.commentCount === 0 || page.page > list.maxPage);
  const announced = isEmpty ? 0 : list?.productCommentSummary.commentCount;
  const found = readItems({
    site: 'jd',
    page,
    items: list?.comments ?? [],
    announced,
    isEmpty: () => isEmpty,
    walls,
    read,
  });
  const hasNext = page.page < (list?.maxPage ?? 0);
  return { ...found, next: hasNext ? [listing(query, page.page + 1)] : [] };
}
