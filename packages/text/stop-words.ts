import { electronicsStopWords, keptDespiteStopList, reviewStopWords } from './lexicons/stop-words';

/** What the reviews are about: the devices that the papers study, or anything else. */
export type Trade = 'electronics' | 'other';

const lists = new Map<string, ReadonlySet<string>>();

/**
 * The stop words of a language: stopwords-iso, plus words that say nothing in reviews (product, buy), less those of the list that
 * do (problem, better). The names of what an electronics shop sells (电脑, laptop) are stop words of its own reviews only.
 *
 * @param language ISO 639-1: `zh` or `en`.
 * @param trade of the reviews; `electronics` unless given.
 * @example
 * text.stopWords('en').has('the'); // true
 * text.stopWords('en', 'other').has('laptop'); // false
 */
export function stopWords(language: 'zh' | 'en', trade: Trade = 'electronics'): ReadonlySet<string> {
  const key = `${language} ${trade}`;
  let list = lists.get(key);
  if (!list) {
    const published = require('stopwords-iso') as Record<string, string[]>;
    const all = new Set([...published[language], ...reviewStopWords[language]]);
    const shop = electronicsStopWords[language];
    for (const word of shop) {
      if (trade === 'electronics') all.add(word);
      else all.delete(word);
    }
    for (const word of keptDespiteStopList[language]) all.delete(word);
    list = all;
    lists.set(key, list);
  }
  return list;
}

/** Product groups of other trades, as data sets and shops call them. */
const otherTrades = new Set(
  [
    'cosmetics makeup beauty fashion clothes clothing apparel shoe shoes jewelry book books home kitchen furniture food grocery',
    'restaurant restaurants hotel hotels travel airline airlines pet pets toy toys sports garden automotive music movie movies',
    'film films health baby appliance appliances 化妆品 美妆 彩妆 服装 衣服 鞋 鞋子 书 书籍 图书 家居 厨房 家具 食品 水果 蒙牛 牛奶',
    '餐厅 餐饮 美食 酒店 旅游 宠物 玩具 运动 汽车 音乐 电影 健康 母婴 家电 热水器 洗发水',
  ].flatMap((line) => line.split(' ')),
);

/**
 * The trade of a review by its product group.
 *
 * @param product as the review names it. What names no other trade (`laptop`, the name of a model, nothing) counts as
 *   electronics, the trade of the papers.
 * @example
 * text.tradeOf('restaurant'); // 'other'
 */
export function tradeOf(product: string | undefined): Trade {
  return otherTrades.has(product?.trim().toLowerCase() ?? '') ? 'other' : 'electronics';
}
