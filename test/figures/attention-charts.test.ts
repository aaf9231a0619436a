import { expect, it } from 'vitest';
import { cultureArrowsChart, cultureColours, quadrantChart, scaleOfSatisfaction } from '../../src/figures';

const plane = {
  title: 'Attention and satisfaction',
  cuts: { attention: 0.05, satisfaction: 0.6 },
  cutName: 'median',
  quadrantNames: ['keep up', 'improve first', 'maintain', 'low priority'],
};

type Axis = { title: { text: string }; type?: string };

it('a quadrant chart has attention to the right and satisfaction upwards, with the counts of mentions', () => {
  const word = {
    label: '客服 (service)',
    attention: 0.1,
    satisfaction: 0.9,
    occurrences: 40,
    attentionInterval: [0.05, 0.2] as const,
  };
  const seldom = { label: 'case', attention: 0.01, satisfaction: 0.5, occurrences: 2, rare: true };
  const { data, layout } = quadrantChart({
    ...plane,
    words: [word, seldom],
    colour: cultureColours.domestic,
    attentionScale: 'logarithmic',
  });
  expect(data).toMatchObject([
    { x: [0.1], y: [0.9] },
    { name: '95 % intervals' },
    {
      name: 'feature word',
      marker: { color: [cultureColours.domestic] },
      customdata: [['客服 (service)', 40, '10.0%', '[5.0, 20.0]', '90.0%', '']],
    },
    { name: 'named too seldom', x: [0.01] },
    { name: 'feature word' },
    { name: 'named too seldom' },
    { name: 'cut at the median' },
  ]);
  expect((layout.xaxis as Axis).title.text).toBe('attention: share of all mentions of feature words (logarithmic)');
  expect((layout.yaxis as Axis).title.text).toBe('satisfaction');
});

it('arrows lead from the domestic to the foreign place of a subject, in the colours of the cultures', () => {
  const at = (attention: number, satisfaction: number) => ({ attention, satisfaction });
  const { data } = cultureArrowsChart({
    ...plane,
    subjects: [{ label: 'storage', domestic: at(0.02, 0.9), foreign: at(0.06, 0.5) }],
    others: { domestic: [], foreign: [{ label: 'fame', ...at(0.01, 0.3) }] },
  });
  expect(data).toMatchObject([
    { name: 'one culture only', x: [], marker: { color: cultureColours.domestic } },
    { name: 'one culture only', x: [0.01], marker: { color: cultureColours.foreign } },
    { x: [0.02, 0.06, null], y: [0.9, 0.5, null] },
    { name: 'domestic', x: [0.02], marker: { color: cultureColours.domestic } },
    { name: 'foreign', x: [0.06], marker: { color: cultureColours.foreign } },
    {},
  ]);
});

it('satisfaction takes a logit scale and a notice; the scale is called for where half of the words crowd at one end', () => {
  const word = { label: 'price', attention: 0.1, satisfaction: 1, occurrences: 19 };
  const { data, layout } = quadrantChart({
    ...plane,
    words: [word],
    colour: cultureColours.foreign,
    satisfactionScale: 'logit',
    notice: 'no fields',
  });
  // (19 + ½) / (19 + 1) = 97.5 %, odds of 39.
  expect((data as { customdata?: unknown; y: number[] }[]).find(({ customdata }) => customdata)!.y[0]).toBeCloseTo(
    Math.log(39),
    12,
  );
  expect(JSON.stringify(layout.annotations)).toContain('no fields');
  expect(scaleOfSatisfaction([0.97, 0.91, 0.85, 0.4])).toBe('logit');
  expect(scaleOfSatisfaction([0.05, 0.1, 0.7, 0.2])).toBe('logit');
  expect(scaleOfSatisfaction([0.9, 0.6, 0.5, 0.4])).toBe('linear');
  expect(scaleOfSatisfaction([])).toBe('linear');
});

it('intervals and counts of shared subjects reach the arrows', () => {
  const place = (satisfaction: number) => ({
    attention: 0.1,
    satisfaction,
    attentionInterval: [0.05, 0.2] as const,
    occurrences: 9,
  });
  const subjects = Array.from({ length: 9 }, (_, i) => ({
    label: `word ${i}`,
    domestic: place(1),
    foreign: place(0.5),
  }));
  const { data } = cultureArrowsChart({ ...plane, subjects, satisfactionScale: 'logit' });
  expect(data.filter((trace) => 'error_x' in trace)).toHaveLength(18);
  const marks = data.find((trace) => 'customdata' in trace) as { y: number[]; customdata: string[][] };
  expect(marks.y[0]).toBeCloseTo(Math.log(19), 12);
  expect(marks.customdata[0]).toEqual(['domestic', '10.0% [5.0, 20.0]', '100.0% ']);
});
