import { entries } from '../lexicon';

/** Slots that every Chinese template may use. Brands of products and names of people are invented. */
export const slots = {
  person: entries`老爸 / 老妈 / 媳妇 / 老公 / 儿子 / 女儿 / 侄子 / 弟弟 / 表妹 / 男朋友 / 女朋友 / 爷爷 / 外婆 / 同学 / 徒弟`,
  friend: entries`同事 / 室友 / 闺蜜 / 表哥 / 堂姐 / 发小 / 邻居 / 同桌 / 领导 / 老同学 / 小舅子 / 师兄`,
  friends: entries`同事 / 同学 / 朋友 / 亲戚 / 邻居 / 群友`,
  place: entries`宿舍 / 办公室 / 书房 / 客厅 / 阳台 / 图书馆 / 咖啡店 / 工地 / 店里 / 教室 / 卧室 / 高铁上 / 地下室 / 会议室 / 厨房 / 实验室`,
  city: entries`成都 / 杭州 / 长沙 / 合肥 / 沈阳 / 兰州 / 昆明 / 南宁 / 郑州 / 厦门 / 烟台 / 贵阳 / 武汉 / 西安 / 哈尔滨 / 佛山 / 洛阳 / 温州`,
  duration: entries`三天 / 四天 / 一个星期 / 十来天 / 半个月 / 二十天 / 一个月 / 两个多月 / 三个月 / 小半年 / 半年 / 大半年 / 一周多 / 五六天`,
  years: entries`两年 / 三年 / 一年 / 五年 / 四年`,
  minutes: entries`十分钟 / 三分钟 / 半小时 / 二十分钟 / 一刻钟 / 四十分钟 / 一个小时 / 五分钟`,
  few: entries`三 / 四 / 五 / 六 / 七 / 八 / 好几 / 十几 / 十 / 九`,
  two: entries`两 / 三 / 四`,
  order: entries`二 / 三 / 四 / 五 / 六`,
  money: entries`50 / 80 / 99 / 120 / 150 / 168 / 200 / 240 / 260 / 300 / 350 / 380 / 400 / 499 / 580 / 600 / 699 / 800 / 1000`,
  weekday: entries`周一 / 周二 / 周三 / 周四 / 周五 / 周六 / 周日`,
  clock: entries`零点 / 一点多 / 十点 / 八点 / 十一点半 / 七点多 / 晚上九点 / 凌晨两点 / 中午`,
  festival: entries`618 / 双十一 / 双十二 / 年货节 / 开学季 / 店庆 / 国庆 / 三八节 / 超级品牌日`,
  courier: entries`顺风 / 邮政 / 京东 / 中通 / 圆通 / 韵达 / 德邦`,
  gift: entries`鼠标垫 / 键盘膜 / 电脑包 / 清洁套装 / 支架 / 转接头`,
  gift2: entries`贴纸 / 扩展坞 / U盘 / 护眼灯 / 收纳袋 / 数据线`,
  band: entries`5G / 2.4G / WiFi6 / 校园网 / 千兆`,
  router: entries`三年前 / 电信送 / 移动送 / 新换 / 网上淘 / 房东留下`,
  app: entries`微信 / 腾讯会议 / 钉钉 / PS / PR / CAD / 浏览器 / WPS / B站 / 网课 / 剪映 / Excel`,
  app2: entries`QQ / 网盘 / 迅雷 / 输入法 / 播放器 / 编译器 / 杀毒软件`,
  game: entries`LOL / 吃鸡 / 原神 / 永劫 / 赛车游戏 / 单机大作 / DNF / 王者 / CF / 老滚`,
  show: entries`电影 / 综艺 / 球赛 / 纪录片 / 动漫 / 电视剧`,
  music: entries`歌 / 民谣 / 有声书 / 古典乐 / 相声 / 播客`,
  phone: entries`手机 / 平板 / 门锁`,
  speed: entries`300兆 / 500兆 / 千兆 / 200兆 / 100兆`,
  size: entries`20G / 50G / 80G / 100G / 200G / 300G`,
  size2: entries`8G / 16G / 32G`,
  inch: entries`13.3 / 14 / 15.6 / 16 / 17.3`,
  measure: entries`台 / 份 / 盒 / 套`,
  很: entries`很 / 很 / 非常 / 特别 / 真的很 / 超级 / 相当 / 比较 / 十分 / 实在 / 确实 / 也太 / 超`,
  opener: entries`
    说实话 / 老实说 / 讲真 / 不得不说 / 用了{duration}下来 / 用到现在{duration} / 到手{duration} / 刚开始用 / {person}说 / {friend}也说 / 试了{few}次
    跟旧的比 / 跟{friend}那台比 / 个人感觉 / 客观地讲 / 没想到 / 第一感觉 / 目前来看 / 平心而论 / 昨天又试了一下 / {weekday}在{place}用 / 在{place}用了{duration}
    先说一点 / 还有就是 / 另外 / 值得一提的是 / 再说一句 / 追评一下 / 用过{few}台的人告诉你 / 别的不说 / 给{person}用 / {festival}买的 / 身为老用户 / 在{city}这边
  `,
} as const;

/** Clauses around an aspect {A} and its predicate {O}. */
export const frames = entries`
  {A}{O} / {A}{O} / {A}{O} / {A}{O} / {owner}{A}{O} / {owner}{A}{O} / {owner}{A}[真心|确实|真是|总体来说|可以说是|感觉]{O} / {A}[这块|方面|这一点]{O}
  {A}[真的|确实|我觉得|个人觉得|感觉]{O} / {opener}，{A}{O} / {opener}，{owner}{A}{O} / {opener}{A}{O} / {A}嘛，{O} / {A}：{O} / 就是{A}{O}
  [觉得|发现]{owner}{A}{O} / {person}说{A}{O} / {friend}也觉得{A}{O} / 至于{A}，{O} / {A}用了{duration}，{O} / 关于{A}，我只想说{O} / {A}不用多说，{O}
`;

/** Clauses whose opinion is a feeling about the aspect {A}. */
export const affect = {
  positive: entries`
    [最|特别|比较]<满意>的是{owner}{A} / 对{owner}{A}<很满意> / 对{A}<非常放心> / {A}<好评> / {A}<给个赞> / <喜欢>{owner}{A} / {A}值得<夸一夸> / <点赞>{owner}{A}
    {A}<没话说> / {A}<没毛病> / {A}<满分> / {A}<杠杠的> / {A}<超出预期> / {A}<棒棒哒> / {A}[让人|让我]<惊喜> / {A}<无可挑剔> / {A}<可以的> / 没想到{A}<这么好>
    {A}<完爆>同价位 / 被{owner}{A}<圈粉>了 / {A}<yyds> / {A}这块<良心> / 必须<表扬>一下{A} / 说到{A}，<竖大拇指> / 对{A}<挑不出刺>
  `,
  neutral: entries`
    {A}<一般> / {A}<还行吧> / {A}<中规中矩> / {A}<凑合> / {A}<就那样> / {A}<说不上好坏> / 对{A}<没什么感觉> / {A}<马马虎虎> / {A}<勉强够用>
    {A}<不好不坏> / {owner}{A}<普普通通> / {A}<正常水平> / {A}<过得去> / {A}<无功无过> / 对{owner}{A}<不抱期待>
  `,
  negative: entries`
    对{owner}{A}<很失望> / 最<不满意>的就是{A} / {A}<差评> / {A}<不敢恭维> / {A}<太差劲> / {A}[让人|让我]<头疼> / {A}<是硬伤> / {A}是<最大的败笔> / {A}<一言难尽>
    {A}<坑爹> / {A}<拉垮> / <吐槽>一下{owner}{A} / 被{owner}{A}<气到> / {A}<真心不行> / {A}<有待改进> / 对{A}<无语> / {A}<扣一分> / 就{A}<不能忍>
    {A}[把我|真的把人]<劝退>了 / {A}<槽点太多> / 受不了{owner}{A} <这个样子> / {A}<不值得吹> / 说到{A}<就来气>
  `,
};

/** Praise that means the opposite. */
export const irony = entries`
  {A}可真是<“优秀”>，[我服了|气笑了|长见识了] / {A}<“好”>得很，[好到想砸了|谁用谁知道] / 呵呵，{A}<真是让我开眼了> / {A}<“贴心”>到我想报警
  感谢{owner}{A}，<让我练就了好脾气> / {A}<厉害了>，[一天一个花样|服气] / {A}这水平，<真是“业界标杆”> / 要不是{A}，<我还不知道什么叫等>
`;

/** A second predicate for the same aspect: {O} and {P}. */
export const doubled = entries`
  {A}{O}，{P} / {A}{O}，而且{P} / {A}不光{O}，还{P} / {owner}{A}{O}，{P} / {opener}，{A}{O}，{P}
`;
/** The second predicate when it turns: {O} but {P}. */
export const doubledContrast = entries`{A}{O}，就是{P} / {A}{O}，不过{P} / {A}虽然{O}，但是{P} / {A}{O}，可{P}`;

/** Two clauses {1} and {2} of the same sentiment, and of opposite ones. */
export const joined = entries`
  {1}，{2} / {1}，{2} / {1}，{2} / {1}，而且{2} / {1}，{2} / {1}，还有{2} / {1}，另外{2} / {1}，再加上{2} / {1}，同时{2}
`;
export const contrasted = entries`
  {1}，但是{2} / {1}，就是{2} / 虽然{1}，但{2} / {1}，不过{2} / {1}，可是{2} / {1}，只是{2} / 尽管{1}，{2} / {1}，然而{2} / {1}，可惜{2} / {1}，{2}
`;

/** Sentences without opinion at the beginning of a review. */
export const openings = entries`
  给{person}买的，用了{duration}来评价 / 买来放在{place}用的 / {festival}入手的，用到现在{duration} / 收到{duration}了 / {weekday}收到的货，当天就用上了
  替{person}下的单 / {friend}推荐买的 / 用了{duration}来追评 / {product}到手{duration}，写几句 / 之前那台用了{years}，换了这台 / 在{place}用了{duration}
  {festival}给{person}买的礼物 / 第{order}次买这个牌子的{product} / 犹豫了{duration}才下手 / 看{friend}用的也是这款 / 单位统一买的，一共{few}台 / 开学给{person}用
  家里旧{product}坏了，急着用 / {person}天天念叨要换{product} / 从{city}寄到{city}的 / 不是水军，真实买家 / 快递到的时候我在{place} / 本来想买别的牌子，{friend}劝我买这款
  刚拆开用了{minutes} / 平时在{place}和{place}两头跑 / {person}上网课要用 / 年底单位发的购物卡买的 / 之前在{city}的店里看过真机 / 自己用{years}老{product}了，这次换新
`;
/** Sentences without opinion at its end. */
export const closings = entries`
  用{duration}再来追评 / 先写到这，等用{duration}再说 / 照片是在{place}拍的 / {person}拿去用了 / {friend}也准备买一台 / 下次{festival}再看看 / 后面有问题再来补充
  希望能用{years} / 准备再给{person}买一台 / 已经推荐给{friend}了 / 给后面买的人做个参考 / 打算{festival}再入一个{gift} / 其他功能还没试 / 具体的大家看图
  再观察{duration} / 好用不好用，{duration}以后见 / 等{person}用了再说 / 这条评价写给{friends}看的 / 明天带去{place}试试 / 凑够字数换积分 / 写评价的时候正在{place}
`;

export const products = ['笔记本', '电脑', '本子', '平板', '一体机', '手机'];
