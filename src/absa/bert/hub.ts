import { FetchError, UserError } from '@crosscultural/base';
import { z } from 'zod';

/** A file of a model on the hub. */
export interface HubFile {
  name: string;
  bytes: number;
  /** SHA-256 of a large file, as the hub stores it. */
  sha256: string | null;
  /** The id of a small file in git: SHA-1 of "blob", its length and its bytes. */
  gitBlob: string | null;
}

/** What the hub knows about one revision of a model. */
export interface HubListing {
  /** The commit that a branch or tag stands for now. */
  revision: string;
  files: HubFile[];
}

const listingSchema = z.object({
  sha: z.string().regex(/^[0-9a-f]{40}$/),
  siblings: z.array(
    z.object({
      rfilename: z.string(),
      size: z.int().nonnegative().nullish(),
      blobId: z.string().nullish(),
      lfs: z.object({ sha256: z.string(), size: z.int().nonnegative() }).nullish(),
    }),
  ),
});

/** Single or sharded weights, the sizes, the vocabulary: all that `loadBert` reads. */
const wanted =
  /^(?:config\.json|vocab\.txt|tokenizer\.json|tokenizer_config\.json|model\.safetensors(?:\.index\.json)?|model-\d{5}-of-\d{5}\.safetensors)$/;

/**
 * Asks the hub which files of a model there are.
 *
 * @param endpoint for example https://huggingface.co
 * @param revision a commit, branch or tag
 * @throws UserError when there is no such model or revision; FetchError when the hub does not answer as it should.
 */
export async function listModelFiles(
  endpoint: string,
  repository: string,
  revision: string,
  signal?: AbortSignal,
): Promise<HubListing> {
  const { default: axios } = await import('axios');
  const url = `${endpoint}/api/models/${repository}/revision/${encodeURIComponent(revision)}?blobs=true`;
  const headers = { 'User-Agent': 'crosscultural' };
  const response = await axios
    .get<unknown>(url, { headers, signal, timeout: 30_000, validateStatus: () => true })
    .catch((error: Error & { code?: string }) => {
      throw new FetchError(
        `${endpoint} cannot be reached (${error.code ?? error.message}); --endpoint names another hub.`,
      );
    });
  if ([401, 403, 404].includes(response.status)) {
    throw new UserError(
      `${endpoint} has no model ${repository} at ${revision} for everybody (it answered ${response.status}).`,
    );
  }
  const parsed = listingSchema.safeParse(response.data);
  if (response.status !== 200 || !parsed.success) {
    throw new FetchError(`${url}: the answer (${response.status}) is no list of a model's files.`);
  }
  const files = parsed.data.siblings
    .filter(({ rfilename }) => wanted.test(rfilename))
    .map(({ rfilename, size, blobId, lfs }): HubFile => {
      const bytes = lfs?.size ?? size;
      if (bytes == null) throw new FetchError(`${url} does not say how large ${rfilename} is.`);
      return { name: rfilename, bytes, sha256: lfs?.sha256 ?? null, gitBlob: lfs ? null : (blobId ?? null) };
    });
  return { revision: parsed.data.sha, files: withoutSecondCopy(files) };
}

/** Where a model has its weights in one file and in parts, one copy is enough. */
function withoutSecondCopy(files: HubFile[]): HubFile[] {
  if (!files.some(({ name }) => name === 'model.safetensors')) return files;
  return files.filter(({ name }) => !/^model-\d|index\.json$/.test(name));
}
