import type { CorpusName } from './corpora';

/** Pairs of words that a reader takes for synonyms, or for kinds of one thing; written for this benchmark. */
export const synonyms: Record<CorpusName, [string, string][]> = {
  'English words':
    pairs(`great fantastic, excellent outstanding, awesome amazing, wonderful fantastic, terrible horrible,
    cheap flimsy, sturdy durable, strong sturdy, cheap inexpensive, expensive pricey, purchased bought, buy purchase,
    screen display, cable cord, cable wire, battery batteries, charger adapter, phone iphone, headphones earbuds,
    headset headphones, price cost, quick fast, easy simple, small tiny, large big, huge large, loud noisy, broke broken,
    broke cracked, wife husband, daughter son, kids children, knife knives, blade blades, bulb lamp, hose nozzle,
    guitar acoustic, bass treble, lens camera, router modem, vacuum cleaner, mower lawn, drill bits, screws bolts, glue
    adhesive, months weeks, days weeks, minutes seconds, inch inches, shipping delivery, arrived delivered, return refund,
    disappointed dissatisfied, pleased satisfied, happy pleased, recommend recommended, plastic rubber, metal steel,
    leather nylon, black white, blue red, winter summer, rain snow, birds squirrels, flies mosquitoes, bowl plate, cook
    bake, grill oven, coffee tea, potatoes carrots, bright dim, thick thin, installation install, instructions directions,
    company manufacturer, wireless bluetooth, laptop computer, music songs, defective faulty, garbage junk, money bucks,
    sharp dull, dust dirt, rust corrosion`),
  // Gloss of the first lines: good/fine, pretty/beautiful, fast/quick, cheap/good value, computer/notebook, screen/display …
  'Chinese words':
    pairs(`不错 挺好, 漂亮 好看, 好看 美观, 快 迅速, 便宜 实惠, 电脑 笔记本, 本子 笔记本, 屏幕 显示屏, 物流 快递,
    快递 发货, 京东 自营, 客服 售后, 客服 态度, 卡 卡顿, 流畅 顺畅, 流畅 运行, 轻薄 轻便, 轻 薄, 散热 发热, 声音 噪音, 噪音 风扇,
    键盘 触摸板, 键盘 手感, 开机 关机, 性价比 价格, 价格 价位, 满意 喜欢, 非常 特别, 很 非常, 垃圾 差, 差 烂, 买 购买, 购物 网购,
    内存 硬盘, 硬盘 固态, 显卡 处理器, 外观 外形, 外形 造型, 做工 质感, 做工 材质, 系统 软件, 游戏 办公, 老公 老婆, 儿子 女儿,
    学生 孩子, 清晰 画质, 画质 色彩, 续航 电池, 电池 电量, 包装 盒子, 鼠标 键盘, 降价 便宜, 退货 换货, 后悔 失望, 推荐 值得,
    速度 运行速度, 待机 续航, 颜值 外观, 性能 配置, 大气 时尚, 第一次 首次`),
  // Pairs of characters: fast/speedy, good/excellent, bad/poor, light/thin, beautiful/pretty, buy/sell, sound/noise …
  'Chinese characters':
    pairs(`快 速, 好 棒, 差 烂, 轻 薄, 美 漂, 买 购, 声 音, 噪 音, 屏 幕, 键 盘, 散 热, 物 流, 客 服, 快 慢, 大 小,
    高 低, 好 差, 新 旧, 黑 白, 儿 女, 公 婆, 他 她, 你 您, 吗 呢, 吧 呢, 很 挺, 很 太, 也 还, 没 不, 上 下, 前 后, 开 关, 电 池,
    游 戏, 系 统, 显 卡, 内 存, 硬 盘, 价 格, 便 宜, 满 意, 喜 欢, 推 荐, 流 畅, 清 晰, 颜 值, 包 装, 京 东, 垃 圾, 后 悔`),
};

/** a is to b as c is to d. */
export const analogies: Record<CorpusName, [string, string, string, string][]> = {
  'English words': quadruples(`good better cheap cheaper, cheap cheaper large larger, small smaller large larger,
    long longer high higher, easy easier light lighter, good best bad worst, knife knives blade blades, bulb bulbs light
    lights, cable cables wire wires, phone phones headset headsets, battery batteries cable cables, month months week
    weeks, day days hour hours, work worked look looked, work works look looks, buy bought order ordered, install
    installed replace replaced, easy easily quick quickly, perfect perfectly nice nicely, big bigger small smaller,
    husband wife son daughter, he his she her, hot cold summer winter, use using try trying, break broke buy bought,
    want wanted need needed, come came go went, keep kept hold held, thick thicker thin thinner, filter filters tool tools`),
  'Chinese words':
    quadruples(`老公 老婆 儿子 女儿, 爸爸 妈妈 儿子 女儿, 开机 关机 大 小, 快 慢 高 低, 电池 续航 风扇 散热,
    鼠标 手感 屏幕 清晰, 物流 快 价格 便宜, 键盘 手感 屏幕 显示, 好 不错 漂亮 好看, 客服 态度 物流 速度`),
  'Chinese characters': quadruples(`大 小 高 低, 快 慢 好 差, 儿 女 公 婆, 屏 幕 键 盘, 物 流 快 递, 显 卡 硬 盘`),
};

function pairs(list: string): [string, string][] {
  return split(list) as [string, string][];
}

function quadruples(list: string): [string, string, string, string][] {
  return split(list) as [string, string, string, string][];
}

function split(list: string): string[][] {
  return list.split(',').map((words) => words.trim().split(/\s+/));
}
