import { describe, expect, test } from 'vitest';
import {
  chnSentiCorpTexts,
  classOfStars,
  collectLabelledTexts,
  ewectTexts,
  threeClasses,
  tweetEvalTexts,
  twoClasses,
  weibo2018Texts,
} from '../../../packages/corpus/labelled-texts';

describe('the formats of labelled texts', () => {
  test('ChnSentiCorp: tabs and quotes belong to the text, the header does not', () => {
    const rows = [...chnSentiCorpTexts('label\ttext_a\r\n1\t很"好"\t的\r\n0\t差\r\n')];
    expect(rows).toEqual([
      { label: 'positive', text: '很"好"\t的', line: 2 },
      { label: 'negative', text: '差', line: 3 },
    ]);
  });

  test('weibo2018: the identifier is dropped, commas stay', () => {
    const rows = [...weibo2018Texts('4231265311393455,1,好,真好,\n4231265307198472,0,"心累\n5,,无\n')];
    expect(rows.map(({ label, text }) => [label, text])).toEqual([
      ['positive', '好,真好,'],
      ['negative', '"心累'],
      [undefined, '无'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('4231265');
  });

  test('SMP2020-EWECT: six emotions are three classes, and contents may be numbers', async () => {
    const json = ['happy', 'angry', 'sad', 'fear', 'surprise', 'neutral'].map((label, id) => ({
      id,
      content: id,
      label,
    }));
    const { texts, labels, classes, notices } = await collectLabelledTexts(
      ewectTexts([...json, { id: 7, content: '', label: 'sad' }, { id: 8, content: '？', label: 'toString' }, null]),
      'ewect',
      threeClasses,
    );
    expect(Array.from(labels, (label) => classes[label])).toEqual([
      'positive',
      'negative',
      'negative',
      'negative',
      'neutral',
      'neutral',
      'negative',
    ]);
    expect(texts).toEqual(['0', '1', '2', '3', '4', '5', '']);
    expect(notices.map(({ kind, count }) => [kind, count])).toEqual([
      ['number-text', 6],
      ['empty-text', 1],
      ['unlabelled', 2],
    ]);
    expect(notices[0].message).toBe('6 texts given as a number, read as its digits, first in line 1.');
  });

  test('TweetEval: texts and labels are joined by line, blank tweets included', () => {
    const rows = [...tweetEvalTexts('good\n \nbad\n', '2\n1\n0\n')];
    expect(rows.map(({ label, text }) => [label, text])).toEqual([
      ['positive', 'good'],
      ['neutral', ' '],
      ['negative', 'bad'],
    ]);
    expect([...tweetEvalTexts('a\nb\n', '2\n')].map(({ label }) => label)).toEqual(['positive', undefined]);
  });

  test('stars', () => {
    expect([1, 2, 3, 4, 5].map(classOfStars)).toEqual(['negative', 'negative', 'neutral', 'positive', 'positive']);
  });
});

describe('collectLabelledTexts', () => {
  test('tells a class without a text, and keeps groups only where each text has one', async () => {
    const rows = [
      { text: 'a', label: 'positive', group: 'x' },
      { text: 'b', label: 'positive' },
    ];
    const columns = await collectLabelledTexts(rows, 'mine', twoClasses);
    expect(columns.groups).toBeUndefined();
    expect(columns.ids).toEqual(['mine:1', 'mine:2']);
    expect(columns.notices).toEqual([
      expect.objectContaining({
        kind: 'missing-class',
        message: expect.stringMatching(/^No text of 2 texts is labelled negative/),
      }),
    ]);
    const grouped = await collectLabelledTexts(rows.slice(0, 1), 'mine', twoClasses);
    expect(grouped.groups).toEqual(['x']);
  });
});
