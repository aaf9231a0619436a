import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { z } from 'zod';
import { openSafetensors, type SafetensorsFile, type StoredTensor } from './safetensors';

/** The tensors of a model, in one file or several. */
export interface WeightFiles {
  /** Where a reader of error messages looks. */
  folder: string;
  tensors: ReadonlyMap<string, StoredTensor>;
  read(name: string): Float32Array;
  close(): void;
}

const SINGLE = 'model.safetensors';
const INDEX = 'model.safetensors.index.json';

/**
 * Opens the weights of a folder in Hugging Face layout: `model.safetensors`, or the parts that
 * `model.safetensors.index.json` lists.
 *
 * @throws UserError when there are none, a part is missing or a file is broken.
 */
export function openWeightFiles(folder: string): WeightFiles {
  const files = weightFileNames(folder);
  const open: SafetensorsFile[] = [];
  const close = () => {
    for (const file of open) file.close();
  };
  try {
    for (const file of files) open.push(openSafetensors(path.join(folder, file)));
  } catch (error) {
    close();
    throw error;
  }
  const tensors = new Map<string, StoredTensor>();
  const holders = new Map<string, SafetensorsFile>();
  for (const file of open) {
    for (const [name, tensor] of file.tensors) {
      tensors.set(name, tensor);
      holders.set(name, file);
    }
  }
  const read = (name: string) => {
    const holder = holders.get(name);
    if (!holder) throw new UserError(`${folder} holds no tensor ${name}.`);
    return holder.read(name);
  };
  return { folder, tensors, read, close };
}

/**
 * The names of the files that hold the weights; see `openWeightFiles`.
 *
 * @example
 * weightFileNames('data/models/bert-base-chinese'); // ['model.safetensors']
 */
export function weightFileNames(folder: string): string[] {
  if (existsSync(path.join(folder, SINGLE))) return [SINGLE];
  const index = path.join(folder, INDEX);
  if (!existsSync(index)) {
    const old = existsSync(path.join(folder, 'pytorch_model.bin'));
    const hint = old ? ': pytorch_model.bin cannot be read, convert it to safetensors' : '';
    throw new UserError(`${folder} holds neither ${SINGLE} nor ${INDEX}${hint}.`);
  }
  const schema = z.object({ weight_map: z.record(z.string(), z.string()) });
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(index, 'utf8'));
  } catch {
    content = null;
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw new UserError(`${index} does not map names of tensors to files ("weight_map").`);
  const names = [...new Set(Object.values(parsed.data.weight_map))];
  const outside = names.find((name) => !/^[\w.-]+$/.test(name) || name.startsWith('.'));
  if (outside !== undefined)
    throw new UserError(`${index} names a file outside its folder: ${JSON.stringify(outside)}.`);
  return names;
}
