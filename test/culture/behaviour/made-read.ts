import { collectMicroblogs, type MicroblogRow } from '../../../packages/corpus';
import {
  entityKinds,
  type PostEntities,
  type ReadMicroblogs,
  readAccess,
  readMarks,
  withEntityMarks,
} from '../../../packages/culture';
import { type SimulatedMicroblogs, simulatedMicroblogs } from '../../../src/study/platforms/simulated-microblogs';

/** A post with what a model reads in it: 0 negative, 1 neutral, 2 positive. */
export type MadePost = Partial<MicroblogRow> & { author: string; text: string; verdict?: 0 | 1 | 2 };

/** Made posts as if they had been read, in the order in which they are given (by author, by time). */
export function madeRead(
  posts: readonly MadePost[],
  sentimentErrors: ReadMicroblogs['sentimentErrors'] = [],
  utcOffset: Record<string, number> = {},
): ReadMicroblogs {
  const collector = collectMicroblogs([
    ['Weibo', 'domestic'],
    ['Twitter', 'foreign'],
  ]);
  for (const { author, platform = 'Weibo' } of posts) {
    collector.addUser(platform, { id: author, utcOffset: utcOffset[author] });
  }
  posts.forEach(({ verdict: _, ...post }, i) => {
    collector.addPost({ id: String(i), platform: 'Weibo', kind: 'original', minute: i, language: 'zh', ...post });
  });
  const microblogs = collector.columns();
  const sentiment = new Float32Array(3 * posts.length).fill(Number.NaN);
  // Columns stand by user: the verdict is found by text.
  microblogs.texts.forEach((text, row) => {
    const verdict = posts.find((post) => post.text === text)?.verdict;
    if (verdict === undefined) return;
    sentiment.fill(0, 3 * row, 3 * row + 3);
    sentiment[3 * row + verdict] = 1;
  });
  return {
    microblogs,
    marks: readMarks(microblogs),
    access: readAccess(microblogs),
    entities: { start: new Int32Array(posts.length + 1), kind: new Uint8Array(), name: new Int32Array(), names: [] },
    sentiment,
    sentimentErrors,
  };
}

/** Simulated microblogs whose texts and clients were read, with planted entities and sentiment. */
export function simulatedRead(users: number, seed: number): SimulatedMicroblogs & { read: ReadMicroblogs } {
  const simulated = simulatedMicroblogs(users, seed);
  const { microblogs, planted } = simulated;
  const entities = plantedEntities(planted.entities);
  const sentiment = new Float32Array(3 * microblogs.texts.length);
  planted.sentiment.forEach((verdict, post) => {
    sentiment[3 * post + verdict] = 1;
  });
  const marks = withEntityMarks(readMarks(microblogs), entities);
  return {
    ...simulated,
    read: { microblogs, marks, access: readAccess(microblogs), entities, sentiment, sentimentErrors: [] },
  };
}

function plantedEntities(entities: SimulatedMicroblogs['planted']['entities']): PostEntities {
  const start = new Int32Array(entities.length + 1);
  entities.forEach((list, post) => {
    start[post + 1] = start[post] + list.length;
  });
  const kind = Uint8Array.from(entities.flat(), (entity) => entityKinds.indexOf(entity.kind));
  return { start, kind, name: new Int32Array(kind.length), names: [''] };
}
