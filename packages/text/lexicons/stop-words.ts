import { words } from './words';

/** The names of what an electronics shop sells: they say nothing in its own reviews, and much in those of another trade. */
export const electronicsStopWords: Record<'zh' | 'en', readonly string[]> = {
  zh: words('电脑 笔记本 笔记本电脑 机器 机子 本子 本本 手机 平板'),
  en: words('laptop laptops notebook ultrabook computer machine device unit phone tablet gadget feet foot'),
};

/** Words that the published lists miss and that say nothing about any product. */
export const reviewStopWords: Record<'zh' | 'en', readonly string[]> = {
  zh: words(`
    产品 商品 东西 宝贝 货 物品 款 这款 一款 台 一台 这台 件 这个 那个 这次 本次
    买 买的 购买 买来 买到 买回来 刚买 买个 入手 收到 到手 拿到 收货 用 使用 用了 用起来 用着 感觉 觉得 看 看着 看到 看起来 看看 发现
    知道 认为 想 想要 说 说是 告诉 问 没 没有 不 不是 不会 不能 不要 不用 还 还是 还有 就 就是 都 也 又 再 才 很 非常 特别 比较 挺 太 超 超级
    十分 相当 蛮 真 真的 真是 真心 确实 的确 总体 整体 总的来说 总体来说 整体来说 总之 反正 可能 应该 一直 一下 一点 一点点 有点 有些 一样 一般来说
    已经 刚 刚刚 刚用 刚到 之前 之后 以前 以后 后来 现在 目前 今天 昨天 明天 当天 第一天 第二天 第三天 几天 两天 一天 三天 天 月 年 周 星期 小时 分钟 秒
    一个 两个 三个 几个 一个月 半个月 一周 一年 个月 时间 一段时间 时候 有时候 有时 平时 经常 每次 每天 第一次 第二次 第一 第二 一次 两次 几次 多次 次 个 元 块 块钱 万 多少
    给 让 被 把 跟 和 与 对 对于 从 到 在 上 下 里 里面 外面 上面 下面 后面 前面 中 内 外 来 去 回来 出来 起来 过来 下来 进去 回 打 打开 弄 做 搞 放 拿 换 找 出 出现
    周一 周二 周三 周四 周五 周六 周日 周末 星期一 星期天 早上 上午 中午 下午 晚上 半夜 国庆 五一 春节 那台 店里 家里 加上 放在 寄到 还算
    爸妈 爸爸 妈妈 老爸 老妈 父亲 母亲 姐姐 哥哥 姐夫 嫂子 表哥 表姐 表弟 表妹 堂哥 堂姐 堂弟 堂妹 侄子 侄女 外甥 小姨 舅舅 小舅子 姑姑 叔叔 邻居 战友 师兄 师姐 徒弟 同桌 室友 闺蜜 女友 男友 媳妇 女朋友 男朋友 工友 爷爷 奶奶 外婆
    我 我们 你 你们 他 她 它 他们 自己 大家 别人 人家 本人 个人 人 朋友 同事 同学 老公 老婆 儿子 女儿 孩子 弟弟 妹妹 家里人 亲 亲们 小伙伴
    啊 吧 呢 吗 嘛 呀 哦 哈 哈哈 哈哈哈 嘻嘻 呵呵 嗯 哎 唉 额 啦 哒 滴 咯 喔 么 了 着 过 的 地 得 之 其 其他 其它 另外 而且 但是 但 不过 因为 所以 如果 虽然 然后 或者 以及 由于 于是 只是 只有 只能 只要
    可以 能 会 能够 需要 要 必须 建议 希望 评价 评论 追评 追加 默认 系统默认 描述 情况 方面 地方 部分 程度 样子 其他特色 填写 用户 凑字数 凑够 凑 字数 够 换 积分 京豆 hellip ldquo rdquo nbsp quot amp bull omega
    多 多个 很多 许多 好多 少 大 小 高 低 长 短 新 老 旧 左右 差不多 完全 基本 基本上 几乎 最 最后 最终 终于 主要 其实 直接 马上 突然 居然 竟然 果然 原来 本来 毕竟 尤其 包括
    这么 那么 怎么 怎么样 如何 什么 啥 为什么 哪里 哪 谁 咋 这 那 这里 那里 这样 那样 这种 那种 这些 那些 各种 各 每 某 任何 所有 全部 一切 一些 一种
  `),
  en: words(`
    product item thing stuff one ones purchase buy bought order get got use used using work works bit lot lots way time times day days week weeks month months year years ago
    amazon review reviews star stars customer seller com www http href nbsp quot amp data hook link linked class product-link cm cr arp rvw txt ie utf ref dp
    im ive id dont doesnt didnt cant wont isnt wasnt couldnt wouldnt youre thats theyre theres nt ca wo ll ve re
    really very quite pretty just also even still yet already ever always never much many so too however although though
    would could should might must may shall can will
    go come take give put make let try tried see look think know say tell find found want need feel seem
    guy guys people person someone anyone everyone everybody anybody husband wife son daughter friend kid kids mom dad brother
    first second third last next previous couple few several two three four five six ten
    definitely absolutely certainly probably maybe actually basically simply truly honestly obviously especially
    back again away together around etc else instead ok okay oh wow yes yeah hi hey please thanks thank lol
    january february march april may june july august september october november december christmas lady
    monday tuesday wednesday thursday friday saturday sunday weekend morning afternoon evening night today yesterday tomorrow hour hours minute minutes
    mother father sister girlfriend boyfriend roommate aunt uncle cousin nephew niece grandmother grandfather grandma grandpa parents neighbor neighbour boss colleague coworker mother-in-law in-laws law
    inch inches mm cm ft lb lbs oz gb mb tb mah ghz mhz hz
  `),
};

/** Words of the published lists that carry meaning in reviews, and therefore stay. */
export const keptDespiteStopList: Record<'zh' | 'en', readonly string[]> = {
  zh: words('差 贼 不错 一般 对比'),
  en: words(`
    system problem problems case cases face sound ring thick thin useful interesting interest important serious sure
    fire ring line lines page pages site website webpage information index order group member members
    best better good great greatest greater welcome help helpful sorry thanks unfortunately hopefully
    empty half high higher highest long longer longest small smaller smallest large largest short old older new newer newest young
    side top bottom front room rooms state cause causes change changes effect research test text turn show sent keep
    value world appreciate appropriate awfully badly poorly clear clearly quickly sensible significant
    microsoft width full fully office family school hospital factory outdoors home outside care field
  `),
};
