import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { howToPublish } from '@crosscultural/doctor';
import { artefactFolder, committedFigures } from '../places';

/**
 * The SVG of a published figure.
 *
 * @param name as below the figure on the site, with or without `.svg`: `culture-arrows`.
 * @param corpus `simulated`, `public`, or the name of a file of the user's own.
 * @throws UserError that lists the figures, those alike first, when there is none of the name.
 */
export function publishedFigure(name: string, corpus: string): string {
  const folder = artefactFolder(committedFigures, corpus);
  if (!/^[\w.-]+$/.test(corpus) || !existsSync(folder)) {
    throw new UserError(
      `There are no figures of a corpus ${JSON.stringify(corpus)}: ${howToPublish(corpus)} makes them.`,
    );
  }
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.svg') ? [file.slice(0, -'.svg'.length)] : []));
  const bare = name.replace(/\.(?:svg|png|pdf|json)$/, '');
  if (names.includes(bare)) return readFileSync(path.join(folder, `${bare}.svg`), 'utf8');
  const alike = names.filter((one) => bare.split('-').some((word) => word.length > 2 && one.includes(word)));
  const listed = alike.length > 0 ? `Alike are: ${alike.join(', ')}.` : `There are: ${names.join(', ')}.`;
  throw new UserError(`There is no figure ${JSON.stringify(name)} of the ${corpus} corpus. ${listed}`);
}
