import { describe, expect, it } from 'vitest';
import { exampleInWords } from '../../packages/attention';
import type { Culture, Review, Sentiment } from '../../packages/corpus';
import {
  aspectTerms,
  featureMentions,
  mapAspectTerms,
  mappingAccuracy,
  mentionExamples,
  type TermVectors,
  termTable,
  trainTermVectors,
} from '../../src/attention';

/** A review that judges each term once; `null` is an implicit aspect. */
function review(
  culture: Culture,
  terms: (string | null)[],
  sentiment: Sentiment = 'positive',
  category?: string,
): Review {
  const text = terms.map((term) => term ?? '').join('，');
  let start = 0;
  const triplets = terms.map((term) => {
    const span = term === null ? null : { start, end: start + term.length, text: term };
    start += (term ?? '').length + 1;
    return { aspect: span, opinion: null, sentiment, ...(category !== undefined && { category }) };
  });
  const language = culture === 'domestic' ? 'zh' : 'en';
  return { id: `test-${text.slice(0, 20)}`, culture, language, platform: 'test', text, triplets };
}

function mapped(culture: Culture, terms: string[], options = {}): Record<string, [string | null, string]> {
  const rows = mapAspectTerms(aspectTerms([review(culture, terms)], culture), options);
  return Object.fromEntries(rows.map(({ term, feature, step }) => [term, [feature, step]]));
}

describe('aspectTerms', () => {
  it('counts a term under one form, however it is written, and implicit aspects apart', () => {
    const english = [
      review('foreign', ['The Fingerprint Readers', null]),
      review('foreign', ['fingerprint-reader', 'SSDs']),
    ];
    expect(aspectTerms(english, 'foreign')).toEqual({
      culture: 'foreign',
      implicit: 1,
      terms: [
        { term: 'fingerprint reader', language: 'en', occurrences: 2, written: 'The Fingerprint Readers' },
        { term: 'ssd', language: 'en', occurrences: 1, written: 'SSDs' },
      ],
    });
    const chinese = [review('domestic', ['網絡', 'ＣＰＵ']), review('domestic', ['网络', '网络'])];
    expect(
      aspectTerms(chinese, 'domestic').terms.map(({ term, occurrences, written }) => [term, occurrences, written]),
    ).toEqual([
      ['网络', 3, '网络'],
      ['cpu', 1, 'ＣＰＵ'],
    ]);
  });
});

describe('mapAspectTerms', () => {
  it('lets Chinese and English words meet in one feature word', () => {
    expect(mapped('domestic', ['指纹识别', '指紋解鎖', '价钱'])).toEqual({
      指纹识别: ['fingerprint-recognition', 'name'],
      指纹解锁: ['fingerprint-recognition', 'synonym'],
      价钱: ['price', 'synonym'],
    });
    expect(mapped('foreign', ['fingerprint identification', 'Fingerprint Sensor', 'price'])).toEqual({
      'fingerprint identification': ['fingerprint-recognition', 'name'],
      'fingerprint sensor': ['fingerprint-recognition', 'synonym'],
      price: ['price', 'name'],
    });
  });

  it('gives what both tables name to the word of the culture’s own table', () => {
    expect(mapped('domestic', ['硬盘', '口碑'])).toMatchObject({
      硬盘: ['storage', 'synonym'],
      口碑: ['reputation', 'name'],
    });
    expect(mapped('foreign', ['storage', 'reputation'])).toMatchObject({
      storage: ['data-storage', 'synonym'],
      reputation: ['word-of-mouth', 'synonym'],
    });
  });

  it('reads a compound by its last part, then by its first, and never by a single Chinese character', () => {
    expect(mapped('domestic', ['游戏鼠标', '锁屏广告', '证券'])).toEqual({
      游戏鼠标: ['mouse', 'compound'],
      锁屏广告: ['lock-screen', 'compound'],
      证券: [null, 'unmapped'],
    });
    expect(mapped('foreign', ['hinge design', 'office chairs', 'redesign'])).toEqual({
      'hinge design': ['design', 'compound'],
      'office chair': ['office', 'compound'],
      redesign: [null, 'unmapped'],
    });
  });

  it('gives a concept of its own to what only the glossary knows, the same in both languages', () => {
    expect(mapped('domestic', ['键盘']).键盘).toEqual(['keyboard', 'glossary']);
    expect(mapped('foreign', ['keyboards']).keyboard).toEqual(['keyboard', 'glossary']);
    expect(mapped('domestic', ['键盘'], { glossary: false }).键盘).toEqual([null, 'unmapped']);
  });

  it('takes the names that the caller gives', () => {
    expect(mapped('domestic', ['周星澜'], { synonyms: { 周星澜: 'endorser-1' } }).周星澜).toEqual([
      'endorser-1',
      'synonym',
    ]);
    expect(mapped('domestic', ['周星澜']).周星澜).toEqual([null, 'unmapped']);
  });

  it('uses word vectors for the rest: from the threshold on, the nearest feature word', () => {
    // "flub" stands at cosine 0.9 to price and "murk" at 0.6; "zorp" has no vector; "flub murk" is the mean of its words.
    const vectors: TermVectors = {
      vectors: {
        words: ['price', 'office', 'flub', 'murk'],
        dimension: 2,
        values: Float32Array.from([1, 0, 0, 1, 0.9, Math.sqrt(0.19), 0.6, -0.8]),
      },
      wordsOf: (term) => term.split(' '),
    };
    const terms = aspectTerms([review('foreign', ['price', 'office', 'flub', 'murk', 'zorp', 'flub murk'])], 'foreign');
    const rows = (threshold: number) =>
      Object.fromEntries(
        mapAspectTerms({ ...terms, culture: 'domestic' }, { vectors, threshold }).map((row) => [row.term, row]),
      );
    const strict = rows(0.8);
    expect(strict.flub).toMatchObject({ feature: 'price', step: 'similar', nearest: 'price' });
    expect(strict.flub.similarity).toBeCloseTo(0.9, 6);
    expect(strict.murk).toMatchObject({ feature: null, step: 'unmapped', nearest: 'price' });
    expect(strict.zorp.similarity).toBeUndefined();
    // (0.9 + 0.6, 0.436 − 0.8) has length 1.544: cosine 0.972.
    expect(strict['flub murk'].similarity).toBeCloseTo(0.972, 3);
    expect(rows(0.5).murk).toMatchObject({ feature: 'price', step: 'similar' });
  });

  it('leaves our synonyms out when asked to', () => {
    expect(mapped('foreign', ['ssd'], { ownSynonyms: false, glossary: false }).ssd).toEqual([null, 'unmapped']);
  });
});

describe('trainTermVectors', () => {
  it('finds words that stand in the same places alike', () => {
    const sentence = (aspect: string, like: string) => ({
      id: `${aspect} ${like}`,
      culture: 'foreign' as const,
      language: 'en',
      tokens: ['really', aspect, 'works', like].map((lemma) => ({ text: lemma, lemma, partOfSpeech: 'noun' as const })),
    });
    const documents = Array.from({ length: 120 }, (_, i) => [
      sentence('school', ['lesson', 'teacher'][i % 2]),
      sentence('college', ['lesson', 'teacher'][i % 2]),
      sentence('office', ['meeting', 'colleague'][i % 2]),
    ]).flat();
    const vectors = trainTermVectors(documents, { seed: 1 });
    const terms = aspectTerms([review('foreign', ['school', 'office', 'college'])], 'foreign');
    const rows = mapAspectTerms(terms, { vectors, ownSynonyms: false, glossary: false, threshold: 0.5 });
    expect(rows.find(({ term }) => term === 'college')).toMatchObject({ feature: 'school', step: 'similar' });
    expect(trainTermVectors(documents, { seed: 1 }).vectors.values).toEqual(vectors.vectors.values);
  });
});

describe('featureMentions', () => {
  const reviews = [
    review('foreign', ['price', null, 'zorp'], 'negative', 'misleading-category'),
    review('foreign', ['SSD']),
  ];
  const table = termTable(mapAspectTerms(aspectTerms(reviews, 'foreign')));

  it('follows the table, never the category, and leaves out what is implicit or unmapped', () => {
    expect(featureMentions(reviews, table)).toEqual([
      [{ feature: 'price', sentiment: 'negative' }],
      [{ feature: 'data-storage', sentiment: 'positive' }],
    ]);
  });

  it('follows a reader’s edits', () => {
    const edited = { ...table, zorp: 'office', price: null };
    expect(featureMentions(reviews, edited)).toEqual([
      [{ feature: 'office', sentiment: 'negative' }],
      [{ feature: 'data-storage', sentiment: 'positive' }],
    ]);
    expect(featureMentions([review('foreign', ['constructor'])], table)).toEqual([[]]);
  });
});

describe('mappingAccuracy', () => {
  it('counts by step how many mentions are mapped as their category says', () => {
    const gold = [
      review('foreign', ['price', 'SSD'], 'positive', 'price'),
      review('foreign', ['zorp', null], 'positive', 'price'),
    ];
    const rows = mapAspectTerms(aspectTerms(gold, 'foreign'));
    const counted = mappingAccuracy(gold, rows).filter(({ terms }) => terms > 0);
    expect(counted).toEqual([
      { step: 'name', terms: 1, mentions: 1, right: 1 },
      { step: 'synonym', terms: 1, mentions: 1, right: 0 },
      { step: 'unmapped', terms: 1, mentions: 1, right: 0 },
    ]);
  });
});

describe('mentionExamples', () => {
  it('finds the shortest reviews that judge a word so, cut to what stands around it', () => {
    const long = `${'Before it there was much to say about other things. '.repeat(3)}The price hurts. ${'And after it. '.repeat(9)}`;
    const start = long.indexOf('price');
    const far: Review = {
      ...review('foreign', ['price'], 'negative'),
      id: 'far',
      text: long,
      triplets: [{ aspect: { start, end: start + 5, text: 'price' }, opinion: null, sentiment: 'negative' }],
    };
    const near = { ...review('foreign', ['price'], 'negative'), id: 'near' };
    const table = { price: 'price' };
    expect(mentionExamples([far, near], table, 'price', 'negative')).toEqual([{ id: 'near', excerpt: 'price' }]);
    const [, second] = mentionExamples([far, near], table, 'price', 'negative', 2);
    expect(second.id).toBe('far');
    expect(second.excerpt).toMatch(/^….*The price hurts\. .*…$/);
    expect(second.excerpt.length).toBeLessThan(100);
    expect(long.replace(/\s+/g, ' ')).toContain(second.excerpt.replaceAll('…', ''));
    expect(mentionExamples([far, near], table, 'price', 'positive')).toEqual([]);
  });

  it('prefers a review whose stars do not contradict how it was read, and else says what they are', () => {
    const table = { price: 'price' };
    const rated = (rating: number, sentiment: 'negative' | 'positive') => ({
      ...review('foreign', ['price'], sentiment),
      ...{ id: `${rating}-stars`, rating },
    });
    const happy = rated(5, 'negative');
    // Longer, and yet the better example.
    const sad = { ...rated(2, 'negative'), text: 'price that is too high' };
    const first = (reviews: Review[], sentiment: 'negative' | 'positive') =>
      mentionExamples(reviews, table, 'price', sentiment)[0];
    expect(first([happy, sad], 'negative').id).toBe('2-stars');
    expect(first([happy], 'negative').contradictedBy).toBe(5);
    expect(first([rated(3, 'negative')], 'negative').contradictedBy).toBeUndefined();
    expect(first([rated(1, 'positive')], 'positive').contradictedBy).toBe(1);
    expect(exampleInWords(first([happy], 'negative'), true)).toBe('price (5-stars; its author gave 5 stars)');
    expect(exampleInWords(first([happy], 'negative'), false)).toBe('5-stars; its author gave 5 stars');
    expect(exampleInWords(first([sad], 'negative'), false)).toBe('2-stars');
    expect(exampleInWords(undefined, true)).toBe('—');
  });
});

describe('concepts with several names', () => {
  it('are one in both languages, and the same with their whole before them', () => {
    const english = mapped('foreign', ['display', 'screen', 'battery life', 'running speed', 'laptop screen']);
    const chinese = mapped('domestic', ['屏幕', '显示屏', '续航', '电池', '速度', '运行速度', '电脑屏幕']);
    const featureOf = (table: ReturnType<typeof mapped>, terms: string[]) => terms.map((term) => table[term][0]);
    expect(featureOf(english, ['display', 'screen', 'laptop screen'])).toEqual(['screen', 'screen', 'screen']);
    expect(featureOf(chinese, ['屏幕', '显示屏', '电脑屏幕'])).toEqual(['screen', 'screen', 'screen']);
    expect(featureOf(english, ['battery life', 'run speed'])).toEqual(['battery', 'speed']);
    expect(featureOf(chinese, ['续航', '电池', '速度', '运行速度'])).toEqual(['battery', 'battery', 'speed', 'speed']);
  });

  it('never take a word that the paper lists', () => {
    expect(mapped('foreign', ['price', 'data storage', 'hotline'])).toMatchObject({
      price: ['price', 'name'],
      'data storage': ['data-storage', 'name'],
      hotline: ['hotline', 'name'],
    });
  });
});

describe('senses by product group', () => {
  const of = (product: string, term: string) => ({ ...review('domestic', [term]), product });

  it('part the fan of a laptop from what one listens to with earphones', () => {
    const reviews = [of('laptop', '声音'), of('earphones', '声音'), of('earphones', '音质'), of('a kettle', '声音')];
    const table = termTable(mapAspectTerms(aspectTerms(reviews, 'domestic')));
    expect(table['声音 (laptop)']).toBe('noise');
    expect(table['声音 (earphones)']).toBe('sound-quality');
    expect(featureMentions(reviews, table).map(([mention]) => mention?.feature)).toEqual([
      ...['noise', 'sound-quality', 'sound-quality'],
      'sound-quality', // the word without a product group of ours, by the glossary
    ]);
  });

  it('make the product’s own name the product as a whole, also where the paper lists it', () => {
    const rows = mapAspectTerms(
      aspectTerms([of('earphones', '耳机'), of('laptop', '耳机'), of('laptop', '电脑')], 'domestic'),
    );
    expect(termTable(rows)).toEqual({ '耳机 (earphones)': 'product', 耳机: 'earphone', '电脑 (laptop)': 'product' });
  });
});
