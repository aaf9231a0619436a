import path from 'node:path';
import { checkedHashes, listSources, missingError, missingFiles, selectSources } from '../../catalogue';

/**
 * The paths of the files that are needed, each the file of the catalogue to the byte.
 *
 * @param needed the roles of the files, by source.
 * @param folder where the public files lie.
 * @returns by source and role, with a blank between.
 * @throws UserError when a file is missing or is another.
 */
export async function checkedFiles(
  needed: Record<string, readonly string[]>,
  folder: string,
): Promise<Map<string, string>> {
  const sources = selectSources(listSources(), Object.keys(needed)).map((source) => ({
    ...source,
    files: source.files.filter(({ role = '' }) => needed[source.id].includes(role)),
  }));
  const missing = missingFiles(sources, folder);
  if (missing.length > 0) throw missingError(missing);
  const found = new Map<string, string>();
  for (const { id, files } of sources) {
    await checkedHashes(files, folder);
    for (const { role, mirrorPath } of files) found.set(`${id} ${role}`, path.join(folder, mirrorPath));
  }
  return found;
}
