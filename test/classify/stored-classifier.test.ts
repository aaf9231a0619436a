import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../packages/base';
import {
  countNGrams,
  learnVocabulary,
  loadClassifier,
  trainClassifier,
  unpackVocabulary,
  wordsOf,
} from '../../packages/classify';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'classifier-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Three words a text, most of them of its side; every text another one. */
function labelledTexts(language: 'en' | 'zh', sides: number) {
  const random = seededRandom(7);
  const words = {
    en: [
      ['slow', 'broken', 'loud'],
      ['plain', 'usual', 'fair'],
      ['quick', 'sharp', 'quiet'],
    ],
    zh: [
      ['太慢', '坏了', '很吵'],
      ['一般', '还行', '普通'],
      ['很快', '清晰', '安静'],
    ],
  }[language].filter((_, i) => sides === 3 || i !== 1);
  const labels = Array.from({ length: 240 }, () => random.integer(sides));
  const word = (label: number) => random.pick(words[random.chance(0.8) ? label : random.integer(sides)]);
  const texts = labels.map((label, i) => `${word(label)} ${word(label)}, ${word(label)} ${i}`);
  return { texts, labels };
}

describe('a stored classifier', () => {
  it.each([
    ['en', 2],
    ['en', 3],
    ['zh', 2],
    ['zh', 3],
  ] as const)('of %s texts and %i classes reads after loading what it read before, and is right', (language, sides) => {
    const classes = sides === 3 ? ['negative', 'neutral', 'positive'] : ['negative', 'positive'];
    const train = () => trainClassifier(labelledTexts(language, sides), { language, classes, seed: 1 });
    const classifier = train();
    const [file, again] = [path.join(folder, `${language}${sides}`), path.join(folder, 'again')];
    classifier.save(file);
    train().save(again);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
    const loaded = loadClassifier(file);
    const texts = [...labelledTexts(language, sides).texts.slice(0, 40), '', 'never seen', '从未见过'];
    expect(loaded.probabilities(texts)).toEqual(classifier.probabilities(texts));
    const { probabilities: _p, save: _s, ...facts } = loaded;
    expect(facts).toMatchObject({ language, classes, trainedOn: 192, heldOut: { texts: 24 } });
    expect(facts.heldOut.accuracy).toBeGreaterThan(0.7);
    loaded.save(again);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  });

  it('of too few texts, and a file that is none, are refused', () => {
    const { texts, labels } = labelledTexts('en', 2);
    const few = { texts: texts.slice(0, 49), labels: labels.slice(0, 49) };
    expect(() => trainClassifier(few, { language: 'en', classes: ['negative', 'positive'], seed: 1 })).toThrow(
      /49 labelled texts in en are too few: at least 50/,
    );
    const none = path.join(folder, 'none');
    writeFileSync(none, 'no classifier');
    expect(() => loadClassifier(none)).toThrow(/none/);
  });
});

describe('a vocabulary as plain data', () => {
  it('counts as the vocabulary itself, whatever the texts', () => {
    const text = fc.array(fc.constantFrom('good', 'bad', 'fan', '屏幕', '很好', '，', 'ß', '😀'), { maxLength: 6 });
    const texts = fc.array(
      text.map((words) => words.join(' ')),
      { minLength: 1, maxLength: 12 },
    );
    const settings = fc.constantFrom(
      { characters: [1, 4] as const },
      { words: 2 as const, toWords: wordsOf('en') },
      { characters: [2, 3] as const, words: 1 as const, toWords: wordsOf('en') },
    );
    fc.assert(
      fc.property(texts, texts, settings, (learned, others, of) => {
        const withOne = [...learned, 'good fan'];
        const vocabulary = learnVocabulary(withOne, { ...of, minimumDocuments: 1 });
        const unpacked = unpackVocabulary(vocabulary.pack(), of);
        expect(countNGrams(others, unpacked)).toEqual(countNGrams(others, vocabulary));
        expect(unpacked.documentFrequency).toEqual(vocabulary.documentFrequency);
        const columns = Array.from({ length: vocabulary.size }, (_, column) => column);
        expect(columns.map(unpacked.nameOf)).toEqual(columns.map(vocabulary.nameOf));
      }),
    );
  });
});
