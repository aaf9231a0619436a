import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeDirections, spansOf } from '../../../packages/triplets';
import { answer, term } from '../answerers';

const settings = { threshold: 0.5, maximumLength: 3 };

describe('spans of an answer', () => {
  const terms = (starts: number[], ends: number[], more = {}) =>
    spansOf(answer([0, ...starts], [0, ...ends]), { ...settings, ...more }).map((span) => span.term);

  it('matches each end with the nearest start before it', () => {
    expect(terms([1, 0, 0], [0, 0, 1])).toEqual([term(0, 2)]);
    expect(terms([1, 1, 0], [0, 0, 1])).toEqual([term(1, 2)]);
    expect(terms([1, 0, 0], [0, 1, 1])).toEqual([term(0, 1)]);
    expect(terms([1, 0, 1, 0], [0, 1, 0, 1])).toEqual([term(0, 1), term(2, 3)]);
    expect(terms([0, 1, 0], [0, 1, 0])).toEqual([term(1)]);
  });

  it('leaves out an end without a start, a start without an end, and what is too long', () => {
    expect(terms([0, 0, 1], [1, 0, 0])).toEqual([]);
    expect(terms([1, 0, 0, 0], [0, 0, 0, 1])).toEqual([]);
    expect(terms([1, 0, 0, 0], [0, 0, 0, 1], { maximumLength: 4 })).toEqual([term(0, 3)]);
  });

  it('gives the product of both probabilities, and the implicit term first', () => {
    const found = spansOf(answer([0.75, 0, 0.5625], [1, 0, 0.5625]), settings);
    expect(found).toEqual([
      { term: null, probability: 0.75 },
      { term: term(1), probability: 0.5625 ** 2 },
    ]);
    expect(spansOf(answer([0.75, 0, 0], [1, 0, 0]), { ...settings, allowImplicit: false })).toEqual([]);
    expect(spansOf(answer([0.75, 0], [0.25, 0]), settings)).toEqual([]);
  });

  it('a probability must be above the threshold', () => {
    expect(terms([0.5], [0.5])).toEqual([]);
    expect(terms([0.5], [0.5], { threshold: 0.49 })).toEqual([term(0)]);
  });

  it('terms never overlap, are in order, and begin and end above the threshold', () => {
    const probabilities = fc.array(
      fc.tuple(fc.float({ min: 0, max: 1, noNaN: true }), fc.float({ min: 0, max: 1, noNaN: true })),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(probabilities, (pairs) => {
        const given = answer(
          pairs.map(([start]) => start),
          pairs.map(([, end]) => end),
        );
        let last = -1;
        for (const { term: found, probability } of spansOf(given, settings)) {
          if (found === null) continue;
          expect(found.first).toBeGreaterThan(last);
          expect(found.last - found.first).toBeLessThan(settings.maximumLength);
          expect(given.startProbabilities[found.first + 1]).toBeGreaterThan(0.5);
          expect(given.endProbabilities[found.last + 1]).toBeGreaterThan(0.5);
          expect(probability).toBeGreaterThan(0.25);
          last = found.last;
        }
      }),
    );
  });
});

describe('merging both directions', () => {
  const pair = (aspect: number, opinion: number, probability: number) => ({
    aspect: term(aspect),
    opinion: term(opinion),
    probability,
  });

  it('keeps what both found, and what one found with probability δ', () => {
    const forward = [pair(5, 1, 0.1), pair(0, 1, 0.79), pair(0, 2, 0.8)];
    const backward = [pair(5, 1, 0.2), pair(3, 4, 0.9)];
    expect(mergeDirections(forward, backward, 0.8)).toEqual([
      { aspect: term(0), opinion: term(1), forward: 0.79, backward: null, kept: false },
      { aspect: term(0), opinion: term(2), forward: 0.8, backward: null, kept: true },
      { aspect: term(3), opinion: term(4), forward: null, backward: 0.9, kept: true },
      { aspect: term(5), opinion: term(1), forward: 0.1, backward: 0.2, kept: true },
    ]);
  });

  it('is symmetric in its directions, and a larger δ never keeps more', () => {
    const found = fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true })), {
      selector: ([a, o]) => `${a} ${o}`,
    });
    fc.assert(
      fc.property(found, found, fc.double({ min: 0, max: 1, noNaN: true }), (f, b, delta) => {
        const [forward, backward] = [f, b].map((list) => list.map(([a, o, p]) => pair(a, o, p)));
        const kept = (evidence: ReturnType<typeof mergeDirections>) =>
          evidence.filter((each) => each.kept).map(({ aspect, opinion }) => [aspect, opinion]);
        const one = kept(mergeDirections(forward, backward, delta));
        expect(kept(mergeDirections(backward, forward, delta))).toEqual(one);
        const stricter = kept(mergeDirections(forward, backward, delta + 0.1));
        expect(one).toEqual(expect.arrayContaining(stricter));
      }),
    );
  });

  it('equal words at two places are two pairs', () => {
    expect(mergeDirections([pair(0, 1, 1)], [pair(3, 4, 1)], 0.8)).toHaveLength(2);
  });
});
