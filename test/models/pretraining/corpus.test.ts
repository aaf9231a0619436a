import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type CorpusText, readCorpus } from '../../../models/pretraining/corpus';
import { planStages } from '../../../models/pretraining/settings';
import { sequencesOfTexts } from '../../../models/pretraining/texts';
import { createWordPieceTokeniser, specialPieces } from '../../../packages/neural';

const folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string): Promise<CorpusText[]> {
  const file = path.join(folder, 'corpus.tsv');
  writeFileSync(file, content);
  const texts: CorpusText[] = [];
  for await (const text of readCorpus(file)) texts.push(text);
  return texts;
}

describe('readCorpus', () => {
  it('reads source, stars and text', async () => {
    expect(await read('e\tP\tGood.\nm\t-\t屏幕\r\na\tU\tSo so\n')).toEqual([
      { source: 'e', stars: 0, text: 'Good.', line: 1 },
      { source: 'm', stars: -1, text: '屏幕', line: 2 },
      { source: 'a', stars: 1, text: 'So so', line: 3 },
    ]);
  });

  it.each(['e\tP', 'e\t5\tGood.', 'e\tP\tGood.\tmore', 'e\tconstructor\tGood.', ''])(
    'says where a line is of another form: %j',
    async (line) => {
      await expect(read(`e\tP\tGood.\n${line}\n`)).rejects.toThrow(
        /corpus\.tsv, line 2: expected "source<TAB>P, U, N or -<TAB>text"\./,
      );
    },
  );
});

describe('sequencesOfTexts', () => {
  const vocabulary = [...specialPieces, 'good'];
  const tokeniser = createWordPieceTokeniser({ vocabulary, lowerCase: true, stripAccents: null });
  const texts = Array.from({ length: 150 }, (_, i): CorpusText => {
    return { source: i % 2 === 0 ? 'e' : 'a', stars: -1, text: 'good '.repeat(200), line: i + 1 };
  });

  it('holds one text in fifty back to judge by, with all its sequences', () => {
    const { sequences, sources, held } = sequencesOfTexts(texts, tokeniser, 1);
    expect([sequences.length, held.length]).toEqual([2 * 147, 2 * 3]);
    expect(sources).toHaveLength(sequences.length);
    expect(() => sequencesOfTexts(texts.slice(0, 1), tokeniser, 1)).toThrow('1 texts are too few');
  });
});

describe('planStages', () => {
  it('reads all sources first, then above all the closest ones', () => {
    const [first, last] = planStages(['e', 'm', 'a'], 'en', 100);
    expect(first).toMatchObject({ steps: 72, learningRate: 8e-4, weights: [2, 0.7, 1] });
    expect(last).toMatchObject({ steps: 28, weights: [5, 0.25, 1.5] });
    expect(() => planStages(['w'], 'en', 100)).toThrow('The corpus names the source "w"; known in en are e, a, m.');
  });
});
