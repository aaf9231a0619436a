import { type Grammar, readGrammar } from '../template';
import { judgementRules } from './lexicon/judgements';
import { closingRules, commonRules, degreeWords, openingRules, termForms } from './lexicon/occasions';
import { plantedRelease } from './planted';

/** 100 alternatives, of which `headline` are the term of B8 itself. */
function termRule(
  { term, others }: { term: readonly string[]; others: readonly string[] },
  headline: number,
): string[] {
  const repeated = (forms: readonly string[], count: number) =>
    Array.from({ length: count }, (_, i) => forms[i % forms.length]);
  return [...repeated(term, headline), ...repeated(others, 100 - headline)];
}

/** The grammar for one post: with plain or strong degree words, on ordinary days or in the window after a release, about one product. */
export type BrandGrammars = (strong: boolean, afterRelease: boolean, product: string) => Grammar;

/** Reads all grammars of brand posts; each is read once. */
export function readBrandGrammars(): BrandGrammars {
  const cache = new Map<string, Grammar>();
  return (strong, afterRelease, product) => {
    const key = `${strong}|${afterRelease}|${product}`;
    let grammar = cache.get(key);
    if (!grammar) {
      const chance = afterRelease ? plantedRelease.headlineTerm.afterRelease : plantedRelease.headlineTerm.ordinary;
      const headline = Math.round(100 * chance);
      grammar = readGrammar({
        ...judgementRules,
        ...commonRules,
        ...Object.fromEntries(Object.entries(openingRules).map(([name, rule]) => [`open ${name}`, rule])),
        ...Object.fromEntries(Object.entries(closingRules).map(([name, rule]) => [`close ${name}`, rule])),
        valueTerm: termRule(termForms.valueTerm, headline),
        cameraTerm: termRule(termForms.cameraTerm, headline),
        batteryTerm: termRule(termForms.batteryTerm, headline),
        degree: strong ? degreeWords.strong : degreeWords.mild,
        product: [product],
      });
      cache.set(key, grammar);
    }
    return grammar;
  };
}

/** The products that posts talk about when no release of the year is near. */
export const olderProducts = ['青岚11', '赤麓K5', '云阙Flip'] as const;
