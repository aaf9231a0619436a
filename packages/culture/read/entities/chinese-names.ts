/** Family names that are seldom anything else at the head of a word, by frequency of use (the hundred family names and more). */
const plainFamilyNames =
  '王李张刘陈杨赵吴周徐孙朱胡郭罗郑梁谢宋唐许邓韩冯曹彭曾萧肖蔡潘袁董余苏魏吕蒋杜丁沈姚卢姜崔钟谭陆汪范廖贾韦傅邹熊孟秦邱阎薛侯雷龙段郝孔邵史毛贺顾赖武康尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐伍葛季岳覃柯欧涂祝叶江林程夏田戴石姜任';
/** Family names that are common words too (high, white, yellow …): a name needs two more characters, or a cue. */
const ambiguousFamilyNames = '高黄白方何马金万常时成于向明和水花包安温关车米云全谈平凌柳裴尤左古单祁甘苗项';
const compoundFamilyNames =
  '欧阳 司马 诸葛 上官 东方 慕容 令狐 司徒 皇甫 端木 夏侯 尉迟 公孙 南宫 独孤 长孙 轩辕 宇文 澹台'.split(' ');

/** Characters of words that stand around names and never within: particles, pronouns, verbs of every day, measures. */
const notGiven = new Set(
  '的了在也都就还又很太真不没是有和与跟及或而把被让给对向从到去来说讲看听想问叫用做着过吗呢吧啊呀哦嘛我你您他她它们这那哪谁什么怎每各某此上下里外中前后左右内间年月号元块度次票价店市区县省镇村路街几两二三四五六七八九十百千万亿点些个只条张把件位名段种类级届期党票队员者会要能可以应该必须已经正将曾所其之于为因但如若虽则即且并打吃喝买卖走跑坐站睡起开关写读唱演导拍玩笑哭爱恨等找见回出进得地',
);
/** Of those, what names are made of now and then: 见 (see), 爱 (love), 一 (one). Only where all around says that a name stands here. */
const rarelyGiven = new Set('见爱笑开正中可为之万如三四一以若听千百九写读应名');

/** Characters that given names are often made of. */
const oftenGiven = new Set(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞刚桂英华玉兰红梅建国文斌辉俊宇浩轩然子涵梓欣怡雨桐思远志明晓东平波飞鹏龙凯健亮峰海天宁晨阳旭辰佳琪瑶琳雪婷倩颖慧莉萍燕玲珍琴云莲凤洁璐薇菲冰清雅诗梦蕾彤悦安乐和嘉诚信德仁义礼智永昌荣福祥瑞庆春夏秋冬松柏林森木青竹石山川河江湖泽润沐清源成功立新民生光宏伯仲叔小大少若如一之家豪睿博涛翔腾哲翰铭鑫钰锦绣琦瑜璇珊珂珠心怀念忆恩惠淑贞婉柔可爱宝贝星月辰曦晗暖熙烨煜焕炜彬武威振宗继承祖耀先世学书墨砚白素力威坤胜喜香珠芬芝芸茜莹菁萱蓉蕊娥婕娇姗妍媛彦征忠恒勤勋勃坚奇奎宪尧峻巍帆帅弘旺昊昕晖智曼栋榕樱毅沛泉洲淼渊滨灿炎烁琛瑛琰瑾皓盛禹纯维纲群聪舒航艺茂萌谦贤赫越逸野钢锋雄霖韬韵顺颂驰骏鸣鸿麟黎默',
);

/** Transliterating characters: what foreign names are written with. */
const transliterating = new Set(
  '阿埃艾昂奥巴贝比彼伯勃波布查达戴丹德迪蒂丁杜多恩尔法菲费芬弗夫福盖戈格葛古哈海汉赫亨华霍基吉加杰金卡凯坎康考科克肯库拉莱兰劳勒雷里理利丽莉列林琳隆卢鲁露伦罗洛吕马玛迈麦曼梅门蒙米密明莫默姆穆纳娜奈南内尼妮年涅宁纽努诺欧帕潘庞佩彭皮珀蒲普齐奇乔切琼丘让热荣茹瑞若萨塞赛桑瑟森莎沙山尚绍舍圣施史士世舒斯丝松苏索塔泰坦汤唐陶特滕提汀廷图托瓦万旺威韦维魏温文翁沃乌伍西希锡席夏肖谢辛休许逊雅亚延扬耶叶伊依因英尤于约泽曾扎詹珍芝朱兹卓佐',
);

const compound = new Set(compoundFamilyNames);
const plain = new Set(plainFamilyNames);
const ambiguous = new Set(ambiguousFamilyNames);

/** How long the family name at the head of a word is (0, 1 or 2), and whether it may be a common word. */
export function familyName(word: string, at = 0): { length: number; isAmbiguous: boolean } {
  if (compound.has(word.slice(at, at + 2))) return { length: 2, isAmbiguous: false };
  if (plain.has(word[at])) return { length: 1, isAmbiguous: false };
  return ambiguous.has(word[at]) ? { length: 1, isAmbiguous: true } : { length: 0, isAmbiguous: false };
}

/** Family names that are hardly any other word, so that one stands out as a word of its own. */
const pureFamilyNames = new Set(
  '王李张刘陈杨赵吴徐孙朱胡郭罗郑梁谢宋唐许邓韩冯曹彭萧肖蔡潘袁董苏魏吕蒋杜沈姚卢姜崔谭陆汪范廖贾韦傅邹孟秦邱阎薛侯郝邵贺赖龚樊乔庄倪邢俞翟聂伍葛岳柯欧祝戴周林叶江程顾',
);
export const isPureFamilyName = (character: string): boolean => pureFamilyNames.has(character);

export const mayBeGiven = (character: string): boolean => !notGiven.has(character);
export const isRarelyGiven = (character: string): boolean => rarelyGiven.has(character);
export const isOftenGiven = (character: string): boolean => oftenGiven.has(character);
export const isTransliterating = (character: string): boolean => transliterating.has(character);
