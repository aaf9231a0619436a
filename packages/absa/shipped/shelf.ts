import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, UserError } from '@crosscultural/base';
import { type ModelKind, readManifest, type ShippedFile } from './manifest';
import { sizeOfFile } from './verify';

/** Where the shipped models lie; a package that was made by `npm run pack` has their manifest only. */
export const modelsFolder = path.join(projectFolder, 'models');

/** A model that ships with the repository. */
export interface ShippedModel {
  name: string;
  kind: ModelKind;
  /** ISO 639-1 */
  language: string;
  /** What it is, in one line. */
  title: string;
  /** Its absolute path: for `init` of `trainTripletModel`, or for `loadTripletModel`. */
  folder: string;
  files: ShippedFile[];
  /** Of all its files. */
  bytes: number;
  /** Whether every file is there in its size; `verifyModels` compares their bytes. */
  complete: boolean;
}

/**
 * The models that ship with the repository, as its `models/models.json` lists them.
 *
 * @param folder which holds `models.json`; `models` of the project unless given
 * @throws UserError when `models.json` is missing or malformed.
 * @example
 * for (const { name, kind, folder } of absa.shippedModels()) console.log(name, kind, folder);
 */
export function shippedModels(folder = modelsFolder): ShippedModel[] {
  return readManifest(folder).models.map((model) => {
    const own = path.resolve(folder, model.name);
    return {
      ...model,
      folder: own,
      bytes: model.files.reduce((sum, { bytes }) => sum + bytes, 0),
      complete: model.files.every(({ name, bytes }) => sizeOfFile(path.join(own, name)) === bytes),
    };
  });
}

/**
 * The shipped model of a language.
 *
 * @param kind `encoder` (a BERT to fine-tune) or `triplets` (a model that extracts triplets)
 * @param language ISO 639-1
 * @param folder which holds `models.json`; `models` of the project unless given
 * @throws UserError that says which languages there are and what to do, when there is none or its files are not there.
 * @example
 * const model = await absa.loadTripletModel(absa.shippedModel('triplets', 'en').folder);
 */
export function shippedModel(kind: ModelKind, language: string, folder = modelsFolder): ShippedModel {
  const ofKind = shippedModels(folder).filter((model) => model.kind === kind);
  const found = ofKind.find((model) => model.language === language);
  if (found === undefined) {
    const languages = ofKind.map((model) => model.language).join(', ') || 'none yet';
    throw new UserError(
      `No ${modelInWords[kind]} for ${JSON.stringify(language)} ships with the project (there are: ${languages}); ${otherwise[kind]}.`,
    );
  }
  return whole(found);
}

/**
 * The folder of a model that a user names: a folder of theirs, or by its name one that ships.
 *
 * @param model a path, or for example `en-triplets`.
 * @param folder which holds `models.json`; `models` of the project unless given
 * @throws UserError when the files of the shipped one are not there.
 * @example
 * absa.steps.modelFolder('en-triplets'); // '…/models/en-triplets'
 */
export function modelFolder(model: string, folder = modelsFolder): string {
  if (existsSync(model) || !existsSync(path.join(folder, 'models.json'))) return model;
  const shipped = shippedModels(folder).find(({ name }) => name === model);
  return shipped ? whole(shipped).folder : model;
}

function whole(model: ShippedModel): ShippedModel {
  if (model.complete) return model;
  throw new UserError(
    `${model.folder} is not whole; get its files: npx crosscultural model fetch --from <folder or address of a checkout's models>.`,
  );
}

const modelInWords: Record<ModelKind, string> = { encoder: 'BERT', triplets: 'model of triplets' };

const otherwise: Record<ModelKind, string> = {
  encoder: 'fetch one: npx crosscultural model fetch owner/name, and name its folder with --init',
  triplets: 'train one: npx crosscultural absa train …, or name one with --model',
};
