/** What a site can send that makes a careless reader slow: a page of about the given number of characters. */
export interface HostilePage {
  site: string;
  kind?: string;
  url?: string;
  page(size: number): string;
}

const fill = (piece: string, size: number) => piece.repeat(Math.max(1, Math.floor(size / piece.length)));
const html = (body: string) => `<html><body>${body}</body></html>`;
const post = (text: string) => ({
  ...{ id: '4875000000000001', created_at: 'Fri Mar 03 12:05:09 +0800 2023', text, user: { id: 1, screen_name: 'x' } },
  ...{ attitudes_count: 1, comments_count: 0, reposts_count: 0 },
});
const posts = (...found: object[]) => JSON.stringify({ ok: 1, data: { cards: found.map((mblog) => ({ mblog })) } });
const review = (body: string) => `<div id="R1" data-hook="review">${body}</div>`;
const article = { site: 'wechat', kind: 'article', url: 'https://mp.weixin.qq.com/s/AbC_1-x' };

const ofHtml = (piece: string) => (size: number) => html(fill(piece, size));
const ofText = (piece: string) => (size: number) => posts(post(fill(piece, size)));

/** Each of them took a careless reader minutes, the stack or the memory. */
export const hostilePages: Readonly<Record<string, HostilePage>> = {
  'mentions that never close': { site: 'weibo', page: ofText('<a href=/n/"') },
  'mentions that close': { site: 'weibo', page: ofText("<a href='/n/x'>@x</a>") },
  'names without end': {
    site: 'weibo',
    page: (size) => posts(post(Array.from({ length: size / 30 }, (_, i) => `<a href=/n/a>@${i}</a>@`).join(''))),
  },
  'links within links': { site: 'weibo', page: ofText('<a href=/n/a>@') },
  emoticons: { site: 'weibo', page: ofText('<img alt=[赞]>') },
  blanks: { site: 'weibo', page: ofText(' \n') },
  'halves of characters': { site: 'weibo', page: ofText('\ud83d') },
  'cards within cards': {
    site: 'weibo',
    page: (size) => `{"ok":1,"data":{"cards":[${fill('{"card_group":[', size)}`,
  },
  'cards within cards that close': {
    site: 'weibo',
    page: (size) => {
      const depth = Math.floor(size / 17);
      return `{"ok":1,"data":{"cards":[${'{"card_group":['.repeat(depth)}${']}'.repeat(depth)}]}}`;
    },
  },
  'a million posts': { site: 'weibo', page: (size) => `{"ok":1,"data":{"cards":[${fill('{"mblog":{}},', size)}{}]}}` },
  'a million fields': {
    site: 'weibo',
    page: (size) => `{${Array.from({ length: size / 12 }, (_, i) => `"f${i}":1`).join()}}`,
  },
  'names of users that never end': { site: 'weibo', page: (size) => fill('"screen_name" : "', size) },
  'numbers of users that never end': { site: 'weibo', page: (size) => fill('"user" : { "id" : ', size) },
  'a name of escapes': { site: 'jd', page: (size) => `{"nickname":"${fill('\\\\', size)}"}` },
  'blanks instead of JSONP': { site: 'jd', page: (size) => `"comments"${fill(' ', size)}(` },
  'blanks behind JSONP': { site: 'taobao', page: (size) => `Id"({})${fill(' ', size)}x` },
  'brackets of JSONP': { site: 'tmall', page: (size) => `f(${fill(') ', size)}x` },
  'opened brackets': { site: 'tmall', page: (size) => fill('[', size) },
  'authors that never end': { site: 'amazon', page: ofHtml('class="a-profile-name"') },
  authors: { site: 'amazon', page: ofHtml('<b class="a-profile-name">x</b>') },
  'bodies of one review': {
    site: 'amazon',
    page: (size) => html(review(fill('<b data-hook="review-body">x</b>', size))),
  },
  reviews: { site: 'amazon', page: ofHtml(`${review('<b data-hook="review-body">x</b>')}\n`) },
  'reviews within reviews': {
    site: 'amazon',
    page: (size) => html(fill(`${'<div data-hook="review">'.repeat(200)}${'</div>'.repeat(200)}`, size)),
  },
  'deep reviews before many tags': {
    site: 'amazon',
    page: (size) => html('<div data-hook="review">'.repeat(200) + fill('<i data-hook="review-body"></i>', size)),
  },
  'a deep text': {
    site: 'amazon',
    page: (size) => html(review(`<b data-hook="review-body">${'<i>'.repeat(200)}${fill('x', size)}</b>`)),
  },
  'many pages of pages': {
    site: 'amazon',
    page: (size) => html(`${'<ul class="a-pagination">'.repeat(200)}${fill('<a></a>', size)}`),
  },
  'paragraphs in items': { site: 'amazon', page: ofHtml('<li><p>') },
  'paragraphs in cells': { site: 'amazon', page: ofHtml('<td><p>') },
  'tags with names of their own': { site: 'amazon', page: ofHtml('<x-y>') },
  'names that look closed': { site: 'amazon', page: ofHtml('<x-y title="</x-y></x-y>">') },
  'tags without a page around them': { site: 'amazon', page: (size) => `${fill('<br>', size)}</html>` },
  'void tags': { site: 'amazon', page: ofHtml('<br>') },
  'comments that never end': { site: 'amazon', page: ofHtml('<!--') },
  attributes: { site: 'amazon', page: (size) => html(`<p ${fill('a=1 ', size)}>`) },
  'attributes that differ': {
    site: 'amazon',
    page: (size) => html(`<p ${Array.from({ length: size / 8 }, (_, i) => `a${i}=1`).join(' ')}>`),
  },
  'ends of a page': { site: 'amazon', page: (size) => fill('</html ', size) },
  angles: { site: 'amazon', page: ofHtml('<') },
  'characters by number': { site: 'amazon', page: ofHtml('&#x6') },
  people: { site: 'douban', page: ofHtml('/people/x"') },
  'people without a quote': { site: 'douban', page: ofHtml('/people/') },
  'no comment': { site: 'douban', page: ofHtml('<div class="comment-item">   ') },
  topics: { site: 'douban', kind: 'search', page: ofHtml('<p class=olt><b class=td-subject><a href=/group/topic/1>') },
  'names of accounts': { ...article, page: ofHtml('id="js_name"') },
  'an account of blanks': { ...article, page: (size) => html(`id="js_name">x${fill(' ', size)}`) },
  'accounts of blanks': { ...article, page: ofHtml(`id="js_name">x${' '.repeat(400)}y`) },
  nicknames: { ...article, page: ofHtml('var nickname = htmlDecode("') },
  times: { ...article, page: ofHtml('ct = ') },
  results: { site: 'wechat', page: ofHtml('<ul class=news-list><li><h3><a href=/x>') },
};
