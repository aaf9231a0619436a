import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '@crosscultural/base';
import { editionFiles, prepareEdition } from './edition-files';
import { siteAssets } from './site-assets';
import { siteFont } from './site-font';
import type { SiteRequest } from './site-request';
import { smallPng } from './small-png';

/**
 * Writes executed notebooks as a site of static pages that opens from the disk and loads nothing from elsewhere.
 * The same notebooks give the same bytes.
 *
 * @returns the path of the start page.
 * @throws the file system's errors.
 * @example
 * const page = await buildSite({ title: 'Letters', introduction: 'What readers write.', corpusLabel: '2024, seed 1', outputFolder: 'site',
 *   notebooks: [{ name: '01-data', notebook: readNotebook('notebooks/01-data.ipynb') }] });
 */
export async function buildSite(request: SiteRequest): Promise<string> {
  const { title, name = request.corpusLabel, groups = [], editions = [], outputFolder } = request;
  const prepared = [
    prepareEdition(request, name, ''),
    ...editions.map((edition) => prepareEdition(edition, edition.name, `${edition.name}/`)),
  ];
  const files = new Map(prepared.flatMap((own) => [...editionFiles(own, prepared, { title, groups })]));
  for (const [file, content] of siteAssets()) files.set(file, content);
  files.set('assets/fonts/noto-sans-sc.woff', await siteFont(textsOf(files)));
  for (const [file, content] of files) {
    const target = path.join(outputFolder, file);
    const isPicture = file.endsWith('.png') && typeof content !== 'string';
    const earlier = isPicture && existsSync(target) ? readFileSync(target) : undefined;
    writeFileAtomically(target, isPicture ? smallPng(content, earlier) : content);
  }
  return path.join(outputFolder, 'index.html');
}

/** What may hold a character that a page shows. */
function textsOf(files: ReadonlyMap<string, string | Buffer>): string[] {
  return [...files].flatMap(([file, content]) => (/\.(?:html|js)$/.test(file) ? [content.toString()] : []));
}
