import type { Microblogs } from '../../../packages/corpus';
import {
  entityKinds,
  type PostEntities,
  type PostMark,
  postMarks,
  type ReadMicroblogs,
} from '../../../packages/culture';
import type { PlantedMicroblogs } from '../../../src/study/platforms/simulated-microblogs';

const patterns: Partial<Record<PostMark, RegExp>> = {
  hashtag: /#/,
  url: /https?:/,
  question: /[?？]/,
  exclamation: /[!！]/,
  mention: /@/,
};

/**
 * Simulated microblogs as if read without a mistake: marks by their signs, access, names and sentiment as planted. What reads real
 * posts has tests of its own; here only what is made of it is tested.
 */
export function readWithoutMistakes(microblogs: Microblogs, planted: PlantedMicroblogs): ReadMicroblogs {
  const entities = planted.entities;
  const marks = Uint16Array.from(microblogs.texts, (text, row) =>
    postMarks.reduce((bits, mark, i) => {
      const there = patterns[mark]?.test(text) ?? entities[row].some(({ kind }) => kind === mark);
      return there ? bits | (1 << i) : bits;
    }, 0),
  );
  const sentiment = new Float32Array(microblogs.texts.length * 3);
  planted.sentiment.forEach((valence, row) => {
    sentiment[row * 3 + valence] = 1;
  });
  return {
    ...{ microblogs, marks, access: planted.access, sentiment, sentimentErrors: [] },
    entities: namesOf(entities),
  };
}

function namesOf(entities: PlantedMicroblogs['entities']): PostEntities {
  const names: string[] = [];
  const placeOf = new Map<string, number>();
  const [start, kind, name] = [[0], [] as number[], [] as number[]];
  for (const own of entities) {
    for (const entity of own) {
      if (!placeOf.has(entity.text)) placeOf.set(entity.text, names.push(entity.text) - 1);
      kind.push(entityKinds.indexOf(entity.kind));
      name.push(placeOf.get(entity.text) as number);
    }
    start.push(name.length);
  }
  return { start: Int32Array.from(start), kind: Uint8Array.from(kind), name: Int32Array.from(name), names };
}
