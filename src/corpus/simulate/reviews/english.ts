import type { Random } from '../../../random';
import { drawFrame, drawOpinion, embeddable, framesOf, type LanguageGrammar, phrase, type Speech } from './clause';
import type { Phrase, Scope } from './grammar';
import { themeLexicons } from './lexicon';
import * as english from './lexicon/en/language';
import type { ThemeLexicon } from './lexicon/lexicon';
import type { Mention } from './mention';

type GrammaticalNumber = 'singular' | 'plural';

/** Words and endings that agree with the subject. */
const agreement: Record<GrammaticalNumber, Scope> = {
  singular: { s: 's', es: 'es', is: 'is', was: 'was', has: 'has', they: 'it', them: 'it' },
  plural: { s: '', es: '', is: 'are', was: 'were', has: 'have', they: 'they', them: 'them' },
};

const denials = {
  positive: [
    '{copula} <not {adjective} at all>',
    '{copula} <never {adjective}>',
    '{copula} <anything but {adjective}>',
  ],
  negative: [
    '{copula} <not {adjective}>',
    '{is} <not exactly {adjective}>',
    '{is} <far from {adjective}>',
    '{is} <anything but {adjective}>',
    '{is} <not as {adjective}> as [advertised|I had hoped|they claim]',
    '{was} <never {adjective}>',
  ],
};

const speech: Speech = { reported: /\{(person|friend)\}/, firstPerson: /\b(I|me|my)\b/ };

function predicate(line: string, random: Random): string {
  if (line.startsWith('= ')) return `{copula} <${random.chance(0.55) ? '{degree} ' : ''}${line.slice(2)}>`;
  if (line.startsWith(': ')) return `[{is}|{is}|{was}] <${line.slice(2)}>`;
  return line.includes('<') ? line : `<${line}>`;
}

/** The slots of an aspect: {A} with its own determiner or preposition, {theA} with one of the theme's, {bareA} without. */
function aspectSlots(
  surface: string,
  owners: readonly string[],
  random: Random,
): { number: GrammaticalNumber; mass: boolean; slots: Scope } {
  const mass = surface.startsWith('~');
  const number = surface.startsWith('+') ? 'plural' : 'singular';
  const marked = surface.includes('«') ? surface : `«${surface.replace(/^[~+]/, '')}»`;
  const fitting = number === 'plural' || mass ? owners.filter((owner) => owner !== 'this') : owners;
  const determiner = mass && random.chance(0.3) ? '' : `${random.pick(fitting)} `;
  return { number, mass, slots: { A: marked, theA: `${determiner}${marked}`, bareA: marked } };
}

function scope(lexicon: ThemeLexicon, product: string): Scope {
  return { ...english.slots, ...agreement.singular, product, owner: lexicon.owners };
}

export const englishGrammar: LanguageGrammar = {
  themes: themeLexicons.en,
  language: english,
  scope: (lexicon, _mention, product) => scope(lexicon, product),
  predicate,
  denial: (adjective, sentiment, random) => random.pick(denials[sentiment]).replace('{adjective}', adjective),
  clause(mention, lexicon, random, product, embedded) {
    const aspect = lexicon.aspects[mention.concept.id];
    const base = scope(lexicon, product);
    const { number, mass, slots } = aspectSlots(random.pick(aspect.surfaces), lexicon.owners, random);
    const wrap = (template: string, extra: Scope = {}): Phrase =>
      phrase(template, { ...base, ...agreement[number], ...slots, ...extra }, mention.index);
    const fit = (list: readonly string[]) => (embedded ? embeddable(list) : list);
    const frames = fit(framesOf(lexicon, english.frames));
    const affect = lexicon.affect ?? english.affect;
    if (mention.sentiment === 'neutral') return wrap(random.pick(fit(affect.neutral)));
    const implicit = aspect.implicit[mention.sentiment];
    if (!embedded && implicit.length > 0 && random.chance(0.1))
      return phrase(random.pick(implicit), base, mention.index);
    if (random.chance(0.14)) return wrap(random.pick(fit(affect[mention.sentiment])));
    if (!embedded && mention.sentiment === 'negative' && !lexicon.frames && random.chance(0.06))
      return wrap(random.pick(english.irony));
    const adjectives = aspect.opinions[mention.sentiment]
      .filter((line) => /^= \S+$/.test(line))
      .map((line) => line.slice(2));
    if (!lexicon.frames && adjectives.length > 0 && random.chance(0.1)) {
      const kind = mass || number === 'plural' ? english.attributive.mass : english.attributive.singular;
      return wrap(random.pick(kind), {
        adjective: `${random.chance(0.5) ? '{degree} ' : ''}${random.pick(adjectives)}`,
      });
    }
    const O = drawOpinion(this, aspect, mention.sentiment, random);
    const frame = drawFrame(frames, O, speech, random);
    return wrap(frame, { O, itO: phrase(O, base, mention.index) });
  },
  doubled(first, second, lexicon, random, product) {
    if (lexicon.frames) return undefined;
    const aspect = lexicon.aspects[first.concept.id];
    const { number, slots } = aspectSlots(random.pick(aspect.surfaces), lexicon.owners, random);
    const clauseScope = { ...scope(lexicon, product), ...agreement[number], ...slots };
    const predicateOf = (mention: Mention) =>
      mention.sentiment === 'neutral' ? undefined : drawOpinion(this, aspect, mention.sentiment, random);
    const [O, P] = [predicateOf(first), predicateOf(second)];
    if (O === undefined || P === undefined || O === P) return undefined;
    if (second.sentiment === 'neutral') return undefined;
    const frames = (first.sentiment === second.sentiment ? english.doubled : english.doubledContrast)[second.sentiment];
    return phrase(random.pick(frames), { ...clauseScope, O, P: phrase(P, clauseScope, second.index) }, first.index);
  },
};
