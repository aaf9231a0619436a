import { words } from './words';

/** Whole reviews that say nothing, in lower case and without punctuation or blanks. */
export const defaultReviews: ReadonlySet<string> = new Set([
  // Chinese: good review, default good review, praise, like, OK, five stars, bad review.
  ...words(`
    好评 好 很好 不错 默认好评 系统默认好评 默认好评系统 五星好评 5星好评 全五星 五星 好评好评 赞 顶 好的 嗯 可以 还行 一般 差评
    默认 无 没有 暂无 暂无评价 好好好 非常好
  `),
  ...words(`
    good ok okay nice great excellent fine perfect awesome love loveit goodproduct niceproduct greatproduct asdescribed
    fivestars fourstars threestars twostars onestar 5stars none na nocomment nocomments nothing nothingtosay nocommentprovided verygood
    noreview review reviews test thankyou thanks
  `),
]);

/** Who is silent, and by when: 15天内买家, 该用户, 评价方, 对方. */
const silentBuyer =
  '(?:亲)?(?:[0-9一二三四五六七八九十]{1,3}(?:天|日|个工作日)内)?(?:此|该|本|这位|这个|由于|因)?(?:用户|买家|顾客|客户|会员|评价方|消费者|网友|对方|评论者)?';
/** Is silent: 没有填写评价内容, 未及时做出评价, 超时未评价, 很懒什么都没写. */
const isSilent =
  '(?:(?:还|暂时|暂|并|尚|超时|逾期|过期)?(?:没有|没|未|未曾)(?:能)?(?:在(?:规定|有效|指定)?(?:的)?(?:时间|期限|时限|期)内|及时|按时|按期|主动)?(?:填写|发表|作出|做出|留下|写下|写|提交|进行|给出|给予|撰写|输入|添加|参与)?(?:任何|文字|有效|具体|商品|订单|图文)?(?:的)?(?:评价|评论|点评|内容|留言|心得|意见|文字)(?:内容|信息|文字)?|(?:太|很)?懒(?:了)?什么(?:都|也)没(?:有)?(?:写|说|留下)|默认)';
/** What the system says instead: 系统默认好评, 自动五星好评, 平台自动给出5星评价. */
const systemPraise =
  '(?:(?:则|故|已|由|本评价由|此评价由|该评价由|本评价为|此评价为)?(?:系统|平台|商城|网站|淘宝|天猫|京东|拼多多|苏宁)?(?:已|将)?(?:自动|默认|自动默认|默认自动|代为)(?:为|给出|给予|做出|作出|评价为|评为|生成|提交|发布)?(?:的)?(?:全|满)?(?:五星好评|5星好评|五颗星|五星|5星|5分|满分|好评|评价|评论|中评)?(?:内容|系统)?)';
/** A praise that a shop puts into the mouth of who gave stars only: 该用户觉得商品非常好，给出了5星好评. */
const praiseByStars =
  '(?:此|该|这位)?(?:用户|买家|顾客)(?:觉得|认为)(?:商品|宝贝|产品|服务)(?:非常|很|较|比较|挺)?(?:好|满意|不错|一般|差)(?:(?:并)?(?:给出|给了|给出了|打出)(?:了)?(?:[1-5一二三四五]星)?(?:好评|评价|中评|差评)?)?';

/**
 * What platforms write for buyers who say nothing: the whole text is that, in lower case, simplified, and without punctuation or
 * blanks. A text that goes on in words of its own is a review.
 */
export const defaultReviewPatterns: readonly RegExp[] = [
  new RegExp(`^${silentBuyer}${isSilent}(?:${systemPraise}){0,2}$`),
  new RegExp(`^(?:买家|用户|用户的)?(?:${systemPraise}){1,3}$`),
  new RegExp(`^${praiseByStars}$`),
  /^no(?:written|text)?(?:comments?|reviews?|text|feedback)(?:(?:was|were|hasbeen)?(?:provided|left|given|available|written|yet))?$/,
  /^this(?:review|comment)has(?:no|been)(?:text|removed|deleted)/,
  /^(?:review|comment)(?:removed|deleted)/,
  /^(?:unfortunately)?(?:the|this)?(?:customer|buyer|user|reviewer|shopper)(?:only)?(?:left|gave)(?:only)?(?:arating|stars|noreview|nocomments?|nofeedback|notext)/,
  /^(?:unfortunately)?(?:the|this)?(?:buyer|customer|user|reviewer|shopper)(?:did|has)not(?:leave|left|write|written|provide|provided|add|added)(?:a|any)?(?:review|comments?|feedback|text|written)/,
  /^(?:rating|stars?)only(?:no(?:review|comments?|text|feedback))?$/,
  /^(?:(?:this|it)isan?)?(?:system|automatic(?:ally)?|auto)?(?:generated|given|default|automatic(?:ally)?)(?:a|an|by(?:the)?system)?(?:positive|good|five|5|praise)?(?:stars?|rating|ratings|reviews?|feedback|praise|comments?)+(?:review|rating|feedback|bysystem|bythesystem)?$/,
  /^(?:the)?(?:system|default|automatic|auto)(?:ally)?(?:default|defaultedto|gave|gives|generated)?(?:a|an)?(?:positive|good|five|5|praise)+(?:stars?|rating|reviews?|feedback|praise|comments?)*$/,
  /^order(?:completed|delivered)(?:successfully|ontime)(?:trackedandontime|withnoissues)?$/,
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
