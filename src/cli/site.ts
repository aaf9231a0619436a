import path from 'node:path';
import { projectFolder } from '../files';
import type { FinishedNotebook } from './run';

export function siteFolder(corpusName: string): string {
  return path.join(projectFolder, 'site', corpusName === 'simulated' ? '' : corpusName);
}

export async function writeSite(_finished: FinishedNotebook[], corpusName: string): Promise<string> {
  return path.join(siteFolder(corpusName), 'index.html');
}
