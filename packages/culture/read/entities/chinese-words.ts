import { chineseTag } from '@crosscultural/text';
import { everydayConceptOf } from '../../concepts';
import { familyName, isOftenGiven, isRarelyGiven, mayBeGiven } from './chinese-names';

/** What a Chinese word does in names. */
export type WordRole = 'place' | 'organisation' | 'person' | 'organisation ending' | 'unknown' | 'noun' | 'other';

export interface NameWord {
  role: WordRole;
  tag: string;
  /** A noun that describes an organisation but names none: 汽车集团 is a car group. */
  isGeneric: boolean;
}

/** Endings that make the words before them an organisation's name. */
export const organisationEndings = new Set(
  '大学 学院 中学 小学 学校 集团 公司 有限公司 股份有限公司 银行 证券 保险 基金会 医院 医科大学 科技 传媒 出版社 报社 杂志社 通讯社 电视台 电台 日报 晚报 时报 早报 周刊 影业 影视 航空 教育 铁路局 汽车 电器 电子 软件 网络 制药 药业 食品 酒业 地产 实业 重工 能源 物流 乳业 研究所 研究院 科学院 实验室 协会 学会 联合会 委员会 博物馆 图书馆 美术馆 俱乐部 事务所 律师事务所 交响乐团 乐团 剧团 剧院 书店 酒店 饭店 工作室'.split(
    ' ',
  ),
);
/** Endings of firms that are common words as well: a common noun of every day before them makes no name. */
const firmEndings = '科技 传媒 影业 航空 制药 地产 实业 物流'.split(' ');
/** Endings that are first of all common words: only a word that is no common noun makes them a name. */
const commonEndings = new Set(
  '证券 保险 影视 汽车 电器 电子 软件 网络 食品 酒业 能源 剧院 书店 酒店 饭店 小学 中学 学校 图书馆 博物馆 美术馆 实验室 俱乐部 工作室 电台 乐团'.split(
    ' ',
  ),
);
export const isCommonEnding = (word: string): boolean => commonEndings.has(word);
/** Endings before which even a verb is a name, at the head of a clause. */
const nameEndings = new Set(['出版社', '集团', '银行', ...firmEndings]);
export const isNameEnding = (word: string): boolean => nameEndings.has(word);
const genericWords = new Set(
  '中央 国家 地方 人民 商业 工业 农业 国有 民营 私人 外资 上市 跨国 国际 国内 国外 海外 中外 全国 全球 世界 当地 本地 城市 大型 小型 中型 著名 知名 一流 重点 附属 专科 综合 私立 公立 公办 民办 职业 技术 医科 师范 理工 农村 儿童 妇幼 口腔 中医 人寿 财产 投资 咨询 管理 服务 信息 生物 医药 电力 石油 化工 钢铁 建筑 装修 装饰 设计 文化 传播 娱乐 体育 教育 培训 旅游 贸易 进出口 零售 批发 连锁 快递 搬家 租赁 中介 担保 创新 民用 无线 有线 移动 社交 卫星 乡村 社区 移动 传统 手机 二手 新能源 智能 绿色 健康 母 子 总 分'.split(
    ' ',
  ),
);

const placeEnding = /[省市县区州镇乡村岛山湖河江桥路街湾港]$/;
/** What the dictionary calls places though it names none. */
const noPlaces = new Set(
  '自治州 自治县 天安门城楼 共和国 三角洲 大门口 内城区 老城区 市中心 新城区 商业街 步行街 高架桥 立交桥 人行道 北环路 南环路 火山岛 无人区 马路 公路 铁路 自山 大城市 江南西 出山 中美洲 桥头堡 高速路'.split(
    ' ',
  ),
);
const organisationName =
  /(?:大学|学院|公司|集团|银行|医院|委员会|协会|学会|足协|部|局|院|社|厅|党|电视台|证监会|国会|政府)$/;
const noOrganisations = new Set(
  '人民政府 人民法院 商业银行 国家机关 高级中学 理工学院 音乐学院 文理学院 苏维埃政府 联合政府 中央政府 人民检察院 各级政府 地方政府 军事法院 中央委员会 上市公司 医科大学'.split(
    ' ',
  ),
);
/** Three characters, the first a family name, the dictionary's tag of a person: and yet no name. */
const noPersonEnding = /[性区证塔楼江部砂座周赛卜岩线县镇兰花堂堆会族人路桥子儿师山府机院国王爷爸妈]$/;
const noPersons = new Set(
  '安静 明白 高明 谢谢 许可 祝贺 文明 康复 陈述 陈列 周密 周旋 张扬 张罗 张开 张贴 温馨 温暖 石英 金黄 黄金 高雅 高峰 荣获 向阳 阳光 贺电 白雪 花红 成功 时光 明星 安全 安宁 高兴 马上 方便 万一 常年 任意 任凭 严正 全家福 农家乐 胡萝卜 巧克力 马尾松 金元宝 安全性 莫过于 王老师 阿拉伯 小提琴 维生素 高大上 余下 易懂 颜色 文静 顾客 田园 田野 石榴 江南 林立 叶子 史诗 孟子 孔雀 龙虾 齐全 安心 安娜 章鱼 戴尔 蓝天 洪水 熊猫 康乃馨 季节 江湖 花园 宋体 谢幕 唐诗 汤圆 祝福 孙子 王子 范儿 熊猫 熊貓 安全带 安全感 金刚'.split(
    ' ',
  ),
);

const known = new Map<string, NameWord>();
/** Distinct words have no end in a long corpus; memory has. */
const mostKnown = 200_000;

/** What a word does in names; looked up once per distinct word. */
export function nameWord(word: string): NameWord {
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= mostKnown) known.clear();
    found = describe(word);
    known.set(word, found);
  }
  return found;
}

function describe(word: string): NameWord {
  if (!/^\p{Script=Han}+$/u.test(word)) return { role: 'other', tag: 'x', isGeneric: true };
  const tag = chineseTag(word);
  const isGeneric = genericWords.has(word) || everydayConceptOf(word, 'zh') !== undefined;
  return { role: roleOf(word, tag), tag, isGeneric };
}

function roleOf(word: string, tag: string): WordRole {
  if (organisationEndings.has(word)) return 'organisation ending';
  const { length } = word;
  if (tag === 'ns' && length >= 3 && placeEnding.test(word) && !noPlaces.has(word)) return 'place';
  if (tag === 'nt' && length >= 4 && organisationName.test(word) && !noOrganisations.has(word)) return 'organisation';
  if (tag.startsWith('nr') && isPerson(word)) return 'person';
  if (tag === 'x') return 'unknown';
  return tag.startsWith('n') || tag === 'j' ? 'noun' : 'other';
}

function isPerson(word: string): boolean {
  const family = familyName(word);
  // 毛毛雨 (drizzle), 毛毛虫 (caterpillar); 马拉松 (marathon)
  if (family.length === 0 || noPersons.has(word) || word[0] === word[1] || everydayConceptOf(word, 'zh')) return false;
  const given = [...word.slice(family.length)];
  if (given.length === 0 || given.length > 2) return false;
  if (!given.every((character) => mayBeGiven(character) || isRarelyGiven(character))) return false;
  if (given.length === 2 || family.length === 2) {
    return !noPersonEnding.test(word) && (!family.isAmbiguous || given.some(isOftenGiven));
  }
  return !family.isAmbiguous && isOftenGiven(given[0]);
}
