import type { Random } from '../../../random';
import { drawFrame, drawOpinion, embeddable, framesOf, type LanguageGrammar, phrase, type Speech } from './clause';
import type { Phrase, Scope } from './grammar';
import { themeLexicons } from './lexicon';
import type { ThemeLexicon } from './lexicon/lexicon';
import * as chinese from './lexicon/zh/language';
import type { Mention } from './mention';

/** An adjective with a degree word, or without one. */
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

const speech: Speech = { reported: /\{(person|friend)\}/, firstPerson: /我/ };

function predicate(line: string, random: Random): string {
  if (line.startsWith('= ')) return random.pick(degrees).replace('X', line.slice(2));
  return line.includes('<') ? line : `<${line}>`;
}

function denial(adjective: string, sentiment: 'positive' | 'negative', random: Random): string {
  return random.pick(denials[sentiment]).replace('X', adjective);
}

function scope(lexicon: ThemeLexicon, mention: Mention | undefined, product: string, random: Random): Scope {
  const base = { ...chinese.slots, product, owner: lexicon.owners };
  if (!mention) return base;
  return { ...base, A: `«${random.pick(lexicon.aspects[mention.concept.id].surfaces)}»` };
}

export const chineseGrammar: LanguageGrammar = {
  themes: themeLexicons.zh,
  language: chinese,
  scope,
  predicate,
  denial,
  clause(mention, lexicon, random, product, embedded) {
    const clauseScope = scope(lexicon, mention, product, random);
    const wrap = (template: string, extra: Scope = {}): Phrase =>
      phrase(template, { ...clauseScope, ...extra }, mention.index);
    const fit = (list: readonly string[]) => (embedded ? embeddable(list) : list);
    const frames = fit(framesOf(lexicon, chinese.frames));
    const affect = lexicon.affect ?? chinese.affect;
    if (mention.sentiment === 'neutral') return wrap(random.pick(fit(affect.neutral)));
    const aspect = lexicon.aspects[mention.concept.id];
    const implicit = aspect.implicit[mention.sentiment];
    if (!embedded && implicit.length > 0 && random.chance(0.1)) return wrap(random.pick(implicit));
    if (random.chance(0.14)) return wrap(random.pick(fit(affect[mention.sentiment])));
    if (!embedded && mention.sentiment === 'negative' && random.chance(0.06)) return wrap(random.pick(chinese.irony));
    const O = drawOpinion(this, aspect, mention.sentiment, random);
    return wrap(drawFrame(frames, O, speech, random), { O });
  },
  doubled(first, second, lexicon, random, product) {
    const aspect = lexicon.aspects[first.concept.id];
    const clauseScope = scope(lexicon, first, product, random);
    const predicateOf = (mention: Mention) =>
      mention.sentiment === 'neutral' ? undefined : drawOpinion(this, aspect, mention.sentiment, random);
    const [O, P] = [predicateOf(first), predicateOf(second)];
    if (O === undefined || P === undefined || O === P) return undefined;
    if (second.sentiment === 'neutral') return undefined;
    const frames = (first.sentiment === second.sentiment ? chinese.doubled : chinese.doubledContrast)[second.sentiment];
    return phrase(random.pick(frames), { ...clauseScope, O, P: phrase(P, clauseScope, second.index) }, first.index);
  },
};
