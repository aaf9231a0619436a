import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '@crosscultural/base';
import { editionFiles, prepareEdition, type SiteContent } from './edition-files';
import { drawFigurePdf } from './figure-pdf';
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
  const files = new Map<string, SiteContent>(
    prepared.flatMap((own) => [...editionFiles(own, prepared, { title, groups })]),
  );
  for (const [file, content] of siteAssets()) files.set(file, content);
  files.set('assets/fonts/noto-sans-sc.woff', await siteFont(textsOf(files)));
  for (const [file, content] of files) {
    const target = path.join(outputFolder, file);
    const isDrawn = /\.(?:png|pdf)$/.test(file);
    const earlier = isDrawn && existsSync(target) ? readFileSync(target) : undefined;
    writeFileAtomically(target, await finished(file, content, earlier));
  }
  return path.join(outputFolder, 'index.html');
}

/** A file as it is written; what takes long is taken from an earlier site where it is there. */
async function finished(file: string, content: SiteContent, earlier?: Buffer): Promise<string | Buffer> {
  if (typeof content === 'string') return content;
  if (!Buffer.isBuffer(content)) return drawFigurePdf(content, earlier);
  return file.endsWith('.png') ? smallPng(content, earlier) : content;
}

/** What may hold a character that a page shows. */
function textsOf(files: ReadonlyMap<string, SiteContent>): string[] {
  return [...files].flatMap(([file, content]) => (/\.(?:html|js)$/.test(file) ? [content.toString()] : []));
}
