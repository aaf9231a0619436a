import { expect, test } from 'vitest';
import { lineChart } from '../../../packages/notebook-kit';

test('lines of one name share a colour and one entry of the legend', () => {
  const { data, layout } = lineChart({
    ...{ title: 'Chains', xTitle: 'sweep', yTitle: 'likelihood' },
    series: [
      { name: 'home', y: [1, 2] },
      { name: 'home', y: [1, 3] },
      { name: 'abroad', y: [2, 2] },
    ],
  });
  const lines = data as { name: string; showlegend: boolean; line: { color: string } }[];
  expect(lines.map(({ showlegend }) => showlegend)).toEqual([true, false, true]);
  expect(lines[0].line.color).toBe(lines[1].line.color);
  expect(lines[0].line.color).not.toBe(lines[2].line.color);
  expect(layout.showlegend).toBe(true);
});
