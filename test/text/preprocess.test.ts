import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../packages/base/errors';
import { documentMaker, explainPreprocessing, preprocess, topicCorpus } from '../../packages/text';
import type { Document } from '../../packages/text/token';
import { review } from './fixtures';

const lemmas = ({ tokens }: Document) => tokens.map(({ lemma }) => lemma);

describe('preprocess', () => {
  test('cleans, counts and makes a document of each kept review, in order', () => {
    const reviews = [
      review('螢幕很清晰，<br/>客服態度好👍！'),
      review('好评'),
      review('The batteries don&#39;t last, but customer service was great. http://a.example/b 12.5'),
      review('the batteries don’t last; but CUSTOMER service was great? http://a.example/b 12.5'),
      review('!!!'),
    ];
    const { documents, cleaning, counts } = preprocess(reviews);
    expect(documents.map(({ id }) => id)).toEqual([reviews[0].id, reviews[2].id]);
    expect(documents[0]).toMatchObject({ culture: 'domestic', language: 'zh' });
    expect(lemmas(documents[0])).toEqual(['屏幕', '清晰', '客服态度', '好']);
    expect(lemmas(documents[1])).toEqual(['battery', 'customer service', 'great']);
    expect(documents[1].tokens[2]).toEqual({
      text: 'great',
      lemma: 'great',
      partOfSpeech: 'adjective',
      sentiment: 'positive',
    });
    const removed = Object.fromEntries(
      cleaning.filter(({ count }) => count > 0).map(({ rule, count }) => [rule, count]),
    );
    expect(removed).toEqual({ 'default review': 1, repeated: 1, 'punctuation only': 1 });
    expect(counts).toEqual({ reviews: 5, kept: 2, tokens: 7, emptyDocuments: 0 });
  });

  test('a document may lose every token; it stays and is counted', () => {
    const { documents, counts } = preprocess([review('It is what it was')]);
    expect(documents[0].tokens).toEqual([]);
    expect(counts.emptyDocuments).toBe(1);
  });

  test('stems are for English dictionary forms', () => {
    const { documents } = preprocess([review('reliable connections'), review('连接很稳定')], { stem: true });
    expect(lemmas(documents[0])).toEqual(['reliabl', 'connect']);
    expect(lemmas(documents[1])).toContain('稳定');
  });

  test('names of the user dictionary are nouns of their own', () => {
    const named = preprocess([review('晴空万米代言的耳机很好')], { userDictionary: [{ word: '晴空万米' }] });
    expect(named.documents[0].tokens[0]).toEqual({ text: '晴空万米', lemma: '晴空万米', partOfSpeech: 'noun' });
  });

  test('an unknown word class is the user’s mistake', () => {
    // @ts-expect-error no such class
    expect(() => preprocess([], { keepPartsOfSpeech: ['nouns'] })).toThrow(UserError);
  });

  test('hostile texts pass: broken pairs, direction marks, a megabyte without a blank, deep nests of brackets', () => {
    const texts = [
      '\ud83d'.repeat(50),
      '\u202e好用\u202c\u200b的手机',
      `很好用${'a'.repeat(1_000_000)}`,
      `${'<a '.repeat(200_000)}nice phone`,
      `${'&amp;'.repeat(200_000)} good phone`,
      `${'('.repeat(300_000)}good phone`,
      `${'1.'.repeat(300_000)} good phone`,
      `${'q'.repeat(300_000)} good phone`,
      `${'微信'.repeat(100_000)}好`,
      `${"x'".repeat(300_000)} good phone`,
      `${'http://'.repeat(100_000)} good phone`,
      `${'a@'.repeat(200_000)} good phone`,
      '屏幕清晰，'.repeat(200_000),
    ];
    const makeDocument = documentMaker();
    for (const text of texts) {
      const { counts } = preprocess([review(text)]);
      expect(counts.reviews).toBe(1);
      for (const token of makeDocument(review(text)).tokens) expect(token.lemma).not.toMatch(/\p{Surrogate}/u);
    }
  });

  test('the same reviews give the same result, and no token is ever changed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 5 }), (texts) => {
        const reviews = texts.map((text, i) => review(`nice ${text} phone 屏幕`, { id: `s${i}`, language: 'en' }));
        const once = preprocess(reviews);
        expect(preprocess(reviews)).toEqual(once);
        for (const { tokens } of once.documents) for (const token of tokens) expect(Object.isFrozen(token)).toBe(true);
      }),
    );
  });
});

describe('explainPreprocessing', () => {
  test('shows every step, ends at the document that preprocess makes, and each step begins where the last one ended', () => {
    const example = review('Ｉ don&#39;t like the <b>batteries</b>: not very good! 👎 see www.a.example 100%');
    const explained = explainPreprocessing(example);
    expect(explained.removedBy).toBeUndefined();
    expect(explained.detectedLanguage).toBe('en');
    expect(explained.document).toEqual(preprocess([example]).documents[0]);
    const { steps } = explained;
    // Word classes are noted beside the words, which then go on as they are.
    const chain = steps.filter(({ step }) => step !== 'Parts of speech');
    expect(steps[0].before).toBe(example.text);
    for (let i = 1; i < chain.length; i++) expect(chain[i].before).toBe(chain[i - 1].after);
    for (const { before, after, changed } of steps) expect(changed).toBe(before !== after);
    const after = Object.fromEntries(steps.map((step) => [step.step, step.after]));
    expect(after['HTML entities']).toContain("don't like");
    expect(after['Special characters']).toBe("i | don't | like | the | batteries | . | not | very | good | . | see");
    expect(after.Negation).toContain('good (not +)');
    expect(after['Stop words']).toBe('battery | good (not +)');
  });

  test('a Chinese review, with the optional steps', () => {
    const explained = explainPreprocessing(review('這款手機的指紋識別不靈敏，客服很耐心。'), {
      keepPartsOfSpeech: ['noun'],
    });
    expect(explained.steps.at(-1)).toMatchObject({
      step: 'Word classes',
      before: '指纹识别 | 不灵敏 (−) | 客服 | 耐心 (+)',
      after: '指纹识别 | 不灵敏 (−) | 客服 | 耐心 (+)',
    });
  });

  test('says which rule would remove the review', () => {
    expect(explainPreprocessing(review('此用户没有填写评价。')).removedBy).toBe('default review');
  });
});

describe('topicCorpus', () => {
  const token = (lemma: string, partOfSpeech: 'noun' | 'verb' = 'noun') => ({ text: lemma, lemma, partOfSpeech });
  const document = (id: string, ...tokens: ReturnType<typeof token>[]): Document => ({
    id,
    culture: 'foreign',
    language: 'en',
    tokens,
  });
  const documents = [
    document('a', token('b'), token('a'), token('b'), token('run', 'verb')),
    document('b', token('c'), token('run', 'verb')),
    document('c', token('a'), token('屏'), token('屏')),
    document('d'),
  ];

  test('words by falling frequency, then by code unit; documents as ids; empty ones left out', () => {
    const { vocabulary, frequencies, documents: ids, ids: names } = topicCorpus(documents, { minimumFrequency: 1 });
    expect(vocabulary).toEqual(['a', 'b', 'run', '屏', 'c']);
    expect([...frequencies]).toEqual([2, 2, 2, 2, 1]);
    expect(ids.map((list) => [...list])).toEqual([
      [1, 0, 1, 2],
      [4, 2],
      [0, 3, 3],
    ]);
    expect(ids[0]).toBeInstanceOf(Uint32Array);
    expect(names).toEqual(['a', 'b', 'c']);
  });

  test('frequency, word class and document share', () => {
    expect(topicCorpus(documents, { minimumFrequency: 2 }).vocabulary).toEqual(['a', 'b', 'run', '屏']);
    expect(topicCorpus(documents, { minimumFrequency: 2, partsOfSpeech: ['verb'] })).toMatchObject({
      vocabulary: ['run'],
      ids: ['a', 'b'],
    });
    expect(topicCorpus(documents, { minimumFrequency: 1, maximumDocumentShare: 0.25 }).vocabulary).toEqual([
      'b',
      '屏',
      'c',
    ]);
  });

  test('the paper’s feature words occur more than 8 times', () => {
    const nine = document(
      'n',
      ...Array.from({ length: 9 }, () => token('nine')),
      ...Array.from({ length: 8 }, () => token('eight')),
    );
    expect(topicCorpus([nine]).vocabulary).toEqual(['nine']);
  });

  test.each([
    [{ minimumFrequency: 0 }, /minimumFrequency/],
    [{ minimumFrequency: Number.NaN }, /minimumFrequency/],
    [{ maximumDocumentShare: 0 }, /maximumDocumentShare/],
    [{ maximumDocumentShare: 1.5 }, /maximumDocumentShare/],
    [{ minimumFrequency: 100 }, /None of 5 words occurs 100 times/],
  ])('%j is refused with the reason', (options, message) => {
    expect(() => topicCorpus(documents, options)).toThrow(message);
    expect(() => topicCorpus(documents, options)).toThrow(UserError);
  });

  test('every token of the vocabulary is kept, none is invented', () => {
    const randomDocuments = fc.array(fc.array(fc.constantFrom('x', 'y', 'z', 'q'), { maxLength: 8 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(randomDocuments, fc.integer({ min: 1, max: 3 }), (lists, minimumFrequency) => {
        const all = lists.flat();
        const often = (word: string) => all.filter((other) => other === word).length >= minimumFrequency;
        fc.pre(all.some(often));
        const corpus = topicCorpus(
          lists.map((list, i) => document(`${i}`, ...list.map((word) => token(word)))),
          { minimumFrequency },
        );
        const back = corpus.documents.map((ids) => [...ids].map((id) => corpus.vocabulary[id]));
        expect(back).toEqual(lists.map((list) => list.filter(often)).filter((list) => list.length > 0));
      }),
    );
  });
});
