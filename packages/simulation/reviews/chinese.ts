import type { LanguageGrammar } from './clause';
import { themeLexicons } from './lexicon';
import * as chinese from './lexicon/zh/language';

/** An adjective (X) with a degree word, or without one. */
const degrees = [
  '<{很}X>',
  '<{很}X>',
  '<{很}X>',
  '<{很}X>',
  '<X>',
  '<挺X的>',
  '<蛮X的>',
  '<太X了>',
  '<真X>',
  '<还算X>',
  '<X得很>',
];
/** The opposite adjective, denied. */
const denials = {
  positive: ['<一点都不X>', '<并不X>', '<没那么X>'],
  negative: ['<不X>', '<不怎么X>', '<不太X>', '<没有想象中X>', '<算不上X>', '<一点都不X>', '<没说的那么X>'],
};

export const chineseGrammar: LanguageGrammar = {
  themes: themeLexicons.zh,
  templates: chinese,
  slots: (lexicon, product) => ({ ...chinese.slots, product, owner: lexicon.owners }),
  aspectSlots: (surface) => ({ A: `«${surface}»` }),
  predicate(line, random) {
    if (line.startsWith('= ')) return random.pick(degrees).replace('X', line.slice(2));
    return line.includes('<') ? line : `<${line}>`;
  },
  denial: (adjective, sentiment, random) => random.pick(denials[sentiment]).replace('X', adjective),
  independent: /[，：]|\{opener\}/,
  firstPerson: /我/,
};
