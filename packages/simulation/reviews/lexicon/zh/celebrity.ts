import { type AspectLexicon, aspect, entries, type ThemeLexicon } from '../lexicon';

const positive = entries`
  = 好看 / = 真诚 / = 敬业 / = 有气质 / = 温柔 / = 圈粉 / 人美歌甜 / 眼光一直很好 / 从不乱接广告 / 和这个牌子很搭 / 代言的东西质量都在线
  推荐的没踩过雷 / 直播时讲得很实在 / 是我下单的理由 / 把产品拍出了高级感 / 广告片拍得像电影 / 笑起来太治愈 / 对粉丝特别好
  签名卡送得很有诚意 / 人品和作品都能打 / 一出场就让人心动 / 值得一直追下去 / 没让粉丝失望 / 台词功底了得 / 不愧是我偶像
`;

const negative = entries`
  = 敷衍 / = 做作 / 气质差了一截 / 和产品一点不搭 / 什么广告都接 / 海报修得不像本人 / 念稿子念得很生硬 / 自己都不用这个牌子
  只是来割粉丝韭菜的 / 代言费都算在我们头上 / 撑不起这个定位 / 翻车了还装没事 / 直播站了{minutes}就走 / 周边做得很廉价
  小卡都是重复的 / 让我对牌子下头 / 宣传得太夸张 / 不怎么了解产品
`;

const implicit = {
  positive: entries`
    偶像代言的，<闭眼买> / 冲着代言人来的，<一点没后悔> / 箱子里的小卡<美哭了> / 哥哥拍的那支广告<循环了{few}遍>
    姐姐直播间推荐的，<果然没错>
  `,
  negative: entries`
    送的小卡<折了一个角> / 宣传海报<修得亲妈都不认识> / 明星代言的<也就那么回事>
  `,
};

/** All endorsers share what is said about them; the names are invented. */
const endorser = (name: string): AspectLexicon => aspect([name], positive, negative, implicit);

/** Celebrity endorsement (Table 1). The paper lists seven stage names; these seven are invented. */
export const celebrityEndorsement: ThemeLexicon = {
  owners: entries`代言人 / 代言人 / 偶像 / 我家 / 品牌大使 / 海报上的 / 广告里的`,
  aspects: {
    'endorser-1': endorser('周星澜'),
    'endorser-2': endorser('温若晴'),
    'endorser-3': endorser('方若川'),
    'endorser-4': endorser('苏雨宁'),
    'endorser-5': endorser('顾明川'),
    'endorser-6': endorser('程雨薇'),
    'endorser-7': endorser('许南烛'),
  },
  background: entries`
    箱子里有[一|两|三]张签名小卡和[一张海报|{fan}]
    粉丝群里一起拼的单，{few}个人
    看了{weekday}的直播才下的单
    代言同款，颜色选的[应援色|限定蓝|海报上那个]
    广告在{city}的[地铁站|商场|公交站]看到过{few}次
    {friend}是[五|三|两|七|十]年老粉，[拉我入坑|天天安利我]
    超话里大家都在晒[单|小卡|签名]
    限定礼盒是{weekday}{clock}开抢的
    新剧播到第{few}集了，边追剧边等快递
    海报贴在{room}的墙上了
    {city}演唱会的票根也放进盒子里了
    为了应援多买了[一|两]{measure}
    周边有明信片、[徽章|立牌|胸针]和钥匙扣
    给{friend}带了一{measure}同款
    官宣代言那天是{weekday}，{clock}就去蹲了
    从[出道|选秀|第一部剧]追到现在{years}了
    {person}也被我拉进了粉丝群
    小卡换了{two}张，跟{city}的姐妹换的
    应援站统一下的单，发到{city}
    {weekday}的[路演|签售|直播]我去了现场
    {fan}和{fan}都收进盒子了
    {fan}送给{friend}，{fan}自己留着
    粉丝群里{few}个人换{fan}
    直播那天下单送{fan}，第二天送{fan}
  `,
  questions: entries`
    签名卡是随机的吗 / 下一场直播是[哪天|几点]，有姐妹知道吗 / 礼盒里的海报能单独买吗 / 代言还会续约吗 / 小卡一共有几款
    周边还补货吗，来晚了没抢到 / {city}有见面会吗 / 有没有{city}的姐妹换小卡
  `,
  frames: entries`
    {A}{O} / {A}{O} / {owner}{A}{O} / {A}[一直|果然|我觉得]{O} / {opener}，{A}{O} / 作为粉丝，[只能说|必须说]{A}{O}
    看了{A}的[广告|直播|海报|新剧|采访|综艺]，[|果然]{O} / {A}代言[的就是不一样|以后我才知道这个牌子]，[|果然]{O} / 追了{A}{years}，[|果然]{O} / {person}也说{A}{O} / 跟{friend}去看{A}的[演唱会|路演]，[|果然]{O} / {A}{O}，{friend}也这么说 / {weekday}的直播里{A}{O}
  `,
  affect: {
    positive: entries`
      <喜欢>{A}，所以买了 / <支持>{A} / 冲着{A}买的，<不后悔> / 被{A}<种草>了 / 为{A}<打call> / {A}<太可了> / 谁能不<爱>{A}呢
      {A}的同款，<必须拥有> / 因为{A}<入坑>，<真香> / 看到{A}的签名<激动得不行> / {A}<永远的神> / 一看是{A}，<果断下单>
    `,
    neutral: entries`对{A}<无感> / 看在{A}的份上，<还行吧> / {A}的周边<中规中矩> / {A}的广告<一般般>`,
    negative: entries`
      对{A}<很失望> / 被{A}<骗了> / 信了{A}的<邪> / 因为{A}买的，<后悔了> / {A}代言的<也不过如此> / 对{A}<脱粉>了
      {A}的滤镜<碎了一地> / 再也<不信>{A}推荐的东西了 / 替{A}<尴尬>
    `,
  },
  vocabulary: entries`
    代言 / 代言人 / 偶像 / 粉丝 / 海报 / 小卡 / 签名 / 直播 / 广告 / 应援 / 周边 / 同款 / 礼盒 / 超话 / 老粉 / 明星 / 下单 / 演唱会 / 追 / 支持
    周星澜 / 温若晴 / 方若川 / 苏雨宁 / 顾明川 / 程雨薇 / 许南烛 / 女神 / 品牌 / 大使 / 推荐 / 喜欢 / 种草 / 入坑 / 卡 / 新剧 / 追剧
    牌子 / 真诚 / 心动 / 诚意 / 敬业 / 气质 / 治愈 / 广告片 / 电影 / 卡送 / 温柔
  `,
};
