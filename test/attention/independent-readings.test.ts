import { describe, expect, it, test } from 'vitest';
import { aspectMentions, coveredByBoth, lexiconMentions, readingAgreement } from '../../src/attention';

describe('lexiconMentions', () => {
  const table = { mouse: 'mouse', 'battery life': 'battery-life', 鼠标: 'mouse', 续航: 'battery-life' };
  const read = (text: string, language: string) => lexiconMentions([{ text, language }], table)[0];

  it('reads the opinion words of the clause, or of the sentence', () => {
    expect(read('The mouse is great, the battery life is terrible.', 'en')).toEqual([
      { feature: 'mouse', sentiment: 'positive' },
      { feature: 'battery-life', sentiment: 'negative' },
    ]);
    expect(read('Great, and it has a mouse. Terrible box.', 'en')).toEqual([
      { feature: 'mouse', sentiment: 'positive' },
    ]);
    expect(read('The mouse came on Monday.', 'en')).toEqual([{ feature: 'mouse', sentiment: null }]);
    expect(read('The mouse is not good.', 'en')).toEqual([{ feature: 'mouse', sentiment: 'negative' }]);
  });

  it('finds Chinese terms without blanks', () => {
    // "The mouse is very good, the battery life is terrible."
    expect(read('鼠标很好用，续航很差。', 'zh')).toEqual([
      { feature: 'mouse', sentiment: 'positive' },
      { feature: 'battery-life', sentiment: 'negative' },
    ]);
  });
});

describe('readingAgreement', () => {
  const features = ['a', 'b', 'c', 'd'];
  // Of ten mentions of each word 2, 4, 6 and 8 are praise.
  const reviews = features.flatMap((feature, f) =>
    Array.from({ length: 10 }, (_, i) => ({ feature, praise: i < 2 * (f + 1) })),
  );
  const mentions = reviews.map(({ feature, praise }) => [
    { feature, sentiment: praise ? ('positive' as const) : ('negative' as const) },
  ]);

  it('agrees wholly with itself, and not with its opposite', () => {
    const stars = reviews.map(({ praise }) => ({ rating: praise ? 1 : 5 }));
    const [byStars, byLexicon] = readingAgreement(stars, mentions, mentions, { seed: 1 });
    expect(byLexicon).toMatchObject({ reading: 'lexicon', words: 4, satisfaction: 0.5, other: 0.5, tau: 1 });
    expect(byStars).toMatchObject({ reading: 'stars', words: 4, tau: -1 });
    expect(byStars.apart[0]).toEqual({ feature: 'a', satisfaction: 0.2, other: 0.8 });
    expect(byLexicon.tauInterval![0]).toBeGreaterThan(0);
  });

  it('says nothing of reviews without stars', () => {
    const [byStars] = readingAgreement(
      reviews.map(() => ({})),
      mentions,
      mentions,
      { seed: 1 },
    );
    expect(byStars).toMatchObject({ words: 0, other: null, tau: null, tauInterval: null, apart: [] });
  });
});

test('lexiconMentions finds a term in the sense of its product group', () => {
  const table = { '声音 (laptop)': 'fan-noise', 声音: 'sound' };
  const featureOf = (product?: string) =>
    lexiconMentions([{ text: '声音很好。', language: 'zh', product }], table).flat()[0].feature;
  expect(featureOf('laptop')).toBe('fan-noise');
  expect(featureOf()).toBe('sound');
});

test('aspectMentions has a mention for every triplet', () => {
  const span = (text: string) => ({ start: 0, end: text.length, text });
  const triplets = [span('mouse'), span('Frobs'), null].map((aspect) => ({
    aspect,
    opinion: null,
    sentiment: 'positive' as const,
  }));
  expect(aspectMentions([{ language: 'en', triplets }], { mouse: 'mouse' })[0].map(({ feature }) => feature)).toEqual([
    'mouse',
    'other:frob',
    'other:',
  ]);
});

test('coveredByBoth knows words of the paper and concepts of the glossary, and no names', () => {
  expect(['storage', 'mouse', 'screen', 'battery-life'].map(coveredByBoth)).toEqual([true, true, true, true]);
  expect(['endorser-1', 'never-heard-of'].map(coveredByBoth)).toEqual([false, false]);
});
