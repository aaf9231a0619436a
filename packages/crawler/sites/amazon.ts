import { UserError } from '@crosscultural/base';
import { dateInSentence } from '../parsing/dates';
import { type HtmlItem, itemsOf, parseHtml, textOf } from '../parsing/html';
import { readItems } from '../parsing/items';
import { firstCount, starsOf } from '../parsing/numbers';
import type { FoundRecord, Page, PageRequest, ParsedPage, Query, Site, Wall } from '../site';

/** The language in which each country's site writes its dates and numbers. */
const languages: Record<string, string> = {
  com: 'en',
  'co.uk': 'en',
  ca: 'en',
  'com.au': 'en',
  in: 'en',
  sg: 'en',
  de: 'de',
  fr: 'fr',
  es: 'es',
  'com.mx': 'es',
  it: 'it',
  nl: 'nl',
  'com.br': 'pt',
  pl: 'pl',
  se: 'sv',
  'com.tr': 'tr',
  'co.jp': 'ja',
};

const walls: Wall[] = [
  { kind: 'captcha', sign: /\/errors\/validateCaptcha|opfcaptcha/ },
  { kind: 'login', sign: /\/ap\/signin|id="ap_email"/ },
];

/** Review pages of a product, in any of Amazon's countries. */
export const amazon: Site = {
  name: 'amazon',
  platform: 'amazon',
  language: 'en',
  needs: '--product ASIN [--marketplace com|co.uk|de|co.jp|…]',
  hosts: /^www\.amazon\.[a-z.]+$/,
  walls,
  names: [/(class="a-profile-name"[^<>]{0,300}>)([^<>]{1,100})/g, /(\/gp\/profile\/)([\w.-]+)/g],
  listing,
  parse,
};

function listing(query: Query, page: number): PageRequest {
  const product = query.product ?? '';
  const marketplace = query.marketplace ?? 'com';
  if (!/^[A-Z0-9]{10}$/.test(product)) {
    throw new UserError(`amazon needs a product (ASIN), ten capital letters and digits, not “${product}”.`);
  }
  if (!Object.hasOwn(languages, marketplace)) {
    throw new UserError(`amazon.${marketplace} is not known; the countries are ${Object.keys(languages).join(', ')}.`);
  }
  const url = `https://www.amazon.${marketplace}/product-reviews/${product}/?sortBy=recent&pageNumber=${page}`;
  return { kind: 'reviews', url, page };
}

function parse(page: Page, query: Query): ParsedPage {
  const language = languages[query.marketplace ?? 'com'] ?? 'en';
  const $ = parseHtml('amazon', page);

  const read = (item: HtmlItem): FoundRecord => {
    const stars = item.requireText('[data-hook="review-star-rating"], [data-hook="cmps-review-star-rating"]');
    const title = item.find('[data-hook="review-title"]');
    const helpful = item.text('[data-hook="helpful-vote-statement"]');
    return {
      id: item.attribute('id'),
      kind: 'review',
      text: item.requireText('[data-hook="review-body"]'),
      // The stars stand inside the title's link; its last piece is the title proper.
      title: title && (textOf(title.children('span').last() as typeof title) || undefined),
      author: item.requireText('.a-profile-name'),
      rating: starsOf(stars),
      createdAt: dateInSentence(item.requireText('[data-hook="review-date"]'), language),
      // “One person found this helpful” has no digit in any of the languages.
      likes: helpful === undefined ? 0 : (firstCount(helpful) ?? 1),
      product: query.product,
      language,
    };
  };

  const found = readItems({
    site: 'amazon',
    page,
    items: itemsOf($, '[data-hook="review"]'),
    isEmpty: () => $('.no-reviews-section').length > 0,
    walls,
    read,
  });
  const hasNext = $('.a-pagination .a-last:not(.a-disabled) a').length > 0;
  return { ...found, next: hasNext ? [listing(query, page.page + 1)] : [] };
}
