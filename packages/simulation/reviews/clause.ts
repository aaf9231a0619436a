import type { Random } from '@crosscultural/base';
import type { Sentiment } from '@crosscultural/corpus';
import type { Phrase, Scope } from './grammar';
import type { AspectLexicon, ThemeLexicon } from './lexicon/lexicon';
import type { Mention } from './mention';
import type { ProductKind } from './metadata';

type Polarity = Exclude<Sentiment, 'neutral'>;
type Templates = readonly string[];

/** What a language brings: its templates (lexicon/zh, lexicon/en) and how it forms predicates. */
export interface LanguageGrammar {
  themes: Readonly<Record<string, ThemeLexicon>>;
  templates: {
    frames: Templates;
    affect: Record<Sentiment, Templates>;
    irony: Templates;
    /** Two opinions on one aspect, of one sentiment and of opposite ones, by that of the second. */
    doubled: Record<Polarity, Templates>;
    doubledContrast: Record<Polarity, Templates>;
    /** Two clauses, of one sentiment and of opposite ones, by that of the second. */
    joined: Templates;
    contrasted: Record<Polarity, Templates>;
    openings: Templates;
    closings: Templates;
    productNouns: Record<ProductKind, Templates>;
  };
  /** The slots of a theme's sentences. */
  slots(lexicon: ThemeLexicon, product: string): Scope;
  /** The slots of a clause about an aspect that is written as this surface form. */
  aspectSlots(surface: string, lexicon: ThemeLexicon, random: Random): Scope;
  /** A line of the lexicon as a predicate, with its opinion marked. */
  predicate(line: string, random: Random): string;
  /** The predicate that denies an adjective of the opposite sentiment: “not quick”. */
  denial(adjective: string, sentiment: Polarity, random: Random): string;
  /** Now and then a clause with the adjective before its noun, where the language has one. */
  attributive?(surface: string, adjectives: Templates, random: Random): { template: string; slots: Scope };
  /** Finds clauses that may not stand inside a compound sentence: with commas, openers or fragments. */
  independent: RegExp;
  /** Finds predicates in the first person, which nobody else can be quoted with (“my wife says …”). */
  firstPerson: RegExp;
}

/** What a clause is written in. */
export interface ClauseContext {
  grammar: LanguageGrammar;
  lexicon: ThemeLexicon;
  /** What the product is called in this review. */
  product: string;
  random: Random;
}

/** Shares of clauses that are not a plain aspect with its predicate. */
const share = { implicit: 0.1, affect: 0.14, irony: 0.06, attributive: 0.1 };
/** Share of opinions that deny the opposite adjective (“不怎么快”, “not reliable”). */
const denialShare = { positive: 0.04, negative: 0.12 };

export function phrase(template: string, scope: Scope, mention = -1): Phrase {
  return { template, scope, mention };
}

/** A clause that says what the mention says; an embedded one stands in a compound sentence and is kept simple. */
export function writeClause(mention: Mention, context: ClauseContext, embedded: boolean): Phrase {
  const { grammar, lexicon, product, random } = context;
  const { sentiment, index } = mention;
  const aspect = lexicon.aspects[mention.concept.id];
  const surface = random.pick(aspect.surfaces);
  const base = grammar.slots(lexicon, product);
  const scope = { ...base, ...grammar.aspectSlots(surface, lexicon, random) };
  const fitting = (templates: Templates) => (embedded ? embeddable(templates, grammar) : templates);
  const affect = fitting((lexicon.affect ?? grammar.templates.affect)[sentiment]);

  if (sentiment === 'neutral') return phrase(random.pick(affect), scope, index);
  const implicit = aspect.implicit[sentiment];
  if (!embedded && implicit.length > 0 && random.chance(share.implicit)) {
    return phrase(random.pick(implicit), base, index);
  }
  if (random.chance(share.affect)) return phrase(random.pick(affect), scope, index);
  if (!lexicon.frames) {
    if (!embedded && sentiment === 'negative' && random.chance(share.irony)) {
      return phrase(random.pick(grammar.templates.irony), scope, index);
    }
    const adjectives = adjectivesOf(aspect, sentiment).filter((adjective) => !adjective.includes(' '));
    if (grammar.attributive && !embedded && adjectives.length > 0 && random.chance(share.attributive)) {
      const { template, slots } = grammar.attributive(surface, adjectives, random);
      return phrase(template, { ...scope, ...slots }, index);
    }
  }
  const O = drawPredicate(aspect, sentiment, context);
  const frame = drawFrame(fitting(framesOf(lexicon, grammar)), O, context);
  return phrase(frame, { ...scope, O, itO: phrase(O, base, index) }, index);
}

/** One clause for two opinions on one aspect, or undefined where the two do not fit together. */
export function writeDoubled(first: Mention, second: Mention, context: ClauseContext): Phrase | undefined {
  const { grammar, lexicon, product, random } = context;
  const [one, two] = [first.sentiment, second.sentiment];
  const speaksOfAspect = (lexicon.frames ?? grammar.templates.frames).some((frame) => frame.includes('{O}'));
  if (one === 'neutral' || two === 'neutral' || !speaksOfAspect) return undefined;

  const aspect = lexicon.aspects[first.concept.id];
  const slots = grammar.aspectSlots(random.pick(aspect.surfaces), lexicon, random);
  const scope = { ...grammar.slots(lexicon, product), ...slots };
  const [O, P] = [drawPredicate(aspect, one, context), drawPredicate(aspect, two, context)];
  if (O === P) return undefined;
  const { doubled, doubledContrast } = grammar.templates;
  const template = random.pick((one === two ? doubled : doubledContrast)[two]);
  return phrase(template, { ...scope, O, P: phrase(P, scope, second.index) }, first.index);
}

/** Draws a predicate for the aspect: mostly a line of its own sentiment, sometimes the denied opposite. */
function drawPredicate(aspect: AspectLexicon, sentiment: Polarity, { grammar, random }: ClauseContext): string {
  if (random.chance(denialShare[sentiment])) {
    const adjectives = adjectivesOf(aspect, sentiment === 'positive' ? 'negative' : 'positive');
    if (adjectives.length > 0) return grammar.denial(random.pick(adjectives), sentiment, random);
  }
  return grammar.predicate(random.pick(aspect.opinions[sentiment]), random);
}

function adjectivesOf(aspect: AspectLexicon, sentiment: Polarity): string[] {
  return aspect.opinions[sentiment].filter((line) => line.startsWith('= ')).map((line) => line.slice(2));
}

/** Draws a frame that fits the predicate; the first frame of every list is the plain one. */
function drawFrame(frames: Templates, predicate: string, { grammar, random }: ClauseContext): string {
  const frame = random.pick(frames);
  const reported = /\{(person|friend)\}/.test(frame);
  return reported && grammar.firstPerson.test(predicate) ? frames[0] : frame;
}

const embeddableOf = new WeakMap<Templates, Templates>();

function embeddable(templates: Templates, { independent }: LanguageGrammar): Templates {
  const known = embeddableOf.get(templates);
  if (known) return known;
  const simple = templates.filter((template) => !independent.test(template));
  embeddableOf.set(templates, simple);
  return simple;
}

const framesOfTheme = new WeakMap<ThemeLexicon, Templates>();

/** A theme's own frames, or the language's with what the theme adds. */
function framesOf(lexicon: ThemeLexicon, { templates }: LanguageGrammar): Templates {
  const known = framesOfTheme.get(lexicon);
  if (known) return known;
  const frames = lexicon.frames ?? [...templates.frames, ...(lexicon.moreFrames ?? [])];
  framesOfTheme.set(lexicon, frames);
  return frames;
}
