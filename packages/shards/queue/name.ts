import { manifestHash, readManifest } from '../manifest';
import type { Study } from '../step';

/**
 * What the queue of a study is called: after its shards and its code, so that no worker meets jobs of other shards or of another
 * version.
 */
export function queueName({ folder, code }: Pick<Study, 'folder' | 'code'>): string {
  return `crosscultural-${manifestHash(readManifest(folder)).slice(0, 16)}-${code.slice(0, 16)}`;
}
