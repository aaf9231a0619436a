import path from 'node:path';
import { workFolder } from '@crosscultural/base';
import { type FetchedModel, fetchModel as fetchInto, type FetchModelOptions as InFolder } from '@crosscultural/neural';

export interface FetchModelOptions extends Omit<InFolder, 'folder'> {
  /** `data/models/NAME` of this project unless given. */
  folder?: string;
}

/**
 * Brings a published BERT model into a folder that `bertSettings` and `trainTripletModel` take: see `fetchModel` of the neural
 * package.
 *
 * @throws UserError when there is no such model, or it has no weights that can be read; FetchError when a download fails.
 * @example
 * const { folder } = await absa.fetchModel({ name: 'bert-base-chinese' });
 */
export function fetchModel({ folder, ...options }: FetchModelOptions): Promise<FetchedModel> {
  return fetchInto({
    ...options,
    folder: folder ?? path.join(workFolder, 'data', 'models', path.basename(options.name)),
  });
}
