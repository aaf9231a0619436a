import path from 'node:path';
import { codeHash } from '@crosscultural/base';
import type { Study } from '@crosscultural/shards';
import { compiledModule } from '../project';
import { reviewSteps } from './steps';

const compiled = (name: string) => compiledModule('crosscultural', `shards/${name}`);

/** What is started for jobs on shards of reviews; compiled, because it is a process of its own. */
export const childFile = compiled('child.js');

/** The steps on the shards of a folder, with the hash of their compiled code. */
export function reviewStudy(folder: string): Study {
  return { folder: path.resolve(folder), steps: reviewSteps, code: codeHash(compiled('steps.js')), parameters: {} };
}
