import type { ReviewLanguage } from '.';
import { entries } from './lexicon';

interface NoiseTexts {
  /** `#` stands for a random digit. Names and numbers are invented. */
  spam: readonly string[];
  defaultTexts: readonly string[];
  punctuation: readonly string[];
  emoji: readonly string[];
  htmlBefore: readonly string[];
  htmlBetween: readonly string[];
  /** Sentences without opinion in the other language, with the blank after them. */
  otherLanguage: readonly string[];
  /** What is added to a near-duplicate. */
  tails: readonly string[];
}

/** Entries with a blank after them. */
function sentences(strings: TemplateStringsArray): string[] {
  return entries(strings).map((sentence) => `${sentence} `);
}

export const noiseTexts: Record<ReviewLanguage, NoiseTexts> = {
  zh: {
    spam: entries`
      加微信 vx####8#2# 领内部优惠券，名额有限，先到先得
      兼职刷单日结 2##元，有手机就行，联系QQ 10####7##
      同款批发价，私聊 1##########，支持一件代发
      专业代写好评、代刷销量，包过，加 wx_shuadan##
      点击链接 http://example.com/lq#### 领取大红包
      高价回收二手数码，上门取货，电话 400-###-####
      低价游戏账号出售，支持验号，Q#########
      关注公众号“省钱小站##”，每天领券
    `,
    defaultTexts: entries`
      此用户没有填写评价。
      此用户没有填写评价内容
      评价方未及时做出评价，系统默认好评！
      系统默认好评
      该用户未填写评价内容，默认好评。
      用户未发表评价
    `,
    punctuation: ['。。。。。', '！！！', '……', '？？', '，，，，', '、、、、', '~~~', '***', '666', '啊啊啊啊啊啊'],
    emoji: ['😀', '👍', '👍👍', '😂', '❤️', '🌹🌹', '😭', '🎉', '💻', '😡', '🙏', '✨'],
    htmlBefore: ['<p>', '<div class="comment">', '&nbsp;&nbsp;', '<span>'],
    htmlBetween: ['<br/>', '<br>', '&nbsp;', '</p><p>', '&hellip;', '&quot;'],
    otherLanguage: sentences`
      Bought this for my daughter. / Second one I ordered. / Update: one month later. / OK here we go! / First of all, I am a student. / Just my two cents: / Unboxing day!
      Sorry for my Chinese. / Today is Sunday. / This is a long story. / From Shanghai, with a coffee in hand. / Hello everybody, / FYI: / To be continued...
      I work from home. / My boss asked me to write this. / Half a year with this machine. / Long time no see. / Paid by myself. / Let me tell you something.
    `,
    tails: ['！', '！！！', '。。', '～', ' 补充一下', '（追评）', ' 好评', ' 默认'],
  },
  en: {
    spam: entries`
      Work from home and earn $###0 a week! Write to jobs###@example.com
      CHEAP phones and laptops at http://example.com/deal### - limited stock!!!
      Get a FREE $##0 gift card, click http://example.com/gift####
      Need 5 star reviews? We deliver. Telegram @reviews####
      Hot singles near you, visit http://example.com/s####
      I made $#,### in one month with this simple trick, ask me how at example.com/t###
      Use code SAVE## at example.com for 90% off designer watches
      Crypto doubled in ## days! Join our group: example.com/c####
    `,
    defaultTexts: entries`
      The media could not be loaded.
      This review has no text.
      No comment provided.
      The customer left a rating without a review.
      [Review removed by the author]
      n/a
    `,
    punctuation: ['...', '!!!', '?', '.....', '-----', '***', '!!!!!!', ':)', '10/10', '??!'],
    emoji: ['😀', '👍', '👍👍', '😂', '❤️', '🔥', '😭', '🎉', '💻', '😡', '🙏', '🤷'],
    htmlBefore: ['<p>', '<div class="review-text">', '&nbsp;', '<span>'],
    htmlBetween: ['<br />', '<br>', '<br /><br />', '&nbsp;', '</p><p>', ' &amp; '],
    otherLanguage: sentences`
      买给儿子的。 / 用了一个月来评价。 / 第二次买了。 / 我是留学生。 / 在纽约收到的。 / 给爸妈买的礼物。 / 大家好！ / 先说一下， / 朋友推荐的。 / 周末拆的箱。
      Lo compré para mi hijo. / Lo uso en casa. / Hola a todos! / Es para mi trabajo. / Bonjour à tous. / Je suis étudiant. / Meine Frau wollte eins. / Gekauft im Mai.
      从中国搬过来的， / 上班用的。
    `,
    tails: ['!!', ' Thanks.', ' :)', ' Edit: typo.', '...', ' Cheers', ' PS: see photos', ' (updated)'],
  },
};
