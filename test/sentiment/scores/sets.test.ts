import { describe, expect, it } from 'vitest';
import { givenSplit, type LabelledSet, repeats, splitsOf, withoutNeutral } from '../../../models/sentiment/sets';

const subjects = ['screen', 'battery', 'camera', 'case', 'sound'];
const views = ['is great', 'is poor', 'broke soon', 'lasts long', 'came late', 'was cheap', 'feels solid', 'looks odd'];

/** Forty texts that differ, and each once more with another mark at the end. */
const set: LabelledSet = {
  ...{ language: 'en', classes: ['negative', 'positive'] },
  texts: subjects.flatMap((subject) => views.flatMap((view) => [`The ${subject} ${view}.`, `The ${subject} ${view}!`])),
  labels: Uint8Array.from({ length: 80 }, (_, i) => (i >> 1) % 2),
};

describe('splits', () => {
  it('keep repeated texts on one side, and drop texts of other subjects that repeat a held one', () => {
    const others = { texts: set.texts.slice(0, 40), labels: set.labels.slice(0, 40) };
    const { splits, repetition } = splitsOf(set, 2, others);
    expect(repetition).toMatchObject({ rows: 80, surplus: 40, contradicting: 0 });
    expect(splits).toHaveLength(2);
    for (const { data, testRows } of splits) {
      const { train, dev, test, related } = data;
      expect(train.texts.length + dev.texts.length + test.texts.length).toBe(80);
      const held = [...dev.texts, ...test.texts];
      expect(repeats(train.texts, held, 'en')).toBe(0);
      expect(repeats(held, related?.texts ?? [], 'en')).toBe(0);
      const free = others.texts.filter((text) => !held.includes(text));
      expect(related?.texts).toEqual(free);
      expect(Array.from(testRows, (row) => set.texts[row])).toEqual(test.texts);
      expect(Array.from(testRows, (row) => set.labels[row])).toEqual([...test.labels]);
    }
    expect(splits[0].data.test.texts).not.toEqual(splits[1].data.test.texts);
  });

  it('take dev from train where the corpus has none', () => {
    const test = { texts: ['Fine.'], labels: Uint8Array.of(1) };
    const { data, testRows } = givenSplit(set, test, undefined, 0.2);
    expect(data.dev.texts).toHaveLength(16);
    expect(data.train.texts).toHaveLength(64);
    expect(repeats(data.train.texts, data.dev.texts, 'en')).toBe(0);
    expect(data.test).toEqual(test);
    expect([...testRows]).toEqual([0]);
  });

  it('of two classes leave neutral texts out', () => {
    const three = { language: 'en', classes: ['negative', 'neutral', 'positive'], texts: ['a', 'b', 'c', 'd'] };
    const { texts, labels, classes } = withoutNeutral({ ...three, labels: Uint8Array.of(2, 1, 0, 2) });
    expect(texts).toEqual(['a', 'c', 'd']);
    expect([...labels]).toEqual([1, 0, 1]);
    expect(classes).toEqual(['negative', 'positive']);
  });
});
