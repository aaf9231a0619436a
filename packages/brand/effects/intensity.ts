/**
 * Chinese degree words: common ones of the HowNet list and of microblogs (selection ours). Words of one character are not
 * counted inside such as 太阳 (sun), 超市 (supermarket), 真相 (truth), 最近 (recently), 极速 (high speed), 巨头 (giant company).
 */
const chineseDegree =
  /非常|特别|超级|极其|极度|十分|相当|格外|尤其|实在|简直|绝对|真的|真心|很|太(?![阳空平])|超(?![市过越出])|真(?![相实正])|最(?![近后终初新])|极(?![速简限致端光])|贼|巨(?![头大])/u;

const englishDegree =
  /\b(?:very|really|so|too|extremely|absolutely|totally|completely|incredibly|insanely|super|highly|utterly)\b/iu;

const exclamation = /[!！]/u;
const emoji = /\p{Extended_Pictographic}/u;

/**
 * How strongly a text is put, 0 to 3: one each for a degree word (很, 非常, very …), an exclamation mark, an emoji. Ours: the
 * paper speaks of the "intensity" of sentiment without a measure. How often each occurs does not count, since one user's "!!!!!!" would
 * outweigh a day.
 *
 * @example
 * intensityOf('续航非常顶！'); // 2
 */
export function intensityOf(text: string): number {
  const degree = chineseDegree.test(text) || englishDegree.test(text);
  return Number(degree) + Number(exclamation.test(text)) + Number(emoji.test(text));
}
