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
 * @param word a keyword of either language.
 * @example withMeaning(study, '密码') // '密码 (password)'
 */
export function withMeaning(study: Study, word: string): string {
  const meaning = meaningOf(study, word);
  return meaning === undefined ? word : `${word} (${meaning})`;
}
