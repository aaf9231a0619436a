import type { Random } from '../../../random';
import type { Sentiment } from '../../review';
import type { Phrase, Scope } from './grammar';
import type { AspectLexicon, ThemeLexicon } from './lexicon/lexicon';
import type { Mention } from './mention';
import type { ProductKind } from './metadata';

/** What the composition of a review needs to know of a language. */
export interface LanguageGrammar {
  themes: Readonly<Record<string, ThemeLexicon>>;
  language: {
    openings: readonly string[];
    closings: readonly string[];
    joined: readonly string[];
    /** By the sentiment of the second clause. */
    contrasted: Record<'positive' | 'negative', readonly string[]>;
    productNouns: Record<ProductKind, readonly string[]>;
  };
  /** The slots of a theme's sentences. */
  scope(lexicon: ThemeLexicon, mention: Mention | undefined, product: string, random: Random): Scope;
  /** A line of the lexicon as a predicate, with its opinion marked. */
  predicate(line: string, random: Random): string;
  /** The predicate that denies an adjective of the opposite sentiment: “not quick”. */
  denial(adjective: string, sentiment: 'positive' | 'negative', random: Random): string;
  /** A clause that says what the mention says; an embedded one stands in a compound sentence and is kept simple. */
  clause(mention: Mention, lexicon: ThemeLexicon, random: Random, product: string, embedded: boolean): Phrase;
  /** One clause for two opinions on one aspect, or undefined where the two do not fit together. */
  doubled(first: Mention, second: Mention, lexicon: ThemeLexicon, random: Random, product: string): Phrase | undefined;
}

export function phrase(template: string, scope: Scope, mention = -1): Phrase {
  return { template, scope, mention };
}

/** Share of opinions that deny the opposite adjective (“不怎么快”, “not reliable”). */
const denialShare = { positive: 0.04, negative: 0.12 };

/** Draws a predicate for the aspect: mostly a line of its own sentiment, sometimes the denied opposite. */
export function drawOpinion(
  grammar: LanguageGrammar,
  aspect: AspectLexicon,
  sentiment: Exclude<Sentiment, 'neutral'>,
  random: Random,
): string {
  if (random.chance(denialShare[sentiment])) {
    const opposite = aspect.opinions[sentiment === 'positive' ? 'negative' : 'positive'];
    const adjectives = opposite.filter((line) => line.startsWith('= ')).map((line) => line.slice(2));
    if (adjectives.length > 0) return grammar.denial(random.pick(adjectives), sentiment, random);
  }
  return grammar.predicate(random.pick(aspect.opinions[sentiment]), random);
}

/** Somebody else's words (“my wife says …”) do not speak in the first person. */
export interface Speech {
  /** Finds frames that report what somebody says. */
  reported: RegExp;
  firstPerson: RegExp;
}

/** Draws a frame that fits the predicate; the first frame of every list is the plain one. */
export function drawFrame(frames: readonly string[], opinion: string, speech: Speech, random: Random): string {
  const frame = random.pick(frames);
  return speech.reported.test(frame) && speech.firstPerson.test(opinion) ? frames[0] : frame;
}

const simpleFrames = new WeakMap<readonly string[], readonly string[]>();

/** The frames that may stand inside a compound sentence: without commas, colons and openers of their own. */
export function embeddable(frames: readonly string[]): readonly string[] {
  let simple = simpleFrames.get(frames);
  if (!simple) {
    simple = frames.filter((frame) => !/[,，:：]|\{opener\}/.test(frame));
    simpleFrames.set(frames, simple);
  }
  return simple;
}

const allFrames = new WeakMap<ThemeLexicon, readonly string[]>();

/** A theme's own frames, or the language's with what the theme adds. */
export function framesOf(lexicon: ThemeLexicon, ofLanguage: readonly string[]): readonly string[] {
  let frames = allFrames.get(lexicon);
  if (!frames) {
    frames = lexicon.frames ?? [...ofLanguage, ...(lexicon.moreFrames ?? [])];
    allFrames.set(lexicon, frames);
  }
  return frames;
}
