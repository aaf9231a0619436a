import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPoliticians, readSinanet } from '../../../packages/corpus';
import type { FuzzedReader } from '../fuzz';
import { mutateFile, text } from '../seeds';

const sinanet: Record<string, string> = {
  'content.txt': '0.5 0.5\n1 0\n0.25 0.75\n',
  'edge.txt': '1\t2\n2\t3\n',
  'clusters.txt': '1\t2\t0\n3\t0\t0\n',
};
const links = 'user_id\tother\tcount\n819992522109894658\t819992522109894659\t3\n';
const politicians: Record<string, string> = {
  'dict.csv': 'name\ttwitter_id\ttwitter_name\tparty\nA\t819992522109894658\ta\tR\nB\t819992522109894659\tb\tD\n',
  ...Object.fromEntries(
    ['friend', 'mention', 'retweet', 'reply', 'favorite'].map((kind) => [`${kind}_list.csv`, links]),
  ),
};

/** Graphs whose communities are known: one file of a folder is changed, the others are whole. */
export const knownCommunities: FuzzedReader = {
  name: 'known communities',
  seeds: [...Object.entries(sinanet), ...Object.entries(politicians)].map(([name, content]) => text(name, content)),
  mutate: mutateFile,
  read(file, folder) {
    const name = path.basename(file);
    const ofSinanet = Object.hasOwn(sinanet, name);
    for (const [other, content] of Object.entries(ofSinanet ? sinanet : politicians)) {
      if (other !== name) writeFileSync(path.join(folder, other), content);
    }
    return ofSinanet ? readSinanet(folder) : readPoliticians(folder);
  },
};
