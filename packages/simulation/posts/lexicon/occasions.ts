import type { BrandPlatform, Occasion } from '../schema';

/** How a post begins, by occasion. */
export const openingRules: Record<Occasion, readonly string[]> = {
  'product release': [
    '<product>{发布会看完了|终于发布了|今天开售|首发到手|真机上手}：',
    '{蹲了一晚上|凌晨守着看完}<product>发布会，',
    '<product>{来了|亮相|预售开启}，',
    '刚拿到<product>，',
    '关于<product>{，说几句|的第一印象|，先说结论}：',
    '<product>{一图看懂|快速上手|开箱}，',
  ],
  'technology update': [
    '{澄空系统推送了|升级完新系统|更新日志看完了}，',
    '{自研影像芯片|澄空系统}{的技术沟通会看完|公布了新进展}，',
    '{新固件|新版本|内测版}{装上两天了|刚推送}，',
    '技术向：',
    '{聊聊这次的升级|说说新版本}，',
  ],
  promotion: [
    '{大促|活动|预售}{开始了|第一波|倒计时}，',
    '{帮朋友|给爸妈|给自己}下单一台，',
    '{今晚|明晚|周末}有活动，',
    '{整理了一份|来抄}优惠攻略：',
    '{618|双十一|年货节}{要不要换手机|作业}：',
  ],
  'everyday use': [
    '{用了|陪伴了}{三个月|半年|一年多|两年}，',
    '{地铁上|午休|下班路上}随手记，',
    '{说点真实感受|随便聊聊|日常记录}：',
    '{备用机|主力机|给孩子用的这台}，',
    '',
  ],
  question: [
    '{求助|问一下|有没有懂的}：',
    '{想换手机|纠结好几天了|在两款之间犹豫}，',
    '{有同款机主吗|大家的也这样吗}？',
    '{小白提问|新手求问}，',
  ],
};

/** How a post ends, by platform. */
export const closingRules: Record<BrandPlatform, readonly string[]> = {
  Weibo: [
    '',
    '',
    '{转发一下|蹲个后续|评论区见|坐等更多评测}',
    '@<friend>{ 快来看| 你怎么看|}',
    '{你们呢|有人一样吗}？',
  ],
  WeChat: [
    '',
    '{点个在看|欢迎留言交流|下期接着聊|以上供参考}',
    '{转给需要的朋友|文末有参数表|更多图在文章里}',
    '{感谢阅读|先写到这}',
  ],
  Douban: [
    '',
    '{组友们怎么看|有组友一起吗|求组友意见}？',
    '{以上，仅个人感受|蹲一个回复|码住|插个眼}',
    '{更新在楼里|等后续来还愿|交作业}',
  ],
};

/** Pieces that any post may use. */
export const commonRules: Record<string, readonly string[]> = {
  budget: ['一千多', '两千出头', '两千五', '三千不到', '三千九', '四千多', '五千以内'],
  friend: [
    '阿遥今天早睡',
    '数码小圆',
    '北坡来信',
    '不吃香菜的林',
    '老周拆机',
    '一口气跑十公里',
    '月半小夜曲',
    '纸飞机2009',
  ],
  joiner: ['，', '，', '；', '，而且', '，还有', '。'],
  turn: ['，但是', '，不过', '，就是', '，可惜', '。倒是'],
  mood: ['😄', '👍', '🔥', '😂', '[doge]', '[赞]', '🎉'],
  sulk: ['😡', '💔', '😤', '[裂开]', '[怒]', '👎'],
  face: ['🤔', '👀', '[吃瓜]', '📱'],
  filler: [
    '先不下结论',
    '等真机再说',
    '就看这一代表现了',
    '继续观望',
    '消息先放这',
    '有进展再更新',
    '坐等评测',
    '留个记录',
  ],
};

/** Milder and stronger degree words; both stand before an adjective. */
export const degreeWords = {
  mild: ['挺', '比较', '还算', '蛮', ''],
  strong: ['非常', '特别', '真的很', '超级', '相当', '实在是'],
};

/** Words that name value for money, the camera and the battery: the term of B8, and others. */
export const termForms = {
  valueTerm: { term: ['性价比'], others: ['价格配置比', '这个配置的价格', '综合价值'] },
  cameraTerm: { term: ['影像升级', '影像升级', '拍照升级'], others: ['拍照', '影像', '镜头', '相机'] },
  batteryTerm: { term: ['续航'], others: ['电池', '电量', '待机'] },
};

/** Hashtags by occasion; `product` is put in. */
export const hashtagsOf: Record<Occasion, (product: string) => readonly string[]> = {
  'product release': (product) => [`${product}发布`, product, `${product}首发`, '小米新品'],
  'technology update': () => ['澄空系统', '小米技术', '系统更新'],
  promotion: () => ['数码优惠', '小米福利', '换机季'],
  'everyday use': (product) => [product, '用机日常', '小米手机'],
  question: () => ['手机求助', '换机建议'],
};
