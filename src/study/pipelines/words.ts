import { gloss } from '@crosscultural/text';
import type { Study } from '../study';

/** Frequent keywords that the project's glossary lacks. */
const furtherGlosses: Readonly<Record<string, string>> = {
  密码: 'password',
  壁纸: 'wallpaper',
  手指: 'finger',
  师傅: 'technician',
  发给: 'send to',
  流程: 'procedure',
  自带: 'built-in',
  连网: 'go online',
  后台: 'background',
  政策: 'policy',
  定金: 'deposit',
  尾款: 'final payment',
  人品: 'character',
  作品: 'works',
  赛车: 'racing',
  人脸: 'face',
  方式: 'method',
  上门: 'home visit',
  功底: 'skill',
  台词: 'lines (of a play)',
  携带: 'portability',
  显卡效果: 'graphics quality',
  键盘灯: 'keyboard light',
  盒子: 'box',
  寄回厂里: 'send back to the factory',
  外观材质: 'body material',
  成色: 'condition',
  包: 'bag',
  使用效果: 'effect in use',
  字体: 'font',
  摸板: 'touchpad',
  系统运行: 'system operation',
  售后客服: 'after-sales staff',
  保修政策: 'warranty policy',
  用料: 'materials',
  旧: 'old',
  勉强: 'barely',
  心动: 'tempted',
  想象: 'imagine',
  试用: 'trial',
  失望: 'disappointed',
  网上: 'online',
};

/**
 * The English meaning of a Chinese keyword or of an endorser's name; `undefined` for an English word or one that is not known.
 *
 * @example meaningOf(study, '密码') // 'password'
 */
export function meaningOf(study: Study, word: string): string | undefined {
  const meaning = gloss(word) ?? study.endorserNames[word] ?? furtherGlosses[word];
  return meaning?.toLowerCase() === word ? undefined : meaning;
}

/**
 * A keyword with its meaning in brackets where it has one.
 *
 * @param study for the names of its endorsers.
 * @param word a keyword of either language, after `not` where the cleaning marked it as negated.
 * @example withMeaning(study, '密码') // '密码 (password)'
 */
export function withMeaning(study: Study, word: string): string {
  const meaning = meaningOf(study, word.replace(/^not /, ''));
  return meaning === undefined ? word : `${word} (${meaning})`;
}
