import { expect, it } from 'vitest';
import { cultureArrowsChart, cultureColours, quadrantChart } from '../../src/figures';

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
    { x: [0.1, 0.01], y: [0.9, 0.5] },
    {
      name: 'feature word',
      marker: { color: cultureColours.domestic },
      customdata: [['客服 (service)', 40, '[5.0, 20.0]', '']],
    },
    { name: 'named too seldom', x: [0.01] },
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
