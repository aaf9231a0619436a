import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installedIn, requireWritableFolder, studyKey, UserError } from '@crosscultural/base';
import { notebookOfText, writeNotebook } from '@crosscultural/notebook-kit';
import { packageFolder, projectFolder } from '../../project';

/** What a study can begin with. */
export const templates = ['reviews', 'brand', 'platforms'] as const;
export type Template = (typeof templates)[number];

/**
 * Writes the folder of a new study: `package.json`, a notebook, claims and simulated sample data.
 *
 * @param folder is made; it must not exist, or be empty.
 * @param template what it begins with.
 * @returns the files, relative to the folder.
 * @throws UserError when something is there already, or the folder cannot be made.
 */
export function newStudy(folder: string, template: Template): string[] {
  requireWritableFolder(folder);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UserError(`${folder} is there already and not empty: choose another name.`);
  }
  const name = path
    .basename(path.resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '');
  const from = path.join(projectFolder, 'templates', template);
  mkdirSync(folder, { recursive: true });
  for (const part of ['data', 'claims.yaml'])
    cpSync(path.join(from, part), path.join(folder, part), { recursive: true });
  const { title, data } = JSON.parse(readFileSync(path.join(from, 'heading.json'), 'utf8'));
  const text = readFileSync(path.join(from, '..', 'study.ts'), 'utf8').replace('TITLE OF THE STUDY', title);
  writeNotebook(path.join(folder, 'study.ipynb'), notebookOfText(text.replace('SAMPLE DATA', data)));
  const manifest = {
    name: name || 'my-study',
    version: '0.1.0',
    private: true,
    description: path.basename(path.resolve(folder)),
    scripts: { start: 'crosscultural run', watch: 'crosscultural run --watch', site: 'crosscultural site' },
    dependencies: { crosscultural: dependency(folder) },
    [studyKey]: { study: template },
  };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(path.join(folder, '.npmrc'), 'ignore-scripts=true\n');
  writeFileSync(
    path.join(folder, '.gitignore'),
    'node_modules/\nsite/\ndata/cache/\ndata/private/\n.ipynb_checkpoints/\n',
  );
  return (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[])
    .filter((file) => path.extname(file) !== '' || file.startsWith('.'))
    .sort();
}

/** What `npm install` in the study gets: the file that this package was installed from, where it was one; else its version. */
function dependency(folder: string): string {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const place = installedIn(projectFolder);
  const lock = place === null ? '' : path.join(place, 'node_modules', '.package-lock.json');
  if (place === null || !existsSync(lock)) return version;
  const resolved = JSON.parse(readFileSync(lock, 'utf8')).packages?.['node_modules/crosscultural']?.resolved;
  if (typeof resolved !== 'string' || !resolved.startsWith('file:')) return version;
  const file = path.resolve(place, resolved.slice('file:'.length));
  return `file:${path.relative(path.resolve(folder), file).split(path.sep).join('/')}`;
}
