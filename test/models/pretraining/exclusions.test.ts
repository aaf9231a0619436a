import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBenchmarks } from '../../../models/pretraining/benchmarks';
import { type CorpusText, withoutLeaks } from '../../../models/pretraining/corpus';
import { exclusionsOf, leakFinder, readExclusions } from '../../../models/pretraining/exclusions';
import { runsOf } from '../../../models/pretraining/runs';
import { projectFolder } from '../../../src/project';

const realData = path.join(projectFolder, '..', 'shared', 'data');

describe('leakFinder', () => {
  const exclusions = exclusionsOf(
    {
      one: ['one two three four five six seven eight nine', 'works well'],
      other: ['Two three four five six seven eight, nine.'],
    },
    'en',
  );
  const leaksOf = leakFinder(exclusions, 'en');

  it('finds texts that share eight words in a row, and whose they are', () => {
    expect(leaksOf('Well: one, two, three, four, five, six, seven, eight!')).toEqual(['one']);
    expect(leaksOf('zero two three four five six seven eight nine ten')).toEqual(['one', 'other']);
    expect(leaksOf('one two three four five six seven and eight nine')).toEqual([]);
  });

  it('finds a short sentence only as a whole text', () => {
    expect(leaksOf('Works well.')).toEqual(['one']);
    expect(leaksOf('It works well.')).toEqual([]);
  });

  it('keeps such texts out of a corpus', async () => {
    async function* texts(): AsyncGenerator<CorpusText> {
      for (const [i, text] of ['It works well.', 'Works well.', 'works'].entries()) {
        yield { source: 'e', stars: -1, text, line: i + 1 };
      }
    }
    const left: [number, string[]][] = [];
    const kept: number[] = [];
    for await (const { line } of withoutLeaks(texts(), leaksOf, ({ line }, names) => left.push([line, names]))) {
      kept.push(line);
    }
    expect(kept).toEqual([1, 3]);
    expect(left).toEqual([[2, ['one']]]);
  });
});

describe.each(['en', 'zh'] as const)('the committed exclusions in %s', (language) => {
  const exclusions = readExclusions(language);

  it('are ascending hashes of 48 bits, without repetitions', () => {
    for (const runs of Object.values(exclusions)) {
      expect(runs.every((run, i) => Number.isInteger(run) && run < 2 ** 48 && (i === 0 || run > runs[i - 1]))).toBe(
        true,
      );
    }
    const sizes = Object.entries(exclusions).map(([name, { length }]) => [name, length > 1000]);
    // Fold 0 of the laptop reviews is not in the public copy that the list was made from.
    expect(sizes.filter(([, isLarge]) => !isLarge).map(([name]) => name)).toEqual(
      language === 'zh' ? ['laptop fold 0'] : [],
    );
  });

  it.skipIf(!existsSync(realData))('are the runs of every dev and test sentence of the benchmarks', async () => {
    const sentences = await readBenchmarks(realData, language);
    const texts = Object.entries(sentences).map(([name, list]) => [name, list.map(({ text }) => text)] as const);
    expect(exclusions).toEqual(exclusionsOf(Object.fromEntries(texts), language));
    const leaksOf = leakFinder(exclusions, language);
    for (const [name, list] of texts) {
      const missed = list.filter((text) => runsOf(text, language).length > 0 && !leaksOf(text).includes(name));
      expect(missed).toEqual([]);
    }
  });
});
