import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../packages/corpus';
import { cleanReviews } from '../../packages/text';
import { cleaningRuleTable } from '../../packages/text/clean';
import { review } from './fixtures';

/** The rule that removes this review when it stands alone in a corpus. */
function reason(text: string, fields: Partial<Review> = {}): string | undefined {
  return cleanReviews([review(text, fields)]).cleaning.find(({ count }) => count > 0)?.rule;
}

describe('each rule removes what its name says, and only that', () => {
  test.each([
    ['empty', ''],
    ['empty', ' \t\n\u3000\u200b\ufeff'],
    ['punctuation only', '！！！……'],
    ['punctuation only', '666 👍👍'],
    ['punctuation only', ':-) 5/5'],
    ['default review', '此用户没有填写评价。'],
    ['default review', '评价方未及时做出评价，系统默认好评!'],
    ['default review', '好评！'],
    // Silent buyers, and what the system says for them.
    ['default review', '此用户未填写评价内容'],
    ['default review', '用户未及时做出评价，系统默认好评！'],
    ['default review', '15天内买家未作出评价，系统自动默认好评'],
    ['default review', '买家未在规定时间内评价，系统默认好评'],
    ['default review', '该用户觉得商品非常好，给出了5星好评'],
    ['default review', '此用戶沒有填寫評價內容'],
    ['default review', '此评价由系统自动生成'],
    ['default review', 'Automatic 5 star rating'],
    ['default review', 'System default positive feedback'],
    ['default review', 'The buyer did not leave a comment'],
    ['default review', 'Rating only, no review'],
    ['default review', 'The customer left a rating without a review.'],
    ['default review', 'Good.'],
    ['default review', 'Five Stars'],
    ['too short', '很卡'],
    ['too short', 'Meh'],
    ['boilerplate', '写这段话只是为了凑字数。'],
    ['boilerplate', 'The media could not be loaded. Nice keyboard otherwise.'],
    ['advertising', '内部优惠加微信：abc12345 领取'],
    ['advertising', '有意者加我QQ 123456789 详谈'],
    ['advertising', '九成新转让，电话13912345678'],
    ['advertising', 'Great deals, click here to get yours for free today'],
    ['advertising', 'Contact me on +44 20 7946 0000 for cheaper phones'],
    ['advertising', '关注公众号“省钱小站34”，每天领券'],
    ['advertising', 'Use code SAVE54 at example.com for 90% off designer watches'],
    ['character flooding', '啊啊啊啊啊啊'],
    ['character flooding', '好好好好好好好好好好'],
    ['character flooding', '哈哈哈哈哈哈哈哈哈哈哈不错'],
    ['character flooding', '满意满意满意满意满意！'],
    ['character flooding', 'sooooooooooooooooooooo good'],
    ['inconsistent', 'I would not buy this again at any price.'],
  ] as const)('%s: %j', (rule, text) => {
    const fields: Partial<Review> = rule === 'inconsistent' ? { rating: 5, label: 'negative' } : {};
    const language = text === 'Good.' || /[a-z]{3}/i.test(text) ? {} : { language: 'zh', culture: 'domestic' as const };
    expect(reason(text, { ...language, ...fields })).toBe(rule);
  });

  test.each([
    '垃圾电脑',
    // Reviews that begin like a platform's text: system praise, but the screen is broken; default wallpaper; automatic updates.
    '系统默认好评，其实很差，屏幕坏了',
    '默认壁纸很好看',
    '系统自动更新很方便',
    'Automatic shutdown works',
    '网络连接很稳定，客服也耐心，鼠标手感没得挑，凑够字数换积分。',
    '这家店的口碑全靠刷单，失望。',
    'I appreciate after-sales consultation.',
    '不错哦',
    '客服态度很好，微信联系也很及时。',
    '打开qq飞车都卡，很失望。',
    '没有鼠标，没有鼠标垫。',
    '卡得不得了&hellip;&hellip;&hellip;&hellip;',
    '6000块钱买的，用了3天就黑屏。',
    'Works great.',
    'WeChat payments never worked on this phone.',
    'I compared it with http://www.example.com/phone and it is better.',
    'The code on the box did not work, so I had to call support twice.',
    'Sturdy case, came on time, no scratches.',
    'It is very very very good.',
  ])('keeps %j', (text) => {
    expect(reason(text)).toBeUndefined();
  });
});

describe('the language rule', () => {
  test.each([
    ['zh', 'This laptop is fast and the screen is very good for the price.'],
    ['en', '屏幕很好，速度也很快，非常满意。'],
    ['en', 'Muy buen producto, lo recomiendo a todos, estoy muy satisfecho.'],
    ['en', 'Das Telefon ist sehr schön und der Akku hält den ganzen Tag.'],
    ['zh', 'とても使いやすいです。ありがとうございました。'],
  ])('a %s corpus does not keep %j', (language, text) => {
    expect(reason(text, { language })).toBe('other language');
  });

  test('a Chinese review full of product names stays Chinese', () => {
    expect(reason('装了Photoshop CC和Visual Studio Code，i7-9750H跑起来不卡，很满意')).toBeUndefined();
  });
});

describe('rules that compare reviews', () => {
  test('a repeated review goes, whatever its case and punctuation; the first one stays', () => {
    const reviews = ['Works well, thanks!', 'works WELL... thanks', 'Works badly, thanks!'].map((text, i) =>
      review(text, { id: `shop:${i}` }),
    );
    const { kept, cleaning } = cleanReviews(reviews);
    expect(kept.map(({ id }) => id)).toEqual([reviews[0].id, reviews[2].id]);
    expect(cleaning.find(({ rule }) => rule === 'repeated')).toMatchObject({ count: 1, examples: [reviews[1].id] });
  });

  test('the same short praise by different buyers is several reviews, and the report says so', () => {
    const by = (author: string | undefined, text: string, id: string) => review(text, { id, author });
    const long = 'The keyboard feels solid and the screen is as bright as I hoped';
    const { kept, cleaning } = cleanReviews([
      by('a', 'Works great!', 's:1'),
      by('b', 'works great', 's:2'),
      by('b', 'Works great', 's:3'),
      by(undefined, 'Works great', 's:4'),
      by(undefined, 'Works great', 'shop-81'),
      by('a', long, 's:5'),
      by('b', long, 's:6'),
    ]);
    // The second review of b, a row without author and the copied long text go.
    expect(kept.map(({ id }) => id)).toEqual(['s:1', 's:2', 'shop-81', 's:5']);
    expect(cleaning.find(({ rule }) => rule === 'repeated')).toMatchObject({ count: 3, ofOtherBuyers: 2 });
  });

  test('the same text in both cultures is not a repetition', () => {
    const text = 'Very nice phone indeed';
    expect(cleanReviews([review(text), review(text, { culture: 'domestic' })]).kept).toHaveLength(2);
  });

  test('near-repeated reviews are those that the caller names', () => {
    const reviews = [review('This one stays here'), review('This one goes away')];
    const { kept, cleaning } = cleanReviews(reviews, { nearRepeated: new Set([reviews[1].id]) });
    expect(kept).toEqual([reviews[0]]);
    expect(cleaning.find(({ rule }) => rule === 'near-repeated')?.count).toBe(1);
  });

  test('stars and label that agree are consistent', () => {
    expect(reason('A fine thing all in all', { rating: 5, label: 'positive' })).toBeUndefined();
    expect(reason('A fine thing all in all', { rating: 1, label: 'positive' })).toBe('inconsistent');
    expect(reason('A fine thing all in all', { rating: 3, label: 'negative' })).toBeUndefined();
  });
});

test('the report has a row per rule, each with a name of its own and one sentence', () => {
  const { cleaning } = cleanReviews([]);
  expect(cleaning.map(({ rule }) => rule)).toEqual(cleaningRuleTable.map(({ name }) => name));
  expect(new Set(cleaning.map(({ rule }) => rule)).size).toBe(cleaning.length);
  for (const { explanation } of cleaning) expect(explanation).toMatch(/^\P{Ll}.*\.$/u);
});

test('every review is either kept or counted once, and cleaning again removes nothing', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      '好评',
      'Good',
      '屏幕很清晰，运行很快',
      'Works very well',
      'works very well!!',
      '哈哈哈哈哈哈哈哈哈哈',
    ),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const reviews = texts.map((value, i) => review(value, { id: `p:${i}` }));
      const { kept, cleaning } = cleanReviews(reviews);
      expect(kept.length + cleaning.reduce((sum, { count }) => sum + count, 0)).toBe(reviews.length);
      expect(cleanReviews(kept).kept).toEqual(kept);
    }),
  );
});
