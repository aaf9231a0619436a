import { ownText } from '@crosscultural/corpus';
import { entityKinds } from '../marks';
import type { PostEntities } from '../read-microblogs';
import { entitiesIn } from './entities-in';

/**
 * What the author of each post names, as columns; words passed on (`//@name:`, `RT @name`) are those of others. A name in Chinese and in English is one concept where the gazetteer knows both.
 *
 * @param texts one a post.
 * @param languages of each post, `zh`, `en`, or another in which nothing is found.
 * @example
 * const entities = readEntities(['刚从厦门回来', 'back from Xiamen'], ['zh', 'en']);
 * entities.names; // ['Xiamen']: both posts name it
 */
export function readEntities(texts: readonly string[], languages: readonly string[]): PostEntities {
  const start = new Int32Array(texts.length + 1);
  const kind: number[] = [];
  const name: number[] = [];
  const names: string[] = [];
  const numberOf = new Map<string, number>();
  for (let post = 0; post < texts.length; post++) {
    for (const entity of entitiesIn(ownText(texts[post]), languages[post])) {
      let number = numberOf.get(entity.concept);
      if (number === undefined) {
        number = names.length;
        names.push(entity.concept);
        numberOf.set(entity.concept, number);
      }
      kind.push(entityKinds.indexOf(entity.kind));
      name.push(number);
    }
    start[post + 1] = kind.length;
  }
  return { start, kind: Uint8Array.from(kind), name: Int32Array.from(name), names };
}
