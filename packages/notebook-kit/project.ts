import path from 'node:path';
import { installedIn, packageFolderOf } from '@crosscultural/base';

/** The folder of this package. */
export const packageFolder = packageFolderOf(__dirname);

/**
 * The folder that cells resolve their imports from: the root of the checkout that this package is a workspace of or, where npm has
 * installed it, the folder whose `node_modules` it is in.
 */
export const projectFolder = installedIn(packageFolder) ?? path.resolve(packageFolder, '..', '..');
