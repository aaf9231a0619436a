import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastConcepts } from '../../packages/network';
import { clusteredWords } from '../../packages/network/clustered-words';
import { contrastWords } from '../../packages/network/log-odds';
import { document } from './fixtures';

const counts = (entries: Record<string, number>) => new Map(Object.entries(entries));

describe('contrastWords', () => {
  test('by hand: 6 of 10 against 2 of 10, a prior of 20 tokens', () => {
    const [battery, screen] = contrastWords(counts({ battery: 6, screen: 4 }), counts({ battery: 2, screen: 8 }), {
      priorTokens: 20,
    });
    // The prior of battery: 8 of 20 tokens, so 8. 14 of 30 against 10 of 30.
    const delta = Math.log(14 / 16) - Math.log(10 / 20);
    const error = Math.sqrt(1 / 14 + 1 / 10);
    expect(battery).toMatchObject({ word: 'battery', first: 6, second: 2 });
    expect(battery.logOdds).toBeCloseTo(delta, 12);
    expect(battery.standardError).toBeCloseTo(error, 12);
    expect(battery.z).toBeCloseTo(delta / error, 12);
    // Two words mirror each other's odds.
    expect(screen.logOdds).toBeCloseTo(-delta, 12);
  });

  test('corrects two-sided p-values by Holm', () => {
    const contrasts = contrastWords(counts({ a: 300, b: 100, c: 100 }), counts({ a: 100, b: 105, c: 300 }));
    const [first] = contrasts;
    expect(first.word).toBe('a');
    expect(first.adjustedPValue).toBeLessThan(1e-6);
    expect(contrasts.find(({ word }) => word === 'b')?.adjustedPValue).toBeGreaterThan(0.05);
  });

  test('design effects widen the error: twice as many tokens in clusters of two say no more', () => {
    const designEffects = [counts({ a: 2, b: 2 }), counts({ a: 2, b: 2 })] as const;
    const pairs = contrastWords(counts({ a: 60, b: 40 }), counts({ a: 40, b: 60 }), {
      priorTokens: 2e-9,
      designEffects,
    });
    const single = contrastWords(counts({ a: 30, b: 20 }), counts({ a: 20, b: 30 }), { priorTokens: 1e-9 });
    expect(pairs[0].z).toBeCloseTo(single[0].z, 6);
    // Only one side knows a: its effect stands for both.
    const [one] = contrastWords(counts({ a: 9, b: 1 }), counts({ b: 10 }), {
      designEffects: [counts({ a: 4 }), counts({})],
    });
    expect(one.standardError).toBeCloseTo(
      2 * contrastWords(counts({ a: 9, b: 1 }), counts({ b: 10 }))[0].standardError,
      12,
    );
  });

  test('turning the groups round turns every sign; a stronger prior pulls to 0; a missing word counts 0', () => {
    const groups = fc.tuple(
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 500 }), { minKeys: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 500 }), { minKeys: 2 }),
    );
    fc.assert(
      fc.property(groups, ([a, b]) => {
        const forwards = contrastWords(counts(a), counts(b));
        const backwards = new Map(contrastWords(counts(b), counts(a)).map((row) => [row.word, row]));
        const strong = new Map(contrastWords(counts(a), counts(b), { priorTokens: 1e7 }).map((row) => [row.word, row]));
        for (const row of forwards) {
          expect(backwards.get(row.word)?.logOdds).toBeCloseTo(-row.logOdds, 9);
          expect(row.first).toBe(a[row.word] ?? 0);
          expect(Math.abs(strong.get(row.word)?.logOdds ?? 1)).toBeLessThan(1e-3);
        }
      }),
    );
  });

  test('refuses a prior of nothing, and a single word', () => {
    expect(() => contrastWords(counts({ a: 1, b: 1 }), counts({}), { priorTokens: 0 })).toThrow('priorTokens');
    expect(() => contrastWords(counts({ a: 1 }), counts({ a: 2 }))).toThrow('at least two words');
  });
});

describe('clusteredWords', () => {
  test('by hand: four texts of two tokens, a word twice in one of them', () => {
    // p = 2 / 8; residuals 2 − 0.5, and −0.5 three times: 2.25 + 0.75 = 3. 4 / 3 · 3 / (8 · 0.25 · 0.75) = 8 / 3.
    const { counts: tokens, designEffects } = clusteredWords([
      ['a', 'a'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'b'],
    ]);
    expect(Object.fromEntries(tokens)).toEqual({ a: 2, b: 2, c: 2, d: 2 });
    expect(designEffects.get('a')).toBeCloseTo(8 / 3, 12);
    // b once in two texts: residuals ±0.5, 4 · 0.25 = 1. 4 / 3 · 1 / 1.5 = 8 / 9, so 1.
    expect(designEffects.get('b')).toBe(1);
  });

  test('texts of one token are independent; every text said twice doubles the effect', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 30, maxLength: 60 }), (tokens) => {
        const single = clusteredWords(tokens.map((word) => [word])).designEffects;
        const twice = clusteredWords(tokens.map((word) => [word, word])).designEffects;
        for (const [word, effect] of single) {
          const correction = tokens.length / (tokens.length - 1);
          expect(effect).toBeCloseTo(new Set(tokens).size === 1 ? 1 : correction, 9);
          expect(twice.get(word)).toBeCloseTo(new Set(tokens).size === 1 ? 1 : 2 * correction, 9);
        }
      }),
    );
  });

  test('is never below 1, and texts without words change no count', () => {
    const texts = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(texts, (lists) => {
        const { counts: tokens, designEffects } = clusteredWords([...lists, []]);
        for (const effect of designEffects.values()) expect(effect).toBeGreaterThanOrEqual(1);
        for (const [word, count] of tokens) expect(count).toBe(lists.flat().filter((one) => one === word).length);
      }),
    );
  });
});

describe('contrastConcepts', () => {
  // 鼠标 mouse; 续航, 电池续航 battery life; 屏幕 screen; 周星澜 a name
  const chinese = [document('鼠标 鼠标 续航 电池续航', 'zh 1', 'zh'), document('屏幕 周星澜', 'zh 2', 'zh')];
  const english = [document('mouse screen screen guitar guitar guitar', 'en 1')];

  test('words meet in concepts; what cannot be compared is listed with its reason and stays in the total', () => {
    const { contrasts, first, second } = contrastConcepts(chinese, english, { priorTokens: 12 });
    expect(contrasts.map(({ word }) => word)).toEqual(['mouse', 'screen']);
    expect(contrasts[0]).toMatchObject({ first: 2, second: 1, firstWords: ['鼠标'], secondWords: ['mouse'] });
    // The prior of mouse: 3 of 12 tokens, so 3. (2 + 3) of 18 against (1 + 3) of 18.
    expect(contrasts[0].logOdds).toBeCloseTo(Math.log(5 / 13) - Math.log(4 / 14), 12);
    const oneSide = { count: 1, reason: 'named on one side only' };
    expect(first).toEqual({
      tokens: 6,
      compared: 3,
      leftOut: [
        { word: '周星澜', count: 1, reason: 'no entry in the glossary' },
        { word: '电池续航', ...oneSide },
        { word: '续航', ...oneSide },
      ],
    });
    expect(second).toEqual({
      tokens: 6,
      compared: 3,
      leftOut: [{ word: 'guitar', count: 3, reason: 'no entry in the glossary' }],
    });
  });

  test('texts are the unit of the error, tokens only where asked', () => {
    const [byText] = contrastConcepts(chinese, english, { priorTokens: 12 }).contrasts;
    const [byToken] = contrastConcepts(chinese, english, { priorTokens: 12, unit: 'tokens' }).contrasts;
    expect(byToken.standardError).toBeCloseTo(Math.sqrt(1 / 5 + 1 / 4), 12);
    // At home p = 2 / 6, residuals 2 − 4 / 3 and −2 / 3: 2 · (8 / 9) / (6 · 1 / 3 · 2 / 3) = 4 / 3. Abroad one text: 1.
    expect(byText.standardError).toBeCloseTo(Math.sqrt(4 / 3 / 5 + 1 / 4), 12);
    expect(byText.logOdds).toBe(byToken.logOdds);
  });

  test('further names join words to a concept', () => {
    const { contrasts, second } = contrastConcepts(chinese, english, { synonyms: { guitar: 'mouse' } });
    expect(contrasts.find(({ word }) => word === 'mouse')).toMatchObject({
      second: 4,
      secondWords: ['guitar', 'mouse'],
    });
    expect(second.leftOut).toEqual([]);
  });

  test('a further name that is mostly of another word class is left out, and its concept is not', () => {
    const verbs = [document('mouse *run *run run', 'en 2')];
    const { contrasts, second } = contrastConcepts(chinese, verbs, {
      partsOfSpeech: ['noun'],
      synonyms: { run: 'mouse' },
    });
    expect(contrasts.find(({ word }) => word === 'mouse')).toMatchObject({ second: 1, secondWords: ['mouse'] });
    expect(second.leftOut).toEqual([{ word: 'run', count: 1, reason: 'mostly another word class' }]);
  });

  test('a concept that is mostly of another word class on one side is left out', () => {
    const adjective = [document('*鼠标 *鼠标 鼠标 屏幕 屏幕', 'zh 1', 'zh')];
    const { contrasts, first } = contrastConcepts(adjective, english, { partsOfSpeech: ['noun'] });
    expect(contrasts.map(({ word }) => word)).not.toContain('mouse');
    expect(first).toEqual({
      tokens: 3,
      compared: 2,
      leftOut: [{ word: '鼠标', count: 1, reason: 'mostly another word class' }],
    });
  });
});
