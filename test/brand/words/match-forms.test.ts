import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchForms, type TermForms, termsOfPost } from '../../../packages/brand';
import { brandTerms } from '../../../src/papers';

const found = (text: string, terms: readonly TermForms[] = brandTerms) => {
  const hits = matchForms([text], terms);
  return Array.from(hits.term, (term, i) => [hits.terms[term], text.slice(hits.begin[i], hits.end[i])]);
};

/** As `matchForms`, by trying every form at every place. */
function naive(text: string, terms: readonly TermForms[]): [number, number, number][] {
  const isLetter = (c: string | undefined) => c !== undefined && /[a-z]/.test(c);
  const isDigit = (c: string | undefined) => c !== undefined && /[0-9]/.test(c);
  const border = (at: number) =>
    !(isLetter(text[at - 1]) && isLetter(text[at])) && !(isDigit(text[at - 1]) && isDigit(text[at]));
  const hits: [number, number, number][] = [];
  for (let at = 0; at < text.length; ) {
    let longest = 0;
    for (const { zh, en } of terms) {
      for (const form of [...zh, ...en]) {
        if (form.length > longest && text.startsWith(form, at) && border(at) && border(at + form.length)) {
          longest = form.length;
        }
      }
    }
    const form = text.slice(at, at + longest);
    terms.forEach(({ zh, en }, term) => {
      if (longest > 0 && [...zh, ...en].includes(form)) hits.push([term, at, at + longest]);
    });
    at += longest || 1;
  }
  return hits;
}

describe('forms in texts', () => {
  it('are found longest first: complaints about a battery are no praise of its life', () => {
    expect(found('续航差，充电倒是挺快')).toEqual([['battery issues', '续航差']]);
    expect(found('续航很好')).toEqual([['battery life', '续航']]);
    expect(found('电池盖是红色的')).toEqual([]);
    expect(found('The battery life is great')).toEqual([['battery life', 'battery life']]);
    expect(found('poor battery life')).toEqual([['battery issues', 'poor battery life']]);
  });

  it('count for every term that they stand for, wherever a term list names them', () => {
    expect(found('性价比很高').map(([name]) => name)).toEqual(['high performance low price', 'cost-effective']);
  });

  it('match letters of any case and width and hyphens, but only whole English words', () => {
    expect(found('HIGH-PERFORMANCE ｌａｇ')).toEqual([
      ['high-performance', 'HIGH-PERFORMANCE'],
      ['lag', 'ｌａｇ'],
    ]);
    expect(found('flagship')).toEqual([]);
    expect(found('影像升级ads')).toEqual([
      ['camera upgrade', '影像升级'],
      ['advertisements', 'ads'],
    ]);
    expect(found('The customer’s battery won’t charge').map(([name]) => name)).toEqual(['battery issues']);
  });

  it('are the same as those of a naive search', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '电', '池'), minLength: 1, maxLength: 4 });
    const term = fc.record({
      name: fc.constant('t'),
      zh: fc.array(piece, { minLength: 1, maxLength: 4 }),
      en: fc.array(piece, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 1, maxLength: 5 }),
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '电', '池'), maxLength: 20 }), { maxLength: 4 }),
        (terms, texts) => {
          const hits = matchForms(texts, terms);
          texts.forEach((text, post) => {
            const [from, to] = [hits.starts[post], hits.starts[post + 1]];
            const mine = Array.from({ length: to - from }, (_, i) => [
              hits.term[from + i],
              hits.begin[from + i],
              hits.end[from + i],
            ]);
            expect(mine).toEqual(naive(text, terms));
            expect(termsOfPost(hits, post)).toEqual([...new Set(mine.map(([t]) => t))].sort((a, b) => a - b));
          });
        },
      ),
    );
  });

  it('take any text, and say what is wrong with the terms', () => {
    expect(matchForms([], brandTerms).starts).toEqual(new Uint32Array(1));
    expect(matchForms(['', '屏'], brandTerms).starts).toEqual(new Uint32Array(3));
    expect(() => matchForms(['x'], [])).toThrow(/1 to 65,535 terms/);
    expect(() => matchForms(['x'], [{ name: 'battery', zh: [''], en: [] }])).toThrow(/"battery" has no form/);
  });
});
