import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LabelledText, type OwnReader, parseOwnClaims, readOwnTexts } from '../../../packages/claims/own';
import { judgeOwnClaims, type OwnClaim, type OwnClaims, type OwnText, ownLedgerTable } from '../../../src/claims';

type Sentiment = 'positive' | 'neutral' | 'negative';

const claim: OwnClaim = {
  ...{ id: 'one', statement: 'It is so.', measure: 'positive share', side: 'a', comparison: 'more than', than: 'b' },
  ...{ margin: 0.05, contradictedBy: 'It is not.' },
};
const frame: Omit<OwnClaims, 'claims'> = { title: 'T', data: 'x', kind: 'reviews', sides: 'product', resample: 'text' };
const resultOf = (change: Partial<OwnClaim>, texts: OwnText[], reader?: OwnReader) =>
  judgeOwnClaims({ ...frame, claims: [{ ...claim, ...change }] }, texts, { seed: 7, reader })[0];

const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
let made = 0;
const text = (side: string, more: Partial<OwnText>): OwnText => ({
  ...{ id: `${made++}`, side, language: 'en', text: 'x' },
  ...more,
});
const texts = (side: string, count: number, sentiment?: Sentiment) => times(count, () => text(side, { sentiment }));
/** So many texts that people call one thing and the reader another. */
const labelled = (side: string, count: number, truth: Sentiment, read?: Sentiment): LabelledText[] =>
  times(count, () => ({ truth: text(side, { sentiment: truth }), read: text(side, { sentiment: read }) }));
const model = (known: LabelledText[]): OwnReader => ({ sentiment: 'model', triplets: 'model', labelled: known });

/** In side a two in five negative texts are taken for praise; in side b every text is read as it is. */
const errors = [
  ...labelled('a', 200, 'positive', 'positive'),
  ...labelled('a', 80, 'negative', 'positive'),
  ...labelled('a', 120, 'negative', 'negative'),
  ...labelled('b', 200, 'positive', 'positive'),
  ...labelled('b', 200, 'negative', 'negative'),
];
/** Half of each side is praise; what the reader makes of it: 0.5 + 0.5 · 0.4 in a, 0.5 in b. */
const halfPraise = [
  ...[...texts('a', 280, 'positive'), ...texts('a', 120, 'negative')],
  ...[...texts('b', 200, 'positive'), ...texts('b', 200, 'negative')],
];

describe('a share of praise that a reader tells', () => {
  it('is corrected as computed by hand, where as counted the claim would be supported', () => {
    const counted = resultOf({}, halfPraise, { ...model([]), sentiment: 'people' });
    expect([counted.verdict, counted.difference]).toEqual(['supported', 0.2]);
    const corrected = resultOf({}, halfPraise, model(errors));
    expect(corrected.verdict).toBe('inconclusive');
    expect(corrected.sides.map(({ value }) => value)).toEqual([expect.closeTo(0.5, 5), expect.closeTo(0.5, 5)]);
    expect(corrected.reader).toBe('a model, corrected by 400 and 400 labelled texts');
    // Each side has a reader of its own: dealt at random, their texts would be corrected by the wrong one.
    expect(corrected.shuffled).toBeNull();
    expect(resultOf({ comparison: 'same as', margin: 0.2 }, halfPraise, model(errors)).verdict).toBe('supported');
  });

  it('has an interval that holds the drawing of the labelled texts: fewer of them, a wider one', () => {
    const width = ({ interval95: ends }: { interval95: [number, number] | null }) =>
      ends ? ends[1] - ends[0] : Number.NaN;
    const few = errors.filter((_, i) => i % 4 === 0);
    const [raw, many, less] = [model([]), model(errors), model(few)].map((reader, i) =>
      width(resultOf({}, halfPraise, i === 0 ? { ...reader, sentiment: 'people' } : reader)),
    );
    expect(many).toBeGreaterThan(1.2 * raw);
    expect(less).toBeGreaterThan(1.4 * many);
  });

  it('counts texts without an answer by what such texts are in the labelled ones', () => {
    const known = [
      ...[...labelled('', 60, 'positive', 'positive'), ...labelled('', 40, 'positive')],
      ...labelled('', 100, 'negative', 'negative'),
    ];
    // Six in ten of praise are found: 60 read as praise and 40 without an answer are 100 of 200.
    const own = [...texts('a', 60, 'positive'), ...texts('a', 40), ...texts('a', 100, 'negative')];
    const { sides, reader } = resultOf({ comparison: 'at least', than: 0.45 }, own, model(known));
    expect(sides[0].value).toBeCloseTo(0.5, 5);
    expect(reader).toBe('a model, corrected by 200 labelled texts');
  });

  it('is not testable where nobody knows the mistakes, and the ledger says why', () => {
    const untold = resultOf({}, halfPraise);
    expect([untold.verdict, untold.reader]).toEqual([
      'not testable',
      'nobody says who, as counted: its mistakes are not known',
    ]);
    expect(untold.reason).toContain('judgedBy: people');
    expect(resultOf({}, halfPraise, model([])).reason).toContain('nobody knows how often a model is wrong');
    const unread = errors.map(({ truth }) => ({ truth }));
    expect(resultOf({}, halfPraise, model(unread)).reason).toContain('read: names that file');
    expect(resultOf({}, halfPraise, model(errors.filter(({ truth }) => truth.side === 'b'))).reason).toBe(
      'a: only 0 labelled texts are positive, fewer than 20',
    );
    const blind = errors.map((each) => ({ ...each, read: text(each.truth.side, { sentiment: 'positive' as const }) }));
    expect(resultOf({}, halfPraise, model(blind)).reason).toContain('takes 100 % of the negative labelled texts');
    const table = ownLedgerTable([untold], { ...frame, claims: [claim] });
    expect(table.rows[0].verdict).toContain('not testable: nobody says who judged');
  });

  it('from stars, and what is counted in the words, needs no correction', () => {
    const author: OwnReader = { sentiment: 'author', triplets: 'untold', labelled: [] };
    expect(resultOf({}, halfPraise, author)).toMatchObject({ verdict: 'supported', reader: 'the authors’ stars' });
    expect(resultOf({ measure: 'keyword share', words: ['x'] }, halfPraise)).toMatchObject({
      difference: 0,
      reader: '',
    });
  });
});

describe('triplets that a model finds', () => {
  const says = (category: string, sentiment: Sentiment) => ({ category, sentiment, aspect: null, opinion: null });
  const mentions = (side: string, count: number, category: string, sentiment: Sentiment) =>
    times(count, () => text(side, { triplets: [says(category, sentiment)] }));
  const known = (side: string, count: number, truth: Sentiment, isFound: boolean): LabelledText[] =>
    times(count, () => ({
      truth: text(side, { triplets: [says('screen', truth)] }),
      read: text(side, { triplets: isFound ? [says('screen', truth)] : [] }),
    }));
  /** Of side a two in five of blame are missed, nothing else. */
  const found = [
    ...[
      ...known('a', 100, 'positive', true),
      ...known('a', 60, 'negative', true),
      ...known('a', 40, 'negative', false),
    ],
    ...[...known('b', 100, 'positive', true), ...known('b', 100, 'negative', true)],
  ];
  /** 100 mentions of praise and 100 of blame of the battery on each side, 200 of praise of the screen; in a 40 of blame are missed. */
  const own = [
    ...[...mentions('a', 100, 'battery', 'positive'), ...mentions('a', 60, 'battery', 'negative')],
    ...[...mentions('b', 100, 'battery', 'positive'), ...mentions('b', 100, 'battery', 'negative')],
    ...[...mentions('a', 200, 'screen', 'positive'), ...mentions('b', 200, 'screen', 'positive')],
  ];

  it('satisfaction is corrected as computed by hand, where as counted the claim would be supported', () => {
    const satisfaction = { measure: 'satisfaction' as const, concept: 'battery' };
    expect(resultOf(satisfaction, own, { ...model([]), triplets: 'people' }).verdict).toBe('supported');
    const { verdict, sides } = resultOf(satisfaction, own, model(found));
    expect([verdict, sides.map(({ value }) => value)]).toEqual(['inconclusive', [0.5, 0.5]]);
    expect(resultOf(satisfaction, own, model([])).verdict).toBe('not testable');
    const missing = found.filter(({ read }) => read?.triplets?.[0]?.sentiment !== 'negative');
    expect(resultOf(satisfaction, own, model(missing)).reason).toBe('a: the model misses 100 % of blame');
  });

  it('attention is corrected, too; without labelled texts it is as counted and says no more than inconclusive', () => {
    const attention = {
      measure: 'attention' as const,
      concept: 'battery',
      comparison: 'less than' as const,
      margin: 0.02,
    };
    const { sides } = resultOf(attention, own, model(found));
    // 100 + 60 / 0.6 of 400 in a, 200 of 400 in b.
    expect(sides.map(({ value }) => value)).toEqual([0.5, 0.5]);
    const far = { ...attention, than: 'c' };
    const muchMore = [...own, ...mentions('c', 500, 'battery', 'positive')];
    expect(resultOf(far, muchMore, { ...model([]), triplets: 'people' }).verdict).toBe('supported');
    expect(resultOf(far, muchMore)).toMatchObject({ verdict: 'inconclusive', difference: expect.closeTo(-0.5556, 3) });
    expect(resultOf(far, muchMore, model([])).reader).toBe('a model, as counted: its mistakes are not known');
  });
});

describe('labelled texts of claims.yaml', () => {
  function folderWith(files: Record<string, string>) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'reader-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    return folder;
  }
  const yaml = (more: string) =>
    `title: T\ndata: data.csv\nkind: posts\nsides: brand\n${more}claims:\n  - {id: one, statement: S, measure: positive share, side: A, comparison: more than, than: B, margin: 0.1, contradictedBy: C}\n`;
  const read = (more: string, files: Record<string, string>) =>
    readOwnTexts(parseOwnClaims(yaml(more), 'claims.yaml'), folderWith(files));
  const data = 'id,brand,date,text\n1,A,2024-01-01,a good phone\n2,B,2024-01-02,a terrible phone\n';
  const labels =
    'id,date,text,label\n8,2024-01-01,a terrible camera,negative\n9,2024-01-02,no word of judgement here,positive\n';

  it('are read by the sentiment lexicon as the data are', async () => {
    const { reader, texts } = await read('labelled: labelled.csv\n', { 'data.csv': data, 'labelled.csv': labels });
    expect(texts.map(({ sentiment }) => sentiment)).toEqual(['positive', 'negative']);
    expect(reader.sentiment).toBe('lexicon');
    expect(reader.labelled.map(({ truth, read: own }) => [truth.sentiment, own?.sentiment])).toEqual([
      ['negative', 'negative'],
      ['positive', undefined],
    ]);
  });

  it('stand beside what a model reads in them, text by text', async () => {
    const withLabels = data
      .replace('text', 'text,label')
      .replace('phone\n2', 'phone,positive\n2')
      .replace(/\n$/, ',negative\n');
    const files = {
      ...{ 'data.csv': withLabels, 'labelled.csv': labels },
      'read.csv':
        'id,date,text,label\n9,2024-01-02,no word of judgement here,negative\n8,2024-01-01,a terrible camera,negative\n',
    };
    const { reader } = await read('labelled: labelled.csv\nread: read.csv\n', files);
    expect([reader.sentiment, reader.labelled.map(({ read: own }) => own?.sentiment)]).toEqual([
      'model',
      ['negative', 'negative'],
    ]);
    expect((await read('', files)).reader.sentiment).toBe('untold');
    expect((await read('judgedBy: people\n', files)).reader.sentiment).toBe('people');
  });

  it('are refused where they correct nobody, with the line', () => {
    expect(() => parseOwnClaims(yaml('judgedBy: people\nlabelled: l.csv\n'), 'claims.yaml')).toThrow(
      'claims.yaml, line 6: labelled: labelled texts correct a model',
    );
    expect(() => parseOwnClaims(yaml('read: r.csv\n'), 'claims.yaml')).toThrow(
      'claims.yaml, line 5: read: what the model',
    );
  });
});
