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
    fivestars fourstars threestars twostars onestar 5stars none na nocomment nocomments nothing nothingtosay verygood
    noreview review reviews test thankyou thanks
  `),
]);

/** Beginnings of sentences that platforms write for buyers who say nothing. */
export const defaultReviewPatterns: readonly RegExp[] = [
  /系统(?:自动)?默认(?:好评|五星)/,
  /^(?:此|该)?(?:用户|买家|顾客)(?:没有|未|暂未)(?:填写|发表|作出|做出|及时)/,
  /^评价方未及时[做作]出评价/,
  /^(?:the)?(?:buyer|customer|user)(?:did|has)not(?:leave|left|write|written)/,
];

/** Text of a page or form, or a review written for points. */
export const boilerplatePatterns: readonly RegExp[] = [
  // Written for points, to make up the number of characters, pasted everywhere.
  /(?:凑|够)(?:足)?(?:字数|十五字|15字|十五个字)|(?:为了|就为|只为)(?:拿|赚|领|换)?(?:积分|京豆|金币|评价返)|复制(?:粘贴)?(?:的)?(?:评价|评论)/,
  // 浪费了多少积分 … 复制走: the template that shoppers have pasted since about 2012.
  /(?:从来|一直|以前)(?:都)?(?:不|没)(?:去|怎么)?评价.{0,40}浪费.{0,10}(?:积分|京豆)/,
  /^\s*(?:the media could not be loaded|your browser does not support|read more$|see all reviews|click to play video)/i,
  /^\s*(?:reviewed in [a-z ]{3,30} on \w+ \d|verified purchase\s*$|helpful\s*report\s*$)/i,
  /^\s*(?:商品评价|买家评价|评价内容|追加评论|心得|优点|缺点|总结)[\s:：。…]*$/,
  /lorem ipsum/i,
];

/** Contacts, paid reviews, another shop's goods. A link alone is not advertising: buyers link what they compare. */
export const advertisingPatterns: readonly RegExp[] = [
  /(?:微信|薇信|威信|vx|wx|v信|加v|weixin|wechat|扣扣|qq)(?:号码|号|群|id)?\s{0,3}[:：是]?\s{0,3}[a-z0-9_-]{6,}/i,
  /加(?:我|一下|下)?(?:的)?(?:微信|qq|扣扣|vx|薇信|好友)/i,
  /(?:^|[^0-9])1[3-9]\d{9}(?![0-9])/,
  /刷单|兼职(?:日结|赚钱|加)|好评返现(?:加|联系|\d)|代开发票|办证|信用卡套现|日赚\d|月入(?:过万|\d{4,})|免费领取.{0,12}(?:加|点击|链接)/,
  /(?:whats\s?app|telegram|call or text|text me at|contact me (?:at|on))\s{0,2}[:@+]?\s{0,2}[+\d(@][\w\d().@ -]{5,}/i,
  /(?:click (?:here|the link|this link)|visit (?:my|our) (?:site|website|store|shop|channel|page)|use (?:my|promo|coupon|discount) code|check out my (?:channel|store|website|page)|earn \$?\d+ (?:a|per) (?:day|week|hour)|work from home and earn)/i,
];
