import type { LanguageGrammar } from './clause';
import type { Scope } from './grammar';
import { themeLexicons } from './lexicon';
import * as english from './lexicon/en/language';

type GrammaticalNumber = 'singular' | 'plural';

/** Words and endings that agree with the subject. */
const agreement: Record<GrammaticalNumber, Scope> = {
  singular: { s: 's', es: 'es', is: 'is', was: 'was', has: 'has', they: 'it', them: 'it' },
  plural: { s: '', es: '', is: 'are', was: 'were', has: 'have', they: 'they', them: 'them' },
};

/** The opposite adjective (X), denied. */
const denials = {
  positive: ['[{is}|{was}] <not X at all>', '[{is}|{was}] <never X>', '{copula} <anything but X>'],
  negative: [
    '{copula} <not X>',
    '{is} <not exactly X>',
    '{is} <far from X>',
    '{is} <anything but X>',
    '{is} <not as X> as [advertised|I had hoped|they claim]',
    '{was} <never X>',
  ],
};

const isMass = (surface: string) => surface.startsWith('~');
const isPlural = (surface: string) => surface.startsWith('+');

export const englishGrammar: LanguageGrammar = {
  themes: themeLexicons.en,
  templates: english,
  slots: (lexicon, product) => ({ ...english.slots, ...agreement.singular, product, owner: lexicon.owners }),

  /** {A} with its own preposition, {theA} with one of the theme's determiners, {bareA} without. */
  aspectSlots(surface, { owners }, random) {
    const marked = surface.includes('«') ? surface : `«${surface.replace(/^[~+]/, '')}»`;
    const fitting = isMass(surface) || isPlural(surface) ? owners.filter((owner) => owner !== 'this') : owners;
    const determiner = isMass(surface) && random.chance(0.3) ? '' : `${random.pick(fitting)} `;
    const number = isPlural(surface) ? 'plural' : 'singular';
    return { ...agreement[number], A: marked, theA: `${determiner}${marked}`, bareA: marked };
  },

  predicate(line, random) {
    if (line.startsWith('= ')) return `{copula} <${random.chance(0.55) ? '{degree} ' : ''}${line.slice(2)}>`;
    if (line.startsWith(': ')) return `[{is}|{is}|{was}] <${line.slice(2)}>`;
    return line.includes('<') ? line : `<${line}>`;
  },
  denial: (adjective, sentiment, random) => random.pick(denials[sentiment]).replace('X', adjective),
  attributive(surface, adjectives, random) {
    const templates = english.attributive[isMass(surface) || isPlural(surface) ? 'withoutArticle' : 'withArticle'];
    const degree = random.chance(0.5) ? '{attributiveDegree} ' : '';
    return { template: random.pick(templates), slots: { adjective: degree + random.pick(adjectives) } };
  },
  independent: /[,:]|\{opener\}|^</,
  firstPerson: /\b(I|me|my)\b/,
};
