import { expect, it } from 'vitest';
import { simulatedSettings } from '../../../packages/absa';
import { layerRows, settingRows } from '../../../src/study';

it('counts the parameters of each layer and of all', () => {
  const parameters = [
    { name: 'tokens', shape: [10, 4] },
    { name: 'tags.weights', shape: [4, 4] },
    { name: 'tags.bias', shape: [4] },
  ];
  expect(layerRows({ parameters }).map((row) => [row.layer, row.parameters])).toEqual([
    ['tokens', 40],
    ['tags', 20],
    ['all', 60],
  ]);
});

it('names every setting, nested ones with a dot', () => {
  const settings = simulatedSettings('en');
  const rows = Object.fromEntries(settingRows(settings).map(({ setting, value }) => [setting, value]));
  for (const key of Object.keys(settings)) {
    expect(
      Object.keys(rows).some((setting) => setting === key || setting.startsWith(`${key}.`)),
      key,
    ).toBe(true);
  }
  expect(rows['mainStage.batchSize']).toBe(String(settings.mainStage.batchSize));
  expect(rows.starPreTraining).toBe('none');
  expect(rows.tagWeights).toBe('1, 3');
});
