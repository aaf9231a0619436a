import { entries } from '../lexicon';

export { slots } from './slots';

/** Clauses around an aspect {A} and its predicate {O}. */
export const frames = entries`
  {A}{O} / {A}{O} / {A}{O} / {A}{O} / {owner}{A}{O} / {owner}{A}{O} / {owner}{A}[真心|确实|总体来说|可以说是|感觉]{O} / {A}[这块|方面|这一点|这方面|上面]{O}
  {A}[真的|确实|我觉得|个人觉得|感觉]{O} / {opener}，{A}{O} / {opener}，{owner}{A}{O} / {opener}{A}{O} / {A}嘛，{O} / {A}：{O} / [觉得|发现]{owner}{A}{O}
  {person}说{A}{O} / {friend}[也|]觉得{A}{O} / 至于{A}，{O} / 关于{A}，我只想说{O} / {A}不用多说，{O} / {person}和{friend}都说{A}{O}
  [先说|再说|说说|讲讲]{A}，{O} / {A}[跟之前比|跟别家比|对我来说]{O} / 我[最|比较]在意{A}，{O} / 要说{owner}{A}，{O} / {A}[目前|到现在]{O}
`;

/** Clauses whose opinion is a feeling about the aspect {A}. */
export const affect = {
  positive: entries`
    [最|特别|比较]<满意>的是{owner}{A} / 对{owner}{A}<很满意> / 对{A}<非常放心> / {A}<好评> / {A}<给个赞> / <喜欢>{owner}{A} / {A}值得<夸一夸> / <点赞>{owner}{A}
    {A}<没话说> / {A}<没毛病> / {A}<满分> / {A}<杠杠的> / {A}<超出预期> / {A}<棒棒哒> / {A}[让人|让我]<惊喜> / {A}<无可挑剔> / {A}<可以的> / 没想到{A}<这么好>
    {A}<完爆>同价位 / 被{owner}{A}<圈粉>了 / {A}<yyds> / {A}这块<良心> / 必须<表扬>一下{A} / 说到{A}，<竖大拇指> / 对{A}<挑不出刺> / {A}<深得我心> / {A}<加一分>
    {person}对{A}<赞不绝口> / 光凭{A}<就值五星> / {A}<省了我不少事> / {friend}看了{A}<都羡慕>
  `,
  neutral: entries`
    {A}<一般> / {A}<还行吧> / {A}<中规中矩> / {A}<凑合> / {A}<就那样> / {A}<说不上好坏> / 对{A}<没什么感觉> / {A}<马马虎虎> / {A}<勉强够用>
    {A}<不好不坏> / {owner}{A}<普普通通> / {A}<正常水平> / {A}<过得去> / {A}<无功无过> / 对{owner}{A}<不抱期待>
  `,
  negative: entries`
    对{owner}{A}<很失望> / 最<不满意>的就是{A} / {A}<差评> / {A}<不敢恭维> / {A}<太差劲> / {A}[让人|让我]<头疼> / {A}<是硬伤> / {A}是<最大的败笔> / {A}<一言难尽>
    {A}<坑爹> / {A}<拉垮> / <吐槽>一下{owner}{A} / 被{owner}{A}<气到> / {A}<真心不行> / {A}<有待改进> / 对{A}<无语> / {A}<扣一分> / 就{A}<不能忍>
    {A}[把我|真的把人]<劝退>了 / {A}<槽点太多> / <受不了>{owner}{A} / {A}<不值得吹> / 说到{A}<就来气> / {person}为{A}<生了{few}天气> / 因为{A}<想退了>
    {friend}看了{A}<直摇头>
  `,
};

/** Praise that means the opposite. */
export const irony = entries`
  {A}可真是<“优秀”>，[我服了|气笑了|长见识了] / {A}<“好”>得很，[好到想砸了|谁用谁知道] / 呵呵，{A}<真是让我开眼了> / {A}<“贴心”>到我想报警
  感谢{owner}{A}，<让我练就了好脾气> / {A}<厉害了>，[一天一个花样|服气] / {A}这水平，<真是“业界标杆”> / 要不是{A}，<我还不知道什么叫[心累|绝望|后悔]>
`;

/** A second predicate for the same aspect: {O} and {P}. */
export const doubled = {
  positive: entries`{A}{O}，{P} / {A}{O}，而且{P} / {A}不光{O}，还{P} / {owner}{A}{O}，{P} / {opener}，{A}{O}，{P} / {A}{O}，[再就是|另外]{P}`,
  negative: entries`{A}{O}，{P} / {A}{O}，而且{P} / {owner}{A}{O}，{P} / {opener}，{A}{O}，{P} / {A}{O}，[更过分的是|最气人的是|关键是]{P}`,
};

/** Two clauses {1} and {2} of the same sentiment. */
export const joined = entries`
  {1}，{2} / {1}，{2} / {1}，{2} / {1}，而且{2} / {1}，还有{2} / {1}，另外{2} / {1}，再加上{2} / {1}，同时{2} / {1}，[再说|加上|并且]{2}
`;
/** Two clauses, or two predicates of one aspect, of opposite sentiment, by that of the second. */
export const contrasted = {
  negative: entries`
    {1}，但是{2} / {1}，就是{2} / 虽然{1}，但{2} / {1}，不过{2} / {1}，可是{2} / {1}，只是{2} / 尽管{1}，{2} / {1}，然而{2} / {1}，可惜{2} / {1}，美中不足的是{2}
  `,
  positive: entries`{1}，但是{2} / 虽然{1}，但{2} / {1}，不过{2} / 尽管{1}，{2} / {1}，好在{2} / {1}，还好{2} / {1}，幸亏{2} / {1}，倒是{2}`,
};
export const doubledContrast = {
  negative: entries`{A}{O}，就是{P} / {A}{O}，不过{P} / {A}虽然{O}，但是{P} / {A}{O}，可{P} / {A}{O}，只可惜{P}`,
  positive: entries`{A}虽然{O}，但是{P} / {A}{O}，好在{P} / {A}{O}，不过{P} / {A}有时{O}，但总体{P}`,
};

/** Sentences without opinion at the beginning of a review. */
export const openings = entries`
  给{person}买的，用了{duration}来评价 / 买来放在{place}用的 / {festival}入手的，用到现在{duration} / 收到{duration}了 / {weekday}收到的货，当天就用上了
  替{person}下的单 / {friend}推荐买的 / 用了{duration}来追评 / {product}到手{duration}，写几句 / 之前那台用了{years}，换了这台 / 在{place}用了{duration}
  {festival}给{person}买的礼物 / 第{order}次买这个牌子的{product} / 犹豫了{duration}才下手 / 看{friend}用的也是这款 / 单位统一买的，一共{few}台 / 开学给{person}用
  家里旧{product}{weekday}坏了，急着用 / {person}天天念叨要换{product} / 从{city}寄到{city}的 / 我是真实买家，用了{duration} / 快递到的时候我在{place} / 本来想买别的牌子，{friend}劝我买这款
  刚拆开用了{minutes} / 平时在{place}和{place}两头跑 / {person}上网课要用 / {festival}单位发的购物卡买的 / 之前在{city}的店里看过真机 / 自己用{years}老{product}了，这次换新
  {person}{weekday}过生日，买来送的 / {friend}搬到{city}，帮忙选的 / 前后用了{duration}，说说情况 / {product}放{place}，{person}和我一起用 / 用它陪{person}{duration}了
  从拆箱到现在{duration} / 坐标{city}，{weekday}下单 / 帮{friend}和{person}各买了一台 / 之前的{product}给{person}了 / 在{city}上班，{festival}放假才有空写
  换了{few}台{product}，这是第{order}台 / 出差{city}{duration}，一直带着 / [儿子|女儿|侄子|弟弟|表妹|外甥]考上大学了，买来带去{city} / 公司配的那台留在{place}，这台自己用 / 写这条的时候刚好用满{duration}
`;
/** Sentences without opinion at its end. */
export const closings = entries`
  用{duration}再来追评 / 先写到这，等用{duration}再说 / 照片是在{place}拍的 / {person}拿去用了 / {friend}[也|]准备买一台 / 下次{festival}再看看 / 后面有问题再来补充，先用{duration}
  希望能用{years} / 准备再给{person}买一台 / 已经推荐给{friend}了 / 写给{friends}做个参考 / 打算{festival}再入一个{gift} / 其他功能{weekday}再试 / [具体的|细节|其余的]大家看图
  再观察{duration} / 好用不好用，{duration}以后见 / 等{person}用了再说 / 这条评价写给{friends}看的 / 明天带去{place}试试 / 凑够字数换[积分|京豆|红包] / 写评价的时候正在{place}
  {festival}要是还有货，给{person}也来一台 / 下个月带去{city}用 / {person}在旁边催我写完 / 有{friends}问起我再回来补充 / 图一是{place}，图二是{place} / 旧的那台留给{person}
  打字打到{clock}了，先睡 / 用满{years}再来汇报 / {friend}让我写的，如实写了 / 今天{weekday}，就写这么多 / 过{duration}我再来回答问题
`;

/** What the kinds of products are called. */
export const productNouns = {
  laptop: ['笔记本', '电脑', '本子', '笔记本电脑'],
  desktop: ['一体机', '电脑', '台式机'],
  tablet: ['平板', '平板电脑', '二合一'],
};
