import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { plantedConcepts, plantedThemes, plantedThemeWords } from '../../../packages/simulation/reviews';
import { chineseGrammar } from '../../../packages/simulation/reviews/chinese';
import { englishGrammar } from '../../../packages/simulation/reviews/english';
import { assemble, expand, type Scope } from '../../../packages/simulation/reviews/grammar';
import { themeLexicons } from '../../../packages/simulation/reviews/lexicon';

const grammars = { zh: chineseGrammar, en: englishGrammar };

describe('the lexicons', () => {
  it('have every planted feature word, with at least a dozen opinions of each sentiment', () => {
    for (const { language, theme, id, surfaceForms, group } of plantedConcepts) {
      const { opinions } = themeLexicons[language][theme].aspects[id];
      expect(new Set(opinions.positive).size, `${id} positive`).toBeGreaterThanOrEqual(12);
      expect(new Set(opinions.negative).size, `${id} negative`).toBeGreaterThanOrEqual(12);
      // A celebrity has one name; everything else is called several ways.
      expect(surfaceForms.length, id).toBeGreaterThanOrEqual(group ? 1 : 2);
    }
  });

  it('have no feature word that is not planted', () => {
    for (const language of ['zh', 'en'] as const) {
      const written = Object.values(themeLexicons[language]).flatMap((lexicon) => Object.keys(lexicon.aspects));
      expect(written.sort()).toEqual(
        plantedConcepts
          .filter((c) => c.language === language)
          .map((c) => c.id)
          .sort(),
      );
    }
  });

  it('praise and blame one aspect in different words', () => {
    for (const { language, theme, id } of plantedConcepts) {
      const { positive, negative } = themeLexicons[language][theme].aspects[id].opinions;
      expect(
        positive.filter((line) => negative.includes(line)),
        id,
      ).toEqual([]);
    }
  });

  it('expand every line: no slot is missing, no bracket open, every opinion marked', () => {
    const random = seededRandom(11);
    for (const language of ['zh', 'en'] as const) {
      const grammar = grammars[language];
      for (const lexicon of Object.values(grammar.themes)) {
        const scope: Scope = grammar.slots(lexicon, 'laptop');
        const text = (template: string) => assemble(expand({ template, scope, mention: 0 }, random));
        for (const line of [...lexicon.background, ...lexicon.questions]) expect(text(line).spans, line).toEqual([]);
        for (const { opinions, implicit } of Object.values(lexicon.aspects)) {
          for (const line of [...opinions.positive, ...opinions.negative]) {
            expect(text(grammar.predicate(line, random)).spans, line).toHaveLength(1);
          }
          for (const line of [...implicit.positive, ...implicit.negative]) {
            expect(
              text(line).spans.map((span) => span.mark),
              line,
            ).toEqual(['opinion']);
          }
        }
      }
      const { openings, closings } = grammar.templates;
      const scope = grammar.slots(Object.values(grammar.themes)[0], 'laptop');
      for (const template of [...openings, ...closings]) {
        expect(assemble(expand({ template, scope, mention: 0 }, random)).text, template).not.toMatch(/[{}[\]<>«»]/);
      }
    }
  });
});

describe('what is planted', () => {
  it('sums to one and lies between 0 and 1', () => {
    for (const culture of ['domestic', 'foreign'] as const) {
      const concepts = plantedConcepts.filter((concept) => concept.culture === culture);
      expect(concepts.reduce((sum, concept) => sum + concept.attention, 0)).toBeCloseTo(1, 12);
      expect(new Set(concepts.map((concept) => concept.id)).size).toBe(concepts.length);
      for (const { satisfaction } of concepts) expect(satisfaction).toBeGreaterThan(0);
      for (const { satisfaction } of concepts) expect(satisfaction).toBeLessThan(1);
    }
  });

  const highest = (culture: string, key: 'attention' | 'satisfaction', count: number) =>
    plantedConcepts
      .filter((concept) => concept.culture === culture)
      .sort((a, b) => b[key] - a[key])
      .slice(0, count)
      .map((concept) => concept.id)
      .sort();

  it('agrees with the claims A4 to A8', () => {
    expect(highest('foreign', 'attention', 6)).toEqual(
      ['consulting', 'data-storage', 'fingerprint-recognition', 'maintenance', 'office', 'software'], // A4
    );
    expect(highest('domestic', 'attention', 4)).toEqual(
      ['customer-service', 'network-connection', 'reputation', 'warranty-services'], // A5
    );
    expect(highest('foreign', 'satisfaction', 5)).toEqual(
      ['family', 'fingerprint-recognition', 'maintenance', 'office', 'software'], // A6
    );
    expect(highest('domestic', 'satisfaction', 11).filter((id) => !id.startsWith('endorser'))).toEqual(
      ['customer-service', 'motherboard', 'mouse', 'storage'], // A7
    );
    const low = plantedConcepts.filter((concept) => concept.claims.includes('A8'));
    expect(low.map((concept) => concept.id).sort()).toEqual(
      ['cpu', 'edge-devices', 'identification-and-certification', 'price', 'word-of-mouth'], // A8
    );
    for (const { attention, satisfaction } of low)
      expect([attention <= 0.012, satisfaction <= 0.3]).toEqual([true, true]);
  });

  it('agrees with the claims A9 and A10', () => {
    const share = (culture: string, themes: string[]) =>
      plantedConcepts
        .filter((concept) => concept.culture === culture && themes.includes(concept.theme))
        .reduce((sum, concept) => sum + concept.attention, 0);
    const innovation = ['function-characteristics', 'innovativeness'];
    expect(share('foreign', innovation)).toBeGreaterThan(share('domestic', innovation) + 0.1);
    expect(share('domestic', ['after-sale-service'])).toBeGreaterThan(share('foreign', ['after-sale-service']) + 0.05);
    for (const id of ['customer-service', 'warranty-services', 'consulting', 'maintenance']) {
      const { attention, satisfaction } = plantedConcepts.find((concept) => concept.id === id)!;
      expect(attention).toBeGreaterThan(0.05);
      expect(satisfaction).toBeGreaterThan(0.75);
    }
  });

  it('has five themes a culture, as Tables 1 and 2 do, and words for each', () => {
    for (const culture of ['domestic', 'foreign'] as const) {
      const themes = plantedThemes.filter((theme) => theme.culture === culture).map((theme) => theme.id);
      expect(themes).toHaveLength(5);
      expect(plantedThemeWords(culture).map(({ theme }) => theme)).toEqual(themes);
    }
    const [functions] = plantedThemeWords('foreign');
    expect(functions.words).toEqual(expect.arrayContaining(['fingerprint reader', 'fingerprint', 'software', 'ssd']));
  });
});
