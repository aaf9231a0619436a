import type { TripletModel, TripletModelSettings } from '@crosscultural/absa';

/** A layer of a triplet model with its parameters. */
export interface LayerRow {
  layer: string;
  /** The arrays of the layer and their shapes. */
  arrays: string;
  parameters: number;
}

/**
 * The layers of a triplet model and how many parameters each has, counted on the model itself.
 *
 * @param model trained or ready.
 * @returns one row a layer and a last one with the sum.
 * @example layerRows(model).at(-1)!.parameters
 */
export function layerRows({ parameters }: Pick<TripletModel, 'parameters'>): LayerRow[] {
  const layers = new Map<string, { name: string; shape: readonly number[] }[]>();
  for (const array of parameters) {
    const layer = array.name.split('.').length > 1 ? array.name.split('.').slice(0, -1)[0] : array.name;
    layers.set(layer, [...(layers.get(layer) ?? []), array]);
  }
  const size = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);
  const rows = [...layers].map(([layer, arrays]) => ({
    layer,
    arrays: shapesText(arrays),
    parameters: arrays.reduce((sum, { shape }) => sum + size(shape), 0),
  }));
  return [...rows, { layer: 'all', arrays: '', parameters: rows.reduce((sum, row) => sum + row.parameters, 0) }];
}

function shapesText(arrays: readonly { name: string; shape: readonly number[] }[]): string {
  const shown = arrays.slice(0, 4).map(({ name, shape }) => `${name} ${shape.join(' × ')}`);
  return arrays.length > 4 ? `${shown.join(', ')} and ${arrays.length - 4} more` : shown.join(', ');
}

/** A setting of a model: where it stands in the settings, and its value as it is written. */
export interface SettingRow {
  setting: string;
  value: string;
}

/**
 * Every setting that decides a triplet model, from the settings themselves: none is left out.
 *
 * @param settings of a model; nested ones are named with a dot.
 * @example settingRows(model.settings).find(({ setting }) => setting === 'dropout')!.value
 */
export function settingRows(settings: TripletModelSettings): SettingRow[] {
  return rowsIn(settings, '');
}

function rowsIn(value: object, prefix: string): SettingRow[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const setting = prefix + key;
    if (inner !== null && typeof inner === 'object' && !Array.isArray(inner)) return rowsIn(inner, `${setting}.`);
    return inner === undefined ? [] : [{ setting, value: writtenValue(inner) }];
  });
}

function writtenValue(value: unknown): string {
  if (value === null) return 'none';
  // A SHA-256 is told by its beginning.
  const short = (one: unknown) => (/^[0-9a-f]{64}$/.test(String(one)) ? `${String(one).slice(0, 12)}…` : String(one));
  return Array.isArray(value) ? value.map(short).join(', ') : short(value);
}
