import { words } from './words';

/** Whole reviews that say nothing, in lower case and without punctuation or blanks. */
export const defaultReviews: ReadonlySet<string> = new Set([
  // Chinese: good review, default good review, praise, like, OK, five stars, bad review.
  ...words(`
    好评 好 很好 不错 默认好评 系统默认好评 默认好评系统 五星好评 5星好评 全五星 五星 好评好评 赞 顶 好的 嗯 可以 还行 一般 差评
    默认 无 没有 暂无 暂无评价 没有评价 未评价 此用户没有填写评论 买家没有填写评价 好好好 非常好
    此用户没有填写评价 此用户未填写评价内容 此用户未填写评价 该用户未填写评价 该用户没有填写评价内容 用户未填写评价内容
    评价方未及时做出评价系统默认好评 评价方未及时作出评价系统默认好评 买家未及时做出评价系统默认好评 用户未及时评价系统默认好评
  `),
  ...words(`
    good ok okay nice great excellent fine perfect awesome love loveit goodproduct niceproduct greatproduct asdescribed
    fivestars fourstars threestars twostars onestar 5stars none na nocomment nocomments nothing nothingtosay nocommentprovided verygood
    noreview review reviews test thankyou thanks
  `),
]);

/** Beginnings of sentences that platforms write for buyers who say nothing. */
export const defaultReviewPatterns: readonly RegExp[] = [
  /系统(?:自动)?默认(?:好评|五星)/,
  /^(?:此|该)?(?:用户|买家|顾客)(?:没有|未|暂未)(?:填写|发表|作出|做出|及时)/,
  /^评价方未及时[做作]出评价/,
  /^用户未(?:发表|填写|及时)/,
  /^no(?:comments?|reviews?|text)(?:provided|left|given|available|written)?$/,
  /^this(?:review|comment)has(?:no|been)(?:text|removed|deleted)/,
  /^(?:review|comment)(?:removed|deleted)/,
  /^the(?:customer|buyer|user|reviewer)(?:left|gave)(?:only)?arating(?:without|butno|only)/,
  /^(?:the)?(?:buyer|customer|user)(?:did|has)not(?:leave|left|write|written)/,
];

/** Text of a page or form in place of a review. */
export const boilerplatePatterns: readonly RegExp[] = [
  /^\s*(?:the media could not be loaded|your browser does not support|read more$|see all reviews|click to play video)/i,
  /^\s*(?:reviewed in [a-z ]{3,30} on \w+ \d|verified purchase\s*$|helpful\s*report\s*$)/i,
  /^\s*(?:商品评价|买家评价|评价内容|追加评论|心得|优点|缺点|总结)[\s:：。…]*$/,
  /lorem ipsum/i,
];

/** Says that the review is written for points or to make up a number of characters (凑字数). Shoppers also end real reviews with it. */
export const writtenForPoints =
  /(?:凑|够)(?:足|够)?(?:字数|十五字|15字|十五个字)|(?:为了|就为|只为)(?:拿|赚|领|换)?(?:积分|京豆|金币|评价返)|复制(?:粘贴)?(?:的)?(?:评价|评论)|浪费.{0,10}(?:积分|京豆)/;

/** Contacts, paid reviews, another shop's goods. A link alone is not advertising: buyers link what they compare. */
export const advertisingPatterns: readonly RegExp[] = [
  /(?:微信|薇信|威信|vx|wx|v信|加v|weixin|wechat|扣扣|qq)(?:号码|号|群|id)?\s{0,3}[:：是]?\s{0,3}(?=[a-z_-]{0,19}\d)[a-z0-9_-]{6,}/i,
  /加(?:我|一下|下)?(?:的)?(?:微信|qq|扣扣|vx|薇信|好友)/i,
  /(?:^|[^0-9])1[3-9]\d{9}(?![0-9])/,
  /(?:招|兼职|代)刷单|刷单.{0,6}(?:日结|联系)|兼职(?:日结|赚钱|加)|好评返现(?:加|联系|\d)|代开发票|办证|信用卡套现|日赚\d|月入(?:过万|\d{4,})|免费领取.{0,12}(?:加|点击|链接)/,
  /关注(?:我的)?(?:公众号|微博|直播间).{0,20}(?:领|券|优惠|返)|点击链接|(?:账号|帐号)(?:低价)?出售|出售(?:账号|帐号)|私聊.{0,6}\d{6,}|一件代发|高价回收|代写好评|代刷/,
  /(?:whats\s?app|telegram|call or text|text me at|contact me (?:at|on))\s{0,2}[:@+]?\s{0,2}[+\d(@][\w\d().@ -]{5,}/i,
  /(?:click (?:here|the link|this link|https?:)|visit (?:my|our) (?:site|website|store|shop|channel|page)|use (?:my|promo|coupon|discount) code|check out my (?:channel|store|website|page)|earn \$?\d+ (?:a|per) (?:day|week|hour)|work from home and earn)/i,
  /(?:hot singles|this simple trick|ask me how at|join our (?:group|channel)|use code \w{3,12} (?:at|for)|https?:\/\/\S{1,200} .{0,10}limited stock|need 5 star reviews)/i,
];
