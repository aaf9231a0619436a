import path from 'node:path';
import { packageFolderOf } from './package-folder';

/** The root of the checkout: the folder that holds `packages/`, `notebooks/`, `data/` and `figures/`. */
export const projectFolder = path.resolve(packageFolderOf(__dirname), '..', '..');
