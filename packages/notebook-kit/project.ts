import path from 'node:path';
import { packageFolderOf } from '@crosscultural/base';

/** The folder of this package. */
export const packageFolder = packageFolderOf(__dirname);

/** The root of the checkout that this package is a workspace of: cells resolve their imports from there. */
export const projectFolder = path.resolve(packageFolder, '..', '..');
