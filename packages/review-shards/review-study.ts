import { createRequire } from 'node:module';
import path from 'node:path';
import { codeHash } from '@crosscultural/base';
import type { Study } from '@crosscultural/shards';
import { allSteps, reviewSteps } from './steps';

/** A module of this package as compiled, whether this runs compiled or under a test runner. */
const compiled = (file: string) =>
  path.join(path.dirname(createRequire(__filename).resolve('@crosscultural/review-shards')), file);

/** What is started for jobs on shards of reviews; compiled, because it is a process of its own. */
export const childFile = compiled('child.js');

/** The steps on the shards of a folder, with the hash of their compiled code. */
export function reviewStudy(folder: string): Study {
  return { folder: path.resolve(folder), steps: reviewSteps, code: codeHash(compiled('steps.js')), parameters: {} };
}

/** What a process needs to know to do any job on the shards of a folder. */
export function anyJob(folder: string): Omit<Study, 'parameters'> {
  return { ...reviewStudy(folder), steps: allSteps };
}
